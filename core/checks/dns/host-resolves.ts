import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { leftToProxy } from '../left-to-proxy.ts'
import { askedOf } from './asked.ts'

export default check({
  id: 'dns.host-resolves',
  reads: ['target', 'resolution'],
  diagnoses: ['dns.not-found', 'dns.failed'],
  judge({ target, resolution }) {
    const { failure, answers, source } = resolution
    if (source === 'proxy') return leftToProxy
    if (answers.length > 0) return { holds: true, seen: answers.map(({ address }) => address) }
    return {
      holds: false,
      diagnosis: failure?.kind === 'lookup-failed' ? 'dns.failed' : 'dns.not-found',
      expected: said('dns.an-address', { host: target.host }),
      actual: failure ? failure.code : said('dns.no-address'),
      ...(resolution.alias ? { variant: 'alias' } : {}),
      ...askedOf(resolution),
    }
  },
})
