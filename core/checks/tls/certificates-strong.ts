import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { failureWords } from '../failure-words.ts'
import { diagnosisOf } from '../failures.ts'
import { noTls, notSeen } from './plain-http.ts'
import { weaknessOf } from './weakness.ts'

export default check({
  id: 'tls.certificates-strong',
  reads: ['target', 'handshake'],
  diagnoses: ['tls.weak-certificate'],
  follows: ['tls.chain-trusted'],
  judge({ target, handshake: { chain, failure } }) {
    if (!target.secure) return noTls
    const expected = said('tls.strong')
    const refused = failure !== null && diagnosisOf(failure) === 'tls.weak-certificate'
    for (const certificate of chain) {
      const actual = weaknessOf(certificate)
      if (actual)
        return {
          holds: false,
          diagnosis: 'tls.weak-certificate',
          certificate: certificate.fingerprint,
          says: said('tls.the-certificate', { subject: certificate.subject }),
          expected,
          actual,
        }
    }
    if (refused) return { holds: false, diagnosis: 'tls.weak-certificate', expected, actual: failureWords(failure) }
    if (chain.length === 0) return notSeen
    return { holds: true, seen: chain.map(({ key, bits }) => (bits === null ? key : `${key} ${bits}`)) }
  },
})
