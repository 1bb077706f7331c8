import { type IncomingHttpHeaders, request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { PracticeTenant } from '../../../core/practice/index.ts'

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
          json: isJson ? JSON.parse(text) : {},
        })
      })
    })
    request.on('error', reject).end(body)
  })
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' }

/** The token request that the tenant's own values lead to; `extra` is added to the form, or takes away with null. */
export async function askToken(
  tenant: PracticeTenant,
  extra: Record<string, string | null> = {},
  origin = tenant.origin,
): Promise<Got> {
  const { client_id = '', audience = '', scope, token_endpoint_auth_method, authorization_server } = tenant.values()
  const secret = tenant.secrets().client_secret ?? ''
  const form = new URLSearchParams({ grant_type: 'client_credentials' })
  if (scope) form.set('scope', scope)
  if (tenant.provider === 'auth0') form.set('audience', audience)
  const basic = token_endpoint_auth_method === 'client_secret_basic'
  if (!basic) form.set('client_id', client_id)
  if (!basic) form.set('client_secret', secret)
  for (const [name, value] of Object.entries(extra)) value === null ? form.delete(name) : form.set(name, value)
  const headers = basic
    ? { ...formType, authorization: `Basic ${Buffer.from(`${client_id}:${secret}`).toString('base64')}` }
    : formType
  const paths = {
    okta: `/oauth2/${authorization_server}/v1/token`,
    auth0: '/oauth/token',
    any: '/realms/practice/protocol/openid-connect/token',
  }
  return ask(tenant, origin + paths[tenant.provider], { method: 'POST', headers, body: form.toString() })
}
