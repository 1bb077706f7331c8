import { check } from '../check.ts'

export default check({
  id: 'input.private-key-usable',
  reads: ['intake', 'keyShape', 'method'],
  about: 'private_key',
  diagnoses: ['input.missing', 'input.key-unusable'],
  judge({ keyShape, method }) {
    if (method !== 'private_key_jwt')
      return { holds: null, because: `The method ${method} needs no private key.`, applies: false }
    if (!keyShape) return { holds: false, diagnosis: 'input.missing', says: 'No private key is stored for this setup.' }
    const { form, fault, strength, alg } = keyShape
    if (fault)
      return {
        holds: false,
        diagnosis: 'input.key-unusable',
        says: fault,
        expected: 'a private key as PEM, JWK, JWK set or PKCS#12',
        actual: [form, strength].filter(Boolean).join(' · '),
      }
    return { holds: true, seen: [form, strength, alg].filter((part) => part !== null) }
  },
})
