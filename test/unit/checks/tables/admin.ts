import { expect } from 'vitest'
import type { AdminObject, Wanted } from '../../../../core/model/admin.ts'
import type { Collection, FoundWant } from '../../../../core/model/admin-reading.ts'
import type { JsonObject } from '../../../../core/model/facts.ts'
import { answered, auth0, failed, intake, now, okta, type Row, refusal, values } from '../fixtures.ts'

const object = (kind: string, body: JsonObject): AdminObject => ({ kind, id: 'x1', name: 'Mine', within: [], body })

const written = { as: 'it', kind: 'x', find: [], has: {}, starts: {} }

const want = (kind: string, found: AdminObject | null, change: Partial<FoundWant> = {}): FoundWant => ({
  written,
  as: 'it',
  kind,
  find: [{ name: 'Mine' }],
  has: {},
  starts: {},
  steps: ['step'],
  stepOf: {},
  object: found,
  unread: false,
  ...change,
})

const reading = (wants: readonly FoundWant[], collections: readonly Collection[] = []): Row['facts'] => ({
  intake: intake(),
  adminReading: { wants, collections },
})

type Context = NonNullable<Row['context']>

const collection = (kind: string, objects: readonly AdminObject[], change: Partial<Collection> = {}): Collection => ({
  kind,
  within: [],
  path: '/x',
  objects,
  refused: null,
  answer: null,
  cut: false,
  ...change,
})

const own = (status: number, errorCode: string) => answered({ status, body: { errorCode, errorSummary: 'x' } })
const refused = (outcome: NonNullable<Collection['refused']>) => ({ refused: outcome, answer: outcome.answer })

/** Why objects of a kind are not known. */
const unread: readonly (readonly [string, Partial<Collection>, RegExp])[] = [
  ['without the right', refused(own(403, 'E0000006')), /^The admin access does not have the right/],
  [
    'in the middle of an error',
    refused(own(503, 'E0000009')),
    /^The response to \/x cannot be used: 503 · E0000009 · x\.$/,
  ],
  ['too many', { cut: true }, /^The configuration has too many objects/],
]

/** The object is there, is not, or could not be read. */
const there = (kind: string, diagnosis: Row['gives'], context: Context = okta): readonly Row[] => [
  { name: 'there', facts: reading([want(kind, object(kind, {}))]), context, gives: true, with: { seen: ['Mine'] } },
  { name: 'not there', facts: reading([want(kind, null)]), context, gives: diagnosis, with: { expected: ['Mine'] } },
  ...unread.map(
    ([name, change, because]): Row => ({
      name,
      facts: reading([want(kind, null, { unread: true })], [collection(kind, [], change)]),
      context,
      gives: null,
      with: { because: expect.stringMatching(because) },
    }),
  ),
  { name: 'not wanted', facts: reading([]), context, gives: null },
]

const nested = (path: string, value: JsonObject[string]): JsonObject =>
  path.split('.').reduceRight<JsonObject[string]>((inner, name) => ({ [name]: inner }), value) as JsonObject

/** A member is as it is wanted, or is not, or its object is not there. */
const member = (
  kind: string,
  path: string,
  [wanted, good, bad]: readonly [Wanted, JsonObject[string], JsonObject[string]],
  diagnosis: Row['gives'],
  context: Context = okta,
): readonly Row[] => {
  const has = { [path]: wanted }
  const found = (value: JsonObject[string]) =>
    reading([want(kind, object(kind, nested(path, value)), { has, find: [] })])
  return [
    { name: `${path} as wanted`, facts: found(good), context, gives: true },
    { name: `${path} otherwise`, facts: found(bad), context, gives: diagnosis },
    {
      name: `${path} of what is not there`,
      facts: reading([want(kind, null, { has, find: [] })]),
      context,
      gives: null,
    },
  ]
}

const client = 'settings.oauthClient'
/** What a request meets before its policies: a server, an app, and a scope, with some of it changed. */
interface Before {
  server?: JsonObject
  app?: JsonObject
  /** The tenant has no app. */
  apps?: []
  scope?: JsonObject
  scopes?: []
}
const policies = (rule: JsonObject, { server, app, apps, scope, scopes }: Before = {}) => [
  collection('authorization-server', [
    { ...object('authorization-server', { status: 'ACTIVE', ...server }), id: 'as1' },
  ]),
  collection(
    'app',
    apps ?? [
      object('app', {
        status: 'ACTIVE',
        credentials: { oauthClient: { client_id: intake().values.client_id ?? '' } },
        settings: { oauthClient: { grant_types: ['client_credentials'] } },
        ...app,
      }),
    ],
  ),
  collection(
    'scope',
    scopes ?? [
      { ...object('scope', { default: true, consent: 'IMPLICIT', ...scope }), name: 'ki.scan', within: ['as1'] },
    ],
  ),
  collection(
    'policy',
    [
      {
        ...object('policy', { status: 'ACTIVE', priority: 1, conditions: { clients: { include: ['ALL_CLIENTS'] } } }),
        id: 'p1',
      },
    ],
    { within: ['as1'] },
  ),
  collection('rule', [{ ...object('rule', { status: 'ACTIVE', priority: 1, ...rule }), within: ['as1', 'p1'] }]),
]
const anyScopes = { scopes: { include: ['*'] } }

const matching = { conditions: { ...anyScopes, grantTypes: { include: ['client_credentials'] } } }

const access = (change: object, adminReading?: { wants: []; collections: readonly Collection[] }): Row['facts'] => ({
  intake: intake(),
  adminAccess: { lacking: [], refused: null, unusable: false, ...change },
  ...(adminReading ? { adminReading } : {}),
})
const closedBy = (outcome: NonNullable<Collection['refused']>) => ({
  wants: [] as [],
  collections: [collection('app', [], refused(outcome))],
})
const closed = (status: number) => closedBy(own(status, status === 401 ? 'E0000011' : 'E0000006'))

/** A request that a rule would allow, and that does not get to it. */
const before = (): readonly Row[] =>
  (
    [
      ['an app that is not there', { apps: [] }, 'client.unknown', ''],
      [
        'an app that is inactive',
        { app: { status: 'INACTIVE', settings: { oauthClient: { grant_types: ['client_credentials'] } } } },
        'client.disabled',
        '',
      ],
      [
        'an app without the grant type',
        { app: { settings: { oauthClient: { grant_types: ['implicit'] } } } },
        'client.grant-not-allowed',
        '',
      ],
      ['a server that is inactive', { server: { status: 'INACTIVE' } }, 'server.not-found', ''],
      ['no scope and no default one', { scope: { default: false } }, 'scope.no-default', ''],
      ['no scope at all', { scopes: [] }, 'scope.no-default', ''],
      ['a scope that is not there', {}, 'scope.unknown', 'nope.read'],
      ['a scope that cannot be there', {}, 'scope.unknown', 'okta.users.read'],
      ['a scope of users', {}, 'scope.oidc-not-allowed', 'ki.scan openid'],
      ['a scope that needs consent', { scope: { consent: 'REQUIRED' } }, 'scope.consent-required', 'ki.scan'],
      ['a default scope that needs consent', { scope: { consent: 'REQUIRED' } }, 'scope.consent-required', ''],
    ] as const
  ).map(
    ([name, change, gives, scope]): Row => ({
      name,
      facts: { ...reading([], policies(matching, change as Before)), intake: values({ scope }) },
      context: okta,
      gives,
    }),
  )

type Grants = Partial<Record<'client' | 'api' | 'grant', JsonObject> & Record<'clients' | 'apis' | 'grants', []>>

/** An app of Auth0 that is granted the scope of an API, with one thing changed. */
const grants = ({ client: app, api, grant, ...none }: Grants): Pick<Row, 'facts' | 'context'> => {
  const client_id = intake().values.client_id ?? ''
  const audience = 'KI-Scanner'
  const body = {
    client: { client_id, grant_types: ['client_credentials'], ...app },
    api: { identifier: audience, scopes: [{ value: 'ki.scan' }], ...api },
    grant: { client_id, audience, subject_type: 'client', scope: ['ki.scan'], ...grant },
  }
  const collections = [
    collection('client', none.clients ?? [{ ...object('client', body.client), id: client_id }]),
    collection('resource-server', none.apis ?? [object('resource-server', body.api)]),
    collection('client-grant', none.grants ?? [object('client-grant', body.grant)]),
  ]
  return { facts: { ...reading([], collections), intake: values({ audience }) }, context: auth0 }
}

/** Objects of a kind that is only looked at. */
const looked = (kind: string, bodies: readonly JsonObject[]): Row['facts'] => ({
  ...reading(
    [],
    [
      collection(
        kind,
        bodies.map((body) => object(kind, body)),
      ),
    ],
  ),
  now,
})

/** It is not wanted, is a part of what is not there, or could not be read. */
const unlooked = (kind: string, context: Context = okta): readonly Row[] => [
  { name: 'not wanted', facts: { ...reading([]), now }, context, gives: null, with: { applies: false } },
  { name: 'a part of nothing', facts: { ...reading([want(kind, null)]), now }, context, gives: null },
  {
    name: 'not read',
    facts: { ...reading([], [collection(kind, [], { refused: refusal(403, 'x', 'x') })]), now },
    context,
    gives: null,
  },
  {
    name: 'not read to its end',
    facts: { ...reading([], [collection(kind, [], { cut: true })]), now },
    context,
    gives: null,
  },
]

/** A guide wants nothing of it: what is there is shown, or why that is not known. */
const shownOnly = (
  kind: string,
  context: Context,
  shown: readonly (readonly [JsonObject, readonly string[]])[],
): readonly Row[] => [
  ...shown.map(
    ([body, seen], n): Row => ({
      name: `nothing is wanted, and this is there: ${n}`,
      facts: reading([want(kind, object(kind, body))]),
      context,
      gives: true,
      with: { seen },
    }),
  ),
  { name: 'nothing is wanted, and nothing is there', facts: reading([want(kind, null)]), context, gives: null },
  ...unread.map(
    ([name, change, because]): Row => ({
      name: `nothing is wanted, ${name}`,
      facts: reading([want(kind, null, { unread: true })], [collection(kind, [], change)]),
      context,
      gives: null,
      with: { because: expect.stringMatching(because) },
    }),
  ),
]

/** An app that is limited to a zone. */
const inZones = object(
  'app',
  nested(`${client}.network`, { connection: 'ZONE', include: ['nzo1'], exclude: ['ALL_IP_ZONES'] }),
)
const headOffice = { ...object('network-zone', {}), id: 'nzo1', name: 'Head office' }

/** What is known of the zones, and how the one of the app is shown. */
const restricted: readonly (readonly [string, readonly Collection[], string])[] = [
  ['named', [collection('network-zone', [headOffice])], 'Head office (nzo1)'],
  [
    'without the right',
    [collection('network-zone', [], refused(own(403, 'E0000006')))],
    'nzo1 (its name requires the right `okta.networkZones.read`)',
  ],
  ['in the middle of an error', [collection('network-zone', [], refused(own(503, 'E0000009')))], 'nzo1'],
  ['of a zone that is gone', [collection('network-zone', [])], 'nzo1'],
]

/** A rule with these lifetimes. */
const forPrograms = (token: JsonObject): JsonObject => ({ ...matching, actions: { token } })
const forUsers = (token: JsonObject): JsonObject => ({
  conditions: { ...anyScopes, grantTypes: { include: ['authorization_code'] } },
  actions: { token },
})

/** What the provider's own configuration has, beside what a guide wants. */
export const admin: Readonly<Record<string, readonly Row[]>> = {
  'admin.log-names-reason': [
    {
      name: 'an entry',
      facts: {
        adminLog: {
          entries: [{ at: '2026-01-15T12:00:00Z', event: 'grant', reason: 'no_matching_policy' }],
          refused: null,
        },
      },
      gives: true,
      with: { seen: ['no_matching_policy', 'grant', '2026-01-15T12:00:00Z'] },
    },
    { name: 'no entry yet', facts: { adminLog: { entries: [], refused: null } }, gives: null },
    { name: 'no right', facts: { adminLog: { entries: [], refused: refusal(403, 'x', 'x') } }, gives: null },
    { name: 'nothing refused', facts: { adminLog: null }, gives: null, with: { applies: false } },
  ],
  'admin.rights-complete': [
    { name: 'all rights', facts: access({}), gives: true },
    {
      name: 'a token that is refused',
      facts: access({ refused: refusal(401, 'invalid_client', 'x') }),
      gives: 'admin.token-invalid',
    },
    { name: 'no answer', facts: access({ refused: failed('http.timeout') }), gives: null },
    { name: 'a page in its place', facts: access({ refused: answered({ status: 403, body: '<html>' }) }), gives: null },
    { name: 'a limit', facts: access({ refused: refusal(429, 'x', 'x') }), gives: null },
    { name: 'an error of the server', facts: access({}, closed(500)), gives: null },
    {
      name: 'one collection that is refused with 401 beside one that is open',
      facts: access({}, { wants: [], collections: [...closed(401).collections, collection('rule', [])] }),
      gives: null,
    },
    {
      name: 'one collection without an answer beside one without the right',
      facts: access({}, { wants: [], collections: [...closed(500).collections, ...closed(403).collections] }),
      gives: 'admin.role-missing',
    },
    { name: 'a key that cannot be used', facts: access({ unusable: true }), gives: 'admin.token-invalid' },
    { name: 'an old token', facts: access({}, closed(401)), gives: 'admin.token-invalid' },
    {
      name: 'a scope that is missing',
      facts: access({ lacking: ['okta.apps.read'] }),
      gives: 'admin.scope-missing',
      with: { expected: ['okta.apps.read'], variant: 'admin-access' },
    },
    {
      name: 'a role that is missing',
      facts: access({}, closed(403)),
      gives: 'admin.role-missing',
      with: { expected: ['okta.apps.read'], variant: 'admin-access' },
    },
  ],
  'admin.app-exists': [
    ...there('app', 'client.unknown'),
    {
      name: 'nobody has named it yet',
      facts: {
        ...reading([want('app', null, { written: { ...written, find: [{ id: '{client_id}' }] } })]),
        intake: values({ client_id: '' }),
      },
      gives: null,
      with: { because: 'Enter the value that identifies the object first.' },
    },
    {
      name: 'it was named',
      facts: reading([want('app', null, { written: { ...written, find: [{ id: '{client_id}' }] } })]),
      gives: 'client.unknown',
    },
    { name: 'an app of Auth0', facts: reading([want('client', null)]), context: auth0, gives: 'client.unknown' },
  ],
  'admin.app-active': member('app', 'status', ['ACTIVE', 'ACTIVE', 'INACTIVE'], 'client.disabled'),
  'admin.app-kind': member(
    'app',
    `${client}.application_type`,
    ['service', 'service', 'web'],
    'client.grant-not-allowed',
  ),
  'admin.app-grants': member(
    'app',
    `${client}.grant_types`,
    [{ includes: ['client_credentials'] }, ['implicit', 'client_credentials'], ['implicit']],
    'client.grant-not-allowed',
  ),
  'admin.app-response-types': member(
    'app',
    `${client}.response_types`,
    [{ includes: ['code'] }, ['code'], ['token']],
    'login.response-type',
  ),
  'admin.app-redirect-uris': member(
    'app',
    `${client}.redirect_uris`,
    [{ includes: ['https://om.example/callback'] }, ['https://om.example/callback'], []],
    'login.redirect-uri',
  ),
  'admin.app-consent': member(
    'app',
    `${client}.consent_method`,
    ['TRUSTED', 'TRUSTED', 'REQUIRED'],
    'login.consent-required',
  ),
  'admin.app-method': [
    ...member(
      'app',
      'credentials.oauthClient.token_endpoint_auth_method',
      ['none', 'none', 'client_secret_basic'],
      'client.auth-method',
    ),
    ...member(
      'app',
      `${client}.jwks.keys`,
      [
        { includes: [{ kty: 'RSA', n: 'a' }] },
        [
          { kty: 'RSA', n: 'b' },
          { kty: 'RSA', n: 'a', kid: 'k' },
        ],
        [],
      ],
      'assertion.no-key-registered',
    ),
    ...member(
      'client',
      'client_authentication_methods.private_key_jwt.credentials',
      [{ includes: [{}] }, [{ id: 'cred_1' }], []],
      'client.auth-method',
      auth0,
    ),
    ...member(
      'client',
      'client_authentication_methods',
      [{ oneOf: [null] }, null, { private_key_jwt: { credentials: [] } }],
      'client.auth-method',
      auth0,
    ),
  ],
  'admin.app-without-dpop': member(
    'app',
    `${client}.dpop_bound_access_tokens`,
    [false, false, true],
    'client.dpop-required',
  ),
  'admin.app-network': [
    ...member('app', `${client}.network.connection`, ['ANYWHERE', 'ANYWHERE', 'ZONE'], 'client.network-restricted'),
    ...restricted.map(
      ([name, zones, only]): Row => ({
        name: `zones beside the difference: ${name}`,
        facts: reading([want('app', inZones, { has: { [`${client}.network.connection`]: 'ANYWHERE' } })], zones),
        context: okta,
        gives: 'client.network-restricted',
        with: {
          expected: 'ANYWHERE',
          actual: ['ZONE', `The app can be used only from: ${only}`, 'The app cannot be used from: all IP zones'],
        },
      }),
    ),
    ...shownOnly('app', okta, [
      [{}, ['The app can be used from every network']],
      [nested(`${client}.network`, { connection: 'ZONE', include: ['nzo1'] }), ['The app can be used only from: nzo1']],
    ]),
  ],
  'admin.rule-lifetimes': [
    ...member('rule', 'actions.token.accessTokenLifetimeMinutes', [{ most: 60 }, 60, 61], 'token.lifetime'),
    ...shownOnly('rule', okta, [
      [forPrograms({ accessTokenLifetimeMinutes: 60 }), ['Access tokens expire after 60 minutes']],
      [
        forUsers({ accessTokenLifetimeMinutes: 5, refreshTokenLifetimeMinutes: 0, refreshTokenWindowMinutes: 10_080 }),
        [
          'Access tokens expire after 5 minutes',
          'Refresh tokens do not expire if they are used in time',
          'Refresh tokens that are not used for 7 days expire',
        ],
      ],
      [
        forUsers({ accessTokenLifetimeMinutes: 1440, refreshTokenLifetimeMinutes: 129_600 }),
        ['Access tokens expire after 24 hours', 'Refresh tokens expire after 90 days'],
      ],
    ]),
    {
      name: 'the rule that decides, whatever the name of the one that is wanted',
      facts: {
        ...reading(
          [want('rule', null, { has: { 'actions.token.accessTokenLifetimeMinutes': { most: 60 } } })],
          policies({ ...matching, actions: { token: { accessTokenLifetimeMinutes: 90 } } }),
        ),
        intake: values({ scope: 'ki.scan' }),
      },
      context: okta,
      gives: 'token.lifetime',
      with: { actual: 90 },
    },
  ],
  'admin.app-secrets': [
    ...unlooked('secret'),
    {
      name: 'one that is active beside one that is not',
      facts: looked('secret', [
        { status: 'INACTIVE', created: '2025-01-15T12:00:00Z' },
        { status: 'ACTIVE', created: new Date(now - 3 * 86_400_000).toISOString() },
      ]),
      context: okta,
      gives: true,
      with: { seen: [expect.stringContaining('inactive'), 'x1: active, 3 days old'] },
    },
    {
      name: 'none that is active',
      facts: looked('secret', [{ status: 'INACTIVE', created: '2025-01-15T12:00:00Z' }]),
      context: okta,
      gives: 'client.secret-wrong',
    },
    { name: 'none at all', facts: looked('secret', []), context: okta, gives: 'client.secret-wrong' },
    {
      name: 'an app that signs',
      facts: { ...looked('secret', []), method: 'private_key_jwt' },
      context: okta,
      gives: null,
      with: { applies: false },
    },
  ],
  'admin.apps-without-roles': [
    ...unlooked('client-privileges'),
    {
      name: 'the setting is off',
      facts: looked('client-privileges', [{ clientPrivilegesSetting: false }]),
      context: okta,
      gives: true,
    },
    {
      name: 'the setting is on',
      facts: looked('client-privileges', [{ clientPrivilegesSetting: true }]),
      context: okta,
      gives: 'client.too-powerful',
      with: { expected: false, actual: true },
    },
  ],
  'admin.claims-seen': [
    ...unlooked('claim'),
    {
      name: 'claims of the provider alone',
      facts: looked('claim', [{ system: true, value: 'x' }]),
      context: okta,
      gives: true,
      with: { seen: 'only the claims that the provider adds' },
    },
    {
      name: 'a claim of the administrator',
      facts: looked('claim', [
        { system: true, value: 'x' },
        { system: false, value: 'user.email' },
      ]),
      context: okta,
      gives: true,
      with: { seen: ['Mine: user.email'] },
    },
  ],
  'admin.server-rotation': member(
    'authorization-server',
    'credentials.signing.rotationMode',
    ['AUTO', 'AUTO', 'MANUAL'],
    'keys.rotation-manual',
  ),
  'admin.api-lifetime': [
    ...member('resource-server', 'token_lifetime', [{ most: 86_400 }, 86_400, 86_401], 'token.lifetime', auth0),
    {
      name: 'the usual lifetime, which is not shown',
      facts: reading([
        want('resource-server', object('resource-server', {}), { should: { token_lifetime: { most: 1 } }, find: [] }),
      ]),
      context: auth0,
      gives: true,
    },
  ],
  'admin.actions-allow': [
    ...unlooked('machine-action', auth0),
    ...unlooked('login-action', auth0).map((row) => ({ ...row, name: `${row.name}, of the sign-in` })),
    {
      name: 'one that can refuse users',
      facts: looked('login-action', [{ action: { deployed_version: { code: 'api.access.deny("Not now")' } } }]),
      context: auth0,
      gives: 'api.denied-by-action',
      with: { actual: ['Mine'] },
    },
    {
      name: 'none is bound',
      facts: looked('machine-action', []),
      context: auth0,
      gives: true,
      with: { seen: 'no Actions' },
    },
    {
      name: 'one that adds a claim',
      facts: looked('machine-action', [
        { action: { deployed_version: { code: 'api.accessToken.setCustomClaim("a", 1)' } } },
      ]),
      context: auth0,
      gives: true,
      with: { seen: ['Mine'] },
    },
    {
      name: 'one that can refuse',
      facts: looked('machine-action', [{ action: { deployed_version: { code: 'if (x) api.access.deny("a", "b")' } } }]),
      context: auth0,
      gives: 'api.denied-by-action',
      with: { actual: ['Mine'] },
    },
  ],
  'admin.app-assigned': there('assignment', 'login.user-not-assigned'),
  'admin.server-exists': there('authorization-server', 'server.not-found'),
  'admin.server-active': member('authorization-server', 'status', ['ACTIVE', 'ACTIVE', 'INACTIVE'], 'server.not-found'),
  'admin.server-audience': member(
    'authorization-server',
    'audiences',
    [{ includes: ['api://x'] }, ['api://x'], ['api://default']],
    'token.audience-mismatch',
  ),
  'admin.server-issuer': member(
    'authorization-server',
    'issuerMode',
    ['ORG_URL', 'ORG_URL', 'DYNAMIC'],
    'token.issuer-mismatch',
  ),
  'admin.scope-exists': [
    ...there('scope', 'scope.unknown'),
    {
      name: 'no default',
      facts: reading([want('scope', null, { find: [{ default: true }] })]),
      gives: 'scope.no-default',
    },
    {
      name: 'scopes of users alone',
      facts: { ...reading([want('scope', null)]), intake: values({ scope: 'openid profile' }) },
      gives: 'scope.oidc-not-allowed',
    },
    {
      name: 'a part of a server that is not there',
      facts: reading([want('authorization-server', null, { as: 'server' }), want('scope', null, { within: 'server' })]),
      gives: null,
      with: { because: 'The object that has this setting was not found.' },
    },
    {
      name: 'a part of a server that is there',
      facts: reading([
        want('authorization-server', object('authorization-server', {}), { as: 'server' }),
        want('scope', null, { within: 'server' }),
      ]),
      gives: 'scope.unknown',
    },
  ],
  'admin.scope-consent': member(
    'scope',
    'consent',
    [{ oneOf: ['IMPLICIT', 'FLEXIBLE'] }, 'FLEXIBLE', 'REQUIRED'],
    'scope.consent-required',
  ),
  'admin.policy-allows': [
    {
      name: 'a rule that matches',
      facts: reading([], policies(matching)),
      context: okta,
      gives: true,
      with: { seen: 'Mine' },
    },
    {
      name: 'a rule for another grant',
      facts: reading([], policies({ conditions: { ...anyScopes, grantTypes: { include: ['implicit'] } } })),
      context: okta,
      gives: 'policy.no-match',
    },
    { name: 'rules that were not read', facts: reading([]), context: okta, gives: null },
    ...before(),
    {
      name: 'a server that does not exist',
      facts: reading([want('authorization-server', null, { find: [{ id: 'aus0' }] })]),
      context: okta,
      gives: 'server.not-found',
    },
    {
      name: 'a rule that matches, and several changes before it',
      facts: reading([], policies(matching, { server: { status: 'INACTIVE' }, app: { status: 'INACTIVE' } })),
      context: okta,
      gives: 'server.not-found',
      with: {
        expected: ['Activate the authorization server **Mine**.', 'Activate the app **Mine**.'],
      },
    },
    {
      name: 'no app is named',
      facts: { ...reading([], policies({})), intake: values({ client_id: '' }) },
      gives: null,
    },
    { name: 'an app that does not exist', ...grants({ clients: [] }), gives: 'client.unknown' },
    { name: 'an app without the grant', ...grants({ client: { grant_types: [] } }), gives: 'client.grant-not-allowed' },
    { name: 'an API that does not exist', ...grants({ apis: [] }), gives: 'api.unknown' },
    {
      name: 'an API that is closed',
      ...grants({ api: { subject_type_authorization: { client: { policy: 'deny_all' } } } }),
      gives: 'api.not-authorized',
    },
    { name: 'an app without a grant', ...grants({ grants: [] }), gives: 'api.not-authorized' },
    { name: 'a grant for users', ...grants({ grant: { subject_type: 'user' } }), gives: 'api.not-authorized' },
    {
      name: 'a grant for organizations',
      ...grants({ grant: { organization_usage: 'require', scope: [] } }),
      gives: 'api.organization-required',
    },
    { name: 'a grant without the scope', ...grants({ grant: { scope: ['x'] } }), gives: 'scope.not-granted' },
    {
      name: 'a grant of all scopes that the API has',
      ...grants({ grant: { scope: [], allow_all_scopes: true } }),
      gives: true,
    },
    {
      name: 'a grant of all scopes of an API without it',
      ...grants({ grant: { allow_all_scopes: true }, api: { scopes: [] } }),
      gives: 'scope.not-granted',
    },
    { name: 'a grant that has it', ...grants({}), gives: true },
    {
      name: 'a common grant for the apps of others',
      ...grants({
        client: { is_first_party: false },
        grant: { client_id: null, default_for: 'third_party_clients' },
      }),
      gives: true,
    },
    {
      name: 'a common grant, which does not count for an own app',
      ...grants({ grant: { client_id: null, default_for: 'third_party_clients' } }),
      gives: 'api.not-authorized',
    },
    {
      name: 'no API is named',
      ...grants({}),
      facts: { ...grants({}).facts, intake: intake() },
      gives: null,
    },
    {
      name: 'grants that were not read',
      facts: { ...grants({}).facts, ...reading([], [collection('client', [])]) },
      context: auth0,
      gives: null,
    },
  ],
  'admin.scopes-granted': there('grant', 'scope.not-granted'),
  'admin.role-assigned': there('role', 'admin.role-missing'),
  'admin.origin-trusted': [
    ...there('trusted-origin', 'cors.origin-not-trusted'),
    ...member(
      'trusted-origin',
      'scopes',
      [{ includes: [{ type: 'CORS' }] }, [{ type: 'CORS', more: 1 }], [{ type: 'REDIRECT' }]],
      'cors.origin-not-trusted',
    ),
  ],
  'admin.api-exists': there('resource-server', 'api.unknown', auth0),
  'admin.api-algorithm': member(
    'resource-server',
    'signing_alg',
    ['RS256', 'RS256', 'HS256'],
    'token.algorithm',
    auth0,
  ),
  'admin.api-dialect': member(
    'resource-server',
    'token_dialect',
    [{ oneOf: ['access_token', null] }, 'access_token', 'rfc9068_profile'],
    'token.type',
    auth0,
  ),
  'admin.api-permissions': [
    ...member('resource-server', 'enforce_policies', [true, true, false], 'token.type', auth0),
    {
      name: 'wanted off, and not there',
      facts: reading([
        want('resource-server', object('resource-server', {}), { has: { enforce_policies: false }, find: [] }),
      ]),
      context: auth0,
      gives: true,
      with: { seen: ['Mine'] },
    },
    ...shownOnly('resource-server', auth0, [
      [{}, ['RBAC is off for this API', 'Access tokens do not have the claim permissions']],
      [
        { enforce_policies: true, token_dialect: 'access_token' },
        ['RBAC is on for this API', 'Access tokens do not have the claim permissions'],
      ],
      [
        { enforce_policies: true, token_dialect: 'rfc9068_profile_authz' },
        ['RBAC is on for this API', 'Access tokens have the claim permissions'],
      ],
      [
        { enforce_policies: false, token_dialect: 'access_token_authz' },
        ['RBAC is off for this API', 'Access tokens do not have the claim permissions'],
      ],
    ]),
  ],
  'admin.api-encryption': member(
    'resource-server',
    'token_encryption',
    [{ oneOf: [null] }, null, { format: 'compact-nested-jwe' }],
    'token.encrypted',
    auth0,
  ),
  'admin.api-without-dpop': member(
    'resource-server',
    'proof_of_possession.required',
    [false, false, true],
    'client.dpop-required',
    auth0,
  ),
  'admin.api-access': member(
    'resource-server',
    'subject_type_authorization.client.policy',
    [{ oneOf: ['require_client_grant', null] }, 'require_client_grant', 'deny_all'],
    'api.not-authorized',
    auth0,
  ),
  'admin.grant-without-organization': [
    ...member(
      'client-grant',
      'organization_usage',
      [{ oneOf: ['deny', null] }, 'deny', 'require'],
      'api.organization-required',
      auth0,
    ),
    ...member(
      'client',
      'organization_usage',
      [{ oneOf: ['deny', null, 'allow'] }, 'allow', 'require'],
      'api.organization-required',
      auth0,
    ).map((row) => ({ ...row, name: `${row.name}, of the app` })),
    ...member(
      'client',
      'organization_require_behavior',
      [{ oneOf: ['pre_login_prompt', 'post_login_prompt'] }, 'pre_login_prompt', 'no_prompt'],
      'api.organization-required',
      auth0,
    ),
    ...shownOnly('client', auth0, [
      [{}, ['Users sign in without an organization']],
      [{ organization_usage: 'allow' }, ['Users sign in with or without an organization']],
      [{ organization_usage: 'require' }, ['Users sign in only with an organization']],
      [
        { organization_usage: 'require', organization_require_behavior: 'pre_login_prompt' },
        ['Users sign in only with an organization', 'Auth0 asks users for the organization'],
      ],
    ]),
  ],
}
