import type { AreaWords } from './area.ts'

export const scope = {
  'scope.unknown': {
    says: 'A scope that is asked for does not exist on this authorization server.',
    fix: ['Compare the scope names, with capitals, with those in the console.'],
    takesEffect: 'at the next token',
  },
  'scope.no-default': {
    says: 'No scope was asked for, and the authorization server has none that it gives by default.',
    fix: ['Name a scope here and in {product}, or make one the default on the server.'],
    takesEffect: 'at the next token',
  },
  'scope.oidc-not-allowed': {
    says: 'A scope for people’s sign-ins (such as “openid”) was asked for, but here a program signs in, not a person.',
    fix: ['Remove `openid`, `profile`, `email` and the like from the scopes.'],
    takesEffect: 'at once',
  },
  'scope.consent-required': {
    says: 'The scope needs the consent of a person, and there is no person in this sign-in.',
    fix: ['Let the scope be given without consent.'],
    variants: {
      'sign-on': {
        says: 'The scope needs the consent of the user, and it was not given.',
        fix: ['Let the scope be given without consent.'],
      },
    },
    takesEffect: 'at the next token',
  },
  'scope.not-granted': {
    says: 'The app has not been given every scope that it asks for.',
    fix: ['Grant the scope to the app, or do not ask for it.'],
    variants: {
      'sign-on': {
        fix: ['Grant the scope to the app, or do not ask for it.'],
      },
    },
    takesEffect: 'at the next token; tokens already issued live on unchanged, up to 24 hours',
  },
  'scope.partly-granted': {
    says: 'A token came, but with fewer scopes than were asked for.',
    fix: ['Grant the missing scopes to the app, or do not ask for them.'],
    takesEffect: 'at the next token; tokens already issued live on unchanged, up to 24 hours',
  },
  'scope.denied-by-policy': {
    says: 'An access policy rule matches this app but does not allow the scope that it asks for.',
    fix: ['Allow the scope in the rule.'],
    takesEffect: 'at the next token',
  },
} satisfies AreaWords<'scope'>
