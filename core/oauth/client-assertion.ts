import type { KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'

/** How long an assertion is good for, in seconds: providers allow 300 or 3600 at most; a slow clock needs some. */
export const assertionLife = 120

export interface Assertion {
  client_id: string
  /** Whom it is for, in the form that the server wants. */
  audience: string
  alg: string
  kid: string | null
  /** Seconds since the epoch. */
  now: number
  /** Fresh for every request. */
  jti: string
}

/** Signs a client assertion (RFC 7523 sections 2.2 and 3) with a private key, or with the bytes of a client secret. */
export function signAssertion(
  key: KeyObject | Uint8Array,
  { client_id, audience, alg, kid, now, jti }: Assertion,
): Promise<string> {
  return new SignJWT({ iss: client_id, sub: client_id, aud: audience, jti, iat: now, exp: now + assertionLife })
    .setProtectedHeader({ alg, typ: 'JWT', ...(kid === null ? {} : { kid }) })
    .sign(key)
}
