import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const tenant = {
  'tenant.not-found': {
    fix: [
      at.settings,
      'Copy **Domain** with its button and {{paste it here|enter it in {product}}}. The domain contains the name of the tenant and the region, such as `acme.eu.auth0.com`.',
    ],
    variants: {
      'custom-domain': {
        says: 'The custom domain{?host {host}} reaches Auth0, but its setup is not complete: the request does not identify your tenant.',
        fix: [
          'In the Auth0 Dashboard, open **Branding › Custom Domains**. Check that {host} is verified.',
          'If you manage the certificate yourself, configure your proxy to send the header `cname-api-key` and the host name, both with the values shown there.',
          'Until then, you can enter the tenant’s own domain {{here|in {product}}}. Open **Applications › Applications**. Choose the app. Open the tab **Settings**. Copy **Domain**.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
