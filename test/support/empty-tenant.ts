import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { type AdminWorld, openWorld } from '../../core/app/admin-world.ts'
import { newSetup } from '../../core/app/new-setup.ts'
import { tool } from '../../core/app/tool.ts'
import type { JsonObject } from '../../core/model/json.ts'
import type { Fields } from '../../core/model/profile.ts'
import type { ProviderId } from '../../core/model/provider-ids.ts'
import type { AdminCredentials } from '../../core/practice/admin-access.ts'
import { startPracticeTenant } from '../../core/practice/index.ts'
import type { PracticeTenant } from '../../core/practice/tenant.ts'
import { run } from '../../core/run/run.ts'
import { memoryStore } from '../../core/store/memory-store.ts'
import { credentialOf } from './admin-credential.ts'
import { guideNamed } from './run-guide.ts'

const ownKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

/** What a test leaves open: it closes it at its end. */
export const open: { close(): Promise<void> }[] = []

export const settingsOf = (tenant: PracticeTenant) => ({
  ca: [...tenant.ca()],
  proxy: 'none' as const,
  resolve: [],
  timeout: 10_000,
})

/** A setup of a guide against an empty tenant, with nothing but its address. */
export async function empty(guideId: string, provider: ProviderId, fields: Fields) {
  const tenant = await startPracticeTenant({ provider, empty: true })
  open.push(tenant)
  const guide = guideNamed(guideId)
  const store = memoryStore()
  const setup = newSetup(guideId, 'Mine', false)
  store.create(setup)
  store.setField(setup.id, 'domain', tenant.origin)
  for (const [field, value] of Object.entries(fields)) store.setField(setup.id, field, value)
  const secrets = new Map<string, string>()
  const signs = guideId === 'okta/openmetadata-ingestion' || fields.token_endpoint_auth_method === 'private_key_jwt'
  if (signs) secrets.set('private_key', ownKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  const world = async (purpose: 'read' | 'write' = 'write'): Promise<AdminWorld> => {
    const made = await openWorld({
      guide,
      fields: store.setup(setup.id)?.fields ?? {},
      settings: settingsOf(tenant),
      lend: async (use) => use(credentialOf(tenant.admin()?.[purpose] as AdminCredentials)),
      scopes: [],
      ledger: () => store.ledger(setup.id),
      patience: { now: Date.now, wait: async () => {} },
      ...(signs
        ? {
            publicJwk: {
              ...createPublicKey(ownKey).export({ format: 'jwk' }),
              kid: 'mine',
              use: 'sig',
              alg: 'RS256',
            } as JsonObject,
          }
        : {}),
      signal: new AbortController().signal,
    })
    open.push(made)
    return made
  }
  const check = (admin: boolean) =>
    run({
      guide,
      fields: store.setup(setup.id)?.fields as Fields,
      borrow: async (field, use) => {
        const secret = secrets.get(field)
        return secret === undefined ? null : use(secret)
      },
      ...(admin ? { lendAdmin: async (use) => use(credentialOf(tenant.admin()?.read as AdminCredentials)) } : {}),
      settings: settingsOf(tenant),
      step: null,
      tool,
      hostKind: 'test',
      signal: new AbortController().signal,
    })
  return { tenant, guide, store, setup, secrets, world, check }
}
