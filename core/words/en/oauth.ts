import { grammarOf } from '../intl.ts'

const { plural } = grammarOf('en')
const stays = 'The private key stays on this computer.'

/** Why a private key cannot be used. No entry quotes the key. */
const keys = {
  'form-unknown': 'unknown form',
  'form-empty': 'empty',
  'key-empty': 'The private key is empty.',
  'key-form-unknown': 'The value is not a private key in PEM, JWK, JWK Set, or PKCS#12 format.',
  'key-too-small': ({ bits, least }: { bits: number; least: number }) =>
    `The private key has ${bits} bits. At least ${least} bits are required.`,
  'key-cannot-sign': ({ strength }: { strength: string }) =>
    `This kind of key (${strength}) cannot sign assertions. Use RSA with 2048 bits or EC on the curve P-256.`,
  'key-other-algorithm': ({ alg, strength }: { alg: string; strength: string }) =>
    `The key names the algorithm ${alg}, which this kind of key (${strength}) does not support.`,
  'key-for-encryption': 'The key is marked for encryption (use: enc). A key for signatures (use: sig) is required.',
  'key-is-certificate': `The value is a certificate. Enter the private key that belongs to it. ${stays}`,
  'key-is-public': `The value is a public key. Enter the private key that belongs to it. ${stays}`,
  'key-is-public-jwk': `The value is a public key. Enter the private key, which has a member named d. ${stays}`,
  'key-is-ssh':
    'The value is an SSH key. Create a new key pair here, or convert the key to PEM with: ssh-keygen -p -m PEM -f FILE',
  'key-end-missing': 'The end of the key is missing. Copy the key with the line that begins with -----END.',
  'key-locked': 'The private key is protected with a password. Enter the password in the field for it.',
  'key-is-shared-secret': 'The value is a shared secret (kty: oct). A private key is required.',
  'key-member-broken': 'The key cannot be read because a member is missing or changed.',
  'key-json-broken': 'The value is not valid JSON. Copy the key from the first brace to the last one.',
  'key-not-an-object': 'The value is JSON but does not contain a key.',
  'key-set-public': 'The key set contains only public keys. Enter a key set with the private key.',
  'key-set-empty': 'The key set is empty.',
  'key-file-without-key': 'The PKCS#12 file contains only certificates. A file with the private key is required.',
  'key-file-unopened': 'The PKCS#12 file cannot be opened. The password is wrong, or the file is damaged.',
  'key-file-locked': 'The PKCS#12 file is protected with a password. Enter the password in the field for it.',
  'key-cipher-unsupported':
    'The private key is encrypted with a method that is not supported. Encrypt it again with: openssl pkcs8 -topk8 -v2 aes-256-cbc -in FILE',
  'key-password-wrong': 'The private key cannot be opened. The password is wrong.',
  'key-kind-unsupported': 'This kind of key is not supported. Use RSA with 2048 bits or EC on the curve P-256.',
  'key-broken': 'The private key cannot be read because a part of it is missing or changed.',
}

/** What is wrong with a document of a server. */
const documents = {
  'set-without-keys': 'The key set does not have a list named keys.',
  'set-key-not-an-object': ({ key }: { key: string }) => `Key ${key} is not a JSON object.`,
  'set-key-without-member': ({ key, member }: { key: string; member: string }) =>
    `Key ${key} does not have the member ${member}.`,
  'set-key-member-garbled': ({ key, member }: { key: string; member: string }) =>
    `The member ${member} of key ${key} is not base64url-encoded.`,
  'member-missing': ({ member }: { member: string }) => `${member} is missing`,
  'member-not-a-url': ({ member }: { member: string }) => `${member} must be a URL`,
  'member-with-space': ({ member }: { member: string }) => `${member} contains a space or a line break`,
  'member-with-login': ({ member }: { member: string }) => `${member} contains a user name or a password`,
  'member-with-fragment': ({ member }: { member: string }) => `${member} contains a fragment (#)`,
  'member-not-a-list': ({ member }: { member: string }) => `${member} must be a list of strings`,
  'member-not-a-number': ({ member }: { member: string }) => `${member} must be a number`,
  'member-not-a-string': ({ member }: { member: string }) => `${member} must be a string`,
  'signature-of-another-key': 'a signature by another key',
  'signature-of-unencoded': 'a signature of a payload that is not encoded (b64: false), which is not allowed in a JWT',
  'signature-by-other-algorithm': ({ alg, meant }: { alg: string; meant: string }) =>
    `a signature with ${alg}, although the key is only for ${meant}`,
  'response-not-an-object': 'the response is not a JSON object',
}

/** What is said of a key set before it is registered. */
const opinions = {
  'opinion-pem': 'This is a public key in PEM format.',
  'opinion-unknown': 'This is not a valid key set: it is neither JSON nor PEM.',
  'opinion-public': ({ n }: { n: number }) =>
    plural(n, {
      one: 'The key set contains # public key and does not contain a private key.',
      other: 'The key set contains # public keys and does not contain a private key.',
    }),
  'guide-without-key': 'This guide does not use a private key.',
}

/** What a variable of a command line holds. */
const variables = {
  'variable-secret': 'the client secret (in bash, enter it with: `read -rs CLIENT_SECRET && export CLIENT_SECRET`)',
  'variable-assertion': 'a signed client assertion, valid for a single request and for a few minutes',
}

export const oauth = { ...keys, ...documents, ...opinions, ...variables }
