import type { JsonObject, Reply } from '../../message.ts'
import type { ResourceServer } from '../objects.ts'
import { type Call, gone, ok, type Route, shownOr, withoutNulls } from './call.ts'
import { absent, invalidBody, managementError, notSupported } from './errors.ts'
import { listOf } from './lists.ts'
import type { Members } from './members.ts'
import { newResourceServer, withSecret } from './server-defaults.ts'

const longest = 2_592_000

const may = {
  name: 'string',
  scopes: 'array',
  signing_alg: ['HS256', 'RS256', 'RS512', 'PS256'],
  signing_secret: 'string',
  allow_offline_access: 'boolean',
  allow_online_access: 'boolean',
  allow_online_access_with_ephemeral_sessions: 'boolean',
  token_lifetime: 'integer',
  // Not in the description, and accepted by the real one.
  token_lifetime_for_web: 'integer',
  token_dialect: ['access_token', 'access_token_authz', 'rfc9068_profile', 'rfc9068_profile_authz'],
  skip_consent_for_verifiable_first_party_clients: 'boolean',
  enforce_policies: 'boolean',
  token_encryption: 'object?',
  consent_policy: ['transactional-authorization-with-mfa', null],
  authorization_details: 'array?',
  proof_of_possession: 'object?',
  subject_type_authorization: 'object',
  authorization_policy: 'object?',
} as const

const create: Members = { must: ['identifier'], may: { ...may, identifier: 'string' } }

/** All that can be changed of an API of Auth0 itself. */
const ofSystem = ['token_lifetime', 'token_lifetime_for_web', 'signing_alg', 'proof_of_possession']

/** By its id or by its identifier. */
const found = ({ settings, params }: Call): ResourceServer | undefined =>
  settings.apis.find(({ id, identifier }) => id === params.id || identifier === params.id)

/** What is asked for in a member that is an object. */
const parts: Readonly<Record<string, readonly string[]>> = {
  proof_of_possession: ['mechanism', 'required'],
  token_encryption: ['format', 'encryption_key'],
}

function refusal(body: JsonObject): Reply | null {
  const { token_lifetime: seconds, scopes } = body
  for (const [name, needed] of Object.entries(parts)) {
    const object = body[name] as JsonObject | null | undefined
    const missing = object ? needed.find((each) => object[each] === undefined) : undefined
    if (missing) return invalidBody(`'Missing required property: ${missing}' on property ${name}.`)
  }
  if (typeof seconds === 'number' && (seconds < 0 || seconds > longest))
    return invalidBody(`'Value ${seconds} is out of range 0 to ${longest}' on property token_lifetime.`)
  const values = ((scopes ?? []) as readonly JsonObject[]).map(({ value }) => value)
  if (values.some((value) => typeof value !== 'string' || value === ''))
    return invalidBody("'Missing required property: value' on property scopes.")
  return new Set(values).size < values.length ? invalidBody("'Array items are not unique' on property scopes.") : null
}

function list(call: Call): Reply {
  const wanted = call.query.getAll('identifiers')
  const matching = call.settings.apis.filter(({ identifier }) => wanted.length === 0 || wanted.includes(identifier))
  return listOf(call, matching, { key: 'resource_servers', idOf: ({ id }) => String(id) })
}

function make(call: Call): Reply {
  const { body, settings } = call
  const refused = refusal(body)
  if (refused) return refused
  if (settings.apis.some(({ identifier }) => identifier === body.identifier))
    return managementError(
      409,
      'A resource server with the same identifier already exists.',
      'resource_server_conflict',
    )
  const api = newResourceServer(withoutNulls(body) as JsonObject & { identifier: string })
  call.change(({ apis }) => {
    apis.push(api)
  })
  return ok(api, 201)
}

function changed(api: ResourceServer, body: JsonObject): ResourceServer {
  const rights = body.subject_type_authorization as JsonObject | undefined
  return withSecret({
    ...(withoutNulls({ ...api, ...body }) as ResourceServer),
    ...(rights ? { subject_type_authorization: { ...api.subject_type_authorization, ...rights } } : {}),
  })
}

function update(call: Call): Reply {
  const api = found(call)
  if (!api) return absent.server
  const others = api.is_system ? Object.keys(call.body).filter((name) => !ofSystem.includes(name)) : []
  if (others.length > 0) return invalidBody(`'Additional properties not allowed: ${others.join(',')}'.`)
  const refused = refusal(call.body)
  if (refused) return refused
  call.change((base) => {
    base.apis = base.apis.map((each) => (each.id === api.id ? changed(each, call.body) : each))
  })
  return shownOr(found(call), absent.server, (now) => ok(now))
}

function remove(call: Call): Reply {
  const api = found(call)
  if (!api) return gone
  if (api.is_system) return notSupported
  call.change((base) => {
    // By the name that it has without any fault, which is what the grants are kept under.
    const identifier = base.apis.find(({ id }) => id === api.id)?.identifier
    base.apis = base.apis.filter(({ id }) => id !== api.id)
    base.grants = base.grants.filter(({ audience }) => audience !== identifier)
  })
  return gone
}

export const resourceServerRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path: '/resource-servers', anyOf: ['read:resource_servers'], title: 'Get resource servers' },
    handle: list,
  },
  {
    ...{ method: 'POST', path: '/resource-servers', anyOf: ['create:resource_servers'] },
    title: 'Create a resource server',
    members: create,
    handle: make,
  },
  {
    ...{ method: 'GET', path: '/resource-servers/:id', anyOf: ['read:resource_servers'] },
    title: 'Get a resource server',
    handle: (call) => shownOr(found(call), absent.server, (api) => ok(api)),
  },
  {
    ...{ method: 'PATCH', path: '/resource-servers/:id', anyOf: ['update:resource_servers'] },
    title: 'Update a resource server',
    members: { may },
    handle: update,
  },
  {
    ...{ method: 'DELETE', path: '/resource-servers/:id', anyOf: ['delete:resource_servers'] },
    title: 'Delete a resource server',
    handle: remove,
  },
]
