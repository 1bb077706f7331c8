import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { mootWithoutSignature } from '../opaque.ts'

export default check({
  id: 'token.signature-verifies',
  reads: ['keySet', 'jwt'],
  mayRead: ['token', 'metadata'],
  moot: mootWithoutSignature,
  diagnoses: ['token.signature'],
  follows: ['keys.has-token-key', 'token.algorithm-accepted', 'keys.strong', 'keys.is-key-set'],
  async judge({ keySet, jwt }, { verify }) {
    const result = await verify(jwt.raw, keySet.keys, jwt)
    if (result.state === 'no-key') return { holds: null, because: said('token.key-not-found') }
    if (result.state === 'verified')
      return { holds: true, seen: said('token.verified-by', { alg: result.alg, kid: result.kid }) }
    return {
      holds: false,
      diagnosis: 'token.signature',
      expected: said('token.signature-by', { kid: result.kid }),
      actual: result.says,
    }
  },
})
