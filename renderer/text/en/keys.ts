import type { Bridge } from '../../../core/contract/derived.ts'

type Algorithm = Parameters<Bridge['keys']['create']>[0]['alg']

export const keys = {
  how: 'How do you want to provide the key?',
  ways: { paste: 'Paste', file: 'Choose a file', make: 'Create a key pair' },
  forms: 'Accepted formats: PEM, JWK, or JWK Set.',
  loading: 'Reading the stored key…',
  file: 'Key file',
  fileForms:
    'Accepted formats: PEM, JWK, JWK Set, or PKCS#12 (.p12, .pfx). The key is read from the file and stored. The file is not changed.',
  reading: 'Reading…',
  tooLarge: 'This file is too large for a key. Choose a file that contains only the key.',
  empty: 'This file is empty.',
  unreadable: 'This file could not be read.',
  several: 'Drop one file at a time.',
  again: 'Store again',
  makeHint: 'The private key stays on this computer. You register the public key.',
  makeHintMemory:
    'The private key is kept in memory until the program exits and stays on this computer. You register the public key.',
  algorithm: 'Algorithm',
  algorithms: {
    RS256: 'RSA, widely supported',
    PS256: 'RSA with PSS padding',
    ES256: 'Elliptic curve P-256, short keys and fast',
    ES384: 'Elliptic curve P-384',
  } satisfies Record<Algorithm, string>,
  stored: 'The private key was stored. Its public key is shown.',
  make: 'Create the key pair',
  making: 'Creating…',
  made: 'The key pair was created. Its public key is shown.',
  replaceTitle: 'Replace the stored private key?',
  replaceBody: (provider: string) =>
    `The stored key is deleted when you store another one. The old key cannot be restored, because IdP Preflight does not keep a copy. Requests that are signed with the new key are rejected until you register the new public key with ${provider}.`,
  replaceYes: 'Replace the key',
  replaceNo: 'Keep the stored key',
  clearTitle: 'Delete the stored private key?',
  clearBody:
    'The key cannot be restored after it is deleted. If it was created by IdP Preflight, this is the only copy.',
  clearYes: 'Delete the key',
  public: 'Public key',
  publicHint: (provider: string) =>
    `Register this public key with ${provider}, so that the signatures of your private key can be verified. The public key contains no secrets.`,
  format: 'Format',
  formats: { jwks: 'JWK Set', pem: 'PEM' },
  copyPublic: 'Copy public key',
  kid: 'Key ID',
  alg: 'Algorithm',
  strength: 'Strength',
  noPublic: 'The public key could not be derived from the stored key. Store a different key.',
  loadFailed: 'The public key could not be shown.',
  check: {
    title: 'Check a key set before you register it',
    hint: 'Paste the key set that you want to register. The key set is checked on this computer and is not stored.',
    label: 'Key set',
    check: 'Check the key set',
    checking: 'Checking…',
    fine: 'This key set can be registered',
    cleared: 'The pasted text was removed from this window.',
    copyPublic: 'Copy the public key instead',
    publicWhat: 'public key',
  },
} as const
