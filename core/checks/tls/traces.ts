import type { Failure, ProxyDecision } from '../../model/exchange.ts'
import type { Handshake } from '../../model/facts.ts'
import type { VariantName } from '../../model/variants.ts'
import { failureWords } from '../failures.ts'
import { alertWords } from './alerts.ts'
import { asksByAlert, wantsCertificate } from './client-certificate.ts'

interface Traces {
  variant?: VariantName
  says?: string
}

/** What a second look at the server showed, in words and as a variant of the fix. */
function seenOf({ failure, greeting, asksForCertificate, agreesOn, cutByName }: Handshake, host: string): Traces {
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
  return failure?.kind === 'truncated' ? { says: `${failureWords(failure)}.` } : {}
}

/** A way that leads through a proxy is ended by the proxy as easily as by the host behind it. */
function behindProxy({ kind }: Failure, greeting: string | null, choice: ProxyDecision | undefined): Traces {
  if (!choice?.proxy) return {}
  const by = `The proxy ${choice.proxy} (${choice.source}) had opened the way`
  if (kind === 'reset')
    return { variant: 'behind-proxy', says: `${by}, and then it was cut: by the proxy, or behind it.` }
  if (kind === 'timeout') return { says: `${by}, and then nothing came back through it.` }
  return greeting ? { says: `${by}: most likely it answered by itself.` } : {}
}

/** What a failed handshake left behind: what is said of it, and which clicks are shown. */
export function tracesOf(
  handshake: Handshake & { failure: Failure },
  host: string,
  choice: ProxyDecision | undefined,
): Traces {
  const seen = seenOf(handshake, host)
  const behind = behindProxy(handshake.failure, handshake.greeting, choice)
  const variant = seen.variant ?? behind.variant
  const says = [seen.says, behind.says].filter((line) => line !== undefined).join(' ')
  return { ...(variant ? { variant } : {}), ...(says ? { says } : {}) }
}
