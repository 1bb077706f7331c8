import { verifySignature } from '../../oauth/signature.ts'
import { check } from '../check.ts'
import { mootWithoutSignature } from '../opaque.ts'

export default check({
  id: 'token.signature-verifies',
  reads: ['keySet', 'jwt'],
  mayRead: ['token', 'metadata'],
  moot: mootWithoutSignature,
  diagnoses: ['token.signature'],
  follows: ['keys.has-token-key', 'token.algorithm-accepted', 'keys.strong', 'keys.is-key-set'],
  async judge({ keySet, jwt }) {
    const result = await verifySignature(jwt.raw, keySet.keys, jwt)
    if (result.state === 'no-key') return { holds: null, because: 'The key is not there.' }
    if (result.state === 'verified') return { holds: true, seen: `${result.alg}, key ${result.kid ?? 'without id'}` }
    return {
      holds: false,
      diagnosis: 'token.signature',
      expected: `a signature of key ${result.kid ?? 'of the set'}`,
      actual: result.says,
    }
  },
})
