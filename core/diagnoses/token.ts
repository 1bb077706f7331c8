import { auth0, okta } from './console-paths.ts'
import type { Area } from './diagnosis.ts'

const nextToken = 'at the next token; tokens already issued live on unchanged, up to 24 hours'

export const token = {
  'token.refused': {
    says: '{provider} refused the token request with “{received}”.',
    fix: {
      any: [
        'Read the message beside this finding. It is shown as received.',
        'Look in the log of {provider} for the request; the request ID stands beside it.',
      ],
      okta: [
        'Read the message beside this finding. It is shown as received.',
        okta.log,
        'Give Okta Support the request id if the entry does not help.',
      ],
      auth0: ['Read the message beside this finding. It is shown as received.', auth0.log],
    },
    owner: 'idp-admin',
    takesEffect: 'depends on the cause',
    refs: ['RFC6749-5.2', 'okta:error-codes', 'auth0:errors'],
  },
  'token.response-invalid': {
    says: 'The answer to the token request says that it went well, but it is not a proper token answer.',
    fix: {
      any: [
        'Look at the answer beside this finding: a part that must be there is missing or of the wrong kind.',
        'If a proxy or API gateway stands in between, ask its owner to pass the answer on unchanged.',
      ],
    },
    owner: 'network-team',
    takesEffect: 'as soon as the right answer comes',
    refs: ['RFC6749-5.1'],
  },
  'token.malformed': {
    says: 'What came back as the token is damaged: it is not a token that anybody could read.',
    fix: {
      any: [
        'Get a new token.',
        'If you pasted it: copy it with a button, not by double click, which stops at dots and dashes.',
      ],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC7519-7.2', 'RFC7515-3.1'],
  },
  'token.opaque': {
    says: 'The token is a reference that only {provider} can read; {product} needs one that it can check by itself.',
    fix: {
      any: ['Ask for a token for your own API: a server of your own, or an audience.'],
      okta: [
        'Tokens of Okta’s own (org) server are not meant to be read by others: use a custom authorization server, such as `default`.',
        okta.servers,
      ],
      auth0: [
        'Auth0 gives such a token when no audience was sent, or the tenant’s own one: enter **Identifier** of your API as Audience.',
        auth0.apis,
        'If the audience was sent and the token is opaque nevertheless, ask Auth0 Support about the tenant flag `allow_api1_non_global_clients`.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: nextToken,
    refs: ['RFC9068-1', 'auth0:access-tokens', 'auth0:audience-required', 'okta:org-server-tokens'],
  },
  'token.encrypted': {
    says: 'The token is encrypted, so {product} cannot read it.',
    fix: {
      any: ['Switch token encryption off.'],
      okta: [
        okta.server,
        'On the tab **Settings**, beside **Encryption keys**, click **Edit**.',
        'Under **Access Token Encryption** choose no encryption, and click **Save**.',
      ],
      auth0: [auth0.api, 'On the tab **Settings** turn off **JSON Web Encryption (JWE)**, and save.'],
    },
    owner: 'idp-admin',
    takesEffect: nextToken,
    refs: ['RFC7516-3', 'auth0:token-encryption'],
  },
  'token.algorithm': {
    says: 'The token is signed in another way than {product} accepts.',
    fix: {
      any: ['Set the signing algorithm to RS256.'],
      okta: [
        'Okta signs access tokens with RS256 only: another algorithm means that the token comes from somewhere else. Compare its `iss`.',
      ],
      auth0: [
        auth0.api,
        'On the tab **Settings** look at **Signing Algorithm**: it must be `RS256`.',
        'If it cannot be changed there, create the API again with `RS256` and authorize the app for it.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: nextToken,
    refs: ['RFC7518-3.1', 'RFC8725-3.1', 'auth0:api-settings'],
  },
  'token.signature': {
    says: 'The signature of the token is not genuine: the token was changed, or signed by someone else.',
    fix: {
      any: [
        'Get a new token and check again.',
        'If it stays so, something between here and {host} changes tokens or keys: ask the network team.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: 'with the next token',
    refs: ['RFC7515-5.2', 'RFC9068-4'],
  },
  'token.issuer-mismatch': {
    says: 'The token names another issuer than the authorization server that {product} is told to trust.',
    fix: {
      any: [
        'Give {product} the well-known URL of the server whose issuer stands in the token, character by character.',
      ],
      okta: [
        okta.server,
        'On the tab **Settings** look at **Issuer**: with a custom domain, _Okta URL_, _Custom URL_ and _Dynamic_ give different names.',
        'Give {product} the **Metadata URI** on the same domain. Okta issuers have no slash at the end.',
      ],
      auth0: [
        'The issuer follows the domain that was asked: use the same one (custom or `auth0.com`) here and in {product}.',
        'Auth0 issuers always end with a slash; do not take it off.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: nextToken,
    refs: ['RFC9068-4', 'RFC8414-3.3', 'okta:issuer-mode', 'auth0:custom-domains'],
  },
  'token.audience-mismatch': {
    says: 'The token is meant for another receiver (audience) than the one that is expected.',
    fix: {
      any: ['Make the audience of the token the one that is expected.'],
      okta: [
        okta.server,
        'On the tab **Settings** compare **Audience** with what stands beside this finding; **Edit** it, or correct the field Audience here.',
        'Other apps of the same server get the new audience too: if there are any, add a server of its own for {product}.',
      ],
      auth0: [
        auth0.apis,
        'The audience in the token is **Identifier** of the API for which it was asked. Compare it with the field Audience here.',
        'An Action under **Actions › Triggers › Machine to Machine** may change it.',
      ],
    },
    variants: {
      none: {
        says: 'The token names no audience (aud), so {product} cannot tell that it is meant for it.',
        fix: {
          any: ['Let the server put the expected audience into the token.'],
          okta: [
            okta.server,
            'On the tab **Settings** look at **Audience**: click **Edit**, enter the audience that {product} expects, and save.',
            'On the tab **Claims** check that no claim named `aud` replaces it.',
          ],
          auth0: [
            'Enter **Identifier** of your API as Audience here: a token without an audience was not requested for an API.',
            'An Action under **Actions › Triggers › Machine to Machine** may remove it.',
          ],
        },
      },
    },
    owner: 'idp-admin',
    takesEffect: nextToken,
    refs: ['RFC7519-4.1.3', 'RFC9068-4', 'okta:audience', 'auth0:access-token-profiles'],
  },
  'token.scope-missing': {
    says: 'The token does not carry the scope that was asked for.',
    fix: {
      any: ['Grant the scope to the app.'],
      okta: [
        okta.server,
        'On the tab **Access Policies** look at the rule for this app: the scope must be allowed there.',
        'Okta writes scopes in the claim `scp`; a custom claim of that name in the tab **Claims** would hide them.',
      ],
      auth0: [auth0.api, auth0.access, 'Click **Edit**, tick the permission and save.'],
    },
    owner: 'idp-admin',
    takesEffect: nextToken,
    refs: ['RFC9068-2.2.3', 'auth0:client-grants', 'okta:customize-authorization-server'],
  },
  'token.expired': {
    says: 'The token has already expired.',
    fix: {
      any: ['Get a new token.', 'If a new one is expired too, compare the clocks: this machine’s, and {product}’s.'],
    },
    owner: 'you',
    takesEffect: 'at once',
    refs: ['RFC7519-4.1.4'],
  },
  'token.not-yet-valid': {
    says: 'The token is valid only from a later time on.',
    fix: {
      any: [
        'Compare the clock of this machine with the right time.',
        'If it is right, the server’s clock is not: report it to {provider}.',
      ],
    },
    owner: 'you',
    takesEffect: 'as soon as the clocks agree',
    refs: ['RFC7519-4.1.5', 'RFC7519-4.1.6'],
  },
  'token.lifetime': {
    says: 'The token lives for an unusually short or long time, or the server states a wrong time.',
    fix: {
      any: ['Set the lifetime of access tokens to a usual value, between 5 minutes and 24 hours.'],
      okta: [
        okta.server,
        'On the tab **Access Policies** edit the rule: **Access token lifetime is** between 5 minutes and 24 hours; 60 minutes is usual.',
        'If another value comes than you set, a rule further up matches first.',
      ],
      auth0: [auth0.api, 'On the tab **Settings**, **Maximum Access Token Lifetime (Seconds)**: `86400` is usual.'],
    },
    owner: 'idp-admin',
    takesEffect: nextToken,
    refs: ['RFC6749-5.1', 'okta:access-rule', 'auth0:token-lifetime'],
  },
  'token.type': {
    says: 'The token is of a kind that needs an extra proof at each use, which {product} cannot give.',
    fix: {
      any: ['Switch the demand for proof of possession off, so that ordinary tokens (`Bearer`) are given.'],
      okta: [
        okta.app,
        'On the tab **General**, **General Settings › Edit**, untick **Require Demonstrating Proof of Possession (DPoP) header in token requests**, and save.',
      ],
      auth0: [
        auth0.app,
        'On the tab **Settings**, **Token Sender-Constraining**: turn off **Require Sender Constraining**.',
        'On the API, tab **Settings**, set **Require Token Sender Constraining** to **Never**.',
      ],
    },
    owner: 'idp-admin',
    takesEffect: nextToken,
    refs: ['RFC6749-7.1', 'RFC9449-5', 'okta:dpop', 'auth0:sender-constraining'],
  },
} as const satisfies Area<'token'>
