import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'

/** What the registered claims mean. */
export const claimMeanings: Readonly<Record<string, Said>> = {
  iss: said('claims.iss'),
  sub: said('claims.sub'),
  aud: said('claims.aud'),
  exp: said('claims.exp'),
  iat: said('claims.iat'),
  nbf: said('claims.nbf'),
  jti: said('claims.jti'),
  azp: said('claims.azp'),
  client_id: said('claims.client_id'),
  scope: said('claims.scope'),
  nonce: said('claims.nonce'),
  auth_time: said('claims.auth_time'),
  amr: said('claims.amr'),
  acr: said('claims.acr'),
  at_hash: said('claims.at_hash'),
  c_hash: said('claims.c_hash'),
  sid: said('claims.sid'),
  cnf: said('claims.cnf'),
  act: said('claims.act'),
  name: said('claims.name'),
  preferred_username: said('claims.preferred_username'),
  given_name: said('claims.given_name'),
  family_name: said('claims.family_name'),
  email: said('claims.email'),
  email_verified: said('claims.email_verified'),
  locale: said('claims.locale'),
  zoneinfo: said('claims.zoneinfo'),
  updated_at: said('claims.updated_at'),
  groups: said('claims.groups'),
  roles: said('claims.roles'),
}

/** What the members of a header mean. */
export const headerMeanings: Readonly<Record<string, Said>> = {
  alg: said('headers.alg'),
  kid: said('headers.kid'),
  typ: said('headers.typ'),
  enc: said('headers.enc'),
  cty: said('headers.cty'),
  jwk: said('headers.jwk'),
  jku: said('headers.jku'),
  x5t: said('headers.x5t'),
}

/** Claims that are points in time, in seconds since the epoch. */
export const times: readonly string[] = ['exp', 'iat', 'nbf', 'auth_time', 'updated_at']
