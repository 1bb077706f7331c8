import type { Area } from './diagnosis.ts'

export const tenant = {
  'tenant.not-found': {
    says: '{provider} answers at {host}, but nobody has an account under this name.',
    fix: ['Compare the domain, letter by letter, with the one in the console.'],
    owner: 'you',
    takesEffect: 'at once',
    refs: [],
  },
  'tenant.deactivated': {
    says: 'This organization at {provider} has been switched off.',
    fix: ['Ask the owner of the account to have it switched on again.'],
    owner: 'idp-admin',
    takesEffect: 'when the provider has switched it on again',
    refs: [],
  },
} as const satisfies Area<'tenant'>
