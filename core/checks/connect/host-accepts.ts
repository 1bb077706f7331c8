import { check } from '../../model/check.ts'
import { leftToProxy } from '../left-to-proxy.ts'

const diagnoses = ['connect.refused', 'connect.timeout', 'connect.reset'] as const

export default check({
  id: 'connect.host-accepts',
  title: 'The host accepts a connection',
  reads: ['target', 'proxyChoice', 'connection'],
  diagnoses,
  judge({ target, proxyChoice, connection: { address, failure } }) {
    if (proxyChoice.proxy) return leftToProxy
    if (address) return { holds: true, seen: address }
    const diagnosis = diagnoses.find((id) => id === failure?.diagnosis) ?? 'connect.timeout'
    return {
      holds: false,
      diagnosis,
      expected: `a connection to ${target.host}, port ${target.port}`,
      actual: failure ? `${failure.code} · ${failure.message}` : 'none',
    }
  },
})
