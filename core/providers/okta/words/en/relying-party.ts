import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const relyingParty = {
  'relying-party.audience': {
    fix: [
      at.server,
      'Open the tab **Settings**. Click **Edit**.',
      'Set **Audience** to the expected value {shown}. Click **Save**.',
    ],
  },
  'relying-party.well-known-form': {
    fix: [
      at.server,
      'Open the tab **Settings** and copy **Metadata URI**. The URL ends with `/.well-known/oauth-authorization-server`.',
    ],
  },
  'relying-party.implicit-grant': {
    fix: [at.app, at.general, 'Under **Grant type** (**Advanced**), clear **Implicit (hybrid)**. Click **Save**.'],
  },
} as const satisfies ProviderWords
