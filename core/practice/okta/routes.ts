export type Endpoint = 'oauth' | 'oidc' | 'keys' | 'token' | 'authorize' | 'userinfo' | 'introspect' | 'revoke'

/** What each endpoint answers to (facts 1.4); `OPTIONS` apart, which is for pages. */
export const methods: Readonly<Record<Endpoint, readonly string[]>> = {
  oauth: ['GET'],
  oidc: ['GET'],
  keys: ['GET'],
  token: ['POST'],
  authorize: ['GET', 'POST'],
  userinfo: ['GET', 'POST'],
  introspect: ['POST'],
  revoke: ['POST'],
}

const endpoints = 'keys|token|authorize|userinfo|introspect|revoke'

// One row for each address of facts 1.4 and 1.5. `v1` is not an id: what follows it at once is the org's own.
const rows: readonly [RegExp, Endpoint | null][] = [
  [/^\/\.well-known\/openid-configuration$/, 'oidc'],
  [/^\/\.well-known\/oauth-authorization-server$/, 'oauth'],
  [/^\/\.well-known\/oauth-authorization-server\/oauth2\/(?<server>[^/]+)$/, 'oauth'],
  [/^\/oauth2\/(?<server>[^/]+)\/\.well-known\/openid-configuration$/, 'oidc'],
  [/^\/oauth2\/(?<server>[^/]+)\/\.well-known\/oauth-authorization-server$/, 'oauth'],
  [new RegExp(`^/oauth2/v1/(?<endpoint>${endpoints})$`), null],
  [new RegExp(`^/oauth2/(?<server>[^/]+)/v1/(?<endpoint>${endpoints})$`), null],
]

/** The endpoint that a path leads to, and the id of its server; null for the org's own. */
export function routeOf(path: string): { endpoint: Endpoint; server: string | null } | null {
  for (const [pattern, endpoint] of rows) {
    const found = pattern.exec(path)
    if (found)
      return { endpoint: endpoint ?? (found.groups?.endpoint as Endpoint), server: found.groups?.server ?? null }
  }
  return null
}
