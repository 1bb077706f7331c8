import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { expiryFault } from './id-token-expiry.ts'
import { algorithmFault, audienceFault, formFault, issuerFault, signatureFault } from './id-token-faults.ts'

export default check({
  id: 'login.id-token-sound',
  reads: ['intake', 'metadata', 'keySet', 'idToken', 'tokenResponse'],
  diagnoses: [
    'token.malformed',
    'token.encrypted',
    'token.algorithm',
    'token.signature',
    'keys.kid-not-found',
    'token.issuer-mismatch',
    'token.audience-mismatch',
    'token.expired',
  ],
  follows: ['clock.in-step', 'keys.has-token-key', 'token.signature-verifies', 'token.issuer-matches'],
  async judge(facts, context) {
    const { intake, keySet, idToken } = facts
    const early =
      formFault(idToken) ?? issuerFault(facts, context) ?? audienceFault(facts) ?? algorithmFault(idToken, context)
    if (early) return early
    const verified = await context.verify(idToken.raw, keySet.keys, idToken)
    const wrong = signatureFault(verified) ?? expiryFault(facts)
    if (wrong) return wrong
    return {
      holds: true,
      seen: [
        said('login.for-client', { client: intake.values.client_id ?? '' }),
        said('login.signed-by', { kid: verified.kid }),
      ],
    }
  },
})
