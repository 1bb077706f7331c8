import type { ProviderWords } from '../../../../model/provider-words.ts'

export const tls = {
  'tls.hostname-mismatch': {
    fix: [
      'Compare the domain with the names that stand beside this finding: a typing error often shows there.',
      'With a custom domain: **Customizations › Brands**, choose the brand, tab **Domains**; the domain must be verified and its certificate current.',
    ],
  },
  'tls.expires-soon': {
    fix: [
      '**Customizations › Brands**, choose the brand, tab **Domains**: renew the certificate if you manage it yourself.',
    ],
  },
} as const satisfies ProviderWords
