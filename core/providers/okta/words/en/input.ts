import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const input = {
  'input.admin-host': {
    fix: [
      'In the Okta Admin Console, click your name at the top right: the address under it, without `-admin`, is the one to use.',
      'Enter that address as the domain.',
    ],
  },
  'input.domain-malformed': {
    fix: [
      'In the Okta Admin Console, click your name at the top right and copy the address shown there.',
      'It looks like `acme.okta.com`; enter it without spaces.',
    ],
  },
  'input.secret-in-client-id': {
    fix: [
      'Empty the field here.',
      'On the app, tab **General**, under **Client Credentials**, copy **Client ID** (it begins with `0oa`) to the client ID field.',
      'Copy the value under **Client secrets** to the secret field.',
      'If the secret was shared with anyone by mistake, create a new one there and deactivate the old one.',
    ],
  },
  'input.secret-whitespace': {
    fix: [
      'On the app, tab **General**, use the copy button beside the secret under **Client secrets**, then paste again.',
    ],
  },
  'input.scope-malformed': {
    fix: [
      'Write the scope names exactly as in the tab **Scopes** of the authorization server, with one space between two names.',
      'Names that begin with `okta.` belong to Okta itself and cannot be used on a server of your own.',
    ],
  },
  'input.issuer-incomplete': {
    fix: [
      at.server,
      'Copy **Issuer URI**: the path contains `/oauth2/` before the ID of the server.',
      'Correct the same value in {product}: it does not complete it.',
    ],
  },
} as const satisfies ProviderWords
