import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const http = {
  'http.blocked': {
    fix: [
      'In the Auth0 Dashboard, open **Security › Access Control**. Find a rule that matches this IP address, country, or program.',
      'Change the rule, or add an exception for the public IP address of {computer}.',
      'Open **Monitoring › Logs** and look for entries of type `acls_summary`. The entries show which rule matched, and appear up to 10 minutes later.',
    ],
    variants: {
      verification: {
        fix: [
          'In the Auth0 Dashboard, open **Security › Attack Protection** and check the settings of each protection.',
          'Allow the public IP address of {computer} there, and the IP address from which {product} calls.',
          at.log,
        ],
      },
    },
  },
  'http.rate-limited': {
    fix: [
      'Wait until the time {{shown with this finding|in the response}} (header `X-RateLimit-Reset` or `Retry-After`). Then {{run the checks|try}} once.',
      'Open **Monitoring › Logs** and look for entries of type `api_limit`. The entries show which apps use the limit.',
    ],
  },
  'http.server-error': {
    fix: [
      'Check `https://status.auth0.com` for an outage.',
      'Wait a few minutes, then {{run the checks|try}} again.',
      'If it persists, open a support case with Auth0. Include the time and the host.',
    ],
  },
} as const satisfies ProviderWords
