import { sealedIdToken, sealedToken } from '../faults/apply.ts'
import type { JsonObject } from '../message.ts'
import { alphanumeric } from '../random.ts'
import { halfHash } from '../sign-on/half-hash.ts'
import type { Call } from './call.ts'
import type { Client } from './clients.ts'

/** A person in a token. */
export interface Person {
  login: string
  uid: string
  name: string
  since: number
}

export interface Order {
  client: Client
  scopes: readonly string[]
  lifetime: number
  /** Null for a program. */
  person: Person | null
  /** Thumbprint of the key that the token is bound to. */
  jkt: string | null
  /** Claims that an administrator added. */
  added?: JsonObject
}

export interface Issued {
  token: string
  jti: string
  expires_in: number
}

/** An access token with the claims of facts 4.1, or 4.2 for the org's own server. */
export async function accessToken(
  call: Call,
  { client, scopes, lifetime, person, jkt, added }: Order,
): Promise<Issued> {
  const { tenant, server, place, issuer } = call
  const jti = `AT.${alphanumeric(43)}`
  const claims = {
    ...added,
    ver: 1,
    jti,
    iss: issuer,
    aud: server.id === null ? issuer : server.audience,
    iat: place.now,
    exp: place.now + lifetime,
    cid: client.id,
    ...(person ? { uid: person.uid } : {}),
    scp: scopes,
    ...(person ? { auth_time: person.since } : {}),
    sub: person ? person.login : client.id,
    ...(jkt === null ? {} : { cnf: { jkt } }),
  }
  // Tokens of the org's own server name themselves as meant for Okta alone.
  const typ = server.id === null ? { typ: 'application/okta-internal-at+jwt' } : {}
  const token = await sealedToken(tenant.faults, { header: { kid: server.kids.current, ...typ }, claims }, place)
  const { issued } = tenant.memory
  issued.set(client.id, [...(issued.get(client.id) ?? []), jti])
  return { token, jti, expires_in: lifetime }
}

export interface IdOrder {
  client: Client
  person: Person
  nonce: string | null
  /** The access token that comes with it. */
  access: string | null
  scopes: readonly string[]
}

/** An ID token (OpenID Connect Core section 2); it lives for an hour, and that cannot be set (facts 4.1). */
export function idToken(call: Call, { client, person, nonce, access, scopes }: IdOrder): Promise<string> {
  const { tenant, server, place, issuer } = call
  const claims: JsonObject = {
    sub: person.uid,
    ...(scopes.includes('profile') ? { name: person.name, preferred_username: person.login } : {}),
    ...(scopes.includes('email') ? { email: person.login } : {}),
    ver: 1,
    iss: issuer,
    aud: client.id,
    iat: place.now,
    exp: place.now + 3600,
    jti: `ID.${alphanumeric(43)}`,
    amr: ['pwd'],
    idp: `00o${alphanumeric(17)}`,
    ...(nonce === null ? {} : { nonce }),
    auth_time: person.since,
    ...(access === null ? {} : { at_hash: halfHash(access) }),
  }
  return sealedIdToken(tenant.faults, { header: { kid: server.kids.current }, claims }, place)
}

export const asksForIdToken = (scopes: readonly string[]): boolean => scopes.includes('openid')

/** What the scopes let a page know about the person (OpenID Connect Core section 5.4). */
export const userinfoOf = (person: Person, scopes: readonly string[]): JsonObject => ({
  sub: person.uid,
  ...(scopes.includes('profile')
    ? { name: person.name, preferred_username: person.login, locale: 'en_US', zoneinfo: 'America/Los_Angeles' }
    : {}),
  ...(scopes.includes('email') ? { email: person.login, email_verified: true } : {}),
})
