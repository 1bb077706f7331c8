import type { ProviderWords } from '../../../../model/provider-words.ts'

export const dns = {
  'dns.not-found': {
    fix: [
      'Compare the domain, letter by letter, with the address shown when you click your name at the top right of the Okta Admin Console.',
      'Look at the ending too: `okta.com`, `oktapreview.com` and `okta-emea.com` are different.',
      'If it is right, ask the network team whether this network resolves outside names only through a proxy.',
    ],
  },
} as const satisfies ProviderWords
