/** What is true where a check holds. */
export const titles = {
  'login.endpoint-answers': 'The sign-in page answers',
  'login.app-known': 'The server knows the app that signs people in',
  'login.code-exchanged': 'The code is exchanged for tokens',
  'login.code-offered': 'The app may sign people in by a code',
  'login.id-token-sound': 'The ID token is signed by the server, for this app and still valid',
  'login.nonce-returned': 'The ID token belongs to the sign-in that was begun here',
  'login.person-admitted': 'The person is let in',
  'login.person-returns': 'The person comes back from the sign-in page',
  'login.pkce-accepted': 'The sign-in is protected by PKCE',
  'login.policy-allows': 'The access policy lets people of this app sign in',
  'login.redirect-uri-registered': 'The redirect URI is registered with the app',
  'login.renews-silently': 'The sign-in can be renewed without the person',
  'login.scopes-offered': 'The scopes of the sign-in exist',
  'login.silent-uris-registered': 'The addresses of silent renewal are registered with the app',
  'login.state-returned': 'The answer belongs to the sign-in that was begun here',
}

export const words = {}
