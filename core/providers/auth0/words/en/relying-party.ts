import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const relyingParty = {
  'relying-party.audience': {
    fix: [
      at.apis,
      'There must be an API whose **Identifier** is, with capitals and dash, the value that stands beside this finding as expected.',
      'An identifier cannot be changed: **Create API** with the right one, and authorize the app for it.',
      'Enter the same value here as Audience.',
    ],
  },
  'relying-party.well-known-form': {
    fix: [
      '{product} needs `/.well-known/oauth-authorization-server`; this tenant answers at `/.well-known/openid-configuration` only.',
      'Private clouds may be behind the public one: ask Auth0 Support when the address will be served.',
      'With a custom domain, check that your reverse proxy passes both addresses on.',
    ],
  },
  'relying-party.implicit-grant': {
    fix: [at.app, 'On the tab **Settings**, **Advanced Settings › Grant Types**, untick **Implicit**, and save.'],
  },
} as const satisfies ProviderWords
