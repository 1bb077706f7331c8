import type { AdminRequest } from '../../../model/admin.ts'
import type { Json, JsonObject } from '../../../model/json.ts'
import { pathPart, type RotationWay } from '../../../model/rotation.ts'

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const text = (value: Json | undefined): string | null => (typeof value === 'string' && value !== '' ? value : null)
const client = (id: string): string => `/api/v2/clients/${pathPart(id)}`

/** Auth0 keeps one secret: a new one takes the place of the old one at once (fact sheet 3.2). */
const secret: RotationWay = {
  id: 'auth0-secret',
  kind: 'client',
  field: 'client_secret',
  overlap: false,
  most: 1,
  fits: (app) => app.token_endpoint_auth_method !== 'none' && !isObject(app.client_authentication_methods),
  look: () => [],
  seen: () => [],
  made: (body) => ({ id: '', secret: text(body.client_secret) }),
  requests: {
    make: ({ owner }) => ({ method: 'POST', path: `${client(owner)}/rotate-secret` }),
    restore: ({ owner, secret: before }) => ({
      method: 'PATCH',
      path: client(owner),
      body: { client_secret: before },
    }),
  },
  looks: ['read:clients'],
  scopes: { make: 'update:client_keys', restore: 'update:client_keys' },
  events: { make: 'sapi', restore: 'sapi' },
}

const credentials = (owner: string) => `${client(owner)}/credentials`
const one = (owner: string, id: string): AdminRequest => ({
  method: 'DELETE',
  path: `${credentials(owner)}/${pathPart(id)}`,
})
/** Which of its keys an app is signed in with. */
const enabled = (owner: string, ids: readonly string[]): AdminRequest => ({
  method: 'PATCH',
  path: client(owner),
  body: {
    client_authentication_methods: { private_key_jwt: { credentials: ids.filter(Boolean).map((id) => ({ id })) } },
  },
})

/** The ids of the keys that are enabled on an app. */
function enabledIn(body: Json | undefined): readonly string[] {
  const methods = isObject(body) ? body.client_authentication_methods : undefined
  const jwt = isObject(methods) ? methods.private_key_jwt : undefined
  const named = isObject(jwt) ? jwt.credentials : undefined
  return Array.isArray(named)
    ? (named as readonly Json[]).flatMap((each) => (isObject(each) ? (text(each.id) ?? []) : []))
    : []
}

/** An app has two keys at most, and is told which of them count. */
const key: RotationWay = {
  id: 'auth0-key',
  kind: 'client',
  field: 'private_key',
  overlap: true,
  most: 2,
  alg: 'RS256',
  fits: (app) => enabledIn(app).length > 0,
  look: (owner) => [
    { method: 'GET', path: client(owner) },
    { method: 'GET', path: credentials(owner) },
  ],
  seen: ([app, all]) => {
    if (!isObject(app) || !Array.isArray(all)) return null
    const used = enabledIn(app)
    const { client_authentication_methods: _methods, ...rest } = app
    const elsewhere = JSON.stringify(rest)
    return (all as readonly Json[]).filter(isObject).map((each) => ({
      id: text(each.id) ?? '',
      used: used.includes(text(each.id) ?? ''),
      at: text(each.created_at) ?? '',
      kid: text(each.kid),
      held: elsewhere.includes(JSON.stringify(each.id ?? null)),
      value: null,
    }))
  },
  made: (body) => {
    const id = text(body.id)
    return id === null ? null : { id, secret: null }
  },
  requests: {
    clear: ({ owner, spare }) => one(owner, spare),
    make: ({ owner, key: made }) => ({
      method: 'POST',
      path: credentials(owner),
      body: {
        credential_type: 'public_key',
        name: `idp-preflight-${made?.kid.slice(0, 8) ?? ''}`,
        pem: made?.pem ?? '',
        alg: 'RS256',
        ...(made ? { kid: made.kid } : {}),
      },
    }),
    enable: ({ owner, old, fresh }) => enabled(owner, [old, fresh]),
    retire: ({ owner, fresh }) => enabled(owner, [fresh]),
    remove: ({ owner, old }) => one(owner, old),
    revive: ({ owner, old, fresh }) => enabled(owner, [old, fresh]),
    disable: ({ owner, old }) => enabled(owner, [old]),
    drop: ({ owner, fresh }) => one(owner, fresh),
  },
  looks: ['read:clients', 'read:client_credentials'],
  scopes: {
    clear: 'delete:client_credentials',
    make: 'create:client_credentials',
    enable: 'update:client_credentials',
    retire: 'update:client_credentials',
    remove: 'delete:client_credentials',
    revive: 'update:client_credentials',
    disable: 'update:client_credentials',
    drop: 'delete:client_credentials',
  },
  events: {
    clear: 'sapi',
    make: 'sapi',
    enable: 'sapi',
    retire: 'sapi',
    remove: 'sapi',
    revive: 'sapi',
    disable: 'sapi',
    drop: 'sapi',
  },
}

/** How Auth0 rotates (its OpenAPI description of 2026-06). */
export const auth0Rotations: readonly RotationWay[] = [secret, key]
