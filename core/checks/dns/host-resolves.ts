import { check } from '../../model/check.ts'

export default check({
  id: 'dns.host-resolves',
  title: 'The host name is known',
  reads: ['target', 'resolution'],
  diagnoses: ['dns.not-found', 'dns.failed'],
  judge({ target, resolution: { failure, answers, source } }) {
    if (source === 'proxy') return { holds: true, seen: 'left to the proxy' }
    if (answers.length > 0) return { holds: true, seen: answers.map(({ address }) => address) }
    return {
      holds: false,
      diagnosis: failure?.diagnosis === 'dns.failed' ? 'dns.failed' : 'dns.not-found',
      expected: `an address of ${target.host}`,
      actual: failure ? failure.code : 'no address',
    }
  },
})
