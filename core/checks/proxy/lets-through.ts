import { check } from '../../model/check.ts'

const diagnoses = ['proxy.unreachable', 'proxy.auth-required', 'proxy.refused'] as const

export default check({
  id: 'proxy.lets-through',
  title: 'The proxy lets the connection through',
  reads: ['target', 'proxyChoice', 'tunnel'],
  diagnoses,
  judge({ target, proxyChoice: { proxy, source }, tunnel: { failure, says } }) {
    if (!proxy) return { holds: true, seen: `no proxy (${source})` }
    if (!failure) return { holds: true, seen: `${proxy} (${source})` }
    const refuted = {
      holds: false,
      diagnosis: diagnoses.find((id) => id === failure.diagnosis) ?? 'proxy.unreachable',
      expected: `a tunnel to ${target.host}:${target.port} through ${proxy}, chosen by ${source}`,
      actual: failure.message,
    } as const
    return says ? { ...refuted, says: `The proxy says: ${says}` } : refuted
  },
})
