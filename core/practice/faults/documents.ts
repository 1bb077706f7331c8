import { type Fault, without } from './fault.ts'

/** What can be wrong with the published documents of any provider. */
export const documentFaults: readonly Fault<unknown>[] = [
  {
    id: 'metadata.invalid',
    says: 'A part of the server’s description is a number where an address belongs',
    metadata: (document) => ({ ...document, token_endpoint: 443 }),
  },
  {
    id: 'metadata.field-missing',
    says: 'The server’s description does not say where its keys are',
    metadata: (document) => without(document, 'jwks_uri'),
  },
  {
    id: 'metadata.issuer-mismatch',
    says: 'The server calls itself by another name: one slash too many, or missing',
    metadata: (document) => ({ ...document, issuer: `${document.issuer}/`.replace(/\/\/$/, '') }),
  },
  {
    id: 'metadata.insecure-endpoint',
    says: 'The server’s description sends secrets to somebody else’s host',
    metadata: (document) => ({ ...document, token_endpoint: 'https://tokens.example.net/oauth/token' }),
  },
  {
    id: 'metadata.documents-differ',
    says: 'The two descriptions name different token addresses',
    warning: true,
    metadata: (document, which) =>
      which === 'oidc' ? { ...document, token_endpoint: `${document.token_endpoint}/old` } : document,
  },
  {
    id: 'metadata.method-not-listed',
    says: 'The server’s description lists the signed assertion with a certificate as the only way to prove an app',
    warning: true,
    metadata: (document) => ({ ...document, token_endpoint_auth_methods_supported: ['tls_client_auth'] }),
  },
  {
    id: 'keys.alg-missing',
    says: 'The public keys do not name their algorithm',
    warning: true,
    advice: true,
    keySet: (keys) => ({ keys: keys.map((key) => without(key, 'alg')) }),
  },
  {
    id: 'keys.use-missing',
    says: 'The public keys do not name their use',
    warning: true,
    advice: true,
    keySet: (keys) => ({ keys: keys.map((key) => without(key, 'use')) }),
  },
  {
    id: 'keys.invalid',
    says: 'The set of public keys is not a list',
    keySet: () => ({ keys: { current: 'none' } }),
  },
  { id: 'keys.empty', says: 'The set of public keys is empty', keySet: () => ({ keys: [] }) },
  {
    id: 'keys.duplicate-kid',
    says: 'Two public keys carry the same id',
    keySet: (keys) => ({ keys: keys.map((key) => ({ ...key, kid: keys[0]?.kid })) }),
  },
  {
    id: 'keys.private-exposed',
    says: 'A private key is published together with its public half',
    // The key that signs nothing yet: what is shown here must not be good for anything else.
    keySet: (keys, { material }) => ({
      keys: keys.map((key, index) => (index === 1 ? { ...key, ...material.next.privateJwk } : key)),
    }),
  },
  {
    id: 'keys.weak',
    says: 'A key of 1024 bits is published beside the good ones',
    keySet: (keys, { material }) => ({ keys: [...keys, { ...keys[0], ...material.weak.jwk, kid: 'legacy-1024' }] }),
  },
]
