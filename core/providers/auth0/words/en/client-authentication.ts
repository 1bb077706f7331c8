import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

export const clientAuthentication = {
  'client.secret-wrong': {
    fix: [
      at.app,
      'Copy **Client Secret** from the tab **Credentials** (older dashboards: **Settings**).',
      'Only if that does not help: **Settings › Danger Zone › Rotate**, and give every user of the app the new secret.',
    ],
    takesEffect: 'at once; after a rotation both secrets may work for 30 seconds',
  },
  'client.secret-encoding': {
    fix: [
      at.app,
      'On the tab **Credentials**, **Authentication Methods**: choose _Client Secret (Post)_ or _Client Secret (Basic)_, the one that {product} uses.',
    ],
  },
  'client.auth-method': {
    fix: [
      at.app,
      'On the tab **Credentials**, set **Authentication Methods** to the one that {product} uses: _Client Secret (Post)_ or _Client Secret (Basic)_.',
      'If there is no such tab, the app is public and cannot have a secret: create a **Machine to Machine** app.',
    ],
    variants: {
      'sign-on': { fix: [at.app, 'On the tab **Credentials** set **Authentication Methods** to **None**.'] },
    },
  },
  'client.auth-failed': {
    fix: [
      at.app,
      'On the tab **Settings** compare **Domain** with {host}: right credentials at the wrong tenant or region are refused just like this.',
      'Copy **Client ID**, then **Client Secret** (tab **Credentials**, older: **Settings**), and paste them again.',
      'On the tab **Credentials** check that the authentication method is the one used here.',
      'In **Monitoring › Logs** look for type `feccft`: with the app’s name in it the secret is wrong, without a name the app is not in this tenant.',
    ],
    variants: {
      worded: {
        fix: [
          'Read the message beside this finding. It is shown as received.',
          at.app,
          'Compare the message with the settings of the app, and **Client ID** with the one here.',
          at.log,
        ],
      },
      'by-key': {
        fix: [at.app, 'On the tab **Credentials** compare the registered key with the one in this step.', at.log],
      },
      'sign-on': {
        fix: [
          at.app,
          'Copy **Client ID** again, and check that **Authentication Methods** on the tab **Credentials** is **None**.',
        ],
      },
    },
    takesEffect: 'at once; after a rotation both secrets may work for 30 seconds',
  },
} as const satisfies ProviderWords
