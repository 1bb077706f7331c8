import type { AreaWords } from './area.ts'

export const cors = {
  'cors.origin-not-trusted': {
    says: 'Pages of {product} are not allowed to call {provider}, because their origin is not trusted there.',
    fix: ['Allow the origin {shown} for the app.'],
    takesEffect: 'within a minute',
  },
} satisfies AreaWords<'cors'>
