import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const http = {
  'http.blocked': {
    fix: [
      'In the Auth0 Dashboard open **Security › Access Control** and look for a rule that matches this address, country or program.',
      'Change the rule, or add an exception for this machine’s public address.',
      'In **Monitoring › Logs** entries of type `acls_summary` show which rule matched; they come up to 10 minutes late.',
    ],
    variants: {
      verification: {
        fix: [
          'In the Auth0 Dashboard open **Security › Attack Protection** and look at the settings of each protection.',
          'Allow the public address of this computer there, and the one from which {product} calls.',
          at.log,
        ],
      },
    },
  },
  'http.rate-limited': {
    fix: [
      'Wait until the time that stands beside this finding (header `X-RateLimit-Reset` or `Retry-After`), then run once.',
      'In **Monitoring › Logs** entries of type `api_limit` show who uses the limit up.',
    ],
  },
  'http.server-error': {
    fix: [
      'Look at `https://status.auth0.com`.',
      'Wait some minutes and run again.',
      'If it stays, give Auth0 Support the time and the host.',
    ],
  },
} as const satisfies ProviderWords
