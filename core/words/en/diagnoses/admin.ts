import type { AreaWords } from './area.ts'

const again = 'Then get a new token. Existing tokens do not change.'

export const admin = {
  'admin.token-invalid': {
    says: 'A token was issued, but the API of {provider} rejects it.',
    fix: ['Check that the token comes from the authorization server that this API belongs to.'],
    takesEffect: 'at the next token',
  },
  'admin.scope-missing': {
    says: 'The token lacks a scope that {product} needs to read data from {provider}.',
    fix: [`Grant the scope {shown} to the app. ${again}`],
    variants: {
      'admin-access': {
        says: 'The admin access lacks a right that IdP Preflight needs to read the configuration of {provider}.',
        fix: ['Grant the rights {shown} to the app of the admin access. The app of {product} stays as it is.'],
      },
    },
    takesEffect: 'at the next token',
  },
  'admin.role-missing': {
    says: 'The token has the scope, but the app does not have an administrator role that is allowed to use it.',
    fix: [`Assign a role with read access to the app. ${again}`],
    variants: {
      'admin-access': {
        says: 'The admin access is not allowed to use a right that IdP Preflight needs to read the configuration of {provider}.',
        fix: [
          'Assign a role with read access to the administrator or the app of the admin access. The app of {product} stays as it is.',
        ],
      },
    },
    takesEffect: 'at once for new tokens',
  },
} satisfies AreaWords<'admin'>
