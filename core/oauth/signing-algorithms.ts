/** What a signature algorithm needs of its key (RFC 7518 section 3.1, RFC 8037). */
export interface SigningAlgorithm {
  alg: string
  /** Node's name of the key type. */
  keyTypes: readonly string[]
  /** EC curve as Node names it. */
  curve?: string
}

/** Asymmetric algorithms for assertions and proofs; of those that a key could do, the first is the usual one. */
export const signingAlgorithms: readonly SigningAlgorithm[] = [
  { alg: 'RS256', keyTypes: ['rsa'] },
  { alg: 'PS256', keyTypes: ['rsa', 'rsa-pss'] },
  { alg: 'RS384', keyTypes: ['rsa'] },
  { alg: 'RS512', keyTypes: ['rsa'] },
  { alg: 'PS384', keyTypes: ['rsa', 'rsa-pss'] },
  { alg: 'PS512', keyTypes: ['rsa', 'rsa-pss'] },
  { alg: 'ES256', keyTypes: ['ec'], curve: 'prime256v1' },
  { alg: 'ES384', keyTypes: ['ec'], curve: 'secp384r1' },
  { alg: 'ES512', keyTypes: ['ec'], curve: 'secp521r1' },
  { alg: 'EdDSA', keyTypes: ['ed25519'] },
]

/** The algorithms that a key of this type and curve can sign with, the usual one first. */
export const algorithmsOf = (keyType: string | undefined, curve: string | undefined): string[] =>
  signingAlgorithms
    .filter((row) => row.keyTypes.includes(keyType ?? '') && (row.curve === undefined || row.curve === curve))
    .map(({ alg }) => alg)

/** The symmetric algorithms of `client_secret_jwt`, with the bytes of secret that each needs (RFC 7518 section 3.2). */
export const secretAlgorithms = [
  { alg: 'HS256', bytes: 32 },
  { alg: 'HS384', bytes: 48 },
  { alg: 'HS512', bytes: 64 },
] as const

/**
 * The algorithm to sign with: of those that the key can do, the first that the server lists; where it lists none, the
 * first.
 */
export function chooseAlgorithm(able: readonly string[], listed: readonly string[] | null): string | null {
  return able.find((alg) => listed?.includes(alg)) ?? able[0] ?? null
}
