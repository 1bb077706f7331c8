import type { Area } from './diagnosis.ts'

export const api = {
  'api.audience-missing': {
    says: 'The request did not say for which API the token is meant (audience).',
    fix: ['Enter the audience.'],
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC8707-2'],
  },
  'api.unknown': {
    says: '{provider} has no API with the identifier (audience) “{audience}” in this tenant.',
    fix: ['Compare the audience, character by character, with the identifier in the console.'],
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: [],
  },
  'api.not-authorized': {
    says: 'The app was recognized, but it is not authorized for the API “{audience}”.',
    fix: ['Authorize the app for the API.'],
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: [],
  },
  'api.denied-by-action': {
    says: 'A program that your organization added to {provider} (an Action) refuses to give this token.',
    fix: ['Ask the administrator which custom code runs when tokens are issued.'],
    owner: 'idp-admin',
    takesEffect: 'as soon as the changed Action is deployed',
    refs: [],
  },
  'api.organization-required': {
    says: 'The app may have tokens for this API only in the name of an organization, and none was named.',
    fix: ['Let the grant work without an organization.'],
    owner: 'idp-admin',
    takesEffect: 'at the next token',
    refs: [],
  },
} as const satisfies Area<'api'>
