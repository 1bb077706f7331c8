import type { ProviderWords } from '../../../../model/provider-words.ts'
import { at } from './console-paths.ts'

const again =
  'Start the {{sign-on test again, and sign in within the time that is shown|sign-in again, and complete it without a break}}.'
const rotate = 'Under **Refresh Token**, choose **Rotate token after every use**.'

export const login = {
  'login.redirect-uri': {
    fix: [
      at.app,
      at.general,
      'Under **Sign-in redirect URIs**, click **Add URI**. Paste the URL {shown}.',
      'The scheme, the port, uppercase and lowercase letters, and a slash at the end must all match.',
      at.save,
    ],
  },
  'login.user-not-assigned': {
    fix: [
      at.app,
      'Open the tab **Assignments**. Click **Assign › Assign to People** or **Assign to Groups**.',
      'Choose the user or a group that includes the user.',
    ],
  },
  'login.consent-required': {
    fix: [
      at.app,
      at.general,
      'Under **User consent**, clear **Require consent**. Click **Save**.',
      'Or open **Security › API**. Choose the server. Open the tab **Scopes**. Set **User consent** of the scope to _Implicit_.',
    ],
  },
  'login.pkce-required': {
    fix: [
      at.app,
      'Open the tab **General**. You can leave **Require PKCE as additional verification** selected.',
      'Use a version of {product} that sends a code challenge (S256).',
      'Check that the app is of the type **Single-Page Application**.',
    ],
  },
  'login.response-type': {
    fix: [
      at.app,
      at.general,
      'Under **Grant type**, select **Authorization Code**. Click **Save**.',
      'If **Authorization Code** is missing, the app is of the type API Services. Create an app for sign-ins with **Create App Integration › OIDC › Single-Page Application**.',
    ],
  },
  'login.code-refused': {
    fix: ['Read the message {shown}. The message names the reason.', again, at.log],
    variants: {
      'without-reason': {
        fix: [
          again,
          at.log,
          'If the log does not name the reason, open the tab **General** of the app. For a **Single-Page Application**, **Client authentication** must be _None_.',
        ],
      },
    },
  },
  'login.page-refuses': { fix: ['Read the message of the page. The message is {shown}.', at.log] },
  'login.silent-renewal': {
    fix: [
      at.app,
      at.general,
      'Under **Grant type**, select **Refresh Token**.',
      rotate,
      at.save,
      'Edit the access policy rule. Under **Scopes requested**, add `offline_access`, or choose **Any scopes**.',
    ],
    variants: { 'not-rotated': { fix: [at.app, at.general, rotate, at.save] } },
  },
} as const satisfies ProviderWords
