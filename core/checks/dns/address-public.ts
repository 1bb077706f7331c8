import { check } from '../../model/check.ts'
import { isLoopback, isPrivate } from '../../model/hosts.ts'
import { leftToProxy } from '../left-to-proxy.ts'

const meant: Readonly<Record<string, string>> = {
  literal: 'given as an address',
  '--resolve': 'given by --resolve',
}

export default check({
  id: 'dns.address-public',
  title: 'The name leads to a public address',
  reads: ['target', 'resolution'],
  diagnoses: ['dns.private-answer'],
  judge({ target, resolution: { answers, source, servers } }) {
    if (source === 'proxy') return leftToProxy
    const addresses = answers.map(({ address }) => address)
    const given = source === 'resolver' || source === 'hosts file'
    // A literal address or a rule of --resolve was meant as it is.
    if (!given || answers.length === 0 || isLoopback(target.host))
      return { holds: true, seen: meant[source] ?? addresses }
    if (!addresses.every(isPrivate)) return { holds: true, seen: addresses }
    const by = source === 'hosts file' ? 'The hosts file of this computer' : `The name server ${servers.join(', ')}`
    const blocking = addresses.every((address) => /^(0\.0\.0\.0|::|127\..*|::1)$/.test(address))
    return {
      holds: false,
      diagnosis: 'dns.private-answer',
      says: `${by} gives ${addresses.join(', ')}${blocking ? ', as name servers that block do' : ''}.`,
      expected: `a public address of ${target.host}`,
      actual: addresses,
    }
  },
})
