import { isLoopback } from '../../model/hosts.ts'
import type { Said } from '../../model/said.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { leftToProxy } from '../left-to-proxy.ts'
import { givenBy, leadsNowhere } from './given-by.ts'

const meant: Readonly<Record<string, Said>> = {
  literal: said('dns.literal'),
  '--resolve': said('dns.by-rule'),
}

export default check({
  id: 'dns.address-public',
  reads: ['target', 'resolution'],
  diagnoses: ['dns.private-answer'],
  judge({ target, resolution }) {
    if (resolution.source === 'proxy') return leftToProxy
    const addresses = resolution.answers.map(({ address }) => address)
    const says = givenBy(resolution)
    // A literal address or a rule of --resolve was meant as it is.
    if (says === null || isLoopback(target.host)) return { holds: true, seen: meant[resolution.source] ?? addresses }
    if (!leadsNowhere(resolution)) return { holds: true, seen: addresses }
    return {
      holds: false,
      diagnosis: 'dns.private-answer',
      says,
      expected: said('dns.public-address', { host: target.host }),
      actual: addresses,
    }
  },
})
