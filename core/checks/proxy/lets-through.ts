import { check } from '../../model/check.ts'
import type { ProxyAnswer } from '../../model/facts.ts'

const diagnoses = ['proxy.pac-failed', 'proxy.unreachable', 'proxy.auth-required', 'proxy.refused'] as const

/** The clicks for a login depend on what the proxy accepts; the one that needs least comes first. */
function loginBy({ offers, says }: ProxyAnswer): string | undefined {
  if (says?.startsWith('The login')) return 'login-refused'
  const schemes = ['basic', 'digest', 'ntlm', 'negotiate'] as const
  return schemes.find((scheme) => offers.some((offered) => offered.toLowerCase() === scheme))
}

export default check({
  id: 'proxy.lets-through',
  title: 'The proxy lets the connection through',
  reads: ['target', 'proxyChoice', 'tunnel'],
  diagnoses,
  judge({ target, proxyChoice: { proxy, source }, tunnel }) {
    const { failure, says } = tunnel
    if (failure?.diagnosis === 'proxy.pac-failed')
      return {
        holds: false,
        diagnosis: 'proxy.pac-failed',
        says: failure.message,
        expected: source,
        actual: failure.code,
      }
    if (!proxy) return { holds: true, seen: `no proxy (${source})` }
    if (!failure) return { holds: true, seen: `${proxy} (${source})` }
    const diagnosis = diagnoses.find((id) => id === failure.diagnosis) ?? 'proxy.unreachable'
    const variant = diagnosis === 'proxy.auth-required' ? loginBy(tunnel) : undefined
    return {
      holds: false,
      diagnosis,
      expected: `a tunnel to ${target.host}:${target.port} through ${proxy}, chosen by ${source}`,
      actual: failure.message,
      ...(says ? { says } : {}),
      ...(variant ? { variant } : {}),
    }
  },
})
