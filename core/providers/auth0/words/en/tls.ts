import type { ProviderWords } from '../../../../model/provider-words.ts'

export const tls = {
  'tls.hostname-mismatch': {
    fix: [
      'Compare the domain with the names that stand beside this finding; a region that is too much or missing shows there.',
      'With a custom domain: **Branding › Custom Domains** must show it as verified.',
    ],
  },
  'tls.handshake-failed': {
    fix: [
      'Auth0 accepts TLS 1.2 and 1.3 only, and gives up old ciphers (CBC modes, RSA key exchange).',
      'Ask the network team whether a firewall or proxy between here and {host} forces an older version.',
    ],
  },
  'tls.expires-soon': {
    fix: [
      '**Branding › Custom Domains**: certificates that Auth0 manages renew themselves; renew your own on your proxy.',
    ],
  },
} as const satisfies ProviderWords
