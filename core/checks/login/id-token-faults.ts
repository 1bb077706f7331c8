import type { DecodedToken, Facts } from '../../model/facts.ts'
import type { SignatureResult } from '../../model/tape.ts'
import { text } from '../../oauth/json.ts'
import { signingAlgorithms } from '../../oauth/signing-algorithms.ts'
import { said } from '../../words/said.ts'
import type { Context } from '../check.ts'

/** The token cannot be read. */
export function formFault({ form, claims, header }: DecodedToken) {
  const actual = said('token.form', { form })
  if (form === 'jwe')
    return { holds: false, diagnosis: 'token.encrypted', expected: said('login.signed-id-token'), actual } as const
  if (form === 'jwt' && claims && header) return null
  return { holds: false, diagnosis: 'token.malformed', expected: said('login.three-part-id-token'), actual } as const
}

/** Another issuer made the token than the one that was asked. */
export function issuerFault({ metadata, idToken }: Pick<Facts, 'metadata' | 'idToken'>, { provider }: Context) {
  const claims = idToken.claims ?? {}
  if (provider.issuerAccepts.token(claims, metadata.values, 'id')) return null
  return {
    holds: false,
    diagnosis: 'token.issuer-mismatch',
    expected: text(metadata.values, 'issuer'),
    actual: text(claims, 'iss'),
  } as const
}

/** The token is for another client. */
export function audienceFault({ intake: { values }, idToken: { claims } }: Pick<Facts, 'intake' | 'idToken'>) {
  const actual = [claims?.aud].flat().filter((item) => typeof item === 'string')
  if (values.client_id && actual.includes(values.client_id)) return null
  return { holds: false, diagnosis: 'token.audience-mismatch', expected: values.client_id ?? null, actual } as const
}

/** The token is not signed with a published key, or with an algorithm that the product does not accept. */
export function algorithmFault({ header }: DecodedToken, { guide }: Context) {
  const actual = text(header, 'alg')
  const expected = guide.relyingParty.algorithms ?? signingAlgorithms.map(({ alg }) => alg)
  if (actual !== null && expected.includes(actual)) return null
  return { holds: false, diagnosis: 'token.algorithm', expected, actual } as const
}

/** No key of the server signed the token. */
export function signatureFault(verified: SignatureResult) {
  if (verified.state === 'no-key') {
    const expected = verified.kids.map((kid) => kid ?? said('keys.unnamed'))
    return { holds: false, diagnosis: 'keys.kid-not-found', expected, actual: verified.kid } as const
  }
  if (verified.state !== 'refuted') return null
  const expected = said('login.signature-of-server')
  return { holds: false, diagnosis: 'token.signature', expected, actual: verified.says } as const
}
