import type { JsonObject, Reply } from '../message.ts'
import { auth0Error } from './errors.ts'
import type { Client, ClientGrant, ResourceServer } from './objects.ts'
import { type Auth0Settings, appsOf } from './settings.ts'

/** What an app gets a token for. */
export interface Granted {
  api: ResourceServer
  scopes: readonly string[]
  /** The organization that was named, by its id. */
  organization: string | null
}

const refused = (text: string): Reply => auth0Error(403, 'access_denied', text)

/** The API, the app's grant for it and the scopes: rows A6, A3, A13, A4b, A9, A7c, A5. */
export function granted(asked: JsonObject, client: Client, settings: Auth0Settings): Granted | Reply {
  const audience = audienceOf(asked, client, settings)
  if (audience === null) return refused('Non-global clients are not allowed access to APIv1')
  const api = settings.apis.find(({ identifier }) => identifier === audience)
  if (!api) return refused(`Service not enabled within domain: ${audience}`)
  const closed = `Client "${client.client_id}" is not authorized to access resource server "${audience}".`
  // What is said under this policy is not confirmed (row A13); these are the words of the sign-in of people.
  if (api.subject_type_authorization?.client?.policy === 'deny_all') return refused(closed)
  const grant = grantOf(audience, client, settings.grants)
  if (!grant) return refused(`${closed} You need to create a "client-grant" associated to this API.`)
  if (api.proof_of_possession?.required) return auth0Error(400, 'invalid_dpop_proof', 'DPoP proof is required')
  const organization = organizationOf(asked, grant, settings)
  if (organization !== null && typeof organization !== 'string') return organization
  const scopes = scopesOf(asked.scope ?? '', grant, api)
  return Array.isArray(scopes) ? { api, scopes, organization } : (scopes as Reply)
}

/** What is asked for, or the tenant's default in its place. What is lost on the way is lost to the apps of products. */
function audienceOf(asked: JsonObject, client: Client, settings: Auth0Settings): string | null {
  const { audienceLost, tenant } = settings
  const lost = audienceLost && appsOf(settings).includes(client)
  const audience = (lost ? undefined : asked.audience) || tenant.default_audience
  return typeof audience === 'string' && audience !== '' ? audience : null
}

/** An app's own grant for machines; apps of other people have a default where they have none. */
const grantOf = (audience: string, client: Client, grants: readonly ClientGrant[]): ClientGrant | undefined => {
  const fit = grants.filter((each) => each.audience === audience && each.subject_type === 'client')
  return (
    fit.find(({ client_id }) => client_id === client.client_id) ??
    fit.find(({ default_for }) => default_for === 'third_party_clients' && client.is_first_party === false)
  )
}

/** Organizations (row A9). Only the first sentence is known, and that from the sign-in of people. */
function organizationOf(
  { organization }: JsonObject,
  grant: ClientGrant,
  settings: Auth0Settings,
): string | null | Reply {
  const { organization_usage: usage = 'deny', allow_any_organization: any } = grant
  if (!organization)
    return usage === 'require'
      ? auth0Error(400, 'invalid_request', 'parameter organization is required for this client')
      : null
  if (usage === 'deny')
    return auth0Error(400, 'invalid_request', 'parameter organization is not allowed for this client')
  const id = String(organization)
  return any || settings.organizations[id]?.includes(grant.id)
    ? id
    : auth0Error(400, 'invalid_request', 'parameter organization is invalid for this client')
}

function scopesOf(wanted: unknown, grant: ClientGrant, api: ResourceServer): string[] | Reply {
  if (typeof wanted !== 'string' && !Array.isArray(wanted))
    return auth0Error(400, 'invalid_scope', 'Scope must be an array or a string')
  const held = (grant.allow_all_scopes ? api.scopes?.map(({ value }) => value) : grant.scope) ?? []
  const scopes = (Array.isArray(wanted) ? wanted.map(String) : wanted.split(/\s+/)).filter(Boolean)
  const outside = scopes.filter((scope) => !held.includes(scope))
  if (outside.length > 0) return refused(`Client has not been granted scopes: ${outside.join(', ')}`)
  return scopes.length > 0 ? scopes : held
}
