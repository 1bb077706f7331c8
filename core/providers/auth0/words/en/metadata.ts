import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const metadata = {
  'metadata.not-found': {
    fix: [
      'Open `/.well-known/openid-configuration` of your domain in a browser. A page of JSON data must open.',
      'If it does not open, compare the domain with the one in the console.',
      at.settings,
      'Copy **Domain** and {{paste it here|enter it in {product}}}.',
    ],
  },
  'metadata.issuer-mismatch': {
    fix: [
      'Auth0 returns the domain of the request as the issuer, with a slash at the end. A different issuer means that a proxy rewrites URLs on the network path.',
      'If the domain is a custom domain, check under **Branding › Custom Domains** that it is verified. Your reverse proxy must keep the host name.',
    ],
  },
  'metadata.grant-not-listed': {
    fix: [
      '{{Run the checks for the token|Get a token}}. If a token is issued, you can ignore {{this finding|the list}}. Auth0’s list shows what the tenant supports. Each app has its own grants.',
    ],
  },
} as const satisfies ProviderWords
