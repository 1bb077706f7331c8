import { compactVerify, importJWK, type JWK } from 'jose'
import { check } from '../../model/check.ts'
import { text } from '../../oauth/json.ts'
import { signingKeys } from '../../oauth/key-set.ts'

export default check({
  id: 'token.signature-verifies',
  title: "The token's signature is right",
  reads: ['keySet', 'jwt'],
  diagnoses: ['token.signature'],
  follows: ['keys.has-token-key', 'token.algorithm-accepted', 'keys.strong', 'keys.is-key-set'],
  async judge({ keySet, jwt }) {
    const kid = text(jwt.header, 'kid')
    const algorithm = text(jwt.header, 'alg') ?? ''
    const named = signingKeys(keySet.keys).filter((key) => kid === null || text(key, 'kid') === kid)
    if (named.length === 0) return { holds: null, because: 'The key is not there.' }
    for (const key of named) {
      try {
        await compactVerify(jwt.raw, await importJWK(key as JWK, algorithm), { algorithms: [algorithm] })
        return { holds: true, seen: `${algorithm}, key ${text(key, 'kid') ?? 'without id'}` }
      } catch {
        // The next key of this id may be the one; when none is, the signature is wrong.
      }
    }
    return {
      holds: false,
      diagnosis: 'token.signature',
      expected: `a signature of key ${kid ?? 'of the set'}`,
      actual: 'a signature that this key did not make',
    }
  },
})
