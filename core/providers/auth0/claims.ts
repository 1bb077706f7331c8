import type { DecodedToken, JsonObject } from '../../model/facts.ts'
import type { Said } from '../../model/said.ts'
import { said } from './said.ts'

/** Claims in Auth0's own form: facts 4.1. */
export const meanings: Readonly<Record<string, Said>> = {
  azp: said('auth0.claim-azp'),
  gty: said('auth0.claim-gty'),
  permissions: said('auth0.claim-permissions'),
  org_id: said('auth0.claim-org_id'),
  org_name: said('auth0.claim-org_name'),
  sub: said('auth0.claim-sub'),
}

/** Auth0 names the grant, or a machine by its client ID; or the issuer lies in its cloud. */
export const recognises = ({ gty, sub, iss }: JsonObject): boolean =>
  gty !== undefined || /@clients$/.test(String(sub ?? '')) || /\.auth0\.com\/$/.test(String(iss ?? ''))

/** Which profile a token has: facts 4.1. */
export function kindOf({ form, header, claims }: DecodedToken): Said | null {
  if (form === 'opaque') return said('auth0.opaque-token')
  if (form !== 'jwt' || !claims) return null
  if (claims.nonce !== undefined && claims.scope === undefined) return said('auth0.id-token')
  if (header?.typ === 'at+jwt') return said('auth0.token-rfc9068')
  return said('auth0.token-auth0')
}
