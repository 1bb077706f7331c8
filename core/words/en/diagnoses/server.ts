import type { AreaWords } from './area.ts'

export const server = {
  'server.not-found': {
    says: '{provider} has no authorization server with this id in this organization, or it is not active.',
    fix: ['Compare the id of the authorization server with the one in the console.'],
    takesEffect: 'at once',
  },
  'server.licence-missing': {
    says: 'This organization is not licensed for custom authorization servers.',
    fix: ['Ask whoever buys {provider} licences for custom authorization servers.'],
    takesEffect: 'when {provider} has enabled the product for the organization',
  },
  'server.org-where-custom': {
    says: 'This is the organization’s own authorization server; {product} needs one that was made for APIs.',
    fix: ['Use the address of a custom authorization server.'],
    takesEffect: 'at once',
  },
  'server.custom-where-org': {
    says: 'A custom authorization server is used, but {product} needs the organization’s own one.',
    fix: ['Use the address of the organization itself, without an authorization server.'],
    takesEffect: 'at once',
  },
  'server.claim-failed': {
    says: 'The authorization server fills in a custom claim that needs a user, and there is no user in this sign-in.',
    fix: ['Remove the custom claim, or limit it to sign-ins of people.'],
    variants: {
      'sign-on': {
        says: 'The authorization server could not fill in a claim of the token for the user who signed in.',
        fix: ['Correct the claim that the message names, or remove it.'],
      },
      'too-many-groups': {
        says: 'A groups claim of the authorization server matches too many groups, so no token is issued.',
        fix: ['Limit the groups claim to fewer groups.'],
      },
    },
    takesEffect: 'at the next token',
  },
  'server.hook-failed': {
    says: 'A hook of your organization that runs when tokens are issued failed or gave an invalid response.',
    fix: ['Ask the administrator which hook runs when tokens are issued, and look at the log of its service.'],
    takesEffect: 'at the next token',
  },
} satisfies AreaWords<'server'>
