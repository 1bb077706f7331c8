import { number, text } from '../../oauth/json.ts'
import { verifySignature } from '../../oauth/signature.ts'
import { shownDate } from '../../oauth/times.ts'
import { check } from '../check.ts'

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
      return { holds: false, diagnosis: 'token.encrypted', expected: 'a signed ID token', actual: form }
    if (!claims || !header)
      return { holds: false, diagnosis: 'token.malformed', expected: 'an ID token of three parts', actual: form }
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
      return { holds: false, diagnosis: 'keys.kid-not-found', expected: verified.kids, actual: verified.kid }
    if (verified.state === 'refuted')
      return {
        holds: false,
        diagnosis: 'token.signature',
        expected: 'a signature of the server',
        actual: verified.says,
      }
    const ends = number(claims, 'exp')
    const now = tokenResponse.answer.at / 1000
    if (ends === null || ends + tolerance < now)
      return {
        holds: false,
        diagnosis: 'token.expired',
        expected: `after ${new Date(now * 1000).toISOString()}`,
        actual: ends === null ? 'no exp' : shownDate(ends),
      }
    return { holds: true, seen: [`for ${values.client_id}`, `signed by ${verified.kid ?? 'the only key'}`] }
  },
})
