import { check } from '../../model/check.ts'
import { text } from '../../oauth/json.ts'

export default check({
  id: 'token.type-bearer',
  title: 'It is a bearer token',
  reads: ['tokenResponse'],
  diagnoses: ['token.type'],
  judge({ tokenResponse: { values } }) {
    const type = text(values, 'token_type')
    if (type === null) return { holds: null, because: 'The response does not say.' }
    if (type.toLowerCase() === 'bearer') return { holds: true, seen: type }
    return { holds: false, diagnosis: 'token.type', expected: 'Bearer', actual: type }
  },
})
