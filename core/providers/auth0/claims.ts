import type { DecodedToken, JsonObject } from '../../model/facts.ts'

/** Claims in Auth0's own form: facts 4.1. */
export const meanings: Readonly<Record<string, string>> = {
  azp: 'The app that asked for it; the client ID. It stands there in the Auth0 profile.',
  gty: 'The grant by which it was got: client-credentials marks a token for machines.',
  permissions: 'What the app may do, where the API adds permissions to tokens (RBAC).',
  org_id: 'The organization it was asked for.',
  org_name: 'The name of that organization.',
  sub: 'Whom it is about: without a person it is the client ID with @clients behind.',
}

/** Auth0 names the grant, or a machine by its client ID; or the issuer lies in its cloud. */
export const recognises = ({ gty, sub, iss }: JsonObject): boolean =>
  gty !== undefined || /@clients$/.test(String(sub ?? '')) || /\.auth0\.com\/$/.test(String(iss ?? ''))

/** Which profile a token has: facts 4.1. */
export function kindOf({ form, header, claims }: DecodedToken): string | null {
  if (form === 'opaque') return 'Auth0 gives such a token when no audience was asked for.'
  if (form !== 'jwt' || !claims) return null
  if (claims.nonce !== undefined && claims.scope === undefined)
    return 'An ID token of Auth0: it says who signed in, and opens no API.'
  if (header?.typ === 'at+jwt') return 'An access token of Auth0 in the profile RFC 9068.'
  return 'An access token of Auth0 in the profile Auth0.'
}
