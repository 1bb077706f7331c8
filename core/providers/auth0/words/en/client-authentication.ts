import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const takesEffect = 'at once; after a rotation both secrets may work for 30 seconds'
const setMethod =
  'Set **Authentication Methods** to the one that {product} uses: _Client Secret (Post)_ or _Client Secret (Basic)_.'

export const clientAuthentication = {
  'client.secret-wrong': {
    fix: [
      at.app,
      'Copy **Client Secret** from the tab **Credentials** (older dashboards: **Settings**), and {{paste it here|enter it in {product}}}.',
      'If the secret is still rejected, open **Settings › Danger Zone** and click **Rotate**. Enter the new secret in every product that uses the app.',
    ],
    takesEffect,
  },
  'client.secret-encoding': { fix: [at.credentials, setMethod] },
  'client.auth-method': {
    fix: [
      at.credentials,
      setMethod,
      'If the tab is missing, the app is a public client and cannot have a secret. Create a **Machine to Machine** app.',
    ],
    variants: {
      'sign-on': { fix: [at.credentials, 'Set **Authentication Methods** to **None**.'] },
    },
  },
  'client.auth-failed': {
    fix: [
      at.settings,
      'Compare **Domain** with {host}. Auth0 returns the same error if the tenant or the region is wrong.',
      'Copy **Client ID** and {{paste it here|enter it in {product}}}. Copy **Client Secret** from the tab **Credentials** (older dashboards: **Settings**) and {{paste it here|enter it in {product}}}.',
      'On the tab **Credentials**, check that the authentication method is the one {{used here|that {product} uses}}.',
      'Open **Monitoring › Logs** and find an entry of type `feccft`. If the entry names the app, the secret is wrong. Otherwise, the app is not in this tenant.',
    ],
    variants: {
      worded: {
        fix: [
          'Read the message {shown}. The message is shown as received.',
          at.app,
          'Compare the message with the settings of the app, and **Client ID** with the client ID entered {{here|in {product}}}.',
          at.log,
        ],
      },
      'by-key': {
        fix: [at.credentials, 'Compare the registered key with the public key {{in this step|of {product}}}.', at.log],
      },
      'sign-on': {
        fix: [
          at.app,
          'Copy **Client ID** again and {{paste it here|enter it in {product}}}. On the tab **Credentials**, check that **Authentication Methods** is **None**.',
        ],
      },
    },
    takesEffect,
  },
} as const satisfies ProviderWords
