import type { AreaWords } from './area.ts'
import { clientAuthentication } from './client-authentication.ts'
import { clientKeys } from './client-keys.ts'

const known = {
  'client.unknown': {
    says: '{provider} does not have an app with this client ID on {host}.',
    fix: ['Copy the client ID again from the app in the console, and check that the console belongs to {host}.'],
    takesEffect: 'at once',
  },
  'client.disabled': {
    says: 'The app has been deactivated at {provider}.',
    fix: ['Activate the app again in the console.'],
    takesEffect: 'at once for new tokens; tokens issued earlier remain invalid',
  },
  'client.grant-not-allowed': {
    says: 'The app was recognized, but it is not allowed to request tokens by itself (client credentials).',
    fix: ['Allow the grant “client credentials” for the app, or create a machine-to-machine app.'],
    variants: {
      'sign-on': {
        says: 'The app was recognized, but it is not allowed to exchange a code for tokens (authorization code).',
        fix: ['Allow the grant “authorization code” for the app.'],
      },
    },
    takesEffect: 'at once',
  },
  'client.network-restricted': {
    says: 'This app can be used only from certain networks, and the address of {computer} is not in any of them.',
    fix: ['Allow the network of {computer} and of {product} for the app.'],
    takesEffect: '5 to 40 minutes after a zone is changed',
  },
  'client.org-server-only': {
    says: 'This app can use only the org authorization server, not a custom one.',
    fix: ['Use an app that can use a custom authorization server.'],
    takesEffect: 'at once',
  },
} satisfies Partial<AreaWords<'client'>>

export const client = { ...known, ...clientAuthentication, ...clientKeys } satisfies AreaWords<'client'>
