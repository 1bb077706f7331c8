import type { AreaWords } from './area.ts'

export const relyingParty = {
  'relying-party.audience': {
    says: 'The token is valid, but {product} accepts only one fixed audience, and this token has another.',
    fix: ['Use the audience that {product} expects. The expected audience is {shown}.'],
    takesEffect: 'at the next token',
  },
  'relying-party.well-known-form': {
    says: '{product} reads the metadata at one fixed URL, and this server has no metadata there.',
    fix: ['Enter the well-known URL in {product} in the form {shown}.'],
    takesEffect: 'as soon as the URL works',
  },
  'relying-party.domain-form': {
    says: '{product} requires the domain in another form, with or without https:// in front.',
    fix: [
      '{{Copy the domain from the Hand-off page. The page shows the domain|Enter the domain in {product}}} in the form that {product} requires.',
    ],
    takesEffect: 'at once',
  },
  'relying-party.private-key-set': {
    says: 'This key set contains the private key, which must never leave {computer}.',
    fix: [
      'Do not paste this set anywhere. Use the public set, which has only `kty`, `n`, `e` (or `crv`, `x`, `y`), `kid`, `alg`, and `use`.',
      'If you have already pasted it somewhere, create a new key pair and delete the old key from {provider}.',
    ],
    takesEffect: 'at once',
  },
  'relying-party.kid-copied': {
    says: 'Your key has the same ID as one of the keys of the server. Your key needs its own ID.',
    fix: ['Change the ID (`kid`) of your key, and register the key with {provider} under the new ID.'],
    takesEffect: 'at once',
  },
  'relying-party.implicit-grant': {
    says: 'The implicit grant, an outdated way to sign in, is turned on, and {product} does not need it.',
    fix: ['Turn off the implicit grant for this app.'],
    takesEffect: 'at once',
  },
} satisfies AreaWords<'relying-party'>
