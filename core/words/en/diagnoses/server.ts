import type { AreaWords } from './area.ts'

export const server = {
  'server.not-found': {
    says: 'An authorization server with this ID does not exist in this organization at {provider}, or it is not active.',
    fix: ['Compare the ID of the authorization server with the one in the console.'],
    takesEffect: 'at once',
  },
  'server.licence-missing': {
    says: 'This organization is not licensed for custom authorization servers.',
    fix: ['Ask your account team at {provider} for a license for custom authorization servers.'],
    takesEffect: 'as soon as {provider} has enabled the feature for the organization',
  },
  'server.org-where-custom': {
    says: 'The org authorization server is used, but {product} needs a custom authorization server.',
    fix: ['Enter the address of a custom authorization server.'],
    takesEffect: 'at once',
  },
  'server.custom-where-org': {
    says: 'A custom authorization server is used, but {product} needs the org authorization server.',
    fix: ['Enter the address of the organization itself, without an authorization server.'],
    takesEffect: 'at once',
  },
  'server.claim-failed': {
    says: 'A custom claim of the authorization server needs a user, and a client credentials request has no user.',
    fix: ['Remove the custom claim, or limit it to requests with a user.'],
    variants: {
      'sign-on': {
        says: 'The authorization server could not create a claim of the token for the user who signed in.',
        fix: ['Correct or remove the claim that the message names.'],
      },
      'too-many-groups': {
        says: 'A groups claim of the authorization server matches too many groups, so no token is issued.',
        fix: ['Limit the groups claim to fewer groups.'],
      },
    },
    takesEffect: 'at the next token',
  },
  'server.hook-failed': {
    says: 'A hook of your organization that runs when tokens are issued failed or returned an invalid response.',
    fix: ['Ask the administrator which hook runs when tokens are issued, and look at the log of its service.'],
    takesEffect: 'at the next token',
  },
} satisfies AreaWords<'server'>
