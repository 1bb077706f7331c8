import { text } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'metadata.issuer-matches',
  reads: ['target', 'metadata'],
  diagnoses: ['metadata.issuer-mismatch'],
  judge({ target, metadata }, { provider }) {
    const issuer = text(metadata.values, 'issuer')
    if (issuer === null) return { holds: null, because: said('metadata.no-issuer') }
    if (provider.issuerAccepts.metadata(issuer, target)) return { holds: true, seen: issuer }
    return { holds: false, diagnosis: 'metadata.issuer-mismatch', expected: target.issuer, actual: issuer }
  },
})
