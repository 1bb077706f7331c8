import type { ProviderWords } from '../../../../model/provider-words.ts'

export const dns = {
  'dns.not-found': {
    fix: [
      'In the Okta Admin Console, click your name at the top right. Compare the domain shown there with the one entered {{here|in {product}}}, letter by letter.',
      'Check the ending: `okta.com`, `oktapreview.com`, and `okta-emea.com` are different.',
      'If the domain is correct, ask the network team whether external names are resolved only through a proxy.',
    ],
  },
} as const satisfies ProviderWords
