import type { AreaWords } from './area.ts'

const clock = [
  'Turn on automatic date and time on {computer}.',
  'The computer on which {product} runs signs such assertions too. Turn on automatic date and time there as well.',
]

export const assertion = {
  'assertion.audience': {
    says: 'The audience (aud) of the signed assertion is not the one that {provider} expects.',
    fix: [
      'Set the audience (`aud`) of the assertion to the value {{shown as expected with this finding|that the server expects}}.',
    ],
    takesEffect: 'at once',
  },
  'assertion.subject': {
    says: 'The signed assertion does not name this app as its issuer and subject.',
    fix: ['`iss` and `sub` must both be the client ID. Copy the client ID again from the console.'],
    takesEffect: 'at once',
  },
  'assertion.expired': {
    says: 'The signed assertion had expired when it arrived: the clocks of {computer} and of {provider} differ.',
    fix: clock,
    takesEffect: 'as soon as the clock is correct',
  },
  'assertion.too-long': {
    says: 'The signed assertion is valid for longer than {provider} allows.',
    fix: [...clock, 'Configure {product} to sign assertions that expire after one to five minutes.'],
    takesEffect: 'at once',
  },
  'assertion.in-future': {
    says: 'The signed assertion is not valid yet for {provider}: the clock of {computer} is ahead.',
    fix: clock,
    takesEffect: 'as soon as the clock is correct',
  },
  'assertion.replayed': {
    says: 'The signed assertion was used before. Each assertion is valid for a single request.',
    fix: [
      '{{Verify the step again. This program|Check that {product}}} signs a new assertion for every {{request|request, and try again}}.',
      'If it happens again, a device between {computer} and {provider} sends requests twice. Ask your network team about the proxy.',
      'Configure {product} to sign a new assertion with a new `jti` for every request, also after a failed one.',
    ],
    takesEffect: 'at once',
  },
  'assertion.kid-unknown': {
    says: '{provider} does not have a public key with the key ID that the assertion names.',
    fix: ['Compare the key ID (`kid`) entered {{here|in {product}}} with the key IDs registered for the app.'],
    variants: {
      'no-key-id': {
        says: 'The assertion does not name a key ID, so {provider} cannot tell which of the registered keys signed it.',
        fix: ['Enter the key ID (`kid`) of the registered key {{here and |}}in {product}.'],
      },
    },
    takesEffect: 'at once after you save',
  },
  'assertion.signature': {
    says: 'The public key registered at {provider} does not match the private key that signed the assertion.',
    fix: ['Register the public key that belongs to the private key in this setup.'],
    takesEffect: 'at once after you save',
  },
  'assertion.algorithm': {
    says: '{provider} does not accept the signing algorithm of the assertion.',
    fix: ['Use a key that the server accepts. RS256 with an RSA key of 2048 bits is accepted almost everywhere.'],
    takesEffect: 'at once',
  },
  'assertion.no-key-registered': {
    says: 'The app does not have a public key at {provider}, so its signed assertions cannot be verified.',
    fix: ['Register the public key that belongs to the private key in this setup.'],
    variants: {
      'key-address': {
        says: 'The key set at the URL registered for this app does not contain a key.',
        fix: ['At the registered URL, publish the public key that belongs to the private key in this setup.'],
      },
    },
    takesEffect: 'at once after you save',
  },
} satisfies AreaWords<'assertion'>
