import { type IncomingHttpHeaders, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { providers } from '../../../core/providers/index.ts'
import { guideNamed } from '../../support/run-guide.ts'

export interface Got {
  status: number
  headers: IncomingHttpHeaders
  text: string
  json: Record<string, unknown>
}

interface Question {
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** One request on a connection of its own, trusting the tenant's CA and no other. */
export function ask(
  tenant: PracticeTenant,
  url: string,
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<Got> {
  const address = new URL(url, tenant.origin)
  const send = address.protocol === 'https:' ? secureRequest : plainRequest
  return new Promise((resolve, reject) => {
    const request = send(address, { method, headers, agent: false, ca: [...tenant.ca()] }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part) => parts.push(part)).on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(parts).toString('utf8')
        const isJson = (response.headers['content-type'] ?? '').includes('json')
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text,
          json: isJson && text !== '' ? JSON.parse(text) : {},
        })
      })
    })
    request.on('error', reject).end(body)
  })
}

/** Where a healthy tenant has what a run asks for. */
interface Paths {
  documents: readonly string[]
  keys: string
  token: string
  organization: readonly string[]
}

const known = new WeakMap<PracticeTenant, Promise<Paths>>()

/** The paths that the values of a tenant lead to, whatever its faults are. */
export function pathsOf(tenant: PracticeTenant): Promise<Paths> {
  const paths = known.get(tenant) ?? readPaths(tenant)
  known.set(tenant, paths)
  return paths
}

async function readPaths(tenant: PracticeTenant): Promise<Paths> {
  const { faults } = tenant
  tenant.setFaults([])
  const { target } = providers[tenant.provider].intake(tenant.values(), guideNamed(tenant.usualGuide))
  if (!target) throw new Error(`the values of the practice tenant of ${tenant.provider} lead nowhere`)
  const documents = target.places?.map(({ url }) => url) ?? Object.values(target.documents)
  const { json } = await ask(tenant, documents[0] ?? '')
  tenant.setFaults(faults)
  const path = (url: unknown) => new URL(String(url)).pathname
  return {
    documents: documents.map(path),
    keys: path(target.jwksUri ?? json.jwks_uri),
    token: path(target.tokenEndpoint ?? json.token_endpoint),
    organization: target.organization ? [path(target.organization)] : [],
  }
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' }

/** The token request that the tenant's own values lead to; `extra` is added to the form, or takes away with null. */
export async function askToken(
  tenant: PracticeTenant,
  extra: Record<string, string | null> = {},
  origin = tenant.origin,
): Promise<Got> {
  const { client_id = '', audience, scope, token_endpoint_auth_method } = tenant.values()
  const secret = tenant.secrets().client_secret ?? ''
  const form = new URLSearchParams({ grant_type: 'client_credentials' })
  if (scope) form.set('scope', scope)
  if (audience && providers[tenant.provider].sendsAudience) form.set('audience', audience)
  const basic = token_endpoint_auth_method === 'client_secret_basic'
  if (!basic) form.set('client_id', client_id)
  if (!basic) form.set('client_secret', secret)
  for (const [name, value] of Object.entries(extra)) value === null ? form.delete(name) : form.set(name, value)
  const headers = basic
    ? { ...formType, authorization: `Basic ${Buffer.from(`${client_id}:${secret}`).toString('base64')}` }
    : formType
  // A fault may name a server that does not exist: what the values say goes first.
  const { target } = providers[tenant.provider].intake(tenant.values(), guideNamed(tenant.usualGuide))
  const token = target?.tokenEndpoint ? new URL(target.tokenEndpoint).pathname : (await pathsOf(tenant)).token
  return ask(tenant, origin + token, { method: 'POST', headers, body: form.toString() })
}
