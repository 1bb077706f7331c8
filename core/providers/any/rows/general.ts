import type { Refusal } from '../../../model/provider.ts'
import type { Row } from '../variants.ts'
import { withoutScope } from './meanings-access.ts'
import { inDoubt } from './spoken.ts'

const asProgram = ({ guide }: Refusal): boolean => guide.flow === 'client_credentials'
const withoutDoubt = (refusal: Refusal): boolean => !inDoubt(refusal)

/** Codes that no specification has, and that name a cause by themselves. */
export const codeRows: readonly Row[] = [
  // Janssen `jans-errors.json`; Google (id 25803378774).
  { row: 'code_disabled', at: ['token'], code: /^(disabled|inactive)_client$/, diagnosis: 'client.disabled' },
  // Salesforce (id 53394916114); Slack (id 70444876505).
  {
    row: 'code_unknown',
    at: ['token'],
    code: /^(invalid_client_id|unknown_client|client_not_found)$/,
    when: withoutDoubt,
    diagnosis: 'client.unknown',
  },
  // Slack (id 70444876505).
  {
    row: 'code_secret',
    at: ['token'],
    code: /^(bad|invalid|wrong)_client_secret$/,
    when: withoutDoubt,
    diagnosis: 'client.secret-wrong',
  },
  // Google says two things in one sentence (id 55094300072).
  {
    row: 'google-two-causes',
    at: ['token'],
    text: /^client is unauthorized to retrieve access tokens using this method, or client not authorized for any of the scopes/,
    diagnosis: 'token.refused',
    possible: ['client.grant-not-allowed', 'scope.not-granted'],
  },
  // Spring Authorization Server `ClientSecretAuthenticationProvider`, `JwtClientAssertionDecoderFactory`, `X509ClientCertificate...`:
  // the name of the parameter stands behind the same words.
  ...(
    [
      ['id', /^client authentication failed: client_id$/, 'client.unknown'],
      ['secret', /^client authentication failed: client_secret(_expires_at)?$/, 'client.secret-wrong'],
      ['method', /^client authentication failed: authentication_method$/, 'client.auth-method'],
      [
        'keys',
        /^client authentication failed: (client_jwk_set_url|jwk_set_uri|jwk_set_response_(error|status))$/,
        'client.jwks-unreachable',
      ],
      ['keys-invalid', /^client authentication failed: jwk_set_response_body$/, 'client.keys-invalid'],
    ] as const
  ).map(([name, text, diagnosis]): Row => ({ row: `spring-${name}`, at: ['token'], text, diagnosis, proves: [] })),
  // OpenIddict ID2053: a public client has no credentials.
  {
    row: 'openiddict-public',
    at: ['token'],
    text: /^the client_(secret|assertion) parameter is not valid for this client application/,
    diagnosis: 'client.auth-method',
    variant: 'public-app',
    proves: [],
  },
  // oidc-provider `errors.js`, Logto: with a resource in the request it is an unknown one.
  {
    row: 'oidc-provider-resource',
    at: ['token'],
    text: /^resource indicator is missing, or unknown/,
    when: ({ values }) => !values.audience?.trim(),
    diagnosis: 'api.audience-missing',
    possible: ['api.unknown'],
  },
  // oidc-provider `client_auth.js`.
  {
    row: 'oidc-provider-two-proofs',
    at: ['token'],
    text: /^client authentication must only be provided using one mechanism/,
    diagnosis: 'client.proofs-sent-twice',
  },
  // Cloud Foundry UAA and SAP BTP `BadCredentialsException`; Spring Security (id 29224107450).
  {
    row: 'uaa-unauthorized',
    at: ['token'],
    code: 'unauthorized',
    text: /\bcredentials\b|\bauthentication failed\b/,
    diagnosis: 'client.auth-failed',
    possible: ['client.secret-wrong', 'client.unknown'],
    proves: [],
  },
]

/**
 * Codes that servers use for more than the specification says. `unauthorized_client` should be about the grant alone (RFC 6749
 * section 5.2); there are servers that say it of an unknown client and of a wrong secret.
 */
export const generalRows: readonly Row[] = [
  {
    row: 'unauthorized_client_grant',
    at: ['token'],
    code: 'unauthorized_client',
    text: /\bgrant|client_credentials|\bflow\b/,
    when: withoutDoubt,
    diagnosis: 'client.grant-not-allowed',
  },
  {
    row: 'unauthorized_client_credentials',
    at: ['token'],
    code: 'unauthorized_client',
    text: /\bsecret\b|\bcredentials\b|\bauthentication\b/,
    when: withoutDoubt,
    diagnosis: 'client.auth-failed',
    possible: ['client.secret-wrong', 'client.unknown', 'client.grant-not-allowed'],
    proves: [],
  },
  {
    row: 'unauthorized_client_alone',
    at: ['token'],
    code: 'unauthorized_client',
    diagnosis: 'token.refused',
    possible: ['client.grant-not-allowed', 'client.unknown', 'client.secret-wrong', 'client.auth-method'],
    kind: 'client-authentication',
  },
  // No scope was sent, so none of them is unknown; the client's own may still be refused to it.
  {
    row: 'invalid_scope_unsent',
    at: ['token'],
    status: [400, 401, 403],
    code: 'invalid_scope',
    when: withoutScope,
    diagnosis: 'scope.no-default',
    possible: ['scope.not-granted'],
  },
  {
    row: 'invalid_grant_for_program',
    at: ['token'],
    code: 'invalid_grant',
    when: asProgram,
    diagnosis: 'token.refused',
    possible: ['client.secret-wrong', 'client.grant-not-allowed', 'policy.no-match'],
  },
]
