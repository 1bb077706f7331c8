import { grammarOf } from '../../intl.ts'

const { plural } = grammarOf('en')

/** What is true where a check holds. */
export const titles = {
  'login.endpoint-answers': 'The sign-in page responds',
  'login.app-known': 'The app is registered and active',
  'login.code-exchanged': 'The server exchanges the authorization code for tokens',
  'login.code-offered': 'The app is allowed to use the authorization code flow',
  'login.id-token-sound': 'The ID token is valid',
  'login.nonce-returned': 'The nonce in the ID token matches the sign-in request',
  'login.person-admitted': 'The user is allowed to use the app',
  'login.person-returns': 'The user returns from the sign-in page',
  'login.pkce-accepted': 'The sign-in request meets the PKCE requirements',
  'login.policy-allows': 'The access policy allows users to sign in to this app',
  'login.redirect-uri-registered': 'The redirect URI is registered for the app',
  'login.renews-silently': 'A refresh token renews the sign-in',
  'login.scopes-offered': 'The scopes of the sign-in exist and are allowed',
  'login.silent-uris-registered': 'The redirect URIs for silent renewal are registered for the app',
  'login.state-returned': 'The response belongs to this sign-in request',
}

export const words = {
  'sign-in-page': 'a sign-in page',
  'page-with-status': ({ status }: { status: number }) => `HTTP ${status}, a sign-in page`,
  'reason-with-status': ({ status }: { status: number }) => `HTTP ${status}, with a reason`,
  'app-of-id': 'an active app with this client ID',
  'code-grant': 'authorization_code in the grant types of the app',
  'code-challenge': 'a code challenge with the method S256',
  'code-rule': 'a rule that allows this app to use the Authorization Code grant',
  'known-scopes': 'scopes that the server has and allows',
  'registered-uri': ({ uri }: { uri: string }) => `${uri} in the redirect URIs of the app`,
  'no-other-uri': 'The product does not use other redirect URIs.',
  'no-return': 'The user did not return from the sign-in page.',
  code: 'an authorization code',
  'neither-code-nor-error': 'neither a code nor an error',
  'request-at-redirect-uri': 'a request at the redirect URI',
  'redirect-uri-elsewhere':
    'The redirect URI is not on this computer, so the test cannot receive the response. For the test, register a redirect URI such as http://localhost:8585/callback.',
  'late-return': ({ seconds }: { seconds: number }) =>
    `The user did not return within ${plural(seconds, { one: '# second', other: '# seconds' })}.`,
  'port-in-use': ({ port, code }: { port: number; code: string }) => `Another program is using port ${port} (${code}).`,
  'port-not-permitted': ({ port, code }: { port: number; code: string }) =>
    `IdP Preflight does not have permission to use port ${port} (${code}).`,
  'port-not-opened': ({ port, code }: { port: number; code: string }) => `Port ${port} could not be opened (${code}).`,
  'sent-state': 'the state that was sent',
  'same-state': 'the same state',
  'other-state': 'a different state',
  'no-state': 'no state',
  'other-issuer': 'The response does not come from the issuer that the metadata names (iss, RFC 9207).',
  'no-issuer': 'no issuer (iss)',
  'id-token-unreadable': 'The ID token cannot be decoded.',
  'sent-nonce': 'the nonce that was sent',
  'same-nonce': 'the same nonce',
  'other-nonce': 'a different nonce',
  'no-nonce': 'no nonce',
  'signed-id-token': 'a signed ID token',
  'three-part-id-token': 'an ID token with three parts',
  'signature-of-server': 'a signature by the server',
  'for-client': ({ client }: { client: string }) => `issued for ${client}`,
  'signed-by': ({ kid }: { kid: string | null }) =>
    kid === null ? 'signed by a key without a key ID' : `signed by the key ${kid}`,
  'no-exp': 'no expiration time (exp)',
  'rotating-refresh-token': 'a refresh token that is replaced when it is used',
  'no-refresh-token': ({ scope }: { scope: string }) => `no refresh token for the scopes ${scope}`,
  'refresh-token-replaced': 'renewed once, with a new refresh token',
  'same-refresh-token': 'the same refresh token again',
}
