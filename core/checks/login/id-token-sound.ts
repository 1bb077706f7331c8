import { number, text } from '../../oauth/json.ts'
import { verifySignature } from '../../oauth/signature.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { moment } from '../token/moment.ts'

/** What verifiers commonly forgive, in seconds. */
const tolerance = 60

export default check({
  id: 'login.id-token-sound',
  reads: ['intake', 'metadata', 'keySet', 'idToken', 'tokenResponse'],
  diagnoses: [
    'token.malformed',
    'token.encrypted',
    'token.signature',
    'keys.kid-not-found',
    'token.issuer-mismatch',
    'token.audience-mismatch',
    'token.expired',
  ],
  follows: ['clock.in-step', 'keys.has-token-key', 'token.signature-verifies', 'token.issuer-matches'],
  async judge({ intake: { values }, metadata, keySet, idToken, tokenResponse }, { provider }) {
    const { form, claims, header, raw } = idToken
    if (form === 'jwe')
      return {
        holds: false,
        diagnosis: 'token.encrypted',
        expected: said('login.signed-id-token'),
        actual: said('token.form', { form }),
      }
    if (!claims || !header)
      return {
        holds: false,
        diagnosis: 'token.malformed',
        expected: said('login.three-part-id-token'),
        actual: said('token.form', { form }),
      }
    if (!provider.issuerAccepts.token(claims, metadata.values, 'id'))
      return {
        holds: false,
        diagnosis: 'token.issuer-mismatch',
        expected: text(metadata.values, 'issuer'),
        actual: text(claims, 'iss'),
      }
    const audience = [claims.aud].flat().filter((item) => typeof item === 'string')
    if (!values.client_id || !audience.includes(values.client_id))
      return {
        holds: false,
        diagnosis: 'token.audience-mismatch',
        expected: values.client_id ?? null,
        actual: audience,
      }
    const verified = await verifySignature(raw, keySet.keys, idToken)
    if (verified.state === 'no-key')
      return {
        holds: false,
        diagnosis: 'keys.kid-not-found',
        expected: verified.kids.map((kid) => kid ?? said('keys.unnamed')),
        actual: verified.kid,
      }
    if (verified.state === 'refuted')
      return {
        holds: false,
        diagnosis: 'token.signature',
        expected: said('login.signature-of-server'),
        actual: verified.says,
      }
    const ends = number(claims, 'exp')
    const now = tokenResponse.answer.at / 1000
    if (ends === null || ends + tolerance < now)
      return {
        holds: false,
        diagnosis: 'token.expired',
        expected: said('token.after', { when: moment(now) }),
        actual: ends === null ? said('login.no-exp') : moment(ends),
      }
    return {
      holds: true,
      seen: [said('login.for-client', { client: values.client_id }), said('login.signed-by', { kid: verified.kid })],
    }
  },
})
