import { withoutEnd } from '../model/scan.ts'

/** The two metadata documents of an issuer. */
export interface Documents {
  oauth: string
  oidc: string
}

const suffix = /\/\.well-known\/(oauth-authorization-server|openid-configuration)/

/**
 * The issuer that a well-known URL belongs to, in either form: the suffix after the issuer (OpenID Connect Discovery 4),
 * or between host and path (RFC 8414 section 3.1). Null when it is no well-known URL.
 */
export function issuerOfWellKnown(origin: string, path: string): { issuer: string; form: 'oauth' | 'oidc' } | null {
  const found = suffix.exec(path)
  if (!found) return null
  const before = path.slice(0, found.index)
  const after = withoutEnd(path.slice(found.index + found[0].length), '/')
  return { issuer: `${origin}${before}${after}`, form: found[1] === 'openid-configuration' ? 'oidc' : 'oauth' }
}

/** The addresses of both documents, each with the suffix after the issuer. */
export function documentsOf(issuer: string): Documents {
  const base = withoutEnd(issuer, '/')
  return { oauth: `${base}/.well-known/oauth-authorization-server`, oidc: `${base}/.well-known/openid-configuration` }
}
