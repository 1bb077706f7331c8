import type { AreaWords } from './area.ts'

export const tenant = {
  'tenant.not-found': {
    says: '{provider} answers at {host}, but nobody has an account under this name.',
    fix: ['Compare the domain, letter by letter, with the one in the console.'],
    takesEffect: 'at once',
  },
  'tenant.deactivated': {
    says: 'This organization at {provider} has been switched off.',
    fix: ['Ask the owner of the account to have it switched on again.'],
    takesEffect: 'when the provider has switched it on again',
  },
} satisfies AreaWords<'tenant'>
