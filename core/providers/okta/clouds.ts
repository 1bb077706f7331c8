import type { Cloud } from '../clouds.ts'

/** Where its orgs are. */
export const clouds: readonly Cloud[] = [
  {
    name: 'Okta',
    domains: ['okta.com', 'oktapreview.com', 'okta-emea.com', 'okta-gov.com', 'okta-dnssec.com', 'okta.mil'],
  },
]
