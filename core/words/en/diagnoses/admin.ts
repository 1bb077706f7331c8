import type { AreaWords } from './area.ts'

const again = 'Then get a new token: those from before do not change.'

export const admin = {
  'admin.token-invalid': {
    says: 'A token was given, but {provider}’s own API does not take it.',
    fix: ['Check that the token comes from the authorization server that this API belongs to.'],
    takesEffect: 'at the next token',
  },
  'admin.scope-missing': {
    says: 'The token lacks a scope that {product} needs to read from {provider}.',
    fix: [`Grant the scope that stands beside this finding to the app. ${again}`],
    takesEffect: 'at the next token',
  },
  'admin.role-missing': {
    says: 'The scope is there, but the app has no administrator role that may use it.',
    fix: [`Give the app a role that may read. ${again}`],
    takesEffect: 'at once for new tokens',
  },
} satisfies AreaWords<'admin'>
