import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'relying-party.method-accepted',
  reads: ['method'],
  diagnoses: ['client.auth-method'],
  follows: ['input.auth-method-known'],
  judge({ method }, { guide: { relyingParty } }) {
    const { methods, name } = relyingParty
    if (methods === undefined) return { holds: true, seen: said('relying-party.any-method', { product: name }) }
    if (methods.includes(method)) return { holds: true, seen: method }
    return {
      holds: false,
      diagnosis: 'client.auth-method',
      says: said('relying-party.method-unsupported', { product: name, method }),
      expected: methods,
      actual: method,
    }
  },
})
