import { okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

export const metadata = {
  'metadata.not-found': {
    says: 'There is no description of the authorization server at the well-known URL.',
    fix: {
      any: ['Compare the well-known URL with the one the console shows.'],
      okta: [
        okta.server,
        'On the tab **Settings** click **Metadata URI**: it must open a page of data. Copy exactly this address.',
      ],
      auth0: [
        'Open `/.well-known/openid-configuration` of your domain in a browser; it must show a page of data.',
        'If it does not, compare the domain with **Domain** on the app’s tab **Settings**.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC8414-3', 'okta:metadata', 'auth0:discovery'],
  },
  'metadata.invalid': {
    says: 'The description at the well-known URL is not in the form that programs can read.',
    fix: {
      any: [
        'Open the well-known URL in a browser and compare it with what stands beside this finding.',
        'If they differ, something between here and {host} changes the answer: ask the network team.',
        'If they are the same, report it to {provider}.',
      ],
    },
    owner: 'network-team',
    takesEffect: 'as soon as the right document comes',
    refs: ['RFC8414-3.2', 'RFC8259-4'],
  },
  'metadata.field-missing': {
    says: 'The description at the well-known URL lacks a part that every client needs.',
    fix: {
      any: [
        'Check that the well-known URL belongs to {provider} and not to another product.',
        'If it does, report the missing part, which stands beside this finding, to {provider}.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'as soon as the document is complete',
    refs: ['RFC8414-2', 'okta:metadata', 'auth0:discovery'],
  },
  'metadata.issuer-mismatch': {
    says: 'The authorization server calls itself by another name (issuer) than the one that was asked.',
    fix: {
      any: ['Use the address that the document gives as `issuer`, character by character.'],
      okta: [
        okta.server,
        'On the tab **Settings** look at **Issuer**: _Okta URL_, _Custom URL_ or _Dynamic_ decides which name the tokens carry.',
        'Either enter here the domain of that name, or change **Issuer** to _Dynamic (based on request domain)_.',
      ],
      auth0: [
        'Auth0 answers with the domain that was asked, and a slash at the end. Another name means that something in between changed the address.',
        'With a custom domain, check under **Branding › Custom Domains** that it is verified, and that your reverse proxy keeps the host name.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once for new requests; tokens that exist keep the old name',
    refs: ['RFC8414-3.3', 'OIDCD-4.3', 'okta:issuer-mode', 'auth0:custom-domains'],
  },
  'metadata.insecure-endpoint': {
    says: 'The description names an address that is not protected (https), or that belongs to someone else.',
    fix: {
      any: [
        'Do not send the secret there. Compare the address beside this finding with your domain.',
        'If a proxy of your network rewrites addresses, ask the network team to leave {host} alone.',
      ],
    },
    owner: 'network-team',
    takesEffect: 'as soon as the right document comes',
    refs: ['RFC8414-2', 'RFC8414-6.1', 'RFC9700-4.4'],
  },
  'metadata.grant-not-listed': {
    says: 'The description does not list “client credentials”, the way in which {product} asks for tokens.',
    fix: {
      any: ['If a token can be had nevertheless, nothing must be done here; a strict client may refuse, though.'],
      okta: [
        'Okta lists it in the OAuth document (`oauth-authorization-server`) and never in the OpenID one.',
        'Give {product} the **Metadata URI** from the tab **Settings** of the authorization server.',
      ],
      auth0: [
        'Auth0’s list tells what the tenant can do, not what your app may do. If a token can be had, nothing must be done.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC8414-2', 'okta:metadata', 'auth0:discovery'],
  },
  'metadata.documents-differ': {
    says: 'The two descriptions that this server publishes contradict each other.',
    fix: {
      any: [
        'Use the document that {product} reads; the differing part stands beside this finding.',
        'If something was changed a moment ago, wait some minutes: both documents may be kept in caches.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'within a day: the documents may be cached for 24 hours',
    refs: ['RFC8414-3', 'OIDCD-4'],
  },
  'metadata.method-not-listed': {
    says: 'The metadata does not list the client authentication method that is used ({method}).',
    fix: {
      any: [
        'If a token is issued nevertheless, nothing has to be done for this server.',
        'A product that chooses the method by this list uses another one: compare the list beside this finding with what {product} uses.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'at once',
    refs: ['RFC8414-2', 'okta:metadata', 'auth0:discovery'],
  },
} as const satisfies Area<'metadata'>
