import type { Failure, ProxyDecision } from '../../model/exchange.ts'
import type { Handshake } from '../../model/facts.ts'
import type { Said } from '../../model/said.ts'
import type { VariantName } from '../../model/variants.ts'
import { said } from '../../words/said.ts'
import { stoppedAt } from '../failure-words.ts'
import { alertWords } from './alerts.ts'
import { asksByAlert, wantsCertificate } from './client-certificate.ts'

interface Trace {
  variant?: VariantName
  says?: Said
}

/** What a second look at the server showed, and the variant of the fix. */
function seenOf({ failure, greeting, asksForCertificate, agreesOn, cutByName }: Handshake, host: string): Trace {
  const code = failure?.code ?? ''
  if (greeting) return { variant: 'not-tls', says: said('tls.not-tls-sent', { greeting }) }
  if (/WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|HTTP_REQUEST/i.test(code))
    return { variant: 'not-tls', says: said('tls.not-tls') }
  if (asksForCertificate || asksByAlert.test(code)) return wantsCertificate
  if (agreesOn) return { variant: 'too-old', says: said('tls.too-old', agreesOn) }
  const alert = alertWords(code, host)
  if (alert) return { says: alert }
  if (cutByName) return { says: said('tls.reset-by-name') }
  return failure?.kind === 'truncated' ? { says: stoppedAt(failure) } : {}
}

/** A way that leads through a proxy is ended by the proxy as easily as by the host behind it. */
function behindProxy({ kind }: Failure, greeting: string | null, choice: ProxyDecision | undefined): Trace {
  if (!choice?.proxy) return {}
  const by = { proxy: choice.proxy, source: choice.source }
  if (kind === 'reset') return { variant: 'behind-proxy', says: said('tls.reset-behind-proxy', by) }
  if (kind === 'timeout') return { says: said('tls.silent-behind-proxy', by) }
  return greeting ? { says: said('tls.sent-by-proxy', by) } : {}
}

/** What a failed handshake left behind: what is said of it, and which clicks are shown. */
export function tracesOf(
  handshake: Handshake & { failure: Failure },
  host: string,
  choice: ProxyDecision | undefined,
): { variant?: VariantName; says?: readonly Said[] } {
  const seen = seenOf(handshake, host)
  const behind = behindProxy(handshake.failure, handshake.greeting, choice)
  const variant = seen.variant ?? behind.variant
  const says = [seen.says, behind.says].filter((line) => line !== undefined)
  return { ...(variant ? { variant } : {}), ...(says.length > 0 ? { says } : {}) }
}
