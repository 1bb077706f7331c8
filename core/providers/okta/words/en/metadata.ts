import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const metadata = {
  'metadata.not-found': {
    fix: [
      at.server,
      'Open the tab **Settings**. Click **Metadata URI**. A page of JSON data must open.',
      'Copy exactly this URL and {{paste it here|enter it in {product}}}.',
    ],
  },
  'metadata.issuer-mismatch': {
    fix: [
      at.server,
      'Open the tab **Settings** and look at **Issuer**. This setting (_Okta URL_, _Custom URL_, or _Dynamic_) determines the issuer in the tokens.',
      'Enter the domain of that issuer {{here|in {product}}}. Or change **Issuer** to _Dynamic (based on request domain)_.',
    ],
  },
  'metadata.grant-not-listed': {
    fix: [
      'Okta lists the grant in the OAuth document (`oauth-authorization-server`) only, not in the OpenID document.',
      'Open **Security › API › Authorization Servers**. Choose the server. Open the tab **Settings**.',
      'Copy **Metadata URI** and enter it in {product}.',
    ],
  },
} as const satisfies ProviderWords
