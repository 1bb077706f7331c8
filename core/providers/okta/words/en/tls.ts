import type { ProviderWords } from '../../../../model/provider-words.ts'

export const tls = {
  'tls.hostname-mismatch': {
    fix: [
      'Compare the domain with the names {shown}, and correct typing errors.',
      'If the domain is a custom domain, open **Customizations › Brands**. Choose the brand. Open the tab **Domains**. Check that the domain is verified and its certificate has not expired.',
    ],
  },
  'tls.expires-soon': {
    fix: [
      'Open **Customizations › Brands**. Choose the brand. Open the tab **Domains**.',
      'If you manage the certificate yourself, renew it.',
    ],
  },
} as const satisfies ProviderWords
