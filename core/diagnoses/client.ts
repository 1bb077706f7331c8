import { clientAuthentication } from './client-authentication.ts'
import { clientKeys } from './client-keys.ts'
import type { Area } from './diagnosis.ts'

const known = {
  'client.unknown': {
    says: '{provider} knows no app with this client ID on {host}.',
    fix: ['Copy the client ID again from the app in the console, and check that the console belongs to {host}.'],
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC6749-5.2'],
  },
  'client.disabled': {
    says: 'The app has been deactivated at {provider}.',
    fix: ['Activate the app again in the console.'],
    owner: 'idp-admin',
    takesEffect: 'at once for new tokens; tokens issued earlier remain invalid',
    refs: ['RFC6749-5.2'],
  },
  'client.grant-not-allowed': {
    says: 'The app was recognized, but it is not allowed to request tokens by itself (client credentials).',
    fix: ['Allow the grant “client credentials” for the app, or create an app for machines.'],
    variants: {
      'sign-on': {
        says: 'The app was recognized, but it is not allowed to exchange a code for tokens (authorization code).',
        fix: ['Allow the grant “authorization code” for the app.'],
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC6749-5.2'],
  },
  'client.network-restricted': {
    says: 'This app can be used only from certain networks, and the address of this computer is in none of them.',
    fix: ['Allow the network of this computer and of {product} for the app.'],
    owner: 'idp-admin',
    takesEffect: '5 to 40 minutes after a zone is changed',
    refs: [],
  },
  'client.org-server-only': {
    says: 'This app can use the org authorization server only, not a custom one.',
    fix: ['Use an app that can use a custom authorization server.'],
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: [],
  },
} as const satisfies Partial<Area<'client'>>

export const client = { ...known, ...clientAuthentication, ...clientKeys } as const satisfies Area<'client'>
