import type { ProviderWords } from '../../../../model/provider-words.ts'

export const tenant = {
  'tenant.not-found': {
    fix: [
      'In the Auth0 Dashboard open **Applications › Applications**, choose the app, tab **Settings**.',
      'Copy **Domain** with its button: it holds the tenant’s name and the region, such as `acme.eu.auth0.com`.',
    ],
    variants: {
      'custom-domain': {
        says: 'The custom domain {host} reaches Auth0, but its setup is not finished: the request does not carry what identifies your tenant.',
        fix: [
          'In the Auth0 Dashboard open **Branding › Custom Domains** and check that {host} is verified.',
          'If you manage the certificate yourself, your proxy must send the header `cname-api-key` with the value shown there, and the host name as shown there.',
          'To continue meanwhile, enter the tenant’s own domain here: **Applications › Applications**, choose the app, tab **Settings**, **Domain**.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
