import type { AreaWords } from './area.ts'

export const quota = {
  'quota.exhausted': {
    says: 'The token quota of this app or tenant is used up for this period.',
    fix: [
      'Wait until the period ends, or ask the administrator to raise the quota.',
      'Find out which program requests a new token every time instead of reusing one.',
    ],
    takesEffect: 'when the period ends (an hour, a day, or a month), or at once after the quota is raised',
  },
} satisfies AreaWords<'quota'>
