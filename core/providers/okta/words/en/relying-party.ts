import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const relyingParty = {
  'relying-party.audience': {
    fix: [
      at.server,
      'On the tab **Settings** click **Edit** and set **Audience** to the value that stands beside this finding as expected.',
    ],
  },
  'relying-party.well-known-form': {
    fix: [
      at.server,
      'On the tab **Settings** copy **Metadata URI**; it ends with `/.well-known/oauth-authorization-server`.',
    ],
  },
  'relying-party.implicit-grant': {
    fix: [
      at.app,
      'On the tab **General**, **General Settings › Edit**, under **Grant type** (**Advanced**) untick **Implicit (hybrid)**, and save.',
    ],
  },
} as const satisfies ProviderWords
