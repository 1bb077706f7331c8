import { getServers } from 'node:dns'
import { lookup } from 'node:dns/promises'
import type { Failure } from '../model/exchange.ts'
import { bareHost, familyOf, isLoopback } from '../model/hosts.ts'
import type { Resolution } from '../model/network-facts.ts'
import { aliasOf, askInOrder, late, patience } from './ask-name-servers.ts'
import { resolveFailure, timedOut } from './failures.ts'
import { hostsEntries } from './hosts-file.ts'
import type { ResolveRule } from './resolve-rules.ts'

const most = 16

export interface NameOptions {
  rules: readonly ResolveRule[]
  /** Name servers to ask in place of the system, as `host` or `host:port`. */
  servers: readonly string[]
  /** Milliseconds. */
  timeout: number
}

const asAnswer = (address: string) => ({ address, family: familyOf(address) === 6 ? (6 as const) : (4 as const) })

/** Resolves a host the way every program on this machine does (hosts file included), bounded by `timeout` ms. */
export async function resolveHost(host: string, port: number, options: NameOptions): Promise<Resolution> {
  const name = bareHost(host)
  const began = performance.now()
  const blank = { host: name, answers: [], failure: null, servers: [], ms: 0, queries: [] }
  const ruled = options.rules.filter((rule) => rule.host === name && rule.port === port)
  if (ruled.length > 0) return { ...blank, source: '--resolve', answers: ruled.map((rule) => asAnswer(rule.address)) }
  if (familyOf(name)) return { ...blank, source: 'literal', answers: [asAnswer(name)] }
  // No name server knows this machine's own name for itself (RFC 6761 section 6.3).
  const found =
    options.servers.length > 0 && !isLoopback(name) ? await askServers(name, options) : await askSystem(name, options)
  return { ...blank, ...found, ms: performance.now() - began }
}

type Found = Pick<Resolution, 'source' | 'answers' | 'failure' | 'servers' | 'queries' | 'alias'>

/** What the system's own look-up says; when that fails or takes long, its name servers are asked for their reason. */
async function askSystem(name: string, { timeout }: NameOptions): Promise<Found> {
  const servers = getServers()
  const listed = hostsEntries(name)
  const blank = { source: 'resolver' as const, answers: [], servers, queries: [] }
  const enough = new AbortController()
  const ask = (limit: number) =>
    askServers(name, { rules: [], servers, timeout: limit }, enough.signal).catch(() => null)
  const head = Math.min(patience, timeout / 2)
  const looking = lookup(name, { all: true, verbatim: true }).then(
    (found) => ({ found, failure: null }),
    (error: unknown) => ({ found: [], failure: failureFor(name, resolveFailure(error)) }),
  )
  const early = await Promise.race([looking, late(head, null)])
  const asking = early ? null : ask(timeout - head)
  const said = early ?? (await Promise.race([looking, late(timeout - head, null)]))
  const failure = said ? said.failure : timedOut('lookup-failed', timeout)
  if (!failure) {
    enough.abort()
    const answers = (said?.found ?? []).slice(0, most).map(({ address }) => asAnswer(address))
    const fromFile = answers.length > 0 && answers.every(({ address }) => listed.includes(address))
    return { ...blank, source: fromFile ? 'hosts file' : 'resolver', answers, failure: null }
  }
  if (nowhere.test(name)) return { ...blank, failure }
  const asked = await (asking ?? ask(Math.min(timeout, patience)))
  if (!asked) return { ...blank, failure }
  const { queries, alias } = asked
  return { ...blank, queries, failure: better(failure, asked.failure), ...(alias === undefined ? {} : { alias }) }
}

/** Codes with which a name server says that it cannot tell, which systems pass on as "no such name". */
const cannotTell = /^E(SERVFAIL|REFUSED|FORMERR|NOTIMP|BADRESP)$/

/** The system's failure, or the one that the name servers themselves give where that says more. */
export function better(system: Failure, asked: Failure | null): Failure {
  if (!asked) return system
  return asked.kind === 'no-such-name' || cannotTell.test(asked.code) ? asked : system
}

/** Names below `.invalid` exist nowhere (RFC 6761 section 6.4), whatever a name server says or does not say. */
const nowhere = /(^|\.)invalid$/
const failureFor = (name: string, failure: Failure): Failure =>
  nowhere.test(name) ? { ...failure, kind: 'no-such-name' } : failure

/** Asks name servers themselves. The first of the list that knows decides, as it does for every program of the machine. */
async function askServers(name: string, { servers, timeout }: NameOptions, given?: AbortSignal): Promise<Found> {
  const { deciding, all } = await askInOrder(name, servers, timeout, given)
  const queries = all.flatMap((one) =>
    one.queries.map(({ answers, ...query }) => ({ ...query, answers: answers.length, server: one.server })),
  )
  const answers = all.flatMap((one) => one.queries.flatMap((query) => query.answers)).slice(0, most)
  const codes = queries.map(({ code }) => code).filter((code) => code !== null)
  const telling = codes.find((code) => code === 'ENOTFOUND') ?? codes.find((code) => code !== 'ENODATA') ?? codes[0]
  const said = Object.assign(new Error(`${telling}`), { code: telling })
  const alias = deciding && answers.length === 0 ? await aliasOf(name, deciding, Math.min(timeout, patience)) : null
  return {
    source: 'resolver',
    answers: answers.map(asAnswer),
    servers: deciding ? [deciding] : servers,
    queries,
    failure: answers.length > 0 ? null : failureFor(name, resolveFailure(said)),
    ...(alias === null ? {} : { alias }),
  }
}
