import type { Area } from './diagnosis.ts'

export const quota = {
  'quota.exhausted': {
    says: 'The number of tokens that this app or tenant may have in this period is used up.',
    fix: [
      'Wait until the period ends, or have the quota raised.',
      'Find out which program asks for a new token every time instead of keeping one.',
    ],
    owner: 'idp-admin',
    takesEffect: 'when the period ends (an hour, a day or a month), or at once after the quota is raised',
    refs: ['RFC6585-4'],
  },
} as const satisfies Area<'quota'>
