import type { AreaWords } from './area.ts'

export const policy = {
  'policy.no-match': {
    says: 'The app was recognized, but the access policies of the authorization server do not allow it to receive a token.',
    fix: ['Add a policy rule that allows this app to use client credentials with the scopes it requests.'],
    variants: {
      'sign-on': {
        says: 'The app was recognized, but the access policies of the authorization server do not allow it to sign users in.',
        fix: [
          'Add a policy rule that allows this app to use the authorization code grant with the scopes it requests.',
        ],
      },
    },
    takesEffect: 'at once: policies are evaluated for every token',
  },
} satisfies AreaWords<'policy'>
