import type { AdminObject, Wanted } from '../../../../core/model/admin.ts'
import type { Collection, FoundWant } from '../../../../core/model/admin-reading.ts'
import type { JsonObject } from '../../../../core/model/facts.ts'
import { auth0, failed, intake, okta, type Row, refusal } from '../fixtures.ts'

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

/** The object is there, is not, or could not be read. */
const there = (kind: string, diagnosis: Row['gives'], context: Context = okta): readonly Row[] => [
  { name: 'there', facts: reading([want(kind, object(kind, {}))]), context, gives: true, with: { seen: ['Mine'] } },
  { name: 'not there', facts: reading([want(kind, null)]), context, gives: diagnosis, with: { expected: ['Mine'] } },
  { name: 'not read', facts: reading([want(kind, null, { unread: true })]), context, gives: null },
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

const client = 'settings.oauthClient'
const policies = (rule: JsonObject) => [
  collection('policy', [
    {
      ...object('policy', { status: 'ACTIVE', priority: 1, conditions: { clients: { include: ['ALL_CLIENTS'] } } }),
      id: 'p1',
    },
  ]),
  collection('rule', [{ ...object('rule', { status: 'ACTIVE', priority: 1, ...rule }), within: ['default', 'p1'] }]),
]
const anyScopes = { scopes: { include: ['*'] } }

const access = (change: object, adminReading?: { wants: []; collections: readonly Collection[] }): Row['facts'] => ({
  adminAccess: { lacking: [], refused: null, unusable: false, ...change },
  ...(adminReading ? { adminReading } : {}),
})
const closed = (status: number) => {
  const refused = refusal(status, 'x', 'x')
  return { wants: [] as [], collections: [collection('app', [], { refused, answer: refused.answer })] }
}

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
    { name: 'no answer', facts: access({ refused: failed('http.timeout') }), gives: 'admin.token-invalid' },
    { name: 'a key that cannot be used', facts: access({ unusable: true }), gives: 'admin.token-invalid' },
    { name: 'an old token', facts: access({}, closed(401)), gives: 'admin.token-invalid' },
    {
      name: 'a scope that is missing',
      facts: access({ lacking: ['okta.apps.read'] }),
      gives: 'admin.scope-missing',
      with: { expected: ['okta.apps.read'] },
    },
    {
      name: 'a role that is missing',
      facts: access({}, closed(403)),
      gives: 'admin.role-missing',
      with: { expected: ['okta.apps.read'] },
    },
  ],
  'admin.app-exists': [
    ...there('app', 'client.unknown'),
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
  'admin.app-method': member(
    'app',
    'credentials.oauthClient.token_endpoint_auth_method',
    ['none', 'none', 'client_secret_basic'],
    'client.auth-method',
  ),
  'admin.app-without-dpop': member(
    'app',
    `${client}.dpop_bound_access_tokens`,
    [false, false, true],
    'client.dpop-required',
  ),
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
  'admin.scope-exists': there('scope', 'scope.unknown'),
  'admin.scope-consent': member(
    'scope',
    'consent',
    [{ oneOf: ['IMPLICIT', 'FLEXIBLE'] }, 'FLEXIBLE', 'REQUIRED'],
    'scope.consent-required',
  ),
  'admin.policy-allows': [
    {
      name: 'a rule that matches',
      facts: reading([], policies({ conditions: { ...anyScopes, grantTypes: { include: ['client_credentials'] } } })),
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
    {
      name: 'an API that does not exist',
      facts: reading(
        [],
        [
          collection('client', [
            { ...object('client', { grant_types: ['client_credentials'] }), id: intake().values.client_id ?? '' },
          ]),
          collection('resource-server', []),
          collection('client-grant', []),
        ],
      ),
      context: auth0,
      gives: 'api.not-authorized',
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
  'admin.grant-without-organization': member(
    'client-grant',
    'organization_usage',
    [{ oneOf: ['deny', null] }, 'deny', 'require'],
    'api.organization-required',
    auth0,
  ),
}
