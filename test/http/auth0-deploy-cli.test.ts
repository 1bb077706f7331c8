import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { dump } from 'auth0-deploy-cli'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { type PracticeTenant, startPracticeTenant } from '../../core/practice/index.ts'

// It reads how much it says when it is loaded.
vi.hoisted(() => {
  process.env.AUTH0_LOG = 'error'
})

const usual = getCACertificates('default')
/** What of a tenant we speak; Actions by themselves are on no path of ours, those that are bound are. */
const included = [
  'clients',
  'resourceServers',
  'clientGrants',
  'triggers',
  'tenant',
  'customDomains',
  'rateLimitPolicies',
]

let tenant: PracticeTenant
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'auth0-deploy-cli-'))
  tenant = await startPracticeTenant({ provider: 'auth0' })
  setDefaultCACertificates([...usual, ...tenant.ca()])
})
afterAll(async () => {
  setDefaultCACertificates(usual)
  await Promise.all([tenant.close(), rm(folder, { recursive: true })])
})

const config = () => {
  const admin = tenant.admin()?.write
  return {
    AUTH0_DOMAIN: tenant.origin.replace('https://', ''),
    AUTH0_CLIENT_ID: admin?.client_id ?? '',
    AUTH0_CLIENT_SECRET: admin?.client_secret ?? '',
    AUTH0_INCLUDED_ONLY: included,
    AUTH0_ALLOW_DELETE: false,
  } as never
}

interface Exported {
  clients: { name: string; grant_types: string[] }[]
  resourceServers: { identifier: string; scopes?: { value: string }[] }[]
  clientGrants: { client_id: string; audience: string; scope: string[] }[]
  tenant: { session_lifetime?: number }
  triggers: Record<string, { action_name: string }[]>
}

const exported = async (): Promise<Exported> => parse(await readFile(join(folder, 'tenant.yaml'), 'utf8'))

test('auth0-deploy-cli exports the objects of the guide, and the Action that refuses', async () => {
  tenant.setFaults(['api.denied-by-action'])
  await dump({ output_folder: folder, format: 'yaml', config: config() } as never)
  const found = await exported()
  expect(found.clients.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Default App', 'Key Insight', 'Key Insight (Private Key JWT)']),
  )
  const api = found.resourceServers.find(({ identifier }) => identifier === 'KI-Scanner')
  expect(api?.scopes?.map(({ value }) => value)).toEqual(['scan:read', 'scan:write', 'scan:admin'])
  expect(found.clientGrants).toContainEqual(
    expect.objectContaining({ client_id: 'Key Insight', audience: 'KI-Scanner', scope: ['scan:read', 'scan:write'] }),
  )
  expect(found.tenant.session_lifetime).toBe(168)
  expect(found.triggers['credentials-exchange']?.map(({ action_name }) => action_name)).toEqual(['Working days'])
})
