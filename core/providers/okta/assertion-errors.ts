import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { Refusal } from '../../model/provider.ts'
import type { Row } from './variants.ts'

/** Texts about an assertion mean something only where one was sent. */
const signed = ({ method }: Refusal): boolean => method?.endsWith('_jwt') ?? false

/** The keys of a client are named in whole sentences, which no other answer begins with. */
const always = (): boolean => true

const row = (name: string, text: RegExp, diagnosis: DiagnosisId, more: Partial<Row> = {}): Row => ({
  row: name,
  at: ['token'],
  text,
  when: signed,
  diagnosis,
  ...more,
})

/** What Okta says of a signed assertion: facts 5.3. Every text is about one claim or about the key. */
export const assertionRows: readonly Row[] = [
  row(
    'client_assertion_invalid_no_secret',
    /issuer and subject claim for client_assertion is invalid because the client does not have a client secret/,
    'client.auth-method',
    { variant: 'needs-private-key' },
  ),
  row(
    'client_assertion_invalid_issuer',
    /issuer claim for client_assertion is not a valid client_id/,
    'assertion.subject',
    {
      possible: ['client.unknown'],
    },
  ),
  row(
    'client_assertion_invalid_subject',
    /subject claim for client_assertion is not a valid client_id/,
    'assertion.subject',
    {
      possible: ['client.unknown'],
    },
  ),
  row('client_assertion_invalid_audience', /audience claim for client_assertion must be/, 'assertion.audience'),
  row('client_assertion_expiration_required', /client_assertion must contain the exp claim/, 'assertion.expired'),
  row('client_assertion_expired_token', /client_assertion token is expired/, 'assertion.expired', {
    possible: ['clock.behind'],
  }),
  row(
    'client_assertion_expires_too_far_in_future',
    /client_assertion token has an expiration too far/,
    'assertion.too-long',
    {
      possible: ['clock.ahead'],
    },
  ),
  row('client_assertion_issued_at_in_future', /client_assertion token must be issued before/, 'assertion.in-future', {
    possible: ['clock.ahead'],
  }),
  row('client_assertion_already_used', /client_assertion token has already been used/, 'assertion.replayed'),
  row('client_assertion_invalid_kid', /client_assertion jwt kid is invalid/, 'assertion.kid-unknown'),
  row('client_assertion_invalid_signature', /client_assertion signature is invalid/, 'assertion.signature'),
  row(
    'client_assertion_invalid_signature_algorithm',
    /client_assertion jwt signature algorithm is invalid/,
    'assertion.algorithm',
  ),
  row('client_assertion_jwks_not_configured', /does not have a jwkset configured/, 'assertion.no-key-registered'),
  row('client_assertion_invalid_jwks', /^the client jwkset is invalid/, 'client.keys-invalid', { when: always }),
  row(
    'client_assertion_invalid_secret_length',
    /^the client secret is too short to verify a jwt hmac/,
    'client.keys-invalid',
    { variant: 'secret-too-short', when: always },
  ),
  row(
    'client_assertion_invalid_key_use',
    /^the public key being used (for client assertion )?has an invalid use/,
    'client.keys-invalid',
    { variant: 'key-use', when: always },
  ),
  row(
    'client_assertion_not_signed_with_signing_key',
    /^the client_assertion jwt needs to be signed using a signing key/,
    'client.keys-invalid',
    {
      variant: 'key-use',
      possible: ['assertion.kid-unknown'],
    },
  ),
  row('jwks_uri_no_key', /client jwkset from jwks_uri must contain at least one key/, 'assertion.no-key-registered', {
    variant: 'key-address',
  }),
  row(
    'jwks_uri_ambiguous_keys',
    /^all keys in the client jwkset from jwks_uri must have a unique kid/,
    'client.keys-invalid',
    {
      when: always,
      variant: 'key-address',
    },
  ),
  row('jwks_uri_error', /^error retrieving the client jwkset from jwks_uri/, 'client.jwks-unreachable', {
    when: always,
  }),
  row('jwks_uri_jku_mismatch_error', /^the jku in jwt and jwks_uri does not match/, 'client.keys-invalid', {
    when: always,
    variant: 'key-address',
  }),
  row('client_assertion_invalid_jwt', /parsing of the client_assertion failed/, 'client.auth-failed', {
    variant: 'assertion-unreadable',
    possible: ['assertion.algorithm'],
  }),
  row('client_assertion_type_invalid', /client_assertion_type is invalid/, 'client.auth-method', {
    variant: 'assertion-unreadable',
  }),
  // Whoever sent the assertion, it was none of ours: the words are shown, and no secret is blamed.
  row(
    'client_assertion_of_another',
    /^(the )?(((issuer|subject|issuer and subject|audience) claim for |parsing of the )?client_assertion|client (does not have a jwkset|jwkset from))/,
    'token.refused',
    { when: (refusal) => !signed(refusal) },
  ),
]
