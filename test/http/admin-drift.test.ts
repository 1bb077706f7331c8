import { generateKeyPairSync } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { objectPath } from '../../core/admin/find.ts'
import { isAsWanted, withMember, withoutMember } from '../../core/admin/members.ts'
import { applyPlan } from '../../core/app/admin-apply.ts'
import type { AdminWorld } from '../../core/app/admin-world.ts'
import type { AdminKind, AdminObject } from '../../core/model/admin.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { Json, JsonObject } from '../../core/model/json.ts'
import type { ProviderId } from '../../core/model/provider-ids.ts'
import type { Result } from '../../core/model/result.ts'
import { providers } from '../../core/providers/index.ts'
import { adminRequirements } from '../../core/run/admin-requirements.ts'
import { empty, open } from '../support/empty-tenant.ts'
import { guideIds, guideNamed } from '../support/run-guide.ts'

afterEach(async () => {
  for (const each of open.splice(0)) await each.close()
})

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'of-somebody-else', use: 'sig', alg: 'RS256' } as JsonObject
const pem = String(publicKey.export({ type: 'spki', format: 'pem' }))
const encryption: Json = {
  format: 'compact-nested-jwe',
  encryption_key: { name: 'Somebody', alg: 'RSA-OAEP-256', kid: 'k1', pem },
}

/** What each member can become: the first that is not wanted. A member that a guide compares and that is not here fails the first test. */
const drifts: Readonly<Record<string, readonly Json[]>> = {
  'app status': ['INACTIVE'],
  'app settings.oauthClient.grant_types': [['authorization_code']],
  'app settings.oauthClient.redirect_uris': [['https://elsewhere.example/callback']],
  'app settings.oauthClient.consent_method': ['REQUIRED'],
  'app settings.oauthClient.dpop_bound_access_tokens': [true],
  'app settings.oauthClient.network.connection': ['ZONE'],
  'app credentials.oauthClient.token_endpoint_auth_method': ['client_secret_jwt', 'private_key_jwt'],
  'authorization-server status': ['INACTIVE'],
  'authorization-server audiences': [['api://drifted']],
  'authorization-server issuerMode': ['DYNAMIC'],
  'authorization-server credentials.signing.rotationMode': ['MANUAL'],
  'scope consent': ['REQUIRED'],
  'policy status': ['INACTIVE'],
  'policy conditions.clients.include': [['0oaSomebodyElse12345']],
  'rule status': ['INACTIVE'],
  'rule conditions.grantTypes.include': [['implicit']],
  'rule conditions.people.groups.include': [['00gSomebodyElse12345']],
  'rule conditions.scopes.include': [['address']],
  'trusted-origin status': ['INACTIVE'],
  'trusted-origin scopes': [[{ type: 'REDIRECT' }]],
  'client app_type': ['regular_web'],
  'client grant_types': [['authorization_code']],
  'client token_endpoint_auth_method': ['client_secret_basic'],
  'client require_proof_of_possession': [true],
  'resource-server signing_alg': ['HS256'],
  'resource-server token_dialect': ['rfc9068_profile'],
  'resource-server token_encryption': [encryption],
  'resource-server proof_of_possession.required': [true],
  'resource-server subject_type_authorization.client.policy': ['deny_all'],
  'resource-server scopes': [[]],
  'resource-server token_lifetime': [172_800],
  'client-grant scope': [[]],
  'client-grant organization_usage': ['require'],
}

/** What is changed together with a member, because the provider takes it only so. */
const besides: Readonly<Record<string, Readonly<Record<string, Json>>>> = {
  'app credentials.oauthClient.token_endpoint_auth_method private_key_jwt': {
    'settings.oauthClient.jwks': { keys: [jwk] },
  },
  'resource-server proof_of_possession.required true': { 'proof_of_possession.mechanism': 'dpop' },
}

/** Members that no other tool can change alone, and why. */
const unchangeable: Readonly<Record<string, string>> = {
  'app settings.oauthClient.application_type': 'Okta does not change the type of an app',
  'app settings.oauthClient.response_types': 'Okta derives them from the grant types',
  'app settings.oauthClient.jwks.keys': 'only a plan knows the public key; in a run, the refused assertion tells it',
  'api-service grantedScopes': 'Okta does not change what an integration is granted',
}

/** Where a member cannot drift in one guide. */
const steady: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['okta/fortanix-key-insight', 'okta/crul', 'okta/any', 'okta/openmetadata-ingestion'].map((id) => [
      `${id} app settings.oauthClient.grant_types`,
      'a service app has no other grant type',
    ]),
  ),
  'okta/openmetadata rule conditions.people.groups.include': 'it is not known who is going to sign in',
}

const comparedIn = (guide: Guide) =>
  guide.steps.flatMap(({ wants = [] }) =>
    wants.flatMap(({ as, kind, has, should = {} }) =>
      Object.entries({ ...has, ...should }).map(([path, wanted]) => {
        const name = `${kind} ${path}`
        const value =
          `${guide.id} ${name}` in steady ? undefined : drifts[name]?.find((each) => !isAsWanted(each, wanted))
        return { as, kind, path, name, value }
      }),
    ),
  )

test('every member that a guide compares has a drift', () => {
  const names = [...new Set(guideIds.flatMap((id) => comparedIn(guideNamed(id)).map(({ name }) => name)))]
  expect(names.filter((name) => !(name in drifts) && !(name in unchangeable))).toEqual([])
  expect([...Object.keys(drifts), ...Object.keys(unchangeable)].filter((name) => !names.includes(name))).toEqual([])
})

/** Changes one member through the admin API, as another tool does. */
async function drift(world: AdminWorld, kind: AdminKind, object: AdminObject, path: string, value: Json) {
  const at = objectPath(kind, object.within, object.id)
  const call = path === kind.switches?.member ? kind.switches.by[String(value)] : undefined
  if (call !== undefined) return world.send({ method: 'POST', path: `${at}/${call}` })
  const more = besides[`${kind.id} ${path} ${String(value)}`] ?? {}
  const changed = Object.entries({ ...more, [path]: value }).reduce(
    (body, [each, to]) => withMember(body, each, to),
    object.body,
  )
  const top = path.split('.')[0] ?? path
  const computed = kind.computed.filter((each) => each !== top)
  return kind.change === 'PATCH'
    ? world.send({ method: 'PATCH', path: at, body: { [top]: changed[top] ?? null } })
    : world.send({ method: 'PUT', path: at, body: computed.reduce<JsonObject>(withoutMember, changed) })
}

const setups = [
  ['okta/fortanix-key-insight', 'okta', { scope: 'ki.scan', audience: 'api://key-insight' }],
  ['okta/crul', 'okta', { scope: 'crul.read', audience: 'api://crul' }],
  ['okta/any', 'okta', { scope: 'product.read', audience: 'api://product' }],
  ['okta/openmetadata', 'okta', { redirect_uri: 'http://localhost:8585/callback', origin: 'http://localhost:8585' }],
  ['okta/openmetadata-ingestion', 'okta', { scope: 'okta.users.read' }],
  ['auth0/fortanix-key-insight', 'auth0', { scope: 'scan:read' }],
  ['auth0/any', 'auth0', { audience: 'https://api.example', scope: 'read:all' }],
] as const satisfies readonly (readonly [string, ProviderId, object])[]

/** A tenant in which the plan of a guide was applied. */
async function applied([id, provider, fields]: readonly [string, ProviderId, object]) {
  const at = await empty(id, provider, fields)
  const world = await at.world()
  await applyPlan({
    world,
    store: at.store,
    setup: at.setup.id,
    step: null,
    keepSecret: async (secret) => void at.secrets.set('client_secret', secret),
    before: () => true,
    after: () => {},
  })
  return { ...at, world, reading: (await world.read()).reading }
}

/** What stands beside each other in a finding. */
const besideOf = (result: Result | undefined) => {
  const verdict = result?.outcome.kind === 'judged' ? result.outcome.verdict : null
  return verdict?.holds === false ? { expected: verdict.expected, actual: verdict.actual } : null
}

/** Every cause that is said of a run. */
const causesOf = (results: readonly Result[]): string[] =>
  results.flatMap(({ status, diagnosis }) => (status === 'fail' && diagnosis !== null ? [diagnosis] : []))

const stepOf = (guide: Guide, check: string) =>
  [...adminRequirements(guide)].find(([, requirements]) => requirements.some((each) => each.check === check))?.[0]

describe.each(setups)('%s of %s: what drifted is named', (...setup) => {
  const guide = guideNamed(setup[0])
  const admin = providers[guide.provider].admin
  const kindOf = (id: string) => admin?.kinds.find((kind) => kind.id === id) as AdminKind
  let asApplied: Promise<string[]> | undefined
  /** What fails without any drift. */
  const undisturbed = () => {
    asApplied ??= applied(setup).then(async ({ check }) => causesOf((await check(true)).results))
    return asApplied
  }
  const compared = [...new Map(comparedIn(guide).map((each) => [`${each.as} ${each.path}`, each])).values()]

  test.each(compared.filter(({ value }) => value !== undefined))(
    '$as: $path',
    async ({ as, kind: kindId, path, value }) => {
      const { world, reading, check } = await applied(setup)
      const kind = kindOf(kindId)
      const object = reading.wants.find((want) => want.as === as)?.object
      if (!object) throw new Error(`${as} was not made`)
      const sent = await drift(world, kind, object, path, value as Json)
      expect(sent.answer?.status, JSON.stringify(sent.answer?.json)).toBeOneOf([200, 204])
      const judged = kind.members[path] ?? admin?.decided.judged
      const { results } = await check(true)
      const found = results.find((each) => each.check === judged?.check)
      // What the provider answers to it in its own words is not another cause beside it.
      const before = await undisturbed()
      // What was applied works, but for what only a person can do.
      expect(before.filter((cause) => cause !== 'login.user-not-assigned')).toEqual([])
      expect(new Set(causesOf(results).filter((cause) => !before.includes(cause))).size).toBeLessThan(2)
      expect(found).toMatchObject({
        status: expect.toBeOneOf(['fail', 'warn']),
        step: stepOf(guide, judged?.check ?? ''),
      })
      expect(besideOf(found)).toEqual({ expected: expect.anything(), actual: expect.anything() })
    },
  )

  const made = [
    ...new Map(
      guide.steps.flatMap(({ wants = [] }) =>
        wants
          .filter(({ kind, byHand, find }) => find.length > 0 && !byHand && kindOf(kind).remove && !kindOf(kind).looked)
          .map((want) => [want.as, want] as const),
      ),
    ).values(),
  ]
  test.each(made)('$as that was removed', async ({ as, kind: kindId }) => {
    const { world, reading, check } = await applied(setup)
    const kind = kindOf(kindId)
    const object = reading.wants.find((want) => want.as === as)?.object
    if (!object) throw new Error(`${as} was not made`)
    // The server that every org has cannot be removed.
    if (object.body.default === true && kindId === 'authorization-server') return
    const path = objectPath(kind, object.within, object.id)
    if (kind.removableWhen)
      await world.send({ method: 'POST', path: `${path}/${kind.switches?.by[kind.removableWhen]}` })
    expect((await world.send({ method: 'DELETE', path })).answer?.status).toBeOneOf([200, 202, 204])
    const judged = admin?.decided.kinds.includes(kindId) ? admin.decided.judged : kind.missing
    const found = (await check(true)).results.find((each) => each.check === judged.check)
    expect(found).toMatchObject({ status: 'fail', step: stepOf(guide, judged.check) })
    expect(besideOf(found)).toEqual({ expected: expect.anything(), actual: expect.anything() })
  })
})

type Applied = Awaited<ReturnType<typeof applied>>

/** Objects that are only looked at: what another tool does to them, and what is said of it. */
const lookedDrifts: readonly (readonly [string, number, string, (at: Applied) => unknown])[] = [
  [
    'admin.apps-without-roles',
    0,
    'warn',
    ({ world }) =>
      world.send({
        method: 'PUT',
        path: '/api/v1/org/settings/clientPrivilegesSetting',
        body: { clientPrivilegesSetting: true },
      }),
  ],
  // The tenant refuses the request then, which says it all: the Action is only seen beside it.
  ['admin.actions-allow', 5, 'skip', ({ tenant }) => tenant.setFaults(['api.denied-by-action'])],
]

test.each(lookedDrifts)('%s names what drifted', async (id, index, status, change) => {
  const setup = setups[index]
  if (!setup) throw new Error('no setup')
  const at = await applied(setup)
  expect((await at.check(true)).results.find((each) => each.check === id)?.status).toBe('pass')
  await change(at)
  const found = (await at.check(true)).results.find((each) => each.check === id)
  expect(found).toMatchObject({ status, step: stepOf(at.guide, id) })
  expect(besideOf(found)).toEqual({ expected: expect.anything(), actual: expect.anything() })
})
