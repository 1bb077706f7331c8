import type { AdminRequest } from '../../../model/admin.ts'
import type { Json, JsonObject } from '../../../model/json.ts'
import { pathPart, type RotationAt, type RotationWay, type SeenCredential } from '../../../model/rotation.ts'

const event = 'app.oauth2.credentials.lifecycle'

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: Json | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** The list of an app's secrets or keys (`listOAuth2ClientSecrets`, `listJwk`). */
const listed = ([body]: readonly Json[]): readonly SeenCredential[] | null =>
  Array.isArray(body)
    ? (body as readonly Json[]).filter(isObject).map((each) => ({
        id: text(each.id) ?? '',
        used: each.status === 'ACTIVE',
        at: text(each.created) ?? '',
        kid: text(each.kid),
        held: false,
        value: text(each.client_secret),
      }))
    : null

const part = (value: Json | undefined, name: string): Json | undefined => (isObject(value) ? value[name] : undefined)

/** Whether an app is set to authenticate with secrets, or with keys that are registered at Okta. */
function authenticates(app: JsonObject, field: RotationWay['field']): boolean {
  const method = text(part(part(app.credentials, 'oauthClient'), 'token_endpoint_auth_method'))
  const elsewhere = text(part(part(app.settings, 'oauthClient'), 'jwks_uri'))
  if (field === 'private_key') return method === 'private_key_jwt' && elsewhere === null
  return method !== 'private_key_jwt' && method !== 'none'
}

/** The events of the System Log. */
const events: RotationWay['events'] = {
  clear: `${event}.delete`,
  make: `${event}.create`,
  retire: `${event}.deactivate`,
  remove: `${event}.delete`,
  revive: `${event}.activate`,
  disable: `${event}.deactivate`,
  drop: `${event}.delete`,
}

/** The requests for a list in which each is activated, deactivated, and deleted when it is inactive. */
function requestsAt(listOf: (owner: string) => string, body: (at: RotationAt) => JsonObject): RotationWay['requests'] {
  const one = (owner: string, id: string) => `${listOf(owner)}/${pathPart(id)}`
  const switched = (owner: string, id: string, to: 'activate' | 'deactivate'): AdminRequest => ({
    method: 'POST',
    path: `${one(owner, id)}/lifecycle/${to}`,
  })
  const gone = (owner: string, id: string): AdminRequest => ({ method: 'DELETE', path: one(owner, id) })
  return {
    clear: ({ owner, spare }) => gone(owner, spare),
    make: (at) => ({ method: 'POST', path: listOf(at.owner), body: body(at) }),
    retire: ({ owner, old }) => switched(owner, old, 'deactivate'),
    remove: ({ owner, old }) => gone(owner, old),
    revive: ({ owner, old }) => switched(owner, old, 'activate'),
    disable: ({ owner, fresh }) => switched(owner, fresh, 'deactivate'),
    drop: ({ owner, fresh }) => gone(owner, fresh),
  }
}

type Given = Pick<RotationWay, 'id' | 'kind' | 'field' | 'most'> & { at: string; scope: string }

function way({ at, scope, ...given }: Given, body: (at: RotationAt) => JsonObject): RotationWay {
  const listOf = (owner: string) => at.replace('{id}', pathPart(owner))
  const scopes = Object.keys(events).map((move) => [move, `${scope}.manage`] as const)
  return {
    ...given,
    overlap: true,
    ...(given.field === 'private_key' ? { alg: 'RS256' as const } : {}),
    fits: (app) => authenticates(app, given.field),
    look: (owner) => [{ method: 'GET', path: listOf(owner) }],
    seen: listed,
    made,
    requests: requestsAt(listOf, body),
    looks: [`${scope}.read`],
    scopes: Object.fromEntries(scopes),
    events,
  }
}

const made: RotationWay['made'] = (body) => {
  const id = text(body.id)
  return id === null ? null : { id, secret: text(body.client_secret) }
}

/** How Okta rotates: an app has two secrets at most, and fifty keys (fact sheet 3.3 and 5.3). */
export const oktaRotations: readonly RotationWay[] = [
  way(
    {
      id: 'okta-app-secret',
      kind: 'app',
      at: '/api/v1/apps/{id}/credentials/secrets',
      field: 'client_secret',
      most: 2,
      scope: 'okta.apps',
    },
    () => ({}),
  ),
  way(
    {
      id: 'okta-integration-secret',
      kind: 'api-service',
      at: '/integrations/api/v1/api-services/{id}/credentials/secrets',
      field: 'client_secret',
      most: 2,
      scope: 'okta.oauthIntegrations',
    },
    () => ({}),
  ),
  way(
    {
      id: 'okta-app-key',
      kind: 'app',
      at: '/api/v1/apps/{id}/credentials/jwks',
      field: 'private_key',
      most: 50,
      scope: 'okta.apps',
    },
    ({ key }) => ({ ...key?.jwk, status: 'ACTIVE' }),
  ),
]
