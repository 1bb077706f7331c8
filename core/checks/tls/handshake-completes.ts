import { check } from '../../model/check.ts'
import { noTls } from './plain-http.ts'

export default check({
  id: 'tls.handshake-completes',
  title: 'TLS is agreed on',
  reads: ['target', 'handshake'],
  diagnoses: ['tls.handshake-failed', 'connect.reset', 'http.timeout'],
  judge({ target, handshake: { failure, protocol, cipher } }) {
    if (!target.secure) return noTls
    if (!failure || protocol) return { holds: true, seen: [protocol, cipher].filter((part) => part !== null) }
    const diagnosis = (['connect.reset', 'http.timeout'] as const).find((id) => id === failure.diagnosis)
    const speaksPlain = /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG/i.test(failure.code)
    const refuted = {
      holds: false,
      diagnosis: diagnosis ?? 'tls.handshake-failed',
      expected: 'TLS 1.2 or newer',
      actual: `${failure.code} · ${failure.message.slice(0, 200)}`,
    } as const
    return speaksPlain ? { ...refuted, says: 'What answers on this port does not speak TLS.' } : refuted
  },
})
