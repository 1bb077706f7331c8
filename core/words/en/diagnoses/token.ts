import type { AreaWords } from './area.ts'

const nextToken = 'at the next token; tokens already issued do not change, for up to 24 hours'

export const token = {
  'token.refused': {
    says: '{provider} refused the token request with “{received}”.',
    fix: [
      'Read the message {shown}. The message is shown as received.',
      'Look for the request in the log of {provider}. The request ID is {shown}.',
    ],
    takesEffect: 'depends on the cause',
  },
  'token.response-invalid': {
    says: 'The server reports success, but the response is not a valid token response.',
    fix: [
      'Read the response {shown}. A required member is missing or has the wrong type.',
      'If a proxy or API gateway is in between, ask its operator to pass the response on unchanged.',
    ],
    takesEffect: 'as soon as the server returns a valid response',
  },
  'token.malformed': {
    says: 'The token is damaged and cannot be decoded.',
    fix: [
      'Get a new token.',
      'If you pasted it, copy it with a copy button. A double click selects only the part up to a dot or a dash.',
    ],
    takesEffect: 'at once',
  },
  'token.opaque': {
    says: 'The token is opaque: only {provider} can read it. {product} needs a JWT that it can verify itself.',
    fix: ['Request a token for your own API, with a custom authorization server or an audience.'],
    takesEffect: nextToken,
  },
  'token.encrypted': {
    says: 'The token is encrypted, so {product} cannot read it.',
    fix: ['Turn off token encryption.'],
    takesEffect: nextToken,
  },
  'token.algorithm': {
    says: 'The token is signed with an algorithm that {product} does not accept.',
    fix: ['Set the signing algorithm to RS256.'],
    takesEffect: nextToken,
  },
  'token.signature': {
    says: 'The signature of the token is not valid: the token was changed, or signed with another key.',
    fix: [
      'Get a new token and {{run the checks|try}} again.',
      'If it persists, a device between {computer} and {host} changes tokens or keys. Ask the network team.',
    ],
    takesEffect: 'at the next token',
  },
  'token.issuer-mismatch': {
    says: 'The issuer in the token is not the authorization server that {product} trusts.',
    fix: [
      'In {product}, enter the well-known URL of the server that the token names as its issuer (`iss`). Every character must match.',
    ],
    takesEffect: nextToken,
  },
  'token.audience-mismatch': {
    says: 'The token has a different audience than the expected one.',
    fix: ['Set the audience of the token to the expected one.'],
    variants: {
      none: {
        says: 'The token does not have an audience (aud), so {product} cannot tell that the token is for it.',
        fix: ['Configure the server to add the expected audience to the token.'],
      },
    },
    takesEffect: nextToken,
  },
  'token.scope-missing': {
    says: 'The token lacks a scope that was requested.',
    fix: ['Grant the scope to the app.'],
    takesEffect: nextToken,
  },
  'token.expired': {
    says: 'The token has expired.',
    fix: [
      'Get a new token.',
      'If a new token has expired too, check the clock of {computer} and the clock of the computer on which {product} runs.',
    ],
    takesEffect: 'at once',
  },
  'token.not-yet-valid': {
    says: 'The token is not valid yet.',
    fix: [
      'Compare the clock of {computer} with the correct time.',
      'If it is correct, the clock of the server is wrong. Report it to {provider}.',
    ],
    takesEffect: 'as soon as the clocks agree',
  },
  'token.lifetime': {
    says: 'The lifetime of the token is unusually short or long, or the server states a wrong time.',
    fix: ['Set the lifetime of access tokens to a usual value, between 5 minutes and 24 hours.'],
    takesEffect: nextToken,
  },
  'token.type': {
    says: 'The token requires a proof of possession at each use, and {product} does not support that.',
    fix: ['Turn off proof of possession so that bearer tokens (`Bearer`) are issued.'],
    variants: {
      profile: {
        says: 'The tokens have another format than {product} expects.',
        fix: ['Set the format of the access tokens to the expected one.'],
      },
    },
    takesEffect: nextToken,
  },
} satisfies AreaWords<'token'>
