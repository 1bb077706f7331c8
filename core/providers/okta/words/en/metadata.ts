import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const metadata = {
  'metadata.not-found': {
    fix: [
      at.server,
      'On the tab **Settings** click **Metadata URI**: it must open a page of data. Copy exactly this address.',
    ],
  },
  'metadata.issuer-mismatch': {
    fix: [
      at.server,
      'On the tab **Settings** look at **Issuer**: _Okta URL_, _Custom URL_ or _Dynamic_ decides which name the tokens carry.',
      'Either enter here the domain of that name, or change **Issuer** to _Dynamic (based on request domain)_.',
    ],
  },
  'metadata.grant-not-listed': {
    fix: [
      'Okta lists it in the OAuth document (`oauth-authorization-server`) and never in the OpenID one.',
      'Give {product} the **Metadata URI** from the tab **Settings** of the authorization server.',
    ],
  },
} as const satisfies ProviderWords
