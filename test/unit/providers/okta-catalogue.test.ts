import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { explainLogin } from '../../../core/checks/authorize-result.ts'
import type { Context } from '../../../core/checks/check.ts'
import { providers } from '../../../core/providers/index.ts'
import { answered, contextOf, intake, okta, openMetadata } from '../checks/fixtures.ts'

/** What was published about the providers; not part of the repository. */
const shared = [process.env.PREFLIGHT_SHARED, '../shared', '../../shared'].find(
  (path) => path !== undefined && existsSync(resolve(path, 'facts/okta-oauth2-error-codes.json')),
)

/** Diagnosis, and after the slash which clicks: the names are the provider's own reason words. All others: see below. */
type Table = Readonly<Record<string, string>>

/** A token request with a client secret. What is not named here is refused, with its words and nobody to blame. */
const bySecret: Table = {
  'client.auth-failed/worded': `
    request_object_invalid_issuer ciba_request_grant_type_not_configured ciba_request_signed_algo_not_configured
    authorize_request_uri_mismatched_client direct_auth_invalid_client_id`,
  'client.auth-failed/header-changed': `
    invalid_basic_auth_creds`,
  'client.auth-failed/none-arrived': `
    missing_client_credentials`,
  'client.auth-method': `
    invalid_client invalid_token_endpoint_auth_method`,
  'client.auth-method/in-query': `
    client_credentials_in_query`,
  'client.auth-method/needs-header': `
    unsupported_auth_method_client_creds_oauth_integration`,
  'client.dpop-required': `
    invalid_dpop_proof_missing_header dpop_proof_required_for_token
    dpop_authentication_scheme_required access_token_not_dpop_bound use_dpop_nonce`,
  'client.grant-not-allowed': `
    unauthorized_client confidential_client_required unsupported_grant_type unsupported_grant_type_token_exchange`,
  'client.jwks-unreachable': `
    jwks_uri_error`,
  'client.keys-invalid': `
    client_assertion_invalid_jwks request_object_invalid_jwks`,
  'client.keys-invalid/encryption': `
    token_encryption_no_encryption_key token_encryption_no_active_encryption_key
    token_encryption_jwks_uri_no_encryption_key token_encryption_jwks_uri_multiple_encryption_keys
    token_encryption_invalid_encryption_key_client`,
  'client.keys-invalid/key-address': `
    jwks_uri_ambiguous_keys jwks_uri_jku_mismatch_error`,
  'client.keys-invalid/key-use': `
    client_assertion_invalid_key_use jwks_uri_invalid_key_use`,
  'client.keys-invalid/secret-too-short': `
    client_assertion_invalid_secret_length`,
  'client.network-restricted': `
    disallowed_network_zone`,
  'client.org-server-only': `
    org_authorization_server_only_client`,
  'client.proof-refused': `
    device_bound_sso_invalid_dpop_public_key
    invalid_dpop_proof invalid_dpop_proof_invalid_type invalid_dpop_proof_invalid_signature_algorithm
    invalid_dpop_proof_invalid_jwt invalid_dpop_proof_invalid_signature invalid_dpop_proof_invalid_public_key_binding
    dpop_proof_invalid_ath invalid_access_token_dpop_binding`,
  'client.proof-refused/proof-address': `
    invalid_dpop_proof_invalid_htm invalid_dpop_proof_invalid_htu`,
  'client.proof-refused/proof-clock': `
    invalid_dpop_proof_invalid_iat invalid_dpop_proof_jwt_issued_in_future invalid_dpop_proof_jwt_too_old
    invalid_dpop_proof_jwt_expired`,
  'client.proof-refused/proof-header': `
    invalid_dpop_proof_multiple_headers_not_allowed`,
  'client.proof-refused/proof-replay': `
    invalid_dpop_proof_invalid_jti dpop_proof_already_used`,
  'client.proofs-sent-twice': `
    multiple_client_credentials`,
  'client.secret-wrong': `
    invalid_client_secret`,
  'client.unknown': `
    invalid_client_id`,
  'http.origin-added': `
    unsupported_auth_method_browser_request illegal_origin_browser_request not_trusted_origin_browser_request
    unsupported_scope_browser_request unsupported_grant_type_browser_request`,
  'http.rate-limited': `
    user_rate_limited too_many_user_codes`,
  'http.server-error': `
    server_error id_token_not_generated access_token_not_generated id_jag_not_generated rar_token_not_generated
    invalid_social_state get_social_profile_error direct_auth_oob_failure temporarily_unavailable`,
  'policy.no-match': `
    no_matching_policy`,
  'scope.consent-required': `
    consent_required consent_required_client_credentials consent_required_ropf consent_required_token_exchange`,
  'scope.consent-required/self-scope': `
    client_credentials_self_scope_requested`,
  'scope.denied-by-policy': `
    no_scope_allowed scope_denied`,
  'scope.no-default': `
    missing_scopes no_default_scopes ciba_request_missing_scope`,
  'scope.not-granted': `
    no_org_scopes_granted illegal_scopes illegal_scope interclient_access_scope_not_permitted`,
  'scope.oidc-not-allowed': `
    openid_scope_required_access_token openid_scope_required openid_not_allowed_client_creds
    openid_not_allowed_token_exchange`,
  'scope.unknown': `
    invalid_scope no_matching_scope`,
  'server.claim-failed': `
    user_claim_evaluation_failure system_claim_evaluation_failure`,
  'server.claim-failed/too-many-groups': `
    too_many_groups_in_groups_claim`,
  'server.hook-failed': `
    callback_returned_error callback_returned_error_without_description invalid_callout_response`,
  'server.licence-missing/named-product': `
    invalid_grant_type_or_token_exchange_sku_not_enabled`,
  'server.not-found': `
    invalid_authorization_server`,
  'server.org-where-custom': `
    unsupported_auth_method_client_creds invalid_application_type_client_credentials illegal_custom_scope
    unsupported_grant_type_client_creds_org_as`,
}

/** What an assertion of ours makes of the same words. */
const byKey: Table = {
  'assertion.algorithm': `
    client_assertion_invalid_signature_algorithm`,
  'assertion.audience': `
    client_assertion_invalid_audience`,
  'assertion.expired': `
    client_assertion_expiration_required client_assertion_expired_token`,
  'assertion.in-future': `
    client_assertion_issued_at_in_future`,
  'assertion.kid-unknown': `
    client_assertion_invalid_kid`,
  'assertion.no-key-registered': `
    client_assertion_jwks_not_configured request_object_jwks_not_configured`,
  'assertion.no-key-registered/key-address': `
    jwks_uri_no_key jwks_uri_algorithm_required`,
  'assertion.replayed': `
    client_assertion_already_used`,
  'assertion.signature': `
    client_assertion_invalid_signature`,
  'assertion.subject': `
    client_assertion_invalid_issuer client_assertion_invalid_subject`,
  'assertion.too-long': `
    client_assertion_expires_too_far_in_future`,
  'client.auth-failed/assertion-unreadable': `
    client_assertion_invalid_jwt`,
  'client.auth-method/assertion-unreadable': `
    client_assertion_type_invalid`,
  'client.auth-method/needs-private-key': `
    client_assertion_invalid_no_secret`,
  'client.auth-method/still-secret': `
    invalid_client_secret invalid_client invalid_token_endpoint_auth_method`,
  'client.keys-invalid/key-use': `
    client_assertion_not_signed_with_signing_key`,
}

/** What the exchange of a code makes of them; an `invalid_grant` is a code that was refused. */
const byCode: Table = {
  'client.auth-method': `
    invalid_client_secret missing_client_credentials`,
  'login.code-refused/without-reason': `
    invalid_grant`,
  'token.refused': `
    invalid_basic_auth_creds openid_scope_required openid_scope_required_access_token`,
  'login.pkce-required': `
    pkce_missing_challenge pkce_missing_challenge_verifier_present pkce_missing_verifier pkce_challenge_required`,
  'login.user-not-assigned': `
    user_not_assigned`,
}

/** The authorize endpoint. What is not named here is shown as it came. */
const atSignIn: Table = {
  'client.network-restricted': `
    disallowed_network_zone`,
  'client.org-server-only': `
    org_authorization_server_only_client`,
  'client.unknown': `
    invalid_client invalid_client_id invalid_token_endpoint_auth_method`,
  'http.rate-limited': `
    user_rate_limited`,
  'http.server-error': `
    server_error id_token_not_generated access_token_not_generated id_jag_not_generated rar_token_not_generated
    invalid_social_state get_social_profile_error direct_auth_oob_failure
    temporarily_unavailable`,
  'login.cancelled': `
    user_canceled_request interclient_token_user_canceled_request eam_user_canceled_request`,
  'login.consent-required': `
    consent_required consent_required_client_credentials consent_required_ropf consent_required_token_exchange`,
  'login.pkce-required': `
    pkce_verification_failed pkce_verification_failed_with_reason pkce_invalid_challenge pkce_missing_challenge
    pkce_missing_challenge_verifier_present pkce_missing_verifier pkce_unsupported_code_challenge_method
    pkce_challenge_required`,
  'login.redirect-uri': `
    mismatched_redirect_uri invalid_redirect_uri illegal_redirect_uri illegal_redirect_uri_enhanced`,
  'login.response-type': `
    unsupported_response_type_with_scope invalid_client_application_type unauthorized_client
    confidential_client_required unsupported_response_type mfa_attestation_response_type_invalid`,
  'login.user-not-assigned': `
    user_not_assigned invalid_subject_token_user_not_assigned token_exchange_incomplete_resource_configuration`,
  'policy.no-match': `
    no_matching_policy`,
  'scope.denied-by-policy': `
    no_scope_allowed scope_denied`,
  'scope.not-granted': `
    no_org_scopes_granted illegal_scopes illegal_custom_scope illegal_scope interclient_access_scope_not_permitted`,
  'scope.unknown': `
    invalid_scope openid_not_allowed_client_creds openid_not_allowed_token_exchange no_matching_scope`,
  'server.claim-failed': `
    too_many_groups_in_groups_claim user_claim_evaluation_failure system_claim_evaluation_failure`,
  'server.hook-failed': `
    callback_returned_error_without_description invalid_callout_response`,
  'server.licence-missing': `
    invalid_grant_type_or_token_exchange_sku_not_enabled`,
  'server.not-found': `
    invalid_authorization_server`,
}

const named = (table: Table): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([id, names]) =>
      names
        .trim()
        .split(/\s+/)
        .map((name) => [name, id] as const),
    ),
  )

interface Entry {
  internalErrorCode: string
  errorCode: string
  errorDescription: string
  statusCode: number
}

// Collected also where it is skipped, so that nothing may be read there.
const factsOf = (file: string) =>
  shared === undefined ? [] : JSON.parse(readFileSync(resolve(shared, 'facts', file), 'utf8')).errors

const signIn = contextOf(openMetadata, providers.okta)

function answerTo({ errorCode, errorDescription, statusCode }: Entry) {
  const body = { error: errorCode, error_description: errorDescription }
  const { answer } = answered({ status: statusCode, body, url: 'https://acme.okta.com/oauth2/default/v1/token' })
  if (!answer) throw new Error('no answer')
  return answer
}

function atToken(entry: Entry, method: string, { provider, guide }: Context = okta) {
  const values = { scope: 'ki.scan', client_id: '0oa1b2c3d4EXAMPLE5d7' }
  const explained = provider.explain({ at: 'token', answer: answerTo(entry), guide, values, method })
  return { id: [explained.diagnosis, explained.variant].filter(Boolean).join('/'), received: explained.received }
}

// Skipped where the facts are not beside the repository: the table is Okta's, and is not copied.
describe.skipIf(shared === undefined)('the published catalogue of Okta', () => {
  const errors: Entry[] = factsOf('okta-oauth2-error-codes.json')

  test('is there as a whole, and every name in the tables is one of it', () => {
    const names = new Set(errors.map(({ internalErrorCode }) => internalErrorCode))
    const written = [bySecret, byKey, byCode, atSignIn].flatMap((table) => [...named(table).keys()])
    expect(errors.length).toBeGreaterThan(470)
    expect(written.filter((name) => !names.has(name))).toEqual([])
  })

  test('means the right thing where a secret was sent, and shows its words', () => {
    const expected = named(bySecret)
    for (const entry of errors) {
      const { id, received } = atToken(entry, 'client_secret_basic')
      expect([entry.internalErrorCode, id]).toEqual([
        entry.internalErrorCode,
        expected.get(entry.internalErrorCode) ?? 'token.refused',
      ])
      expect(received).toContain(entry.errorDescription.split(/\s+/).slice(0, 4).join(' '))
    }
  })

  test('means the right thing where an assertion was sent', () => {
    const [secret, expected] = [named(bySecret), named(byKey)]
    for (const entry of errors) {
      const name = entry.internalErrorCode
      expect([name, atToken(entry, 'private_key_jwt').id]).toEqual([
        name,
        expected.get(name) ?? secret.get(name) ?? 'token.refused',
      ])
    }
  })

  test('means the right thing where a code was exchanged', () => {
    const [secret, expected] = [named(bySecret), named(byCode)]
    for (const entry of errors) {
      const name = entry.internalErrorCode
      const usual = secret.get(name) ?? 'token.refused'
      const refused = /invalid_grant/.test(entry.errorCode) || name === 'mismatched_authorization_server'
      const otherwise = usual === 'token.refused' && refused ? 'login.code-refused' : usual
      expect([name, atToken(entry, 'none', signIn).id]).toEqual([name, expected.get(name) ?? otherwise])
    }
  })

  test('means the right thing at the sign-in, and blames nobody whom it does not name', () => {
    const expected = named(atSignIn)
    for (const entry of errors) {
      const { errorCode: error, errorDescription: description, internalErrorCode: name } = entry
      const explained = explainLogin({ error, description }, answerTo(entry), { intake: intake() }, signIn)
      expect([name, explained.diagnosis]).toEqual([name, expected.get(name) ?? 'login.page-refuses'])
    }
  })
})

describe.skipIf(shared === undefined)('the published errors of Okta’s own API', () => {
  const errors: { errorCode: string; errorSummary: string; statusCode: number }[] = factsOf('okta-error-codes.json')
  const expected: Readonly<Record<string, string>> = {
    E0000004: 'admin.token-invalid',
    E0000005: 'admin.token-invalid',
    E0000006: 'admin.role-missing',
    E0000011: 'admin.token-invalid',
    E0000015: 'server.licence-missing/one-call',
    E0000134: 'server.hook-failed',
    E0000137: 'server.hook-failed',
    E0000212: 'http.origin-added',
    E0000260: 'tenant.deactivated',
  }

  test.each(errors.map((entry) => [entry.errorCode, entry] as const))('%s', (code, { statusCode, errorSummary }) => {
    const { answer } = answered({ status: statusCode, body: { errorCode: code, errorSummary } })
    if (!answer) throw new Error('no answer')
    const { diagnosis, variant, received } = okta.provider.explain({
      at: 'api',
      answer,
      guide: okta.guide,
      values: {},
    })
    const byStatus =
      statusCode === 429
        ? 'http.rate-limited'
        : statusCode >= 500
          ? 'http.server-error'
          : statusCode === 401
            ? 'admin.token-invalid'
            : 'http.unexpected-status'
    expect([diagnosis, variant].filter(Boolean).join('/')).toBe(expected[code] ?? byStatus)
    expect(received).toContain(code)
  })
})
