import { requiredMembers } from '../../oauth/metadata.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'metadata.complete',
  reads: ['metadata'],
  diagnoses: ['metadata.field-missing'],
  judge({ metadata: { values, document } }, { guide: { flow, relyingParty } }) {
    // An OAuth server whose tokens nobody reads has no keys to publish (RFC 8414 section 2).
    const keyless = document === 'oauth' && flow === 'client_credentials' && relyingParty.token === 'any'
    const required = requiredMembers(flow).filter((name) => name !== 'jwks_uri' || !keyless)
    const missing = required.filter((name) => values[name] === undefined || values[name] === null)
    if (missing.length === 0) return { holds: true, seen: required }
    return {
      holds: false,
      diagnosis: 'metadata.field-missing',
      says: said('metadata.missing', { members: missing }),
      expected: required,
      actual: required.filter((name) => !missing.includes(name)),
    }
  },
})
