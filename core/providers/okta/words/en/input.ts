import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const input = {
  'input.admin-host': {
    fix: [
      'In the Okta Admin Console, click your name at the top right. Copy the domain shown under your name, without `-admin`.',
      'Enter that domain {{here|in {product}}}.',
    ],
  },
  'input.domain-malformed': {
    fix: [
      'In the Okta Admin Console, click your name at the top right. Copy the domain shown under your name.',
      'Enter the domain {{here|in {product}}} without spaces. The domain looks like `acme.okta.com`.',
    ],
  },
  'input.secret-in-client-id': {
    fix: [
      'Clear the field {{here|in {product}}}.',
      at.app,
      'Open the tab **General**. Under **Client Credentials**, copy **Client ID** to the client ID field. The client ID begins with `0oa`.',
      'Copy the value under **Client secrets** to the secret field.',
      'If the secret was shared by mistake, generate a new one there and deactivate the old one.',
    ],
  },
  'input.secret-whitespace': {
    fix: [
      at.app,
      'Open the tab **General**. Under **Client secrets**, click the copy button beside the secret.',
      'Paste the secret {{here|in {product}}} again.',
    ],
  },
  'input.scope-malformed': {
    fix: [
      'Enter the scope names exactly as on the tab **Scopes** of the authorization server, with one space between names.',
      'Remove names that begin with `okta.`. These scopes belong to the org authorization server. A custom authorization server does not accept them.',
    ],
  },
  'input.issuer-incomplete': {
    fix: [
      at.server,
      'Copy **Issuer URI** and {{paste it here|enter it in {product}}}. The path contains `/oauth2/` before the ID of the server.',
      'Correct the value in {product} too. {product} does not complete it.',
    ],
  },
} as const satisfies ProviderWords
