export const realm = 'practice'

/** Where everything of the one realm is, at this origin. */
export function addresses(origin: string) {
  const issuer = `${origin}/realms/${realm}`
  const base = `${issuer}/protocol/openid-connect`
  return { issuer, base, token: `${base}/token`, authorize: `${base}/auth`, keys: `${base}/certs` }
}

export type Endpoint = 'token' | 'authorize' | 'keys' | 'oidc' | 'oauth'

const path = `/realms/${realm}`

/** OpenID Connect Discovery section 4 and RFC 8414 section 3.1 put the path of the issuer on either side. */
const endpoints: Readonly<Record<string, Endpoint>> = {
  [`${path}/.well-known/openid-configuration`]: 'oidc',
  [`${path}/.well-known/oauth-authorization-server`]: 'oauth',
  [`/.well-known/oauth-authorization-server${path}`]: 'oauth',
  [`${path}/protocol/openid-connect/certs`]: 'keys',
  [`${path}/protocol/openid-connect/token`]: 'token',
  [`${path}/protocol/openid-connect/auth`]: 'authorize',
}

export const endpointAt = (asked: string): Endpoint | null => endpoints[asked] ?? null

/** Whether an address is of another realm than the one that there is. */
export const ofOtherRealm = (asked: string): boolean =>
  /\/realms\/[^/]+/.test(asked) && !new RegExp(`/realms/${realm}(/|$)`).test(asked)
