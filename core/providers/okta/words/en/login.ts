import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const again = 'Start the sign-on test again, and sign in within the time that is shown.'

export const login = {
  'login.redirect-uri': {
    fix: [
      at.app,
      'On the tab **General**, **General Settings › Edit**, under **Sign-in redirect URIs** click **Add URI**.',
      'Paste the address that stands beside this finding. Capitals, port, http or https and a slash at the end all count.',
      'Click **Save**.',
    ],
  },
  'login.user-not-assigned': {
    fix: [
      at.app,
      'On the tab **Assignments** click **Assign › Assign to People** or **Assign to Groups**, and choose the person or a group.',
    ],
  },
  'login.consent-required': {
    fix: [
      at.app,
      'On the tab **General**, **General Settings › Edit**, untick **Require consent** under **User consent**, and save.',
      'Or set **User consent** of the scope to _Implicit_ (**Security › API**, the server, tab **Scopes**).',
    ],
  },
  'login.pkce-required': {
    fix: [
      at.app,
      'On the tab **General** the box **Require PKCE as additional verification** may stay ticked: {product} must send a code challenge (S256).',
      'Choose the version of {product} that does so; the app must be of the kind **Single-Page Application**.',
    ],
  },
  'login.response-type': {
    fix: [
      at.app,
      'On the tab **General**, **General Settings › Edit**, tick **Authorization Code** under **Grant type**, and save.',
      'An app of the kind API Services cannot sign people in: create one with **Create App Integration › OIDC › Single-Page Application**.',
    ],
  },
  'login.code-refused': {
    fix: ['Read the message beside this finding: it names the reason.', again, at.log],
    variants: {
      'without-reason': {
        fix: [
          again,
          at.log,
          'If the log does not explain it, look at the app, tab **General**: **Client authentication** must be _None_ for a **Single-Page Application**.',
        ],
      },
    },
  },
  'login.page-refuses': { fix: ['Read what the page says: it stands beside this finding.', at.log] },
  'login.silent-renewal': {
    fix: [
      at.app,
      'On the tab **General**, **General Settings › Edit**, tick **Refresh Token** under **Grant type**, choose **Rotate token after every use**, and save.',
      'Give the access policy rule the scope `offline_access`, or leave it at **Any scopes**.',
    ],
    variants: {
      'not-rotated': {
        fix: [
          at.app,
          'On the tab **General**, **General Settings › Edit**, under **Refresh Token** choose **Rotate token after every use**, and save.',
        ],
      },
    },
  },
} as const satisfies ProviderWords
