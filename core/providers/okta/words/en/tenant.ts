import type { ProviderWords } from '../../../../model/provider-words.ts'

export const tenant = {
  'tenant.not-found': {
    fix: [
      'Okta answers for every name, also for names that nobody owns, so a typing error is not noticed before.',
      'In the Okta Admin Console click your name at the top right; enter the address shown there, without `-admin`.',
      'Look at the ending: `okta.com`, `oktapreview.com` and `okta-emea.com` are different organizations.',
    ],
  },
  'tenant.deactivated': {
    fix: [
      'Integrator and developer organizations are switched off when nobody signs in for a long time (180 days).',
      'Ask the person who signed up to write to Okta, or sign up for a new organization and repeat the set-up there.',
    ],
  },
} as const satisfies ProviderWords
