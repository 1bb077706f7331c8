import type { ProviderWords } from '../../../../model/provider-words.ts'

export const metadata = {
  'metadata.not-found': {
    fix: [
      'Open `/.well-known/openid-configuration` of your domain in a browser; it must show a page of data.',
      'If it does not, compare the domain with **Domain** on the app’s tab **Settings**.',
    ],
  },
  'metadata.issuer-mismatch': {
    fix: [
      'Auth0 answers with the domain that was asked, and a slash at the end. Another name means that something in between changed the address.',
      'With a custom domain, check under **Branding › Custom Domains** that it is verified, and that your reverse proxy keeps the host name.',
    ],
  },
  'metadata.grant-not-listed': {
    fix: [
      'Auth0’s list tells what the tenant can do, not what your app may do. If a token can be had, nothing must be done.',
    ],
  },
} as const satisfies ProviderWords
