import type { JsonObject, Reply } from '../../message.ts'
import { alphanumeric } from '../../random.ts'
import type { ClientGrant } from '../objects.ts'
import { type Call, gone, ok, type Route, shownOr, withoutNulls } from './call.ts'
import { absent, invalidBody, managementError } from './errors.ts'
import { listOf } from './lists.ts'
import type { Members } from './members.ts'

const usages = ['deny', 'allow', 'require']

const create: Members = {
  must: ['audience'],
  may: {
    client_id: 'string',
    audience: 'string',
    default_for: ['third_party_clients'],
    organization_usage: usages,
    allow_any_organization: 'boolean',
    scope: 'array',
    subject_type: ['client', 'user'],
    authorization_details_types: 'array',
    allow_all_scopes: 'boolean',
  },
}

const updates: Members = {
  some: true,
  may: {
    scope: 'array?',
    organization_usage: [...usages, null],
    allow_any_organization: 'boolean?',
    authorization_details_types: 'array',
    allow_all_scopes: 'boolean?',
  },
}

const found = ({ settings, params }: Call) => settings.grants.find(({ id }) => id === params.id)

/** With all scopes granted there is no list of some. */
export function shownGrant({ scope, ...grant }: ClientGrant): JsonObject {
  const { id, client_id, audience, ...rest } = grant
  const named = { id, ...(client_id === undefined ? {} : { client_id }), audience }
  return { ...named, ...(grant.allow_all_scopes ? {} : { scope: scope ?? [] }), ...rest }
}

function list(call: Call): Reply {
  const { query, settings } = call
  const names = ['audience', 'client_id', 'subject_type', 'default_for', 'allow_any_organization']
  const matching = settings.grants.filter((grant) =>
    names.every((name) => !query.has(name) || query.get(name) === String(grant[name] ?? false)),
  )
  return listOf(call, matching, {
    key: 'client_grants',
    idOf: ({ id }) => String(id),
    show: (grant) => shownGrant(grant as ClientGrant),
  })
}

/** A grant can hold only what the API has (facts 6.5). */
function scopeRefusal({ settings }: Call, audience: string, scope: unknown): Reply | null {
  const known = settings.apis.find(({ identifier }) => identifier === audience)?.scopes ?? []
  const outside = ((scope ?? []) as readonly string[]).some((each) => !known.some(({ value }) => value === each))
  return outside ? invalidBody('scope must be a subset of resource server scopes') : null
}

function make(call: Call): Reply {
  const { settings } = call
  const body = withoutNulls(call.body)
  const { client_id, default_for, audience, subject_type = 'client' } = body
  if ((client_id === undefined) === (default_for === undefined))
    return invalidBody("'Missing required property: client_id'.")
  if (client_id !== undefined && !settings.clients.some((each) => each.client_id === client_id)) return absent.client
  if (!settings.apis.some(({ identifier }) => identifier === audience)) return absent.server
  const same = settings.grants.some(
    (each) =>
      each.audience === audience &&
      each.client_id === client_id &&
      each.default_for === default_for &&
      each.subject_type === subject_type,
  )
  if (same)
    return managementError(
      409,
      `A client grant already exists between ${client_id ?? default_for} and ${audience}`,
      'client_grant_conflict',
    )
  const refused = scopeRefusal(call, String(audience), body.scope)
  if (refused) return refused
  const grant = { id: `cgr_${alphanumeric(16)}`, ...body, subject_type } as ClientGrant
  call.change(({ grants }) => {
    grants.push(grant)
  })
  return ok(shownGrant(grant), 201)
}

function update(call: Call): Reply {
  const grant = found(call)
  if (!grant) return absent.grant
  const refused = scopeRefusal(call, grant.audience, call.body.scope)
  if (refused) return refused
  call.change((base) => {
    base.grants = base.grants.map((each) =>
      each.id === grant.id ? (withoutNulls({ ...each, ...call.body }) as ClientGrant) : each,
    )
  })
  return shownOr(found(call), absent.grant, (now) => ok(shownGrant(now)))
}

function remove({ params, change }: Call): Reply {
  change((base) => {
    base.grants = base.grants.filter(({ id }) => id !== params.id)
  })
  return gone
}

export const clientGrantRoutes: readonly Route[] = [
  { method: 'GET', path: '/client-grants', anyOf: ['read:client_grants'], title: 'Get client grants', handle: list },
  {
    ...{ method: 'POST', path: '/client-grants', anyOf: ['create:client_grants'], title: 'Create a client grant' },
    members: create,
    handle: make,
  },
  {
    ...{ method: 'GET', path: '/client-grants/:id', anyOf: ['read:client_grants'], title: 'Get a client grant' },
    handle: (call) => shownOr(found(call), absent.grant, (grant) => ok(shownGrant(grant))),
  },
  {
    ...{ method: 'PATCH', path: '/client-grants/:id', anyOf: ['update:client_grants'] },
    title: 'Update a client grant',
    members: updates,
    handle: update,
  },
  {
    ...{ method: 'DELETE', path: '/client-grants/:id', anyOf: ['delete:client_grants'] },
    title: 'Delete a client grant',
    handle: remove,
  },
]
