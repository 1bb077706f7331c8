import type { VariantName } from '../../diagnoses/index.ts'
import { check } from '../../model/check.ts'
import type { ProxyDecision } from '../../model/exchange.ts'
import type { Handshake } from '../../model/facts.ts'
import { diagnosisOf, shownFailure } from '../failures.ts'
import { alertWords } from './alerts.ts'
import { asksByAlert, wantsCertificate } from './client-certificate.ts'
import { noTls } from './plain-http.ts'

interface Seen {
  variant?: VariantName
  says?: string
}

/** What a second look at the server showed, in words and as a variant of the fix. */
function seenOf({ failure, greeting, asksForCertificate, agreesOn, cutByName }: Handshake, host: string): Seen {
  const code = failure?.code ?? ''
  if (greeting)
    return { variant: 'not-tls', says: `What answers on this port does not speak TLS; it said "${greeting}".` }
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST/i.test(code))
    return { variant: 'not-tls', says: 'What answers on this port does not speak TLS.' }
  if (asksForCertificate || asksByAlert.test(code)) return wantsCertificate
  if (agreesOn)
    return { variant: 'too-old', says: `It offers nothing newer than ${agreesOn.protocol} with ${agreesOn.cipher}.` }
  const alert = alertWords(code, host)
  if (alert) return { says: alert }
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

/** A way that leads through a proxy is ended by the proxy as easily as by the host behind it. */
function throughProxy(diagnosis: string | undefined, { greeting }: Handshake, choice: ProxyDecision | undefined) {
  if (!choice?.proxy) return null
  const by = `The proxy ${choice.proxy} (${choice.source}) had opened the way`
  if (diagnosis === 'connect.reset') return `${by}, and then it was cut: by the proxy, or behind it.`
  if (diagnosis === 'http.timeout') return `${by}, and then nothing came back through it.`
  return greeting ? `${by}: most likely it answered by itself.` : null
}

export default check({
  id: 'tls.handshake-completes',
  title: 'TLS is agreed on',
  reads: ['target', 'handshake'],
  mayRead: ['proxyChoice'],
  diagnoses,
  judge({ target, handshake, proxyChoice }) {
    const { failure, protocol, cipher } = handshake
    if (!target.secure) return noTls
    if (!failure || protocol) return { holds: true, seen: [protocol, cipher].filter((part) => part !== null) }
    if (failure.kind === 'certificate')
      return { holds: null, because: 'What is wrong is the certificate, which other checks judge.' }
    const named = diagnosisOf(failure)
    const diagnosis = diagnoses.find((id) => id === named)
    const { variant, says: seen } = seenOf(handshake, target.host)
    const says = [seen, throughProxy(diagnosis, handshake, proxyChoice)].filter((line) => line).join(' ')
    return {
      holds: false,
      diagnosis: diagnosis ?? 'tls.handshake-failed',
      expected: 'TLS 1.2 or newer',
      actual: shownFailure(failure).slice(0, 220),
      ...(variant ? { variant } : {}),
      ...(says ? { says } : {}),
    }
  },
})
