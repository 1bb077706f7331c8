import type { AreaWords } from './area.ts'

export const relyingParty = {
  'relying-party.audience': {
    says: 'The token works, but not for {product}: it accepts one fixed audience only, and this token has another.',
    fix: ['Use the audience that {product} expects; it stands beside this finding.'],
    takesEffect: 'at the next token',
  },
  'relying-party.well-known-form': {
    says: '{product} reads the server’s description at one certain address, and nothing answers there.',
    fix: ['Give {product} the well-known URL in the form that stands beside this finding.'],
    takesEffect: 'as soon as the address answers',
  },
  'relying-party.domain-form': {
    says: '{product} wants the domain in another form, with or without https:// in front.',
    fix: ['Copy the domain from the Hand-off page: it is shown there in the form that {product} takes.'],
    takesEffect: 'at once',
  },
  'relying-party.private-key-set': {
    says: 'The key set that is about to be registered contains the private key, which must never leave this machine.',
    fix: [
      'Do not paste this set anywhere. Use the public set: it has only `kty`, `n`, `e` (or `crv`, `x`, `y`), `kid`, `alg` and `use`.',
      'If it was pasted already, make a new key pair and delete the old key from {provider}.',
    ],
    takesEffect: 'at once',
  },
  'relying-party.kid-copied': {
    says: 'Your key carries the id of one of the server’s own keys; it needs an id of its own.',
    fix: ['Give your key any other id (`kid`), and register it with {provider} under that id.'],
    takesEffect: 'at once',
  },
  'relying-party.implicit-grant': {
    says: 'An old way to sign in (the implicit grant) is switched on, and {product} does not need it.',
    fix: ['Switch the implicit grant off for this app.'],
    takesEffect: 'at once',
  },
} satisfies AreaWords<'relying-party'>
