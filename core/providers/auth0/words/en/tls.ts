import type { ProviderWords } from '../../../../model/provider-words.ts'

export const tls = {
  'tls.hostname-mismatch': {
    fix: [
      'Compare the domain with the names {shown}. Check whether the region is wrong or missing.',
      'If the domain is a custom domain, open **Branding › Custom Domains**. Check that the domain is verified.',
    ],
  },
  'tls.handshake-failed': {
    fix: [
      'Auth0 accepts only TLS 1.2 and 1.3, and is removing old ciphers (CBC modes, RSA key exchange).',
      'Ask the network team whether a firewall or proxy between {computer} and {host} forces an older version.',
    ],
  },
  'tls.expires-soon': {
    fix: [
      'Open **Branding › Custom Domains**. Auth0 renews the certificates that it manages.',
      'If you manage the certificate yourself, renew it on your proxy.',
    ],
  },
} as const satisfies ProviderWords
