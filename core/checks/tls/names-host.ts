import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { failureWords } from '../failure-words.ts'
import { diagnosisOf } from '../failures.ts'
import { noTls, notSeen } from './plain-http.ts'

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
        : notSeen
    if (namesHost !== false) return { holds: true, seen: leaf.names }
    const names = leaf.names.length > 0 ? leaf.names : [leaf.subject]
    return {
      ...refuted,
      certificate: leaf.fingerprint,
      says: said('tls.for-other-names', { names, host: target.host }),
      actual: leaf.names,
    }
  },
})
