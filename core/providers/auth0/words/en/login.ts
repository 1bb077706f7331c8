import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const rotation = 'Under **Refresh Token Rotation**, turn on **Allow Refresh Token Rotation**. Click **Save**.'

export const login = {
  'login.redirect-uri': {
    fix: [
      at.settings,
      'Under **Application URIs › Allowed Callback URLs**, add the URL {shown}, after a comma.',
      'Click **Save**.',
    ],
  },
  'login.user-not-assigned': {
    fix: [
      'Open **Monitoring › Logs** and find the rejected sign-in. The description of the entry names the rule or Action that rejected the sign-in.',
      at.app,
      'Open the tab **Connections**. Turn on the connection that the user belongs to.',
    ],
  },
  'login.consent-required': {
    fix: [at.api, 'Open the tab **Settings**. Turn on **Allow Skipping User Consent**. Click **Save**.'],
  },
  'login.response-type': { fix: [at.app, at.grantTypes, 'Select **Authorization Code**. Click **Save**.'] },
  'login.code-refused': {
    fix: [
      'Open **Monitoring › Logs** and find an entry of type `feacft`. The description of the entry names the reason.',
    ],
  },
  'login.page-refuses': {
    fix: [
      'Read the message of the page. The message is {shown}.',
      'Open **Monitoring › Logs** and find an entry of type `f`.',
    ],
  },
  'login.silent-renewal': {
    fix: [
      at.settings,
      rotation,
      at.api,
      'Open the tab **Settings** of the API. Turn on **Allow Offline Access**. Click **Save**.',
    ],
    variants: { 'not-rotated': { fix: [at.settings, rotation] } },
  },
} as const satisfies ProviderWords
