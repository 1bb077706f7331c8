import type { ProviderWords } from '../../../../model/provider-words.ts'

export const metadata = {
  'metadata.not-found': {
    says: 'No metadata was found for the issuer{?issuer {issuer}}.',
    fix: [
      'Copy the issuer or the well-known URL again from the console, with its whole path.',
      '{{The OpenID document and both forms of the OAuth document were tried, unless you pasted a well-known URL. If the metadata is at another URL, paste that URL|Find the well-known URL in the documentation of the server, and compare it with the one in {product}}}.',
    ],
  },
  'metadata.issuer-mismatch': {
    says: 'The issuer in the metadata is different from the issuer that was entered.',
    fix: [
      'Compare both issuers {shown}, character by character. A slash at the end counts.',
      'If the issuer in the metadata is correct, enter that issuer {{here and |}}in {product}.',
      'If the issuer in the metadata begins with `http://`, or has an internal host name or port, a proxy in front of the server does not forward the public host and scheme. Ask the administrator to correct the forwarded headers or the public host name of the server.',
    ],
  },
  'metadata.insecure-endpoint': {
    says: 'The metadata names an endpoint that does not use https, or that is on a host with no known relation to {host}.',
  },
} as const satisfies ProviderWords
