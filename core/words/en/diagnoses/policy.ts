import type { AreaWords } from './area.ts'

export const policy = {
  'policy.no-match': {
    says: 'The app was recognized, but no access policy rule of the authorization server allows it to receive a token.',
    fix: ['Add a policy rule that allows this app to use client credentials with the scopes it asks for.'],
    variants: {
      'sign-on': {
        says: 'The app was recognized, but no access policy rule of the authorization server allows it to sign users in.',
        fix: [
          'Add a policy rule that allows this app to use the authorization code grant with the scopes it asks for.',
        ],
      },
    },
    takesEffect: 'at once: policies are read anew for every token',
  },
} satisfies AreaWords<'policy'>
