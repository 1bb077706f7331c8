import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { diagnosisOf } from '../failures.ts'
import { noTls, notSeen } from './plain-http.ts'

export default check({
  id: 'tls.certificate-current',
  reads: ['target', 'handshake', 'now'],
  diagnoses: ['tls.expired', 'tls.not-yet-valid'],
  follows: ['tls.chain-trusted'],
  judge({ target, handshake: { chain, failure }, now }) {
    if (!target.secure) return noTls
    const expected = said('tls.valid-today')
    const reported = (['tls.expired', 'tls.not-yet-valid'] as const).find(
      (id) => failure && id === diagnosisOf(failure),
    )
    if (chain.length === 0 && reported)
      return { holds: false, diagnosis: reported, expected, actual: failure?.code ?? null }
    if (chain.length === 0) return notSeen
    const ended = chain.find(({ notAfter }) => Date.parse(notAfter) < now)
    if (ended)
      return {
        holds: false,
        diagnosis: 'tls.expired',
        certificate: ended.fingerprint,
        says: said('tls.the-certificate', { subject: ended.subject }),
        expected,
        actual: said('tls.expired-on', { at: Date.parse(ended.notAfter) }),
      }
    const early = chain.find(({ notBefore }) => Date.parse(notBefore) > now)
    if (early)
      return {
        holds: false,
        diagnosis: 'tls.not-yet-valid',
        certificate: early.fingerprint,
        says: said('tls.the-certificate', { subject: early.subject }),
        expected,
        actual: said('tls.valid-from', { at: Date.parse(early.notBefore) }),
      }
    const first = Math.min(...chain.map(({ notAfter }) => Date.parse(notAfter)))
    return { holds: true, seen: said('tls.valid-until', { at: first }) }
  },
})
