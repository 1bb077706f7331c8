import type { Resolution } from '../../model/facts.ts'
import { check } from '../check.ts'
import { leftToProxy } from '../left-to-proxy.ts'

const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'says that there is no such name',
  ENODATA: 'knows the name, and no address for it',
  ESERVFAIL: 'answers that it failed (SERVFAIL)',
  EREFUSED: 'refuses to answer (REFUSED)',
  EFORMERR: 'answers that it does not understand the question (FORMERR)',
  ENOTIMP: 'answers that it cannot do that (NOTIMP)',
  EBADRESP: 'sends something that is no proper answer',
  ETIMEOUT: 'does not answer',
  ECONNREFUSED: 'is not there: its port is closed',
}

/** What one server said, by family where it did not say the same of both. */
function saidBy(queries: Resolution['queries']): string {
  const codes = new Set(queries.map(({ code }) => code))
  const told = queries.flatMap(({ code, family }) => {
    if (code === null) return []
    return `${words[code] ?? `answers ${code}`}${codes.size > 1 ? ` when asked for IPv${family}` : ''}`
  })
  return [...new Set(told)].join(' and ')
}

/** Who was asked and what came back, where it is known. */
function askedOf({ servers, queries, alias, host }: Resolution): { says?: string } {
  const asked = [...new Set(queries.map(({ server }) => server))]
  const said = asked.flatMap((server) => {
    const told = saidBy(queries.filter((query) => query.server === server))
    return told ? `The name server ${server ?? servers.join(', ')} ${told}.` : []
  })
  const unsaid = servers.length > 0 ? [`The name server ${servers.join(', ')} was asked.`] : []
  const pointed = alias ? [`${host} is an alias (CNAME) of ${alias}, which leads to no address.`] : []
  const says = [...(said.length > 0 ? said : unsaid), ...pointed]
  return says.length > 0 ? { says: says.join(' ') } : {}
}

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
      expected: `an address of ${target.host}`,
      actual: failure ? failure.code : 'no address',
      ...(resolution.alias ? { variant: 'alias' } : {}),
      ...askedOf(resolution),
    }
  },
})
