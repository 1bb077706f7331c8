import type { Bridge } from '../../core/contract/derived.ts'

type Algorithm = Parameters<Bridge['keys']['create']>[0]['alg']

export const keys = {
  how: 'How do you give it?',
  ways: { paste: 'Paste it', file: 'Choose a file', make: 'Make a key pair here' },
  forms: 'PEM, JWK or JWK set.',
  loading: 'Reading the stored key…',
  file: 'Key file',
  fileForms: 'PEM, JWK, JWK set or PKCS#12 (.p12, .pfx). It is read here and stored; the file stays where it is.',
  reading: 'Reading…',
  tooLarge: 'This file is too large for a key. Choose the file that holds the key alone.',
  empty: 'This file is empty.',
  unreadable: 'This file could not be read.',
  again: 'Store it again',
  chosen: (name: string) => `Chosen: ${name}`,
  makeHint:
    'The private half goes straight to the keychain and never leaves this computer. You register the public half.',
  makeHintMemory:
    'The private half is kept in memory until the program ends and never leaves this computer. You register the public half.',
  algorithm: 'Algorithm',
  algorithms: {
    RS256: 'RSA, accepted almost everywhere',
    PS256: 'RSA with newer padding',
    ES256: 'Elliptic curve P-256, short and quick',
    ES384: 'Elliptic curve P-384',
  } satisfies Record<Algorithm, string>,
  stored: 'The private key was stored. Its public half is shown.',
  make: 'Make the key pair',
  making: 'Making…',
  made: 'A key pair was made. Its public half is shown.',
  replaceTitle: 'Replace the stored private key?',
  replaceBody: (provider: string) =>
    `The stored one is deleted as soon as another is stored, and cannot be brought back. Until the new public half is registered with ${provider}, nothing that is signed will be accepted.`,
  replaceYes: 'Replace it',
  replaceNo: 'Keep the stored one',
  clearTitle: 'Delete the stored private key?',
  clearBody: 'It cannot be brought back. If it was made here there is no other copy.',
  clearYes: 'Delete it',
  public: 'Public half',
  publicHint: (provider: string) =>
    `Register this with ${provider}: it checks with it what your private key has signed. Nothing in it is secret.`,
  format: 'Format',
  formats: { jwks: 'JWK set', pem: 'PEM' },
  copyPublic: 'Copy public half',
  kid: 'Key ID',
  alg: 'Algorithm',
  strength: 'Strength',
  noPublic: 'The stored key gives no public half: it cannot be used as it is.',
  loadFailed: 'The public half could not be shown.',
  check: {
    title: 'Check a key set before you register it',
    hint: 'Paste what you are about to give away. It is looked at on this computer and not kept.',
    label: 'Key set',
    check: 'Check it',
    checking: 'Checking…',
    fine: 'It may be registered',
    cleared: 'What you pasted was taken out of this window.',
    copyPublic: 'Copy the public half instead',
    publicWhat: 'public half',
  },
} as const
