import type { ProviderWords } from '../../../../model/provider-words.ts'

export const input = {
  'input.admin-host': {
    fix: [
      'In the Auth0 Dashboard open **Applications › Applications**, choose the app, tab **Settings**.',
      'Copy **Domain** from there; it ends with `auth0.com` or is your custom domain, and never begins with `manage.`.',
    ],
  },
  'input.domain-malformed': {
    fix: [
      'In the Auth0 Dashboard open **Applications › Applications**, choose the app, tab **Settings**, and copy **Domain**.',
      'It looks like `acme.eu.auth0.com`: the region is part of it.',
    ],
  },
  'input.secret-in-client-id': {
    fix: [
      'Empty the field here.',
      'On the app, tab **Settings**, copy **Client ID** (32 characters) to the client ID field.',
      'Copy **Client Secret** (tab **Credentials**, on older dashboards **Settings**) to the secret field.',
      'If the secret was shared with anyone by mistake, rotate it: **Settings › Danger Zone › Rotate**.',
    ],
  },
  'input.secret-whitespace': {
    fix: [
      'On the app, tab **Credentials** (older: **Settings**), use the copy button beside **Client Secret**, then paste again.',
    ],
  },
} as const satisfies ProviderWords
