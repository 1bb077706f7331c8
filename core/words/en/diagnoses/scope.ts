import type { AreaWords } from './area.ts'

const withoutConsent = 'Change the scope so that it does not require consent.'
const nextToken = 'at the next token; tokens already issued do not change, for up to 24 hours'

export const scope = {
  'scope.unknown': {
    says: 'A requested scope does not exist on this authorization server.',
    fix: ['Compare the scope names with those in the console. Scope names are case-sensitive.'],
    takesEffect: 'at the next token',
  },
  'scope.no-default': {
    says: 'The request does not include a scope, and the authorization server does not have a default scope.',
    fix: ['Enter a scope {{here and |}}in {product}, or make one the default scope of the server.'],
    takesEffect: 'at the next token',
  },
  'scope.oidc-not-allowed': {
    says: 'A scope for user sign-in (such as “openid”) was requested, but this request has no user.',
    fix: ['Remove `openid`, `profile`, `email`, and similar scopes.'],
    takesEffect: 'at once',
  },
  'scope.consent-required': {
    says: 'The scope requires the consent of a user, and a client credentials request has no user.',
    fix: [withoutConsent],
    variants: {
      'sign-on': {
        says: 'The scope requires the consent of the user, and the user did not consent.',
        fix: [withoutConsent],
      },
    },
    takesEffect: 'at the next token',
  },
  'scope.not-granted': {
    says: 'The app has not been granted every scope that it requests.',
    fix: ['Grant the scope to the app, or do not request it.'],
    variants: {
      'sign-on': {
        fix: ['Grant the scope to the app, or do not request it.'],
      },
    },
    takesEffect: nextToken,
  },
  'scope.partly-granted': {
    says: 'A token was issued, but with fewer scopes than requested.',
    fix: ['Grant the missing scopes to the app, or do not request them.'],
    takesEffect: nextToken,
  },
  'scope.denied-by-policy': {
    says: 'An access policy rule matches this app but does not allow the requested scope.',
    fix: ['Allow the scope in the rule.'],
    takesEffect: 'at the next token',
  },
} satisfies AreaWords<'scope'>
