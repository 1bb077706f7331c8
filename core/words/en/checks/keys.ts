import { grammarOf } from '../../intl.ts'

const { plural } = grammarOf('en')
const keys = (n: number) => plural(n, { one: '# key', other: '# keys' })

/** What is true where a check holds. */
export const titles = {
  'keys.has-signing-key': 'The key set contains a signing key',
  'keys.has-token-key': 'The key set contains the key that signed the token',
  'keys.is-key-set': 'The key set is a valid JSON Web Key Set (JWKS)',
  'keys.kids-unique': 'Every key ID in the key set is unique',
  'keys.names-algorithms': 'Every published key names its algorithm',
  'keys.names-uses': 'Every published key names its use',
  'keys.no-private-members': 'The key set contains only public keys',
  'keys.reachable': 'The key set can be downloaded',
  'keys.strong': 'The published keys are long enough',
}

/** What is true instead where it does not. */
export const otherwise = {
  'keys.names-algorithms': 'A published key does not name its algorithm',
  'keys.names-uses': 'A published key does not name its use',
}

export const words = {
  unnamed: 'a key without a key ID',
  count: ({ n }: { n: number }) => keys(n),
  bits: ({ n }: { n: number }) => `${n} bits`,
  'at-least-bits': ({ n }: { n: number }) => `at least ${n} bits`,
  'of-key': ({ key, what }: { key: string; what: string }) => `${key}: ${what}`,
  'signing-key': 'at least one signing key',
  'no-signing-key': ({ n }: { n: number }) => (n === 0 ? 'an empty key set' : `${keys(n)}, none for signatures`),
  'all-tried': 'The token does not name a key. Every key is tried.',
  'key-of': ({ name }: { name: string }) => `The key belongs to ${name}. The token was issued there.`,
  'not-for-signatures': 'The key set contains this key, but the key is not marked for signatures (use).',
  cached: ({ headers }: { headers: string }) => `The key set came from a cache (${headers}).`,
  'not-downloaded': 'The key set could not be downloaded.',
  'valid-keys': 'a list of valid public keys',
  'unique-ids': 'a unique ID for every key',
  'alg-in-every-key': 'alg in every key',
  'use-in-every-key': 'use in every key',
  'public-members': 'public members only',
  'success-from': ({ url }: { url: string }) => `HTTP 200 from ${url}`,
}
