import type { DecodedToken, JsonObject } from '../../model/facts.ts'

/** Claims in Okta's own form: facts 4.1. */
export const meanings: Readonly<Record<string, string>> = {
  ver: 'The version of Okta’s token form.',
  cid: 'The app that asked for it; the client ID.',
  uid: 'The person’s id at Okta; it is there only when a person signed in.',
  scp: 'What it allows, as a list. Products that look for “scope” do not find it.',
  sub: 'Whom it is about: without a person it is the app itself, the same as cid.',
  idp: 'Which identity provider let the person in.',
}

const ofOrg =
  'An access token of Okta’s org authorization server. It is for Okta’s own API; other products should treat it as opaque.'

/** Okta lists scopes where others write them as words; or the issuer lies in its cloud. */
export const recognises = ({ cid, scp, iss }: JsonObject): boolean =>
  cid !== undefined || Array.isArray(scp) || inCloud.test(String(iss ?? ''))

const inCloud = /^https:\/\/[\w.-]{1,253}\.(okta|oktapreview|okta-emea|okta-gov)\.com(\/|$)/

/** Which server of an org made a token: facts 4.1, 4.2. Tokens of the org's own server say so in their header. */
export function kindOf({ form, header, claims }: DecodedToken): string | null {
  if (form !== 'jwt') return null
  if (header?.typ === 'application/okta-internal-at+jwt') return ofOrg
  if (!claims || typeof claims.iss !== 'string') return null
  if (claims.nonce !== undefined || (claims.scp === undefined && claims.cid === undefined))
    return 'An ID token of Okta: it says who signed in, and opens no API.'
  return /\/oauth2\/[^/]+$/.test(claims.iss) ? 'An access token of a custom authorization server of Okta.' : ofOrg
}
