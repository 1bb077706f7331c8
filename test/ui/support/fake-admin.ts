import type { Handlers } from '../../../core/contract/derived.ts'
import { BridgeError } from '../../../core/contract/envelope.ts'
import type {
  AdminChange,
  AdminChoice,
  AdminGrant,
  AdminLedgerRow,
  AdminObjectView,
  AdminTest,
  AdminUndoRow,
  AdminView,
  Guide,
  Setup,
} from '../../../core/contract/values.ts'
import { oktaWays } from '../../../core/providers/okta/admin/ways.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'

/** What was given at the beginning, and how the provider behaves. */
export interface FakeAdmin {
  given?: 'nothing' | 'read' | 'write'
  /** Rights that are missing. */
  lacking?: readonly string[]
  /** The second change is refused. */
  refuses?: boolean
  /** All was applied before; the first of it was changed since. */
  applied?: boolean
  /** Milliseconds that each change takes. */
  pace?: number
}

type Purpose = AdminGrant['purpose']

const scopes: Readonly<Record<Purpose, readonly string[]>> = {
  read: ['okta.apps.read', 'okta.authorizationServers.read'],
  write: ['okta.apps.manage', 'okta.apps.read', 'okta.authorizationServers.manage', 'okta.authorizationServers.read'],
}
const page = (link: string, label: string) => ({ link, label, url: `https://acme-admin.okta.com/admin/${link}` })
const member = (path: string, wanted: string, found = wanted) => ({ path, wanted, found, differs: wanted !== found })

/** What the guide wants of the tenant, before anything was applied. */
export const fakeObjects: readonly AdminObjectView[] = [
  {
    as: 'app',
    noun: 'app',
    name: 'Fortanix Key Insight',
    state: 'differs',
    members: [
      member('status', 'ACTIVE'),
      member('settings.oauthClient.grant_types', 'client_credentials'),
      member('settings.oauthClient.dpop_bound_access_tokens', 'false', 'true'),
    ],
    notes: [],
    steps: ['create-app', 'credentials'],
    page: page('app', 'The app'),
  },
  {
    as: 'server',
    noun: 'authorization server',
    name: 'default',
    state: 'as-wanted',
    members: [member('status', 'ACTIVE'), member('audiences', 'api://key-insight')],
    notes: [],
    steps: ['authorization-server'],
    page: page('authorization-server', 'The authorization server'),
  },
  {
    as: 'scope',
    noun: 'scope',
    name: 'ki.scan',
    state: 'not-there',
    members: [member('consent', 'one of IMPLICIT and FLEXIBLE', 'not set')].map((each) => ({
      ...each,
      differs: false,
    })),
    notes: [],
    steps: ['scope'],
    page: null,
  },
  {
    as: 'policy',
    noun: 'access policy',
    name: '',
    state: 'unread',
    members: [],
    notes: [],
    steps: ['policy'],
    page: null,
  },
]

const looks = [
  {
    names: ['Default Policy', 'Default Policy Rule'],
    fails:
      'The rule **Default Policy Rule** does not allow the grant type `client_credentials`. It allows authorization_code.',
    changes: ['Select the grant type `client_credentials` in the rule **Default Policy Rule**.'],
    depends: null,
    decides: false,
    nearest: true,
  },
  {
    names: ['Partners'],
    fails: 'The policy **Partners** is not assigned to this app.',
    changes: ['Assign the policy **Partners** to this app.'],
    depends: null,
    decides: false,
    nearest: false,
  },
]

const changes: readonly AdminChange[] = [
  {
    as: 'app',
    noun: 'app',
    name: 'Fortanix Key Insight',
    steps: ['create-app'],
    action: 'change',
    kept: null,
    because: null,
    shared: 'Other apps share this object. The change also affects: Payroll (0oa9z8y7x6w5v4u3t2s1).',
    members: [{ path: 'settings.oauthClient.dpop_bound_access_tokens', before: 'true', after: 'false' }],
    requests: [
      {
        method: 'PUT',
        path: '/api/v1/apps/0oa1b2c3d4e5f6g7h8i9',
        body: JSON.stringify({ label: 'Fortanix Key Insight', settings: { oauthClient: {} } }, null, 2),
      },
    ],
    scopes: ['okta.apps.manage'],
    events: ['application.lifecycle.update'],
  },
  {
    as: 'server',
    noun: 'authorization server',
    name: 'default',
    steps: ['authorization-server'],
    action: 'keep',
    kept: 'as-wanted',
    because: null,
    shared: null,
    members: [],
    requests: [],
    scopes: [],
    events: [],
  },
  {
    as: 'scope',
    noun: 'scope',
    name: 'ki.scan',
    steps: ['scope'],
    action: 'create',
    kept: null,
    because: null,
    shared: null,
    members: [{ path: 'name', before: null, after: 'ki.scan' }],
    requests: [
      {
        method: 'POST',
        path: '/api/v1/authorizationServers/default/scopes',
        body: JSON.stringify({ name: 'ki.scan', consent: 'IMPLICIT' }, null, 2),
      },
    ],
    scopes: ['okta.authorizationServers.manage'],
    events: ['oauth2.scope.created'],
  },
]

const choices: readonly AdminChoice[] = [
  {
    kind: 'app',
    noun: 'app',
    id: '0oa1b2c3d4e5f6g7h8i9',
    name: 'Fortanix Key Insight',
    status: 'ACTIVE',
    gives: { client_id: '0oa1b2c3d4e5f6g7h8i9' },
    chosen: true,
  },
  {
    kind: 'app',
    noun: 'app',
    id: '0oa9z',
    name: 'Payroll',
    status: 'INACTIVE',
    gives: { client_id: '0oa9z' },
    chosen: false,
  },
  {
    kind: 'authorization-server',
    noun: 'authorization server',
    id: 'default',
    name: 'default',
    status: null,
    gives: { authorization_server: 'default' },
    chosen: false,
  },
]

const rowOf = (change: AdminChange, number: number): AdminLedgerRow => ({
  number,
  at: new Date(Date.now() - (10 - number) * 60_000).toISOString(),
  state: 'done',
  noun: change.noun,
  name: change.name,
  id: change.as === 'app' ? '0oa1b2c3d4e5f6g7h8i9' : 'scp1b2c3d4e5f6g7h8i9',
  within: change.as === 'app' ? [] : ['default (aus1b2c3d4e5f6g7h8i9)'],
  action: change.action === 'create' ? 'create' : 'change',
  requests: change.requests.map(({ method, path }) => ({ method, path })),
  members: change.members,
  filled: [],
  secret: false,
  undoable: true,
  half: false,
})

/** The oldest change was changed by somebody else since. */
const undoRowOf = (row: AdminLedgerRow, changed: boolean): AdminUndoRow => ({
  number: row.number,
  at: row.at,
  noun: row.noun,
  name: row.name,
  id: row.id,
  within: row.within,
  action: row.action,
  why: changed ? 'changed-since' : null,
  gone: false,
  shared: null,
  says: changed ? words.say(said('admin-api.undo-changed-since')) : null,
  todo: changed ? words.say(said('admin-api.undo-todo-changed-create')) : null,
  drift: changed ? [{ path: 'label', left: row.name, now: 'Of somebody else' }] : [],
  back:
    !changed && row.action === 'change'
      ? row.members.map(({ path, before, after }) => ({ path, before: after, after: before }))
      : [],
  page: changed ? page('apps', 'Applications') : null,
})

const refused = (word: 'no-access' | 'no-write-access' | 'plan-changed'): never => {
  throw new BridgeError({ code: 'refused', message: words.say(said(`admin-api.${word}`)) })
}

/** What a fake is told of the setup, and tells the windows. */
export interface AdminSurroundings {
  guideOf(setup: string): Guide
  practiceOf(setup: string): boolean
  setField(setup: string, field: 'client_id' | 'authorization_server', value: string): Setup
  tell(group: string, name: string, event: unknown): void
}

/** A tenant that has some of what the guide wants. */
export function fakeAdmin(fake: FakeAdmin, around: AdminSurroundings): Handlers['admin'] {
  type Given = Pick<AdminGrant, 'kind' | 'clientId' | 'publicJwk'>
  const given = new Map<Purpose, Given>()
  const token: Given = { kind: 'token', clientId: null, publicJwk: null }
  if (fake.given === 'read' || fake.given === 'write') given.set('read', token)
  if (fake.given === 'write') given.set('write', token)
  let rows: AdminLedgerRow[] = fake.applied
    ? changes.filter(({ action }) => action !== 'keep').map((each, n) => rowOf(each, n + 1))
    : []
  let stopped = false
  const pause = () => new Promise((resolve) => setTimeout(resolve, fake.pace ?? 0))
  const needs = (purpose: Purpose) => {
    if (!given.get('read') && !given.get('write')) refused('no-access')
    if (!given.get(purpose) && purpose === 'write') refused('no-write-access')
  }

  const access: Handlers['admin']['access'] = async ({ setup }) => ({
    offered: around.guideOf(setup).provider === 'okta',
    addressed: true,
    practice: around.practiceOf(setup),
    grants: (['read', 'write'] as const).map((purpose) => {
      const known = given.get(purpose)
      return {
        purpose,
        ...(known ?? { kind: null, clientId: null, publicJwk: null }),
        ready: known !== undefined && (known.kind !== 'key' || known.clientId !== null),
        keptIn: known ? 'keychain' : null,
        scopes: scopes[purpose],
        ways: oktaWays.map(({ kind, title, clicks, page: link }) => ({
          kind,
          title: words.say(title),
          clicks: clicks[purpose].map((click) => words.say(click)),
          page: page(link, 'Applications'),
        })),
      }
    }),
  })
  const lacking = fake.lacking ?? []
  const test: AdminTest =
    lacking.length === 0
      ? { ok: true, says: words.say(said('admin-api.open')), lacking }
      : { ok: false, says: words.say(said('admin.rights-lacking', { scopes: lacking })), lacking }
  const done = () => new Set(rows.filter(({ state }) => state === 'done').map(({ name, noun }) => noun + name))
  const left = () =>
    changes.map((each) =>
      done().has(each.noun + each.name)
        ? { ...each, action: 'keep' as const, kept: 'as-wanted' as const, members: [], requests: [], scopes: [] }
        : each,
    )
  const view = (): AdminView => ({
    test,
    objects: fakeObjects.map((each) =>
      done().has(each.noun + each.name)
        ? {
            ...each,
            state: 'as-wanted',
            members: each.members.map((one) => ({ ...one, found: one.wanted, differs: false })),
          }
        : each,
    ),
    decision: { allowed: false, looks, notes: ['The app can be used only from: Head office (nzo1b2c3d4EXAMPLE5d7)'] },
  })

  return {
    access,
    makeKey: async ({ setup, purpose }) => {
      given.set(purpose, { kind: 'key', clientId: null, publicJwk: '{\n  "kty": "RSA",\n  "kid": "3f2a"\n}' })
      return access({ setup })
    },
    put: async ({ setup, purpose, access: put }) => {
      const jwk = given.get(purpose)?.publicJwk ?? null
      given.set(purpose, {
        kind: put.kind,
        clientId: put.kind === 'token' ? null : put.client_id,
        publicJwk: put.kind === 'key' ? jwk : null,
      })
      return access({ setup })
    },
    practice: async ({ setup, purpose }) => {
      given.set(purpose, { kind: 'key', clientId: '0oapracticereader', publicJwk: null })
      return access({ setup })
    },
    test: async () => test,
    forget: async ({ setup, purpose }) => {
      given.delete(purpose)
      return access({ setup })
    },
    look: async () => {
      needs('read')
      return view()
    },
    choices: async () => choices,
    choose: async ({ setup, object, of }) => {
      const chosen = choices.find(({ id, kind }) => id === object && kind === of)
      const [[field, value]] = Object.entries(chosen?.gives ?? {}) as [['client_id' | 'authorization_server', string]]
      return around.setField(setup, field, value)
    },
    plan: async () => {
      needs('read')
      const planned = left()
      return {
        plan: `plan-${rows.length}`,
        changes: planned,
        scopes: [...new Set(planned.flatMap((each) => each.scopes))],
        writable: given.has('write'),
        unread: null,
      }
    },
    apply: async ({ setup, plan, step }) => {
      needs('write')
      if (plan !== `plan-${rows.length}`) refused('plan-changed')
      stopped = false
      const made: string[] = []
      const open = left().filter(({ action, steps }) => action !== 'keep' && (!step || steps.includes(step)))
      for (const [n, change] of open.entries()) {
        const { noun, name } = change
        if (stopped) return { done: made, stopped: null, open: [], declined: true }
        around.tell('admin', 'progress', { setup, noun, name, done: n })
        await pause()
        if (fake.refuses && n === 1) {
          const says = words.say(said('admin-api.rejected', { received: '409 · The name is in use' }))
          return { done: made, stopped: { noun, name, says, unknown: false }, open: [], declined: false }
        }
        rows = [...rows, rowOf(change, rows.length + 1)]
        made.push(name)
      }
      return { done: made, stopped: null, open: [], declined: false }
    },
    ledger: async () => rows.toReversed(),
    timeline: async () =>
      rows.toReversed().flatMap(({ at, requests }) =>
        requests.map(({ method, path }) => ({
          at,
          purpose: words.say(said('purposes.admin-write', { method, path })),
          request: `${method} ${path}`,
          status: 201,
          failure: null,
          ms: 120,
        })),
      ),
    undoPlan: async () => {
      needs('write')
      const open = rows.filter(({ state }) => state === 'done').toReversed()
      return { rows: open.map((row) => undoRowOf(row, fake.applied === true && row.number === 1)), lacking: [] }
    },
    undo: async ({ setup, shown }) => {
      needs('write')
      const open = rows.filter(({ state, number }) => state === 'done' && shown.includes(number)).toReversed()
      const undone: string[] = []
      for (const [n, { noun, name, number }] of open.entries()) {
        around.tell('admin', 'progress', { setup, noun, name, done: n })
        await pause()
        rows = rows.map((row) => (row.number === number ? { ...row, state: 'undone' } : row))
        undone.push(name)
      }
      const kept = rows.filter(({ state }) => state === 'done')
      return { undone, gone: [], left: kept.map((row) => undoRowOf(row, true)) }
    },
    stop: async () => {
      stopped = true
      return null
    },
  }
}
