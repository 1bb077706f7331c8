import { okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

const ownSet = 'Open the address of the key set (`jwks_uri`, beside this finding) in a browser and compare.'
const between =
  'If the browser shows something else, a device between here and {host} changes the answer: ask the network team.'

export const keys = {
  'keys.unreachable': {
    says: 'The public keys that prove tokens genuine cannot be fetched from {host}.',
    fix: {
      any: [
        ownSet,
        'If it does not open there either, check the domain. If it does, ask the network team to allow this address.',
      ],
    },
    owner: 'network-team',
    takesEffect: 'as soon as the address can be reached',
    refs: ['RFC8414-2', 'RFC7517-5', 'auth0:jwks', 'okta:key-rotation'],
  },
  'keys.invalid': {
    says: 'What is published as the set of public keys is not a usable set.',
    fix: { any: [ownSet, between] },
    owner: 'network-team',
    takesEffect: 'as soon as the right document comes',
    refs: ['RFC7517-5', 'RFC7517-4'],
  },
  'keys.empty': {
    says: 'The server publishes no key for signatures, so no token of it can be proved genuine.',
    fix: {
      any: [ownSet, between],
      okta: [
        okta.server,
        'On the tab **Settings** click **Edit**, set **Signing Key Rotation** to **Manual**, and click **Save**.',
        'Click **Rotate Signing Keys**. Then set **Signing Key Rotation** back to **Automatic**.',
        between,
      ],
      auth0: [
        'In the Auth0 Dashboard open **Settings › Signing Keys** and look at **List of Valid Keys**.',
        '**Rotate Signing Key** makes a new one.',
        between,
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'within minutes; others may keep the old set for hours',
    refs: ['RFC7517-4.2', 'okta:key-rotation', 'auth0:signing-keys'],
  },
  'keys.kid-not-found': {
    says: 'The token was signed with a key that this server does not publish; it may come from another authorization server.',
    fix: {
      any: [
        'Compare the `iss` of the token with the issuer of the server whose keys were fetched.',
        'Get a new token: the key may have been rotated.',
      ],
      okta: [
        'Every Okta authorization server has keys of its own: compare `iss` in the token with **Issuer URI** of the server.',
        'Enter the server that issued the token, or get a token from the server entered here.',
        'If keys were rotated a moment ago, get a new token.',
      ],
      auth0: [
        'Get a new token: after **Settings › Signing Keys › Rotate & Revoke** old tokens cannot be verified any more.',
        'Compare `iss` in the token with the domain entered here.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'with the next token; {product} may keep old keys for up to a day',
    refs: ['RFC7515-4.1.4', 'RFC7517-4.5', 'okta:key-rotation', 'auth0:jwks'],
  },
  'keys.duplicate-kid': {
    says: 'Two published keys carry the same id, so it is unclear which one a token was signed with.',
    fix: { any: [ownSet, 'Report it to {provider}: every published key must have an id of its own.'] },
    owner: 'vendor',
    takesEffect: 'as soon as the set is corrected',
    refs: ['RFC7517-4.5'],
  },
  'keys.private-exposed': {
    says: 'A private key is published for everybody to read. Anyone can now make tokens that look genuine.',
    fix: {
      any: [
        'Treat it as an incident: rotate the signing key now and revoke the old one.',
        'Then find out who published the private half, and where else it went.',
      ],
      okta: [
        okta.server,
        'On the tab **Settings** click **Edit**, set **Signing Key Rotation** to **Manual**, and click **Save**.',
        'Click **Rotate Signing Keys** at once. Then set **Signing Key Rotation** back to **Automatic**.',
        'Report it to Okta Support.',
      ],
      auth0: [
        'In the Auth0 Dashboard open **Settings › Signing Keys** and choose **Rotate & Revoke Signing Key**.',
        'Report it to Auth0 Support.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once; tokens already issued stop working when the old key is revoked',
    refs: ['RFC7517-9.2', 'okta:key-rotation', 'auth0:rotate-signing-keys'],
  },
  'keys.weak': {
    says: 'A published key is too short to be safe (less than 2048 bits).',
    fix: {
      any: ['Rotate to a key of at least 2048 bits and remove the short one.', between],
      okta: [
        okta.server,
        'On the tab **Settings** click **Edit**, set **Signing Key Rotation** to **Manual**, and click **Save**.',
        'Click **Rotate Signing Keys**: the new key has 2048 bits. Then set **Signing Key Rotation** back to **Automatic**.',
        between,
      ],
      auth0: [
        'In the Auth0 Dashboard open **Settings › Signing Keys**, **Rotate Signing Key**, then revoke the short one.',
        between,
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'within minutes',
    refs: ['RFC7518-3.3', 'RFC8725-3.5'],
  },
  'keys.alg-missing': {
    says: 'A published key does not name its algorithm (alg). Some readers ignore such a key.',
    fix: {
      any: [
        'Nothing has to be done unless {product} rejects tokens: then check whether it requires `alg` in the key set.',
      ],
    },
    owner: 'vendor',
    takesEffect: 'as soon as the set is corrected',
    refs: ['RFC7517-4.4'],
  },
  'keys.use-missing': {
    says: 'A published key does not name its use (use). Some readers ignore such a key.',
    fix: {
      any: [
        'Nothing has to be done unless {product} rejects tokens: then check whether it requires `use` in the key set.',
      ],
    },
    owner: 'vendor',
    takesEffect: 'as soon as the set is corrected',
    refs: ['RFC7517-4.2'],
  },
  'keys.stale': {
    says: 'The key set came from a cache on the network path and lacks the key of the token.',
    fix: {
      any: [
        'Ask the network team which proxy caches responses of {host}; the headers of the cache stand beside this finding.',
        'Ask them to exclude the address of the key set from the cache, or to empty the cache.',
        'Run again. If the key is still missing, compare `iss` of the token with the issuer of this server.',
      ],
    },
    owner: 'network-team',
    takesEffect: 'as soon as the cache has the current set',
    refs: ['RFC7517-5', 'RFC9110-9.3.1', 'okta:key-rotation', 'auth0:jwks'],
  },
} as const satisfies Area<'keys'>
