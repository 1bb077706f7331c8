import { check } from '../../model/check.ts'
import { missingMembers, requiredMembers } from '../../oauth/metadata.ts'

export default check({
  id: 'metadata.complete',
  title: 'The metadata names issuer, endpoints and keys',
  reads: ['metadata'],
  diagnoses: ['metadata.field-missing'],
  judge({ metadata: { values } }, { guide: { flow } }) {
    const required = requiredMembers(flow)
    const missing = missingMembers(values, flow)
    if (missing.length === 0) return { holds: true, seen: required }
    return {
      holds: false,
      diagnosis: 'metadata.field-missing',
      says: `What is missing: ${missing.join(', ')}.`,
      expected: required,
      actual: required.filter((name) => !missing.includes(name)),
    }
  },
})
