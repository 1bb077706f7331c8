import { changedResponse, refusalOf, sealedToken } from '../faults/apply.ts'
import type { Place } from '../faults/fault.ts'
import type { Incoming, JsonObject, Reply } from '../message.ts'
import type { Running } from '../shape.ts'
import { authenticated } from './authentication.ts'
import { auth0Error } from './errors.ts'
import { kidOf } from './keys.ts'
import { parametersOf } from './parameters.ts'
import type { Auth0Settings, Client } from './settings.ts'

/** The grant and the app: rows A18, A2, A14. */
function grantRefusal(grant: unknown, client: Client): Reply | null {
  if (grant !== 'client_credentials') return auth0Error(400, 'unsupported_grant_type', 'Grant type not supported')
  if (!client.grants.includes(grant))
    return auth0Error(403, 'unauthorized_client', `Grant type '${grant}' not allowed for the client.`, {
      error_uri: 'https://auth0.com/docs/clients/client-grant-types',
    })
  // The facts have no text for this case; the code is the one of the DPoP specification.
  return client.senderConstrained ? auth0Error(400, 'invalid_dpop_proof', 'DPoP proof is required') : null
}

type Granted = { identifier: string; lifetime: number; scopes: string[] }

/** The API, the app's grant for it and the scopes: rows A6, A3, A4b, A9, A7c, A5. */
function granted(asked: JsonObject, client: Client, settings: Auth0Settings): Granted | Reply {
  const audience = settings.audienceLost ? undefined : asked.audience
  if (typeof audience !== 'string' || audience === '')
    return auth0Error(403, 'access_denied', 'Non-global clients are not allowed access to APIv1')
  const api = settings.apis.find(({ identifier }) => identifier === audience)
  if (!api) return auth0Error(403, 'access_denied', `Service not enabled within domain: ${audience}`)
  const grant = settings.grants.find((each) => each.audience === audience)
  if (!grant)
    return auth0Error(
      403,
      'access_denied',
      `Client "${client.id}" is not authorized to access resource server "${audience}". You need to create a "client-grant" associated to this API.`,
    )
  if (grant.organization === 'required' && !asked.organization)
    return auth0Error(400, 'invalid_request', 'parameter organization is required for this client')
  const wanted = asked.scope ?? ''
  if (typeof wanted !== 'string' && !Array.isArray(wanted))
    return auth0Error(400, 'invalid_scope', 'Scope must be an array or a string')
  const scopes = (Array.isArray(wanted) ? wanted.map(String) : wanted.split(/\s+/)).filter(Boolean)
  const outside = scopes.filter((scope) => !grant.scope.includes(scope))
  if (outside.length > 0)
    return auth0Error(403, 'access_denied', `Client has not been granted scopes: ${outside.join(', ')}`)
  return { identifier: api.identifier, lifetime: api.lifetime, scopes: scopes.length > 0 ? scopes : grant.scope }
}

/** `POST /oauth/token`, as form or JSON. */
export async function token(incoming: Incoming, tenant: Running<Auth0Settings>, place: Place): Promise<Reply> {
  const { settings, faults } = tenant
  const asked = parametersOf(incoming)
  if (!asked.grant_type) return auth0Error(400, 'invalid_request', 'Missing required parameter: grant_type')
  const client = await authenticated(asked, incoming, tenant, place)
  if ('status' in client) return client
  const refused = grantRefusal(asked.grant_type, client)
  if (refused) return refused
  const grant = granted(asked, client, settings)
  if ('status' in grant) return grant
  const refusal = refusalOf(faults, place)
  if (refusal) return refusal

  const scope = grant.scopes.length > 0 ? { scope: grant.scopes.join(' ') } : {}
  const claims = {
    iss: `${place.origin}/`,
    sub: `${client.id}@clients`,
    aud: grant.identifier,
    iat: place.now,
    exp: place.now + grant.lifetime,
    ...scope,
    gty: 'client-credentials',
    azp: client.id,
  }
  const header = { typ: 'JWT', kid: kidOf(place.material.current) }
  const access_token = await sealedToken(faults, { header, claims }, place)
  const body = { access_token, ...scope, expires_in: grant.lifetime, token_type: 'Bearer' }
  return { status: 200, body: changedResponse(faults, body) }
}
