import { words } from '../../oauth/json.ts'
import { usedMethod } from '../../oauth/used-method.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'metadata.method-listed',
  reads: ['intake', 'metadata', 'method'],
  mayRead: ['keyShape'],
  diagnoses: ['metadata.method-not-listed'],
  follows: ['metadata.valid'],
  judge(facts, { guide }) {
    const method = usedMethod(facts, guide)
    const { values } = facts.metadata
    if (method === 'none') return { holds: null, because: said('metadata.no-authentication'), applies: false }
    // RFC 8414 section 2: where the list is left out, client_secret_basic is meant.
    const listed = words(values, 'token_endpoint_auth_methods_supported') ?? ['client_secret_basic']
    if (listed.includes(method)) return { holds: true, seen: method }
    return { holds: false, diagnosis: 'metadata.method-not-listed', expected: method, actual: listed }
  },
})
