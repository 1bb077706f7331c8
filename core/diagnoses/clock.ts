import type { Area } from './diagnosis.ts'

export const clock = {
  'clock.ahead': { owner: 'you', refs: ['RFC9110-6.6.1', 'RFC7519-4.1.4'] },
  'clock.behind': { owner: 'you', refs: ['RFC9110-6.6.1', 'RFC7519-4.1.5'] },
} as const satisfies Area<'clock'>
