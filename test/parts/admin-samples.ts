import type {
  AdminChange,
  AdminDecision,
  AdminGrant,
  AdminLedgerRow,
  AdminObjectView,
  AdminRequestRow,
  AdminUndoPlan,
} from '../../core/contract/values.ts'

const page = { link: 'app', label: 'The app', url: 'https://acme-admin.okta.com/admin/apps' }

export const grant: AdminGrant = {
  purpose: 'read',
  ready: false,
  kind: null,
  keptIn: null,
  clientId: null,
  publicJwk: null,
  scopes: ['okta.apps.read', 'okta.authorizationServers.read'],
  ways: [
    { kind: 'key', title: 'A service app with a key', clicks: ['Click **Create App Integration**.'], page },
    { kind: 'token', title: 'An API token', clicks: ['Click **Create token**.'], page: null },
  ],
}

const member = (path: string, wanted: string, found: string) => ({ path, wanted, found, differs: wanted !== found })
const object = (as: string, state: AdminObjectView['state']): AdminObjectView => ({
  as,
  noun: 'app',
  name: as,
  state,
  members:
    state === 'unread'
      ? []
      : [
          member(
            'settings.oauthClient.grant_types',
            'client_credentials',
            state === 'differs' ? '-' : 'client_credentials',
          ),
        ],
  notes: state === 'as-wanted' ? ['RBAC is off for this API', 'Access tokens do not have the claim permissions'] : [],
  steps: [],
  page: state === 'differs' ? page : null,
})
export const objects = (['as-wanted', 'differs', 'not-there', 'unread', 'allowed'] as const).map((state) =>
  object(state, state),
)

export const decision: AdminDecision = {
  allowed: true,
  notes: ['Access tokens expire after 60 minutes', 'The app can be used only from: Head office (nzo1b2c3d4EXAMPLE5d7)'],
  looks: [
    {
      names: ['Partners'],
      fails: 'The policy **Partners** is not assigned to this app.',
      changes: ['Assign the policy **Partners** to this app.'],
      depends: null,
      decides: false,
      nearest: true,
    },
    { names: ['Default Policy', 'Any app'], fails: null, changes: [], depends: null, decides: true, nearest: false },
  ],
}

const change: AdminChange = {
  as: 'app',
  noun: 'app',
  name: 'Key Insight',
  steps: ['create-app'],
  action: 'change',
  kept: null,
  because: null,
  shared: 'Other apps share this object. The change also affects: Payroll (0oa9z8y7x6w5v4u3t2s1).',
  members: [{ path: 'settings.oauthClient.dpop_bound_access_tokens', before: 'true', after: 'false' }],
  requests: [{ method: 'PUT', path: '/api/v1/apps/0oa1', body: '{}' }],
  scopes: ['okta.apps.manage'],
  events: ['application.lifecycle.update'],
}
export const changes: readonly AdminChange[] = [
  change,
  { ...change, as: 'server', noun: 'authorization server', name: 'default', action: 'keep', kept: 'as-wanted' },
]

export const adminRequests: readonly AdminRequestRow[] = [
  ['Change the configuration: POST /api/v1/apps', 'POST /api/v1/apps', 201, null],
  ['Read the configuration: /api/v1/apps', 'GET /api/v1/apps?limit=200', null, 'ECONNRESET'],
].map(([purpose, request, status, failure]) => ({
  at: '2026-11-28T09:30:00.000Z',
  purpose,
  request,
  status,
  failure,
  ms: 120,
})) as AdminRequestRow[]

export const ledgerRows: readonly AdminLedgerRow[] = (['sending', 'done', 'failed', 'undone'] as const).map(
  (state, n) => ({
    number: n + 1,
    at: '2026-11-28T12:00:00.000Z',
    state,
    noun: 'app',
    name: 'Key Insight',
    id: '0oa1b2c3d4e5f6g7h8i9',
    within: n === 2 ? ['default (aus1b2c3d4e5f6g7h8i9)'] : [],
    action: 'create',
    requests: [{ method: 'POST', path: '/api/v1/apps' }],
    members: [{ path: 'label', before: null, after: 'Key Insight' }],
    filled: ['client_id'],
    secret: n === 1,
    undoable: n !== 1,
    half: n === 1,
  }),
)

const undoRow = {
  number: 4,
  at: '2026-11-28T12:00:00.000Z',
  noun: 'access policy rule',
  name: 'Allow Key Insight',
  id: '0pr1b2c3d4e5f6g7h8i9',
  within: ['default (aus1b2c3d4e5f6g7h8i9)', 'Key Insight (00p1b2c3d4e5f6g7h8i9)'],
  action: 'create',
  why: null,
  gone: false,
  shared: null,
  says: null,
  todo: null,
  drift: [],
  back: [],
  page: null,
} as const

export const undoPlan: AdminUndoPlan = {
  rows: [
    undoRow,
    {
      ...undoRow,
      number: 5,
      noun: 'authorization server',
      name: 'default',
      id: 'aus1b2c3d4e5f6g7h8i9',
      within: [],
      action: 'change',
      back: [{ path: 'audiences', before: 'api://key-insight', after: 'api://default' }],
    },
    {
      ...undoRow,
      number: 3,
      why: 'changed-since',
      says: 'It was changed since then, so it stays as it is.',
      todo: 'To remove it, delete it in the console. Or set these values back in the console, then undo again.',
      drift: [
        { path: 'conditions.scopes.include', left: '*', now: 'ki.scan' },
        { path: 'description', left: null, now: 'Of somebody else' },
      ],
      page: {
        link: 'authorization-servers',
        label: 'API',
        url: 'https://acme-admin.okta.com/admin/oauth2/as',
      },
    },
    {
      ...undoRow,
      number: 2,
      noun: 'app',
      name: 'Key Insight',
      within: [],
      why: 'has-kept-parts',
      says: 'It stays, because it is used by: access policy rule Allow Key Insight.',
      todo: 'Remove these in the console, or undo their changes. Then undo again.',
    },
  ],
  lacking: ['okta.apps.manage'],
}
