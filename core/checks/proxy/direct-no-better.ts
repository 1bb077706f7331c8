import { check } from '../check.ts'
import { shownFailure } from '../failures.ts'

export default check({
  id: 'proxy.direct-no-better',
  reads: ['target', 'proxyChoice', 'tunnel', 'direct'],
  mayRead: ['handshake'],
  diagnoses: ['proxy.direct-works'],
  judge({ target, proxyChoice, tunnel, direct, handshake }) {
    if (!proxyChoice.proxy && !tunnel.failure) return { holds: true, seen: `there is no proxy (${proxyChoice.source})` }
    const failure = tunnel.failure ?? handshake?.failure
    if (!failure) return { holds: true, seen: `the proxy ${proxyChoice.proxy} works` }
    if (!direct) return { holds: null, because: 'Nobody allowed to try without the proxy.', applies: false }
    if (!direct.works) return { holds: true, seen: `without it: ${direct.failure?.code ?? 'nothing answered'}` }
    return {
      holds: false,
      diagnosis: 'proxy.direct-works',
      says: `Without the proxy ${target.host} answers at ${direct.address}${direct.issuer ? `, with a certificate by ${direct.issuer}` : ''}.`,
      expected: `${proxyChoice.proxy ? `the proxy ${proxyChoice.proxy}` : proxyChoice.source} to lead to ${target.host} too`,
      actual: shownFailure(failure),
    }
  },
})
