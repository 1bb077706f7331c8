import type { Area } from './diagnosis.ts'

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
    owner: 'network-team',
    takesEffect: 'as soon as the address can be reached',
    refs: ['RFC8414-2', 'RFC7517-5'],
  },
  'keys.invalid': {
    says: 'What is published as the set of public keys is not a usable set.',
    fix: [ownSet, between],
    owner: 'network-team',
    takesEffect: 'as soon as the right document comes',
    refs: ['RFC7517-5', 'RFC7517-4'],
  },
  'keys.empty': {
    says: 'The server publishes no key for signatures, so no token of it can be proved genuine.',
    fix: [ownSet, between],
    owner: 'idp-admin',
    takesEffect: 'within minutes; others may keep the old set for hours',
    refs: ['RFC7517-4.2'],
  },
  'keys.kid-not-found': {
    says: 'The token was signed with a key that this server does not publish; it may come from another authorization server.',
    fix: [
      'Compare the `iss` of the token with the issuer of the server whose keys were fetched.',
      'Get a new token: the key may have been rotated.',
    ],
    owner: 'idp-admin',
    takesEffect: 'with the next token; {product} may keep old keys for up to a day',
    refs: ['RFC7515-4.1.4', 'RFC7517-4.5'],
  },
  'keys.duplicate-kid': {
    says: 'Two published keys carry the same id, so it is unclear which one a token was signed with.',
    fix: [ownSet, 'Report it to {provider}: every published key must have an id of its own.'],
    owner: 'vendor',
    takesEffect: 'as soon as the set is corrected',
    refs: ['RFC7517-4.5'],
  },
  'keys.private-exposed': {
    says: 'A private key is published for everybody to read. Anyone can now make tokens that look genuine.',
    fix: [
      'Treat it as an incident: rotate the signing key now and revoke the old one.',
      'Then find out who published the private half, and where else it went.',
    ],
    owner: 'idp-admin',
    takesEffect: 'at once; tokens already issued stop working when the old key is revoked',
    refs: ['RFC7517-9.2'],
  },
  'keys.weak': {
    says: 'A published key is too short to be safe (less than 2048 bits).',
    fix: ['Rotate to a key of at least 2048 bits and remove the short one.', between],
    owner: 'idp-admin',
    takesEffect: 'within minutes',
    refs: ['RFC7518-3.3', 'RFC8725-3.5'],
  },
  'keys.alg-missing': {
    says: 'A published key does not name its algorithm (alg). Some readers ignore such a key.',
    fix: [
      'Nothing has to be done unless {product} rejects tokens: then check whether it requires `alg` in the key set.',
    ],
    owner: 'vendor',
    takesEffect: 'as soon as the set is corrected',
    refs: ['RFC7517-4.4'],
  },
  'keys.use-missing': {
    says: 'A published key does not name its use (use). Some readers ignore such a key.',
    fix: [
      'Nothing has to be done unless {product} rejects tokens: then check whether it requires `use` in the key set.',
    ],
    owner: 'vendor',
    takesEffect: 'as soon as the set is corrected',
    refs: ['RFC7517-4.2'],
  },
  'keys.stale': {
    says: 'The key set came from a cache on the network path and lacks the key of the token.',
    fix: [
      'Ask the network team which proxy caches responses of {host}; the headers of the cache stand beside this finding.',
      'Ask them to exclude the address of the key set from the cache, or to empty the cache.',
      'Run again. If the key is still missing, compare `iss` of the token with the issuer of this server.',
    ],
    owner: 'network-team',
    takesEffect: 'as soon as the cache has the current set',
    refs: ['RFC7517-5', 'RFC9110-9.3.1'],
  },
} as const satisfies Area<'keys'>
