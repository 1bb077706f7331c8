import type { Paste } from './paste.ts'

/** The words of a server alone, without the code or the word "error" that a log puts before them. */
export const alone: readonly Paste[] = [
  {
    name: 'alone: an API that is not there',
    root: 'api.unknown',
    text: 'Service not enabled within domain: https://my-api',
  },
  {
    name: 'alone: a wrong secret',
    root: 'client.secret-wrong',
    text: 'The client secret supplied for a confidential client is invalid.',
  },
  {
    name: 'alone: a user who is not assigned',
    root: 'login.user-not-assigned',
    text: 'User is not assigned to the client application.',
  },
  {
    name: 'alone: an app without a grant',
    root: 'api.not-authorized',
    text: 'Client is not authorized to access "https://api". You need to create a "client-grant"',
  },
  {
    name: 'alone: an unknown scope',
    root: 'scope.unknown',
    text: 'One or more scopes are not configured for the authorization server resource.',
  },
  {
    name: 'alone: a redirect address',
    root: 'login.redirect-uri',
    text: "The 'redirect_uri' parameter must be a Login redirect URI in the client app settings",
  },
  {
    name: 'alone: no rule of a policy',
    root: 'policy.no-match',
    text: 'Policy evaluation failed for this request, please check the policy configurations.',
  },
  { name: 'alone: a code', root: 'client.auth-failed', text: 'invalid_client' },
  { name: 'alone: a code of Entra', root: 'client.unknown', text: 'AADSTS700016' },
  {
    name: 'alone: a code with many causes',
    possible: ['login.user-not-assigned', 'policy.no-match', 'login.cancelled'],
    text: '"access_denied"',
  },
  {
    name: 'alone: a sentence of a person',
    text: 'Please send the client our policy and the scope of the project.',
  },
]
