import type { AreaWords } from './area.ts'

const clock = [
  'Compare this machine’s clock with a clock on the network, and switch automatic time on.',
  'The machine on which {product} runs needs the right time too: it will sign such assertions itself.',
]

export const assertion = {
  'assertion.audience': {
    says: 'The signed assertion names another recipient (aud) than {provider} wants to see there.',
    fix: ['The assertion must name this server, in the form that stands beside this finding as expected.'],
    takesEffect: 'at once',
  },
  'assertion.subject': {
    says: 'The signed assertion does not name this app as its issuer and subject.',
    fix: ['`iss` and `sub` must both be the client ID: copy it again from the console.'],
    takesEffect: 'at once',
  },
  'assertion.expired': {
    says: 'The signed assertion was too old when it arrived: the clocks of this machine and of {provider} disagree.',
    fix: clock,
    takesEffect: 'as soon as the clock is right',
  },
  'assertion.too-long': {
    says: 'The signed assertion is valid for longer than {provider} allows.',
    fix: [...clock, 'Let {product} sign assertions that end after one to five minutes.'],
    takesEffect: 'at once',
  },
  'assertion.in-future': {
    says: 'The signed assertion begins in the future for {provider}: this machine’s clock is ahead.',
    fix: clock,
    takesEffect: 'as soon as the clock is right',
  },
  'assertion.replayed': {
    says: 'The signed assertion was used before; each one is good for a single request.',
    fix: [
      'Click Verify again: a new one is signed for every request.',
      'If it comes back, something between here and {provider} sends requests twice: ask your network team about the proxy.',
      'Let {product} sign a new assertion, with a new `jti`, for every request, also after a failed one.',
    ],
    takesEffect: 'at once',
  },
  'assertion.kid-unknown': {
    says: '{provider} has no public key under the key ID with which the assertion was signed.',
    fix: ['Compare the key ID (`kid`) here with those that are registered for the app.'],
    variants: {
      'no-key-id': {
        says: 'The assertion named no key ID, and {provider} cannot tell which of the registered keys it was signed with.',
        fix: ['Enter the key ID (`kid`) of the registered key here, and set the same in {product}.'],
      },
    },
    takesEffect: 'at once after Save',
  },
  'assertion.signature': {
    says: 'The public key at {provider} does not belong to the private key that signed here.',
    fix: ['Register the public half of the very key that is stored here.'],
    takesEffect: 'at once after Save',
  },
  'assertion.algorithm': {
    says: '{provider} does not accept the algorithm with which the assertion was signed.',
    fix: [
      'Use a key of a kind that the server accepts; RS256 with an RSA key of 2048 bits is accepted almost everywhere.',
    ],
    takesEffect: 'at once',
  },
  'assertion.no-key-registered': {
    says: 'The app has no public key at {provider}, so nothing that is signed can be checked.',
    fix: ['Register the public half of the key that is stored here.'],
    variants: {
      'key-address': {
        says: 'The address of the public keys that is registered for this app holds no key.',
        fix: ['Publish the public half of the key that is stored here at the registered address.'],
      },
    },
    takesEffect: 'at once after Save',
  },
} satisfies AreaWords<'assertion'>
