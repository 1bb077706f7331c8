import type { DecodedToken, JsonObject } from '../../model/facts.ts'
import type { Said } from '../../model/said.ts'
import { said } from './said.ts'

/** Claims in Okta's own form: facts 4.1. */
export const meanings: Readonly<Record<string, Said>> = {
  ver: said('okta.claim-ver'),
  cid: said('okta.claim-cid'),
  uid: said('okta.claim-uid'),
  scp: said('okta.claim-scp'),
  sub: said('okta.claim-sub'),
  idp: said('okta.claim-idp'),
}

const ofOrg = said('okta.token-of-org')

/** Okta lists scopes where others write them as words; or the issuer lies in its cloud. */
export const recognises = ({ cid, scp, iss }: JsonObject): boolean =>
  cid !== undefined || Array.isArray(scp) || inCloud.test(String(iss ?? ''))

const inCloud = /^https:\/\/[\w.-]{1,253}\.(okta|oktapreview|okta-emea|okta-gov)\.com(\/|$)/

/** Which server of an org made a token: facts 4.1, 4.2. Tokens of the org's own server say so in their header. */
export function kindOf({ form, header, claims }: DecodedToken): Said | null {
  if (form !== 'jwt') return null
  if (header?.typ === 'application/okta-internal-at+jwt') return ofOrg
  if (!claims || typeof claims.iss !== 'string') return null
  if (claims.nonce !== undefined || (claims.scp === undefined && claims.cid === undefined)) return said('okta.id-token')
  return /\/oauth2\/[^/]+$/.test(claims.iss) ? said('okta.token-of-custom-server') : ofOrg
}
