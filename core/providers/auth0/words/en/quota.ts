import type { ProviderWords } from '../../../../model/provider-words.ts'

export const quota = {
  'quota.exhausted': {
    fix: [
      'Wait for the time in `Retry-After`. The time is {shown}.',
      'To raise the quota, set `token_quota` of the app or `default_token_quota` of the tenant with the Management API.',
      'The free plan is limited to 1000 tokens a month. Check your use at `https://support.auth0.com/reports/quota`.',
      'Find the program that requests a new token each time, and configure it to reuse a token until it expires.',
    ],
  },
} as const satisfies ProviderWords
