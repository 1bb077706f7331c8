import type { Resolution } from '../../model/facts.ts'
import type { Said } from '../../model/said.ts'
import { said } from '../../words/said.ts'

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
export function askedOf({ servers, queries, alias, host }: Resolution): { says?: readonly Said[] } {
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
