import type { Resolution } from '../../model/facts.ts'
import type { Said } from '../../model/said.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { leftToProxy } from '../left-to-proxy.ts'

const words = {
  ENOTFOUND: 'dns.said-enotfound',
  ENODATA: 'dns.said-enodata',
  ESERVFAIL: 'dns.said-eservfail',
  EREFUSED: 'dns.said-erefused',
  EFORMERR: 'dns.said-eformerr',
  ENOTIMP: 'dns.said-enotimp',
  EBADRESP: 'dns.said-ebadresp',
  ETIMEOUT: 'dns.said-etimeout',
  ECONNREFUSED: 'dns.said-econnrefused',
} as const
type Known = keyof typeof words

/** What some servers said, by family where they did not say the same of both. */
function saidBy(servers: readonly string[], queries: Resolution['queries']): Said[] {
  const differ = new Set(queries.map(({ code }) => code)).size > 1
  const told = new Map<string, Said>()
  for (const { code, family: asked } of queries) {
    if (code === null) continue
    const about = { servers, family: differ ? asked : null }
    const one = Object.hasOwn(words, code)
      ? said(words[code as Known], about)
      : said('dns.said-other', { ...about, code })
    told.set(`${code} ${about.family}`, one)
  }
  return [...told.values()]
}

/** Who was asked and what came back, where it is known. */
function askedOf({ servers, queries, alias, host }: Resolution): { says?: readonly Said[] } {
  const asked = [...new Set(queries.map(({ server }) => server))]
  const told = asked.flatMap((server) =>
    saidBy(
      server === undefined ? servers : [server],
      queries.filter((query) => query.server === server),
    ),
  )
  const untold = servers.length > 0 ? [said('dns.asked', { servers })] : []
  const says = [...(told.length > 0 ? told : untold), ...(alias ? [said('dns.alias', { host, alias })] : [])]
  return says.length > 0 ? { says } : {}
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
      expected: said('dns.an-address', { host: target.host }),
      actual: failure ? failure.code : said('dns.no-address'),
      ...(resolution.alias ? { variant: 'alias' } : {}),
      ...askedOf(resolution),
    }
  },
})
