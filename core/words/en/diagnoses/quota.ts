import type { AreaWords } from './area.ts'

export const quota = {
  'quota.exhausted': {
    says: 'The number of tokens that this app or tenant may have in this period is used up.',
    fix: [
      'Wait until the period ends, or have the quota raised.',
      'Find out which program asks for a new token every time instead of keeping one.',
    ],
    takesEffect: 'when the period ends (an hour, a day or a month), or at once after the quota is raised',
  },
} satisfies AreaWords<'quota'>
