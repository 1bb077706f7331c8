import { execFile, spawnSync } from 'node:child_process'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { promisify } from 'node:util'
import { deploy } from 'auth0-deploy-cli'
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest'
import type { AdminCredential } from '../../core/admin/access.ts'
import { planOf } from '../../core/admin/plan.ts'
import { exportedPlan } from '../../core/app/admin-export.ts'
import { openWorld } from '../../core/app/admin-world.ts'
import type { ExportForm } from '../../core/model/admin-export.ts'
import type { JsonObject } from '../../core/model/json.ts'
import type { Fields } from '../../core/model/profile.ts'
import type { ProviderId } from '../../core/model/provider-ids.ts'
import type { AdminCredentials } from '../../core/practice/admin-access.ts'
import { startPracticeTenant } from '../../core/practice/index.ts'
import type { PracticeTenant } from '../../core/practice/tenant.ts'
import { guideNamed } from '../support/run-guide.ts'
import { words } from '../support/words.ts'

// It reads how much it says when it is loaded.
vi.hoisted(() => {
  process.env.AUTH0_LOG = 'error'
})

const usual = getCACertificates('default')
const folder = mkdtempSync(join(tmpdir(), 'preflight-export-'))
const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})
afterAll(() => {
  setDefaultCACertificates(usual)
  rmSync(folder, { recursive: true })
})

const ownKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
const publicJwk = {
  ...createPublicKey(ownKey).export({ format: 'jwk' }),
  kid: 'mine',
  use: 'sig',
  alg: 'RS256',
} as JsonObject

const credentialOf = ({ token, client_id, client_secret }: AdminCredentials): AdminCredential =>
  token === undefined ? { kind: 'secret', client_id, client_secret: client_secret ?? '' } : { kind: 'token', token }

const writing = (tenant: PracticeTenant) => tenant.admin()?.write ?? ({} as AdminCredentials)

/** A token of the admin API, as a person has one. */
async function tokenOf(tenant: PracticeTenant): Promise<string> {
  const { token, client_id, client_secret } = writing(tenant)
  if (token !== undefined) return token
  setDefaultCACertificates([...usual, ...tenant.ca()])
  const answer = await fetch(`${tenant.origin}/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id,
      client_secret: client_secret ?? '',
      audience: `${tenant.origin}/api/v2/`,
    }),
  })
  return ((await answer.json()) as { access_token: string }).access_token
}

async function started(guideId: string, provider: ProviderId, given: Fields) {
  const tenant = await startPracticeTenant({ provider, empty: true })
  open.push(tenant)
  const options = {
    guide: guideNamed(guideId),
    fields: { domain: tenant.origin, ...given },
    settings: { ca: [...tenant.ca()], proxy: 'none' as const, resolve: [], timeout: 10_000 },
    signal: new AbortController().signal,
    publicJwk,
  }
  const lend = async <T>(use: (credential: AdminCredential) => Promise<T>) => use(credentialOf(writing(tenant)))
  const exported = async (form: ExportForm, read = false) =>
    (await exportedPlan({ ...options, lend: read ? lend : null }, form, words)).text
  /** What is left to be done in the tenant. */
  const left = async () => {
    const world = await openWorld({ ...options, lend, scopes: [] })
    open.push(world)
    return planOf(await world.read()).flatMap(({ action, as, name, before, after }) =>
      action === 'keep' ? [] : [{ action, as, name, before, after }],
    )
  }
  return { tenant, exported, left }
}

const guides = [
  ['okta/fortanix-key-insight', 'okta', { scope: 'ki.scan ki.report' }],
  ['okta/crul', 'okta', {}],
  ['okta/any', 'okta', { token_endpoint_auth_method: 'private_key_jwt' }],
  ['okta/openmetadata', 'okta', { redirect_uri: 'http://localhost:8585/callback', origin: 'http://localhost:8585' }],
  ['okta/openmetadata-ingestion', 'okta', { scope: 'okta.users.read okta.groups.read' }],
  ['auth0/fortanix-key-insight', 'auth0', { scope: 'scan:read scan:write' }],
  ['auth0/fortanix-key-insight', 'auth0', {}],
  ['auth0/any', 'auth0', { audience: 'https://api.example' }],
  ['auth0/any', 'auth0', { audience: 'https://api.example', token_endpoint_auth_method: 'private_key_jwt' }],
] as const satisfies readonly (readonly [string, ProviderId, Fields])[]

const lacking = ['curl', 'jq', 'sh'].filter((tool) => spawnSync(tool, ['-c', ':'])?.error !== undefined)

describe.each(guides)('%s for %s with %j', (id, provider, fields) => {
  test.skipIf(lacking.length > 0)(`the curl lines make what the plan makes`, async () => {
    const { tenant, exported, left } = await started(id, provider, fields)
    const script = await exported('curl')
    writeFileSync(join(folder, 'ca.pem'), tenant.ca().join('\n'))
    const token = await tokenOf(tenant)
    const { stdout, stderr } = await promisify(execFile)('sh', ['-c', script], {
      env: {
        PATH: process.env.PATH,
        CURL_CA_BUNDLE: join(folder, 'ca.pem'),
        OKTA_API_TOKEN: token,
        AUTH0_API_TOKEN: token,
      },
    })
    expect({ stdout, stderr }).toEqual({ stdout: '', stderr: '' })
    expect(await left()).toEqual([])
    // Exported again, there is nothing to do.
    const again = await exported('curl', true)
    expect(again).toMatch(/The plan is empty\.|Choose this in the console/)
    expect(again).not.toContain('curl --')
    // As Terraform, each object of it is imported.
    const terraform = await exported('terraform', true)
    expect(terraform.match(/^import \{$/gm)).toHaveLength(terraform.match(/^resource /gm)?.length ?? 0)
    expect(terraform).not.toMatch(/^variable /m)
  })
})

/** It waits long between its requests, so that two guides are enough. */
const declared = guides.filter(([, provider, fields]) => provider === 'auth0' && Object.keys(fields).length > 0)

describe.each(declared)('%s for %s with %j', (id, provider, fields) => {
  test('auth0-deploy-cli makes from the file what the plan makes', async () => {
    const { tenant, exported, left } = await started(id, provider, fields)
    const file = join(folder, 'tenant.yaml')
    setDefaultCACertificates([...usual, ...tenant.ca()])
    const admin = writing(tenant)
    const config = {
      AUTH0_DOMAIN: tenant.origin.replace('https://', ''),
      AUTH0_CLIENT_ID: admin.client_id,
      AUTH0_CLIENT_SECRET: admin.client_secret,
      AUTH0_INCLUDED_ONLY: ['clients', 'resourceServers', 'clientGrants'],
      AUTH0_ALLOW_DELETE: false,
    }
    writeFileSync(file, await exported('deploy-cli'))
    await deploy({ input_file: file, config } as never)
    expect(await left()).toEqual([])
    // Exported again, there is nothing for the tool to do; a key is left to a person.
    const again = await exported('deploy-cli', true)
    expect(again.replace(/^#.*\n/gm, '').trim()).toBe('{}')
  }, 120_000)
})
