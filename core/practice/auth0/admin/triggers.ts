import type { JsonObject, Reply } from '../../message.ts'
import { newBinding } from '../actions.ts'
import type { Binding } from '../objects.ts'
import type { Auth0Settings } from '../settings.ts'
import { type Call, ok, type Route } from './call.ts'
import { invalidBody, managementError } from './errors.ts'

/** The extensibility points and the newest version of each. */
const versions: Readonly<Record<string, string>> = {
  'post-login': 'v3',
  'credentials-exchange': 'v2',
  'pre-user-registration': 'v2',
  'post-user-registration': 'v2',
  'post-change-password': 'v2',
  'send-phone-message': 'v2',
  'password-reset-post-challenge': 'v1',
  'custom-token-exchange': 'v1',
}

const triggers: readonly JsonObject[] = Object.entries(versions).map(([id, version]) => ({
  id,
  version,
  status: 'CURRENT',
  runtimes: ['node18-actions', 'node22'],
  default_runtime: 'node22',
  binding_policy: 'trigger-bound',
  compatible_triggers: [],
}))

const path = '/actions/triggers/:triggerId/bindings'

const unknown = ({ params }: Call): Reply | null =>
  versions[params.triggerId ?? '']
    ? null
    : managementError(400, `Path validation error: 'No enum match for: ${params.triggerId}'.`, 'invalid_uri')

const bound = ({ settings, params }: Call): Binding[] =>
  settings.bindings.filter(({ trigger_id }) => trigger_id === params.triggerId)

/** A number that is zero is left out. */
const counted = (numbers: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== 0))

function list(call: Call): Reply {
  const all = bound(call)
  const page = Number(call.query.get('page') ?? 0)
  const per_page = Number(call.query.get('per_page') ?? 20)
  const bindings = all.slice(page * per_page, (page + 1) * per_page)
  return ok({ bindings, ...counted({ total: bindings.length > 0 ? all.length : 0, page, per_page }) })
}

interface Wanted {
  ref?: { type?: string; value?: string }
  display_name?: string
}

/** What is bound comes in the place of all that was, in this order. */
function replace(call: Call): Reply {
  const trigger = call.params.triggerId ?? ''
  const wanted = (call.body.bindings ?? []) as readonly Wanted[]
  const made = wanted.map(({ ref, display_name }) => bindingOf(call.settings, trigger, ref, display_name))
  if (made.includes(null)) return invalidBody('the action of a binding does not exist')
  call.change((base) => {
    base.bindings = [
      ...base.bindings.filter(({ trigger_id }) => trigger_id !== trigger),
      ...made.flatMap((each) => each ?? []),
    ]
  })
  return ok({ bindings: bound(call) })
}

function bindingOf(settings: Auth0Settings, trigger: string, ref: Wanted['ref'], name?: string): Binding | null {
  const { type = 'binding_id', value } = ref ?? {}
  if (type === 'binding_id') return settings.bindings.find(({ id }) => id === value) ?? null
  const action = settings.actions.find((each) => value === (type === 'action_id' ? each.id : each.name))
  return action ? newBinding(action, trigger, name ?? action.name) : null
}

export const triggerRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path: '/actions/triggers', anyOf: ['read:actions'], title: 'Get triggers' },
    handle: () => ok({ triggers }),
  },
  {
    ...{ method: 'GET', path, anyOf: ['read:actions'], title: 'Get trigger bindings' },
    handle: (call) => unknown(call) ?? list(call),
  },
  {
    ...{ method: 'PATCH', path, anyOf: ['update:actions'], title: 'Update trigger bindings' },
    members: { may: { bindings: 'array' } },
    handle: (call) => unknown(call) ?? replace(call),
  },
]
