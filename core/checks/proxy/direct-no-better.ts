import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { shownFailure } from '../failure-words.ts'

export default check({
  id: 'proxy.direct-no-better',
  reads: ['target', 'proxyChoice', 'tunnel', 'direct'],
  mayRead: ['handshake'],
  diagnoses: ['proxy.direct-works'],
  judge({ target, proxyChoice, tunnel, direct, handshake }) {
    const { proxy, source } = proxyChoice
    const { host } = target
    if (!proxy && !tunnel.failure) return { holds: true, seen: said('proxy.direct', { source }) }
    const failure = tunnel.failure ?? handshake?.failure
    if (!failure) return { holds: true, seen: said('proxy.works', { proxy: proxy ?? '' }) }
    if (!direct) return { holds: null, because: said('proxy.direct-not-allowed'), applies: false }
    if (!direct.works)
      return {
        holds: true,
        seen: direct.failure ? said('proxy.direct-fails', { code: direct.failure.code }) : said('proxy.direct-silent'),
      }
    const { address, issuer } = direct
    const there = { host, address: address ?? '' }
    return {
      holds: false,
      diagnosis: 'proxy.direct-works',
      says: issuer ? said('proxy.direct-works-issuer', { ...there, issuer }) : said('proxy.direct-works', there),
      expected: proxy ? said('proxy.proxy-leads', { proxy, host }) : said('proxy.rule-leads', { source, host }),
      actual: shownFailure(failure),
    }
  },
})
