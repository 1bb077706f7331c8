import type { Area } from './diagnosis.ts'

export const tenant = {
  'tenant.not-found': {
    says: '{provider} answers at {host}, but nobody has an account under this name.',
    fix: {
      any: ['Compare the domain, letter by letter, with the one in the console.'],
      okta: [
        'Okta answers for every name, also for names that nobody owns, so a typing error is not noticed before.',
        'In the Okta Admin Console click your name at the top right; enter the address shown there, without `-admin`.',
        'Look at the ending: `okta.com`, `oktapreview.com` and `okta-emea.com` are different organizations.',
      ],
      auth0: [
        'In the Auth0 Dashboard open **Applications › Applications**, choose the app, tab **Settings**.',
        'Copy **Domain** with its button: it holds the tenant’s name and the region, such as `acme.eu.auth0.com`.',
      ],
    },
    variants: {
      'custom-domain': {
        says: 'The custom domain {host} reaches Auth0, but its setup is not finished: the request does not carry what identifies your tenant.',
        fix: [
          'In the Auth0 Dashboard open **Branding › Custom Domains** and check that {host} is verified.',
          'If you manage the certificate yourself, your proxy must send the header `cname-api-key` with the value shown there, and the host name as shown there.',
          'To continue meanwhile, enter the tenant’s own domain here: **Applications › Applications**, choose the app, tab **Settings**, **Domain**.',
        ],
      },
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['okta:find-your-domain', 'auth0:create-tenants'],
  },
  'tenant.deactivated': {
    says: 'This organization at {provider} has been switched off.',
    fix: {
      any: ['Ask the owner of the account to have it switched on again.'],
      okta: [
        'Integrator and developer organizations are switched off when nobody signs in for a long time (180 days).',
        'Ask the person who signed up to write to Okta, or sign up for a new organization and repeat the set-up there.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'when the provider has switched it on again',
    refs: ['okta:org-defaults', 'okta:error-codes'],
  },
} as const satisfies Area<'tenant'>
