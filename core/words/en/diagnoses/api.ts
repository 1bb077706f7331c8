import type { AreaWords } from './area.ts'

export const api = {
  'api.audience-missing': {
    says: 'The request did not say for which API the token is meant (audience).',
    fix: ['Enter the audience.'],
    takesEffect: 'at once',
  },
  'api.unknown': {
    says: '{provider} has no API with the identifier (audience) “{audience}” in this tenant.',
    fix: ['Compare the audience, character by character, with the identifier in the console.'],
    takesEffect: 'at once',
  },
  'api.not-authorized': {
    says: 'The app was recognized, but it is not authorized for the API “{audience}”.',
    fix: ['Authorize the app for the API.'],
    takesEffect: 'at the next token',
  },
  'api.denied-by-action': {
    says: 'A program that your organization added to {provider} (an Action) refuses to give this token.',
    fix: ['Ask the administrator which custom code runs when tokens are issued.'],
    takesEffect: 'as soon as the changed Action is deployed',
  },
  'api.organization-required': {
    says: 'The app may have tokens for this API only in the name of an organization, and none was named.',
    fix: ['Let the grant work without an organization.'],
    takesEffect: 'at the next token',
  },
} satisfies AreaWords<'api'>
