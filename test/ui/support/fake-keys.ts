import type { KeySetOpinion, PublicKeys } from '../../../core/contract/values.ts'

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

/** A key set with a `d` is private, one with keys is fine, anything else is none. */
export function opinionOf(set: string): KeySetOpinion {
  if (/"d"\s*:/.test(set))
    return {
      fine: false,
      diagnosis: 'relying-party.private-key-set',
      says: 'The key set that is about to be registered contains the private key, which must never leave this machine.',
      fix: [
        'Do not paste this set anywhere. Use the public set: it has only `kty`, `n`, `e`, `kid`, `alg` and `use`.',
        'If it was pasted already, make a new key pair and delete the old key from Okta.',
      ],
      publicOnly: '{"keys":[{"kty":"RSA","kid":"mine","n":"abc","e":"AQAB"}]}',
    }
  if (/"keys"/.test(set))
    return {
      fine: true,
      diagnosis: null,
      says: 'One RSA key of 2048 bits, public members alone.',
      fix: [],
      publicOnly: null,
    }
  return {
    fine: false,
    diagnosis: 'keys.malformed',
    says: 'This is no key set: it is not JSON.',
    fix: ['Copy the whole text, from the first `{` to the last `}`.'],
    publicOnly: null,
  }
}
