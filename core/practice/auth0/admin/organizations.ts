import type { Reply } from '../../message.ts'
import type { ClientGrant } from '../objects.ts'
import { type Call, ok, type Route } from './call.ts'
import { shownGrant } from './client-grants.ts'
import { absent, managementError } from './errors.ts'
import { listOf } from './lists.ts'

const path = '/organizations/:id/client-grants'

function list(call: Call): Reply {
  const { query, params, settings } = call
  const held = settings.organizations[params.id ?? ''] ?? []
  const wanted = query.getAll('grant_ids')
  const matching = settings.grants.filter(
    ({ id, audience, client_id }) =>
      held.includes(id) &&
      (wanted.length === 0 || wanted.includes(id)) &&
      (query.get('audience') ?? audience) === audience &&
      (query.get('client_id') ?? client_id) === client_id,
  )
  return listOf(call, matching, {
    key: 'client_grants',
    idOf: ({ id }) => String(id),
    show: (grant) => shownGrant(grant as ClientGrant),
  })
}

/** The practice tenant has no list of organizations: any name that looks like one is one. */
function associate({ params, body, settings, change }: Call): Reply {
  const { id = '' } = params
  const grant = settings.grants.find((each) => each.id === body.grant_id)
  if (!grant) return absent.grant
  if (settings.organizations[id]?.includes(grant.id))
    return managementError(
      409,
      'The client grant has already been added to this organization.',
      'organization_client_grant_conflict',
    )
  change(({ organizations }) => {
    organizations[id] = [...(organizations[id] ?? []), grant.id]
  })
  return ok(shownGrant(grant), 201)
}

export const organizationRoutes: readonly Route[] = [
  {
    ...{ method: 'GET', path, anyOf: ['read:organization_client_grants'] },
    title: 'Get client grants associated to an organization',
    handle: list,
  },
  {
    ...{ method: 'POST', path, anyOf: ['create:organization_client_grants'] },
    title: 'Associate a client grant with an organization',
    members: { must: ['grant_id'], may: { grant_id: 'string' } },
    handle: associate,
  },
]
