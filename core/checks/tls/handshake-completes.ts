import { check } from '../../model/check.ts'
import type { Handshake } from '../../model/facts.ts'
import { asksByAlert, wantsCertificate } from './client-certificate.ts'
import { noTls } from './plain-http.ts'

/** What a second look at the server showed, in words and as a variant of the fix. */
function seenOf({ failure, greeting, asksForCertificate, agreesOn, cutByName }: Handshake) {
  const code = failure?.code ?? ''
  if (greeting)
    return { variant: 'not-tls', says: `What answers on this port does not speak TLS; it said "${greeting}".` }
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST/i.test(code))
    return { variant: 'not-tls', says: 'What answers on this port does not speak TLS.' }
  if (asksForCertificate || asksByAlert.test(code)) return wantsCertificate
  if (agreesOn)
    return { variant: 'too-old', says: `It offers nothing newer than ${agreesOn.protocol} with ${agreesOn.cipher}.` }
  if (cutByName)
    return { says: 'It is cut only when the name of the host is said: a device on the way filters by name.' }
  return {}
}

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
] as const

export default check({
  id: 'tls.handshake-completes',
  title: 'TLS is agreed on',
  reads: ['target', 'handshake'],
  diagnoses,
  judge({ target, handshake }) {
    const { failure, protocol, cipher } = handshake
    if (!target.secure) return noTls
    if (!failure || protocol) return { holds: true, seen: [protocol, cipher].filter((part) => part !== null) }
    const diagnosis = diagnoses.find((id) => id === failure.diagnosis)
    if (!diagnosis && failure.diagnosis.startsWith('tls.'))
      return { holds: null, because: 'What is wrong is the certificate, which other checks judge.' }
    return {
      holds: false,
      diagnosis: diagnosis ?? 'tls.handshake-failed',
      expected: 'TLS 1.2 or newer',
      actual: `${failure.code} · ${failure.message.slice(0, 200)}`,
      ...seenOf(handshake),
    }
  },
})
