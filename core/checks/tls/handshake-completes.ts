import { excerpt } from '../../model/excerpt.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { shownFailure } from '../failure-words.ts'
import { diagnosisOf } from '../failures.ts'
import { noTls } from './plain-http.ts'
import { tracesOf } from './traces.ts'

/** What may stop a handshake; a way that stood a moment ago can fail the second time it is taken. */
const diagnoses = [
  'tls.handshake-failed',
  'connect.reset',
  'connect.refused',
  'connect.timeout',
  'proxy.unreachable',
  'proxy.auth-required',
  'proxy.refused',
  'http.timeout',
  'http.truncated',
] as const

export default check({
  id: 'tls.handshake-completes',
  reads: ['target', 'handshake'],
  mayRead: ['proxyChoice'],
  diagnoses,
  judge({ target, handshake, proxyChoice }) {
    const { failure, protocol, cipher } = handshake
    if (!target.secure) return noTls
    if (!failure || protocol) return { holds: true, seen: [protocol, cipher].filter((part) => part !== null) }
    if (failure.kind === 'certificate') return { holds: null, because: said('tls.certificate-elsewhere') }
    const named = diagnosisOf(failure)
    return {
      holds: false,
      diagnosis: diagnoses.find((id) => id === named) ?? 'tls.handshake-failed',
      expected: said('tls.tls-1.2'),
      actual: shownFailure({ ...failure, message: excerpt(failure.message, 200) }),
      ...tracesOf({ ...handshake, failure }, target.host, proxyChoice),
    }
  },
})
