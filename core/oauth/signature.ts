import { compactVerify, importJWK, type JWK } from 'jose'
import type { DecodedToken, JsonObject } from '../model/facts.ts'
import type { Said } from '../model/said.ts'
import type { SignatureResult } from '../model/tape.ts'
import { said } from '../words/said.ts'
import { text } from './json.ts'
import { signingKeys } from './key-set.ts'
import { decodeToken } from './token.ts'

export type VerifySignature = typeof verifySignature

/**
 * Verifies a JWT (RFC 7515 section 5.2) by the keys of a set; a token that names no key is tried with all of them. The
 * algorithm is the one that the token names, and symmetric keys are never taken (RFC 8725 section 3.1).
 */
export async function verifySignature(
  raw: string,
  keys: readonly JsonObject[],
  decoded: Pick<DecodedToken, 'header'> = decodeToken(raw),
): Promise<SignatureResult> {
  const { header } = decoded
  const kid = text(header, 'kid')
  const alg = text(header, 'alg') ?? ''
  const named = signingKeys(keys).filter((key) => kid === null || text(key, 'kid') === kid)
  if (named.length === 0) return { state: 'no-key', alg, kid, kids: keys.map((key) => text(key, 'kid')) }
  const refuted = (says: Said): SignatureResult => ({ state: 'refuted', alg, kid, says })
  // An unencoded payload has no place in a JWT (RFC 7797 section 7).
  if (header?.b64 === false) return refuted(said('oauth.signature-of-unencoded'))
  // A key that names its algorithm is for that one alone (RFC 7517 section 4.4).
  const able = named.filter((key) => (text(key, 'alg') ?? alg) === alg)
  const [first] = named
  if (able.length === 0 && first)
    return refuted(said('oauth.signature-by-other-algorithm', { alg, meant: text(first, 'alg') ?? '' }))
  for (const key of able) {
    try {
      await compactVerify(raw, await importJWK(key as JWK, alg), { algorithms: [alg] })
      return { state: 'verified', alg, kid: text(key, 'kid') }
    } catch {
      // The next key of this id may be the one; when none is, the signature is wrong.
    }
  }
  return refuted(said('oauth.signature-of-another-key'))
}
