import type { VariantName } from '../../diagnoses/index.ts'
import { check } from '../../model/check.ts'
import type { ProxyAnswer } from '../../model/facts.ts'

const diagnoses = ['proxy.pac-failed', 'proxy.unreachable', 'proxy.auth-required', 'proxy.refused'] as const

/** The clicks for a login depend on what the proxy accepts; the one that needs least comes first. */
function loginBy({ offers, says }: ProxyAnswer): VariantName | undefined {
  if (says?.startsWith('The login')) return 'login-refused'
  const schemes = ['basic', 'digest', 'ntlm', 'negotiate', 'kerberos'] as const
  const found = schemes.find((scheme) => offers.some((offered) => offered.toLowerCase() === scheme))
  return found === 'kerberos' ? 'negotiate' : found
}

/** What the status of a refusal tells apart: the proxy will not, cannot, does not know how, or wants somebody first. */
function refusedBy({ status }: ProxyAnswer): VariantName | undefined {
  if (status === 502 || status === 503 || status === 504) return 'cannot-reach'
  if (status === 400 || status === 404 || status === 405 || status === 501) return 'no-tunnels'
  return status === 511 ? 'sign-in' : undefined
}

function variantOf(diagnosis: string, tunnel: ProxyAnswer): VariantName | undefined {
  if (diagnosis === 'proxy.auth-required') return loginBy(tunnel)
  if (diagnosis === 'proxy.refused') return refusedBy(tunnel)
  if (diagnosis !== 'proxy.unreachable') return undefined
  const code = tunnel.failure?.code ?? ''
  if (/CERT|SELF_SIGNED|UNABLE_TO|ALTNAME/.test(code)) return 'certificate'
  return code === 'PROXY_SETTING' ? 'setting' : undefined
}

export default check({
  id: 'proxy.lets-through',
  title: 'The proxy lets the connection through',
  reads: ['target', 'proxyChoice', 'tunnel'],
  diagnoses,
  judge({ target, proxyChoice: { proxy, source }, tunnel }) {
    const { failure, says } = tunnel
    const diagnosis = diagnoses.find((id) => id === failure?.diagnosis) ?? 'proxy.unreachable'
    const variant = variantOf(diagnosis, tunnel)
    const clicks = variant ? { variant } : {}
    if (failure && !proxy)
      return { holds: false, diagnosis, says: failure.message, expected: source, actual: failure.code, ...clicks }
    if (!proxy) return { holds: true, seen: `no proxy (${source})` }
    if (!failure) return { holds: true, seen: `${proxy} (${source})` }
    return {
      holds: false,
      diagnosis,
      expected: `a tunnel to ${target.host}:${target.port} through ${proxy}, chosen by ${source}`,
      actual: failure.message,
      ...(says ? { says } : {}),
      ...clicks,
    }
  },
})
