/** What is waited for, by the probe that is slow. */
export const waits = {
  admin: 'the configuration',
  'admin-log': 'the log of the provider',
  addresses: 'the DNS lookup',
  'api-calls': 'the API of the provider',
  attempts: 'all addresses to respond',
  authorize: 'the sign-in page',
  'code-token': 'the tokens of the sign-in',
  connection: 'a connection',
  cors: 'the response to a page of the product',
  direct: 'the connection without the proxy',
  handshake: 'the TLS handshake',
  keys: 'the signing keys',
  'method-trials': 'other client authentication methods',
  'oauth-document': 'the OAuth metadata',
  'oidc-document': 'the OpenID metadata',
  organization: 'the name of the org',
  'other-key-sets': 'the keys of the other servers',
  'other-stack': 'the connection of the browser',
  proxy: 'the proxy',
  refresh: 'the renewal of the sign-in',
  secret: 'the keychain',
  'sign-on': 'the user who signs in',
  token: 'a token',
}

/** What a request is for. */
export const purposes = {
  metadata: ({ kind }: { kind: 'oauth' | 'oidc' }) =>
    kind === 'oauth' ? 'Read the OAuth metadata' : 'Read the OpenID metadata',
  keys: 'Read the signing keys',
  'admin-token': 'Get a token for the admin API',
  'admin-log': 'Look up the rejected request in the log of the provider',
  'admin-write': ({ method, path }: { method: string; path: string }) => `${method} ${path}`,
  'admin-read': ({ path }: { path: string }) => `Read ${path}`,
  'other-keys': ({ name }: { name: string }) => `Look for the key of the token: ${name}`,
  organization: 'Read the name of the org',
  token: 'Request a token',
  'with-nonce': ({ purpose }: { purpose: string }) => `${purpose}, with the requested nonce`,
  'method-trial': ({ method, encoding }: { method: string; encoding: 'form' | 'raw' | null }) =>
    encoding === null
      ? `Try ${method}`
      : encoding === 'form'
        ? `Try ${method}, form-encoded`
        : `Try ${method}, not encoded`,
  refresh: 'Renew the sign-in once',
  code: 'Exchange the code for tokens',
  cors: 'Send a request as a page of the product would',
  'api-call': ({ path }: { path: string }) => `Call the API as the product does: ${path}`,
  'sign-in-page': 'Request the sign-in page',
  'sign-in-page-unknown': 'Request the sign-in page with a client ID that cannot exist',
  implicit: 'Check whether the implicit grant is allowed',
  'silent-renewal': 'Request a silent renewal',
  earlier: 'An earlier request',
}
