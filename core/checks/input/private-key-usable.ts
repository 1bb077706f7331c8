import { isSaid } from '../../model/said.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'input.private-key-usable',
  reads: ['intake', 'keyShape', 'method'],
  about: 'private_key',
  diagnoses: ['input.missing', 'input.key-unusable'],
  judge({ keyShape, method }) {
    if (method !== 'private_key_jwt')
      return { holds: null, because: said('input.without-private-key', { method }), applies: false }
    if (!keyShape) return { holds: false, diagnosis: 'input.missing', says: said('input.private-key-missing') }
    const { form, fault, strength, alg } = keyShape
    if (fault)
      return {
        holds: false,
        diagnosis: 'input.key-unusable',
        says: fault,
        expected: said('input.private-key-forms'),
        actual: isSaid(form) ? form : [form, strength].filter(Boolean).join(' · '),
      }
    return { holds: true, seen: [form, strength, alg].filter((part) => part !== null) }
  },
})
