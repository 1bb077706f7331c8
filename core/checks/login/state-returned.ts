import type { JsonObject } from '../../model/facts.ts'
import type { Evidence } from '../../model/said.ts'
import { text } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

/**
 * What is wrong with the issuer that a response names (RFC 9207 section 2.4): it is another one, or is left out by a server
 * that always names it. Null where it is right, or none is due.
 */
function issuerFault(iss: string | undefined, metadata: JsonObject): { expected: string; actual: Evidence } | null {
  const due = metadata.authorization_response_iss_parameter_supported === true
  const issuer = text(metadata, 'issuer') ?? ''
  // A template stands for many issuers.
  const fits = iss === undefined ? !due : iss === issuer || issuer.includes('{')
  return fits ? null : { expected: issuer, actual: iss ?? said('login.no-issuer') }
}

export default check({
  id: 'login.state-returned',
  reads: ['signOn', 'metadata'],
  diagnoses: ['login.state-mismatch'],
  judge({ signOn: { failure, params, state }, metadata: { values } }) {
    if (failure) return { holds: null, because: said('login.no-return') }
    const issuer = issuerFault(params.iss, values)
    if (params.state === state && issuer)
      return { holds: false, diagnosis: 'login.state-mismatch', says: said('login.other-issuer'), ...issuer }
    if (params.state === state) return { holds: true, seen: said('login.same-state') }
    return {
      holds: false,
      diagnosis: 'login.state-mismatch',
      expected: said('login.sent-state'),
      actual: params.state === undefined ? said('login.no-state') : said('login.other-state'),
    }
  },
})
