import { check } from '../check.ts'
import { diagnosisOf, failureWords } from '../failures.ts'
import { noTls } from './plain-http.ts'

export default check({
  id: 'tls.names-host',
  reads: ['target', 'handshake'],
  diagnoses: ['tls.hostname-mismatch'],
  follows: ['tls.chain-trusted'],
  judge({ target, handshake: { chain, namesHost, failure } }) {
    if (!target.secure) return noTls
    const refuted = { holds: false, diagnosis: 'tls.hostname-mismatch', expected: target.host } as const
    const [leaf] = chain
    if (!leaf)
      return failure && diagnosisOf(failure) === refuted.diagnosis
        ? { ...refuted, actual: failureWords(failure) }
        : { holds: null, because: 'No certificate was seen.' }
    if (namesHost !== false) return { holds: true, seen: leaf.names }
    const named = leaf.names.length > 0 ? leaf.names.join(', ') : leaf.subject
    return {
      ...refuted,
      certificate: leaf.fingerprint,
      says: `The certificate is for ${named}, not for ${target.host}.`,
      actual: leaf.names,
    }
  },
})
