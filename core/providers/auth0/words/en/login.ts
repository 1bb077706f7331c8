import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const login = {
  'login.redirect-uri': {
    fix: [
      at.app,
      'On the tab **Settings**, **Application URIs › Allowed Callback URLs**, add the address that stands beside this finding, after a comma.',
      'Click **Save**.',
    ],
  },
  'login.user-not-assigned': {
    fix: [
      'Look in **Monitoring › Logs** for the refused sign-in; its description names the rule or Action that refused it.',
      at.app,
      'On the tab **Connections** switch on the connection that the person belongs to.',
    ],
  },
  'login.consent-required': { fix: [at.api, 'On the tab **Settings** switch **Allow Skipping User Consent** on.'] },
  'login.response-type': {
    fix: [
      at.app,
      'On the tab **Settings**, **Advanced Settings › Grant Types**, tick **Authorization Code**, and save.',
    ],
  },
  'login.code-refused': {
    fix: ['Look in **Monitoring › Logs** for an entry of type `feacft`: its description names the reason.'],
  },
  'login.page-refuses': {
    fix: [
      'Read what the page says: it stands beside this finding.',
      'Look in **Monitoring › Logs** for an entry of type `f`.',
    ],
  },
  'login.silent-renewal': {
    fix: [
      at.app,
      'On the tab **Settings**, **Refresh Token Rotation**, switch **Allow Refresh Token Rotation** on.',
      at.api,
      'On the tab **Settings** switch **Allow Offline Access** on.',
    ],
    variants: {
      'not-rotated': {
        fix: [
          at.app,
          'On the tab **Settings**, **Refresh Token Rotation**, turn on **Allow Refresh Token Rotation**, and save.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
