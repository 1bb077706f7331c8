import type { AreaWords } from './area.ts'

const ownSet = 'Open the address of the key set (`jwks_uri`, beside this finding) in a browser and compare.'
const between =
  'If the browser shows something else, a device between here and {host} changes the answer: ask the network team.'

export const keys = {
  'keys.unreachable': {
    says: 'The public keys that prove tokens genuine cannot be fetched from {host}.',
    fix: [
      ownSet,
      'If it does not open there either, check the domain. If it does, ask the network team to allow this address.',
    ],
    takesEffect: 'as soon as the address can be reached',
  },
  'keys.invalid': {
    says: 'What is published as the set of public keys is not a usable set.',
    fix: [ownSet, between],
    takesEffect: 'as soon as the right document comes',
  },
  'keys.empty': {
    says: 'The server publishes no key for signatures, so no token of it can be proved genuine.',
    fix: [ownSet, between],
    takesEffect: 'within minutes; others may keep the old set for hours',
  },
  'keys.kid-not-found': {
    says: 'The token was signed with a key that this server does not publish; it may come from another authorization server.',
    fix: [
      'Compare the `iss` of the token with the issuer of the server whose keys were fetched.',
      'Get a new token: the key may have been rotated.',
    ],
    takesEffect: 'with the next token; {product} may keep old keys for up to a day',
  },
  'keys.duplicate-kid': {
    says: 'Two published keys carry the same id, so it is unclear which one a token was signed with.',
    fix: [ownSet, 'Report it to {provider}: every published key must have an id of its own.'],
    takesEffect: 'as soon as the set is corrected',
  },
  'keys.private-exposed': {
    says: 'A private key is published for everybody to read. Anyone can now make tokens that look genuine.',
    fix: [
      'Treat it as an incident: rotate the signing key now and revoke the old one.',
      'Then find out who published the private half, and where else it went.',
    ],
    takesEffect: 'at once; tokens already issued stop working when the old key is revoked',
  },
  'keys.weak': {
    says: 'A published key is too short to be safe (less than 2048 bits).',
    fix: ['Rotate to a key of at least 2048 bits and remove the short one.', between],
    takesEffect: 'within minutes',
  },
  'keys.alg-missing': {
    says: 'A published key does not name its algorithm (alg). Some readers ignore such a key.',
    fix: [
      'Nothing has to be done unless {product} rejects tokens: then check whether it requires `alg` in the key set.',
    ],
    takesEffect: 'as soon as the set is corrected',
  },
  'keys.use-missing': {
    says: 'A published key does not name its use (use). Some readers ignore such a key.',
    fix: [
      'Nothing has to be done unless {product} rejects tokens: then check whether it requires `use` in the key set.',
    ],
    takesEffect: 'as soon as the set is corrected',
  },
  'keys.stale': {
    says: 'The key set came from a cache on the network path and lacks the key of the token.',
    fix: [
      'Ask the network team which proxy caches responses of {host}; the headers of the cache stand beside this finding.',
      'Ask them to exclude the address of the key set from the cache, or to empty the cache.',
      'Run again. If the key is still missing, compare `iss` of the token with the issuer of this server.',
    ],
    takesEffect: 'as soon as the cache has the current set',
  },
} satisfies AreaWords<'keys'>
