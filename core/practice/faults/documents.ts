import { type Fault, without } from './fault.ts'

/** What can be wrong with the published documents of any provider. */
export const documentFaults: readonly Fault<unknown>[] = [
  {
    id: 'metadata.invalid',
    metadata: (document) => ({ ...document, token_endpoint: 443 }),
  },
  {
    id: 'metadata.field-missing',
    metadata: (document) => without(document, 'jwks_uri'),
  },
  {
    id: 'metadata.issuer-mismatch',
    metadata: (document) => ({ ...document, issuer: `${document.issuer}/`.replace(/\/\/$/, '') }),
  },
  {
    id: 'metadata.insecure-endpoint',
    metadata: (document) => ({ ...document, token_endpoint: 'https://tokens.example.net/oauth/token' }),
  },
  {
    id: 'metadata.documents-differ',
    warning: true,
    metadata: (document, which) =>
      which === 'oidc' ? { ...document, token_endpoint: `${document.token_endpoint}/old` } : document,
  },
  {
    id: 'metadata.method-not-listed',
    warning: true,
    metadata: (document) => ({ ...document, token_endpoint_auth_methods_supported: ['tls_client_auth'] }),
  },
  {
    id: 'keys.alg-missing',
    warning: true,
    advice: true,
    keySet: (keys) => ({ keys: keys.map((key) => without(key, 'alg')) }),
  },
  {
    id: 'keys.use-missing',
    warning: true,
    advice: true,
    keySet: (keys) => ({ keys: keys.map((key) => without(key, 'use')) }),
  },
  {
    id: 'keys.invalid',
    keySet: () => ({ keys: { current: 'none' } }),
  },
  { id: 'keys.empty', keySet: () => ({ keys: [] }) },
  {
    id: 'keys.duplicate-kid',
    keySet: (keys) => ({ keys: keys.map((key) => ({ ...key, kid: keys[0]?.kid })) }),
  },
  {
    id: 'keys.private-exposed',
    // The key that signs nothing yet: what is shown here must not be good for anything else.
    keySet: (keys, { material }) => ({
      keys: keys.map((key, index) => (index === 1 ? { ...key, ...material.next.privateJwk } : key)),
    }),
  },
  {
    id: 'keys.weak',
    keySet: (keys, { material }) => ({ keys: [...keys, { ...keys[0], ...material.weak.jwk, kid: 'legacy-1024' }] }),
  },
]
