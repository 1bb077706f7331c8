import type { AreaWords } from './area.ts'

export const tenant = {
  'tenant.not-found': {
    says: '{provider} responds at {host}, but an account with this name does not exist.',
    fix: ['Compare the domain, letter by letter, with the domain in the console.'],
    takesEffect: 'at once',
  },
  'tenant.deactivated': {
    says: 'This organization has been deactivated at {provider}.',
    fix: ['Ask the owner of the account to have the organization activated again.'],
    takesEffect: 'as soon as the provider has activated it again',
  },
} satisfies AreaWords<'tenant'>
