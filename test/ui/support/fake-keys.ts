import { opinionOf as realOpinion } from '../../../core/app/keys.ts'
import type { KeySetOpinion, PublicKeys } from '../../../core/contract/values.ts'
import { words } from '../../support/words.ts'

export const publicKeys = (alg: string): PublicKeys => ({
  jwks: JSON.stringify(
    { keys: [{ kty: 'RSA', use: 'sig', alg, kid: 'preflight-2026-03', n: `u3x${'Zk0aQ8vT'.repeat(30)}`, e: 'AQAB' }] },
    null,
    2,
  ),
  pem: `-----BEGIN PUBLIC KEY-----\n${'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAu3xZk0aQ8vTZk0aQ8vTZ\n'.repeat(5)}-----END PUBLIC KEY-----\n`,
  kid: 'preflight-2026-03',
  alg,
  strength: alg.startsWith('ES') ? 'P-256' : 'RSA, 2048 bits',
})

/** What the real core says of a key set. */
export const opinionOf = (set: string): KeySetOpinion => realOpinion(set.trim(), words)
