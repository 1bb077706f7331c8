import { check } from '../../model/check.ts'
import type { Resolution } from '../../model/facts.ts'
import { leftToProxy } from '../left-to-proxy.ts'

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'says that there is no such name',
  ENODATA: 'knows the name, and no address for it',
  ESERVFAIL: 'answers that it failed (SERVFAIL)',
  EREFUSED: 'refuses to answer (REFUSED)',
  ETIMEOUT: 'does not answer',
  ECONNREFUSED: 'is not there: its port is closed',
}

/** Who was asked and what came back, where it is known. */
function askedOf({ servers, queries }: Resolution): { says?: string } {
  if (servers.length === 0) return {}
  const said = [...new Set(queries.flatMap(({ code }) => (code ? [words[code] ?? `answers ${code}`] : [])))]
  const who = `The name server ${servers.join(', ')}`
  return { says: said.length > 0 ? `${who} ${said.join(' and ')}.` : `${who} was asked.` }
}

export default check({
  id: 'dns.host-resolves',
  title: 'The host name is known',
  reads: ['target', 'resolution'],
  diagnoses: ['dns.not-found', 'dns.failed'],
  judge({ target, resolution }) {
    const { failure, answers, source } = resolution
    if (source === 'proxy') return leftToProxy
    if (answers.length > 0) return { holds: true, seen: answers.map(({ address }) => address) }
    return {
      holds: false,
      diagnosis: failure?.diagnosis === 'dns.failed' ? 'dns.failed' : 'dns.not-found',
      expected: `an address of ${target.host}`,
      actual: failure ? failure.code : 'no address',
      ...askedOf(resolution),
    }
  },
})
