import type { ProviderWords } from '../../../../model/provider-words.ts'

export const quota = {
  'quota.exhausted': {
    fix: [
      'Wait for the time in `Retry-After`, which stands beside this finding.',
      'Raise the quota: `token_quota` of the app or `default_token_quota` of the tenant, by the Management API.',
      'On the free plan 1000 tokens a month are the limit: see `https://support.auth0.com/reports/quota`.',
      'Find out which program asks for a new token every time instead of keeping one until it expires.',
    ],
  },
} as const satisfies ProviderWords
