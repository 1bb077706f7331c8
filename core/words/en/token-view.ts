import { grammarOf } from '../intl.ts'

const { either, list, time } = grammarOf('en')

/** What is said of a token that was taken apart. */
export const tokenView = {
  jwt: 'This is a signed token (JWT) with three parts. The content of the token can be read without a key.',
  jwe: 'This is an encrypted token (JWE) with five parts. Only the API it is for can read its content, so the claims cannot be compared.',
  opaque:
    'This is an opaque token. Only the server that issued it can read it. A product that needs a JWT cannot use it.',
  malformed: 'This is not a valid token: it does not have three parts. Check that the whole token was copied.',
  'own-claim': 'This claim is specific to the server.',
  'own-member': 'This header is specific to the server.',
  moment: ({ at }: { at: number }) => `(${time(at)})`,
  missing: 'missing',
  'in-future': 'a time in the future',
  'in-past': 'a time in the past',
  'one-of': ({ values }: { values: readonly string[] }) => either(values),
  'no-signature': 'The token does not have a signature that can be verified.',
  'no-keys': 'The signature was not verified because the public keys of the server are not available.',
  'verified-by': ({ kid }: { kid: string }) =>
    `The signature was verified with the key ${kid} of the server’s key set.`,
  verified: 'The signature was verified with a key of the server’s key set.',
  'refuted-by': ({ kid }: { kid: string }) =>
    `The signature is invalid: it does not match the key ${kid} of the server’s key set.`,
  refuted: 'The signature is invalid: it does not match any key of the server’s key set.',
  'key-missing': ({ kid, kids }: { kid: string; kids: readonly string[] }) =>
    `The server’s key set does not contain the key ${kid}. The key set contains ${list(kids)}.`,
  'key-set-empty': 'The server’s key set does not contain any keys that can verify signatures.',
  'no-matching-key': 'The server’s key set does not contain a key that can verify the signature.',
}
