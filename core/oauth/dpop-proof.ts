import type { KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import { publicJwkOf } from './public-half.ts'

export interface Proof {
  /** HTTP method and URL of the request, without query and fragment. */
  htm: string
  htu: string
  alg: string
  /** Seconds since the epoch. */
  now: number
  jti: string
  /** As the server gave it in a `DPoP-Nonce` header. */
  nonce?: string
}

/** A DPoP proof (RFC 9449 section 4.2). The key is made for it and is not the client's own. */
export function signProof(key: KeyObject, { htm, htu, alg, now, jti, nonce }: Proof): Promise<string> {
  return new SignJWT({ htm, htu, jti, iat: now, ...(nonce === undefined ? {} : { nonce }) })
    .setProtectedHeader({ alg, typ: 'dpop+jwt', jwk: publicJwkOf(key) as never })
    .sign(key)
}
