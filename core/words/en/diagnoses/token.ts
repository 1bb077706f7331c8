import type { AreaWords } from './area.ts'

const nextToken = 'at the next token; tokens already issued live on unchanged, up to 24 hours'

export const token = {
  'token.refused': {
    says: '{provider} refused the token request with “{received}”.',
    fix: [
      'Read the message beside this finding. It is shown as received.',
      'Look in the log of {provider} for the request; the request ID stands beside it.',
    ],
    takesEffect: 'depends on the cause',
  },
  'token.response-invalid': {
    says: 'The answer to the token request says that it went well, but it is not a proper token answer.',
    fix: [
      'Look at the answer beside this finding: a part that must be there is missing or of the wrong kind.',
      'If a proxy or API gateway stands in between, ask its owner to pass the answer on unchanged.',
    ],
    takesEffect: 'as soon as the right answer comes',
  },
  'token.malformed': {
    says: 'What came back as the token is damaged: it is not a token that anybody could read.',
    fix: [
      'Get a new token.',
      'If you pasted it: copy it with a button, not by double click, which stops at dots and dashes.',
    ],
    takesEffect: 'at once',
  },
  'token.opaque': {
    says: 'The token is a reference that only {provider} can read; {product} needs one that it can check by itself.',
    fix: ['Ask for a token for your own API: a server of your own, or an audience.'],
    takesEffect: nextToken,
  },
  'token.encrypted': {
    says: 'The token is encrypted, so {product} cannot read it.',
    fix: ['Switch token encryption off.'],
    takesEffect: nextToken,
  },
  'token.algorithm': {
    says: 'The token is signed in another way than {product} accepts.',
    fix: ['Set the signing algorithm to RS256.'],
    takesEffect: nextToken,
  },
  'token.signature': {
    says: 'The signature of the token is not genuine: the token was changed, or signed by someone else.',
    fix: [
      'Get a new token and check again.',
      'If it stays so, something between here and {host} changes tokens or keys: ask the network team.',
    ],
    takesEffect: 'with the next token',
  },
  'token.issuer-mismatch': {
    says: 'The token names another issuer than the authorization server that {product} is told to trust.',
    fix: ['Give {product} the well-known URL of the server whose issuer stands in the token, character by character.'],
    takesEffect: nextToken,
  },
  'token.audience-mismatch': {
    says: 'The token is meant for another receiver (audience) than the one that is expected.',
    fix: ['Make the audience of the token the one that is expected.'],
    variants: {
      none: {
        says: 'The token names no audience (aud), so {product} cannot tell that it is meant for it.',
        fix: ['Let the server put the expected audience into the token.'],
      },
    },
    takesEffect: nextToken,
  },
  'token.scope-missing': {
    says: 'The token does not carry the scope that was asked for.',
    fix: ['Grant the scope to the app.'],
    takesEffect: nextToken,
  },
  'token.expired': {
    says: 'The token has already expired.',
    fix: ['Get a new token.', 'If a new one is expired too, compare the clocks: this machine’s, and {product}’s.'],
    takesEffect: 'at once',
  },
  'token.not-yet-valid': {
    says: 'The token is valid only from a later time on.',
    fix: [
      'Compare the clock of this machine with the right time.',
      'If it is right, the server’s clock is not: report it to {provider}.',
    ],
    takesEffect: 'as soon as the clocks agree',
  },
  'token.lifetime': {
    says: 'The token lives for an unusually short or long time, or the server states a wrong time.',
    fix: ['Set the lifetime of access tokens to a usual value, between 5 minutes and 24 hours.'],
    takesEffect: nextToken,
  },
  'token.type': {
    says: 'The token is of a kind that needs an extra proof at each use, which {product} cannot give.',
    fix: ['Switch the demand for proof of possession off, so that ordinary tokens (`Bearer`) are given.'],
    takesEffect: nextToken,
  },
} satisfies AreaWords<'token'>
