import { check } from '../../model/check.ts'
import { missingMembers, requiredMembers } from '../../oauth/metadata.ts'

export default check({
  id: 'metadata.complete',
  title: 'The metadata names issuer, token endpoint and keys',
  reads: ['metadata'],
  diagnoses: ['metadata.field-missing'],
  judge({ metadata: { values } }) {
    const missing = missingMembers(values)
    if (missing.length === 0) return { holds: true, seen: [...requiredMembers] }
    return {
      holds: false,
      diagnosis: 'metadata.field-missing',
      says: `What is missing: ${missing.join(', ')}.`,
      expected: [...requiredMembers],
      actual: requiredMembers.filter((name) => !missing.includes(name)),
    }
  },
})
