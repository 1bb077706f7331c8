import { auth0, okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

const again = 'Start the sign-on test again, and sign in within the time that is shown.'

export const login = {
  'login.redirect-uri': {
    says: 'The address to which people come back after signing in (redirect URI) is not registered with the app.',
    fix: {
      any: ['Register the redirect URI that stands beside this finding with the app, character by character.'],
      okta: [
        okta.app,
        'On the tab **General**, **General Settings › Edit**, under **Sign-in redirect URIs** click **Add URI**.',
        'Paste the address that stands beside this finding. Capitals, port, http or https and a slash at the end all count.',
        'Click **Save**.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Settings**, **Application URIs › Allowed Callback URLs**, add the address that stands beside this finding, after a comma.',
        'Click **Save**.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once after Save',
    refs: ['RFC6749-3.1.2', 'okta:redirect-uri', 'auth0:application-settings'],
  },
  'login.user-not-assigned': {
    says: 'The person who signed in is not allowed to use this app.',
    fix: {
      any: ['Assign the person, or a group the person is in, to the app.'],
      okta: [
        okta.app,
        'On the tab **Assignments** click **Assign › Assign to People** or **Assign to Groups**, and choose the person or a group.',
      ],
      auth0: [
        'Look in **Monitoring › Logs** for the refused sign-in; its description names the rule or Action that refused it.',
        auth0.app,
        'On the tab **Connections** switch on the connection that the person belongs to.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at the next sign-in',
    refs: ['RFC6749-4.1.2.1', 'okta:apps', 'auth0:application-settings'],
  },
  'login.consent-required': {
    says: 'A consent is asked for at each sign-in, which breaks the silent renewal that {product} needs.',
    fix: {
      any: ['Switch the consent off for this app.'],
      okta: [
        okta.app,
        'On the tab **General**, **General Settings › Edit**, untick **Require consent** under **User consent**, and save.',
        'Or set **User consent** of the scope to _Implicit_ (**Security › API**, the server, tab **Scopes**).',
      ],
      auth0: [auth0.api, 'On the tab **Settings** switch **Allow Skipping User Consent** on.'],
    },
    owner: 'idp-admin',
    takesEffect: 'at the next sign-in',
    refs: ['OIDCC-3.1.2.6', 'okta:user-consent', 'auth0:api-settings'],
  },
  'login.pkce-required': {
    says: 'The app wants the sign-in to be protected by PKCE, and the request came without it or with a form it does not take.',
    fix: {
      any: ['Let {product} send a code challenge of the method S256.'],
      okta: [
        okta.app,
        'On the tab **General** the box **Require PKCE as additional verification** may stay ticked: {product} must send a code challenge (S256).',
        'Choose the version of {product} that does so; the app must be of the kind **Single-Page Application**.',
      ],
    },
    owner: 'relying-party',
    takesEffect: 'at the next sign-in',
    refs: ['RFC7636-4.4.1', 'okta:pkce'],
  },
  'login.response-type': {
    says: 'The app may not sign people in by a code, which is what {product} asks for.',
    fix: {
      any: ['Allow the grant “authorization code” for the app.'],
      okta: [
        okta.app,
        'On the tab **General**, **General Settings › Edit**, tick **Authorization Code** under **Grant type**, and save.',
        'An app of the kind API Services cannot sign people in: create one with **Create App Integration › OIDC › Single-Page Application**.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Settings**, **Advanced Settings › Grant Types**, tick **Authorization Code**, and save.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once after Save',
    refs: ['RFC6749-4.1.2.1', 'okta:pkce', 'auth0:grant-types'],
  },
  'login.state-mismatch': {
    says: 'What came back belongs to another sign-in than the one that was begun here.',
    fix: {
      any: [
        'Close the old sign-in tabs of your browser and start the sign-on test again.',
        'If it comes back, something on the way changes addresses: ask your network team about the proxy.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC6749-10.12', 'OIDCC-3.1.2.1'],
  },
  'login.nonce-mismatch': {
    says: 'The ID token belongs to another sign-in than the one that was begun here.',
    fix: {
      any: [
        'Start the sign-on test again in a fresh browser window.',
        'If it comes back, a custom claim or an inline hook changes `nonce`: it must come back as it was sent.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at the next sign-in',
    refs: ['OIDCC-3.1.3.7'],
  },
  'login.timeout': {
    says: 'Nobody came back from the sign-in page in time.',
    fix: {
      any: [
        again,
        'If the page shows an error, read it aloud to whoever looks after {provider}: it names the reason.',
        'If you signed in and nothing came back, the browser may run on another machine, or an add-on blocks the way back.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC8252-7.3'],
  },
  'login.port-in-use': {
    says: 'Another program on this machine listens where the sign-in should come back.',
    fix: {
      any: [
        'It is probably {product} itself: stop it for the time of this test.',
        'Or register a second redirect URI with another port, such as `http://localhost:8586/callback`, and test with that one.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC8252-7.3'],
  },
  'login.cancelled': {
    says: 'The sign-in was cancelled before it was finished.',
    fix: { any: [again] },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC6749-4.1.2.1'],
  },
  'login.code-refused': {
    says: 'The sign-in worked, but the code that it gave was not exchanged for tokens.',
    fix: {
      any: [again, 'If it comes back, look in the log of {provider} for the refused request.'],
      okta: ['Read the message beside this finding: it names the reason.', again, okta.log],
      auth0: ['Look in **Monitoring › Logs** for an entry of type `feacft`: its description names the reason.'],
    },
    variants: {
      'without-reason': {
        fix: [
          again,
          okta.log,
          'If the log does not explain it, look at the app, tab **General**: **Client authentication** must be _None_ for a **Single-Page Application**.',
        ],
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at the next sign-in',
    refs: ['RFC6749-5.2', 'okta:pkce', 'auth0:errors'],
  },
  'login.page-refuses': {
    says: '{provider} rejected the sign-in with “{received}”.',
    fix: {
      any: [
        'Read what the page says: it stands beside this finding.',
        'Open the address of the sign-in in a browser and look at the whole page, then ask whoever looks after {provider}.',
      ],
      okta: ['Read what the page says: it stands beside this finding.', okta.log],
      auth0: [
        'Read what the page says: it stands beside this finding.',
        'Look in **Monitoring › Logs** for an entry of type `f`.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC6749-4.1.2.1'],
  },
  'login.silent-renewal': {
    says: 'The sign-in cannot be renewed silently, so people would be signed out in the middle of their work.',
    fix: {
      any: ['Allow refresh tokens for the app, and let them rotate.'],
      okta: [
        okta.app,
        'On the tab **General**, **General Settings › Edit**, tick **Refresh Token** under **Grant type**, choose **Rotate token after every use**, and save.',
        'Give the access policy rule the scope `offline_access`, or leave it at **Any scopes**.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Settings**, **Refresh Token Rotation**, switch **Allow Refresh Token Rotation** on.',
        auth0.api,
        'On the tab **Settings** switch **Allow Offline Access** on.',
      ],
    },
    variants: {
      'not-rotated': {
        says: 'The sign-in was renewed, but the refresh token stays the same: if it is stolen, it remains usable.',
        fix: {
          any: ['Let refresh tokens rotate: each use must replace the token.'],
          okta: [
            okta.app,
            'On the tab **General**, **General Settings › Edit**, under **Refresh Token** choose **Rotate token after every use**, and save.',
          ],
          auth0: [
            auth0.app,
            'On the tab **Settings**, **Refresh Token Rotation**, turn on **Allow Refresh Token Rotation**, and save.',
          ],
        },
      },
    },
    owner: 'idp-admin',
    takesEffect: 'at the next sign-in',
    refs: ['RFC9700-4.14', 'okta:refresh-tokens'],
  },
} as const satisfies Area<'login'>
