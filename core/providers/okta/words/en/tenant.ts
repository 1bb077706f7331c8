import type { ProviderWords } from '../../../../model/provider-words.ts'

export const tenant = {
  'tenant.not-found': {
    fix: [
      'In the Okta Admin Console, click your name at the top right. Enter the domain shown there, without `-admin`.',
      'Check the ending: `okta.com`, `oktapreview.com`, and `okta-emea.com` are different organizations.',
      'Okta resolves every subdomain, even one without an organization. A typing error therefore shows only in this check.',
    ],
  },
  'tenant.deactivated': {
    fix: [
      'Okta deactivates Integrator and developer organizations after 180 days without a sign-in.',
      'Ask the administrator who signed up to contact Okta. Or sign up for a new organization and set it up again.',
    ],
  },
} as const satisfies ProviderWords
