import type { AreaWords } from './area.ts'

const ownSet = 'Open the URL of the key set (`jwks_uri`) in a browser. The URL is {shown}.'
const between =
  'If the browser shows a different key set than {{this finding|{product}}}, a device between {computer} and {host} changes the response. Ask the network team.'
const onlyIf = (member: string) =>
  `Change this only if {product} rejects tokens. Then check whether it requires \`${member}\` in the key set.`

export const keys = {
  'keys.unreachable': {
    says: 'The public keys that verify tokens cannot be fetched from {host}.',
    fix: [
      ownSet,
      'If the URL does not open in the browser, check the domain. If the URL opens, ask the network team to allow this URL for programs.',
    ],
    takesEffect: 'as soon as the URL can be reached',
  },
  'keys.invalid': {
    says: 'The document that should contain the public keys is not a valid key set.',
    fix: [ownSet, between],
    takesEffect: 'as soon as the server returns the right document',
  },
  'keys.empty': {
    says: 'The server does not publish a signing key, so none of its tokens can be verified.',
    fix: [ownSet, between],
    takesEffect: 'within minutes; other programs may cache the old set for hours',
  },
  'keys.kid-not-found': {
    says: 'The token was signed with a key that this server does not publish. The token may come from another authorization server.',
    fix: [
      'Compare the `iss` of the token with the issuer of the server whose keys were fetched.',
      'Get a new token. The key may have been rotated.',
    ],
    takesEffect: 'at the next token; {product} may cache old keys for up to a day',
  },
  'keys.duplicate-kid': {
    says: 'Two published keys have the same ID, so it is unclear which one signed a token.',
    fix: [ownSet, 'Report the duplicate key ID to {provider}. Every published key must have its own ID.'],
    takesEffect: 'as soon as the set is corrected',
  },
  'keys.private-exposed': {
    says: 'A private key is published for everyone to read. Anyone can now create tokens that appear valid.',
    fix: [
      'Treat this as a security incident: rotate the signing key now and revoke the old one.',
      'Then find out who published the private key, and where else it was sent.',
    ],
    takesEffect: 'at once; tokens already issued stop working when the old key is revoked',
  },
  'keys.weak': {
    says: 'A published key is too short (less than 2048 bits).',
    fix: ['Rotate to a key of at least 2048 bits and remove the short one.', between],
    takesEffect: 'within minutes',
  },
  'keys.alg-missing': {
    says: 'A published key does not name its algorithm (alg). Some products ignore such a key.',
    fix: [onlyIf('alg')],
    takesEffect: 'as soon as the set is corrected',
  },
  'keys.use-missing': {
    says: 'A published key does not name its use (use). Some products ignore such a key.',
    fix: [onlyIf('use')],
    takesEffect: 'as soon as the set is corrected',
  },
  'keys.stale': {
    says: 'The key set came from a cache on the network path and lacks the key of the token.',
    fix: [
      'Ask the network team which proxy caches responses of {host}. The headers of the cache are {shown}.',
      'Ask them to exclude the URL of the key set from the cache, or to clear the cache.',
      '{{Run the checks|Try}} again. If the key is still missing, compare the `iss` of the token with the issuer of this server.',
    ],
    takesEffect: 'as soon as the cache has the current set',
  },
  'keys.rotation-manual': {
    says: 'The authorization server signs with the same key until an administrator rotates it.',
    fix: ['Set the rotation of the signing keys of this server to automatic.'],
    takesEffect: 'at the next rotation',
  },
} satisfies AreaWords<'keys'>
