import { check } from '../check.ts'
import { diagnosisOf } from '../failures.ts'
import { noTls } from './plain-http.ts'

export default check({
  id: 'tls.certificate-current',
  reads: ['target', 'handshake', 'now'],
  diagnoses: ['tls.expired', 'tls.not-yet-valid'],
  follows: ['tls.chain-trusted'],
  judge({ target, handshake: { chain, failure }, now }) {
    if (!target.secure) return noTls
    const reported = (['tls.expired', 'tls.not-yet-valid'] as const).find(
      (id) => failure && id === diagnosisOf(failure),
    )
    if (chain.length === 0 && reported)
      return { holds: false, diagnosis: reported, expected: 'valid today', actual: failure?.code ?? null }
    if (chain.length === 0) return { holds: null, because: 'No certificate was seen.' }
    const ended = chain.find(({ notAfter }) => Date.parse(notAfter) < now)
    if (ended)
      return {
        holds: false,
        diagnosis: 'tls.expired',
        certificate: ended.fingerprint,
        says: `It is the certificate "${ended.subject}".`,
        expected: 'valid today',
        actual: `ended ${ended.notAfter.slice(0, 10)}`,
      }
    const early = chain.find(({ notBefore }) => Date.parse(notBefore) > now)
    if (early)
      return {
        holds: false,
        diagnosis: 'tls.not-yet-valid',
        certificate: early.fingerprint,
        says: `It is the certificate "${early.subject}".`,
        expected: 'valid today',
        actual: `begins ${early.notBefore.slice(0, 10)}`,
      }
    return { holds: true, seen: `until ${chain.map(({ notAfter }) => notAfter.slice(0, 10)).toSorted()[0]}` }
  },
})
