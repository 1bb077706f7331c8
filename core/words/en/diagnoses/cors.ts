import type { AreaWords } from './area.ts'

export const cors = {
  'cors.origin-not-trusted': {
    says: 'Pages of {product} may not talk to {provider}: the address they are served from is not trusted there.',
    fix: ['Allow the origin that stands beside this finding for the app.'],
    takesEffect: 'within a minute',
  },
} satisfies AreaWords<'cors'>
