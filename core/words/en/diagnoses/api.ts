import type { AreaWords } from './area.ts'

export const api = {
  'api.audience-missing': {
    says: 'The request does not name the API that the token is for (audience).',
    fix: ['Enter the audience.'],
    takesEffect: 'at once',
  },
  'api.unknown': {
    says: 'An API with the identifier (audience){?audience “{audience}”} does not exist in this tenant at {provider}.',
    fix: ['Compare the audience, character by character, with the identifier in the console.'],
    takesEffect: 'at once',
  },
  'api.not-authorized': {
    says: 'The app was recognized, but it is not authorized for the API{?audience “{audience}”}.',
    fix: ['Authorize the app for the API.'],
    takesEffect: 'at the next token',
  },
  'api.denied-by-action': {
    says: 'Custom code that your organization added to {provider} (an Action) denies this token.',
    fix: ['Ask the administrator which custom code runs when tokens are issued.'],
    variants: {
      'sign-on': {
        says: 'Custom code that your organization added to {provider} (an Action) denies this sign-in.',
        fix: ['Ask the administrator which custom code runs when users sign in.'],
      },
    },
    takesEffect: 'as soon as the changed Action is deployed',
  },
  'api.organization-required': {
    says: 'The app can get tokens for this API only for an organization, and the request did not name one.',
    fix: ['Change the grant so that it works without an organization.'],
    variants: {
      'sign-on': {
        says: 'Users of the app sign in only with an organization, and the request does not name one.',
        fix: ['Change the app so that users sign in without an organization.'],
      },
    },
    takesEffect: 'at the next token',
  },
} satisfies AreaWords<'api'>
