import type { Area } from './diagnosis.ts'

export const quota = {
  'quota.exhausted': {
    says: 'The number of tokens that this app or tenant may have in this period is used up.',
    fix: {
      any: [
        'Wait until the period ends, or have the quota raised.',
        'Find out which program asks for a new token every time instead of keeping one.',
      ],
      auth0: [
        'Wait for the time in `Retry-After`, which stands beside this finding.',
        'Raise the quota: `token_quota` of the app or `default_token_quota` of the tenant, by the Management API.',
        'On the free plan 1000 tokens a month are the limit: see `https://support.auth0.com/reports/quota`.',
        'Find out which program asks for a new token every time instead of keeping one until it expires.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'when the period ends (an hour, a day or a month), or at once after the quota is raised',
    refs: ['RFC6585-4', 'auth0:token-quotas'],
  },
} as const satisfies Area<'quota'>
