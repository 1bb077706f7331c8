import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import type { AdminCredential } from '../../core/admin/access.ts'
import { applyPlan } from '../../core/app/admin-apply.ts'
import { type AdminWorld, openWorld } from '../../core/app/admin-world.ts'
import { systemClock } from '../../core/app/clock.ts'
import { newSetup } from '../../core/app/new-setup.ts'
import type { RotationOptions } from '../../core/app/rotation-notes.ts'
import { proveSecret } from '../../core/app/rotation-proof.ts'
import { secretName } from '../../core/app/secret-name.ts'
import { tool } from '../../core/app/tool.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { JsonObject } from '../../core/model/json.ts'
import type { Fields } from '../../core/model/profile.ts'
import type { ProviderId } from '../../core/model/provider-ids.ts'
import type { RotatedField, RotationMove } from '../../core/model/rotation.ts'
import type { AdminCredentials } from '../../core/practice/admin-access.ts'
import { startPracticeTenant } from '../../core/practice/index.ts'
import { memorySecrets } from '../../core/store/memory-secrets.ts'
import { memoryStore } from '../../core/store/memory-store.ts'
import { guideNamed } from './run-guide.ts'
import { words } from './words.ts'

const ownKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey

const credentialOf = ({ token, client_id, client_secret, private_key, key_id }: AdminCredentials): AdminCredential =>
  token !== undefined
    ? { kind: 'token', token }
    : private_key !== undefined
      ? { kind: 'key', client_id, private_key, ...(key_id === undefined ? {} : { key_id }) }
      : { kind: 'secret', client_id, client_secret: client_secret ?? '' }

/** A setup whose plan was applied to an empty practice tenant, so that a rotation can begin. */
/** @param followed the guide was followed at the tenant, in place of a plan that is applied */
export async function rotating(
  guideId: string,
  provider: ProviderId,
  fields: Fields = {},
  followed = false,
  change: (guide: Guide) => Guide = (guide) => guide,
) {
  const tenant = await startPracticeTenant({ provider, empty: !followed })
  const guide = change(guideNamed(guideId))
  const store = memoryStore()
  const secrets = memorySecrets()
  const setup = newSetup(guideId, 'Mine', false)
  store.create(setup)
  // Auth0 is told of a key by an object of its own, beside the plan.
  const { token_endpoint_auth_method: method, ...others } = fields
  const early = followed ? tenant.values(guideId) : provider === 'auth0' ? others : fields
  for (const [field, value] of Object.entries({ domain: tenant.origin, ...early }))
    store.setField(setup.id, field, value)
  const field: RotatedField = method === 'private_key_jwt' ? 'private_key' : 'client_secret'
  if (field === 'private_key') {
    await secrets.put(secretName(setup.id, field), ownKey.export({ type: 'pkcs8', format: 'pem' }).toString())
    store.setField(setup.id, 'key_id', 'mine-0123456789')
  }
  const settings = { ca: [...tenant.ca()], proxy: 'none' as const, resolve: [], timeout: 10_000 }
  const fieldsNow = (): Fields => store.setup(setup.id)?.fields ?? {}
  const open: { close(): Promise<void> }[] = []
  const world = async (): Promise<AdminWorld> => {
    const made = await openWorld({
      guide,
      fields: fieldsNow(),
      settings,
      lend: async (use) => use(credentialOf(tenant.admin()?.write as AdminCredentials)),
      scopes: [],
      ...(field === 'private_key'
        ? {
            publicJwk: {
              ...createPublicKey(ownKey).export({ format: 'jwk' }),
              kid: 'mine-0123456789',
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
  const secret = followed ? tenant.secrets(guideId).client_secret : undefined
  if (secret !== undefined) await secrets.put(secretName(setup.id, 'client_secret'), secret)
  const applied = followed
    ? null
    : await applyPlan({
        world: await world(),
        store,
        setup: setup.id,
        step: null,
        keepSecret: async (secret) => void (await secrets.put(secretName(setup.id, 'client_secret'), secret)),
        before: () => true,
        after: () => {},
      })
  if (applied?.stopped) throw new Error(JSON.stringify(applied.stopped.outcome?.answer?.json))
  if (provider === 'auth0' && method !== undefined) {
    const { send } = await world()
    const path = `/api/v2/clients/${fieldsNow().client_id}`
    const pem = createPublicKey(ownKey).export({ type: 'spki', format: 'pem' }).toString()
    const body = { credential_type: 'public_key', pem, alg: 'RS256', kid: 'mine-0123456789' }
    const made = await send({ method: 'POST', path: `${path}/credentials`, body })
    const { id = '' } = (made.answer?.json ?? {}) as { id?: string }
    const client_authentication_methods = { private_key_jwt: { credentials: [{ id }] } }
    await send({ method: 'PATCH', path, body: { client_authentication_methods } })
    await secrets.clear(secretName(setup.id, 'client_secret'))
    store.setField(setup.id, 'token_endpoint_auth_method', method)
  }
  const proof = (name: string, kid: string | null) =>
    proveSecret(
      {
        guide,
        fields: fieldsNow(),
        secrets,
        words,
        settings,
        tool,
        hostKind: 'test',
        signal: new AbortController().signal,
      },
      { field, name, kid },
    )
  const waits: number[] = []
  const options = async (
    over: Partial<RotationOptions> = {},
    before: (move: RotationMove) => boolean = () => true,
  ): Promise<RotationOptions> => ({
    world: over.world ?? (await world()),
    kept: { store, secrets, clock: systemClock },
    setup: { ...setup, fields: fieldsNow() },
    prove: ({ name, kid }) => proof(name, kid),
    wait: async (ms) => void waits.push(ms),
    before,
    ...over,
  })
  /** Whether a token is issued for the secret of a name. */
  const good = async (name = secretName(setup.id, field)) =>
    (await proof(name, name === secretName(setup.id, field) ? null : (fieldsNow().key_id ?? null))).ok
  const value = (name: string) =>
    secrets.has(name).then((there) => (there === null ? null : secrets.use(name, (secret) => secret)))
  return {
    tenant,
    guide,
    store,
    secrets,
    setup: setup.id,
    field,
    world,
    options,
    waits,
    good,
    proof,
    value,
    fieldsNow,
    close: async () => {
      for (const each of open) await each.close()
      await tenant.close()
    },
  }
}

export type Rotating = Awaited<ReturnType<typeof rotating>>
