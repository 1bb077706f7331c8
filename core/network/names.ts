import { getServers } from 'node:dns'
import { lookup, Resolver } from 'node:dns/promises'
import type { Failure } from '../model/exchange.ts'
import type { Resolution } from '../model/facts.ts'
import { bareHost, familyOf } from '../model/hosts.ts'
import { codeOf, resolveFailure, timedOut } from './failures.ts'
import { hostsEntries } from './hosts-file.ts'
import type { ResolveRule } from './resolve-rules.ts'

const most = 8
/** Milliseconds that the second family may take after the first has answered. */
const patience = 1500

export interface NameOptions {
  rules: readonly ResolveRule[]
  /** Name servers to ask in place of the system, as `host` or `host:port`. */
  servers: readonly string[]
  /** Milliseconds. */
  timeout: number
}

const asAnswer = (address: string) => ({ address, family: familyOf(address) === 6 ? (6 as const) : (4 as const) })
const late = <T>(ms: number, value: T): Promise<T> =>
  new Promise((resolve) => setTimeout(() => resolve(value), ms).unref())

/** Resolves a host the way every program on this machine does (hosts file included), bounded by `timeout` ms. */
export async function resolveHost(host: string, port: number, options: NameOptions): Promise<Resolution> {
  const name = bareHost(host)
  const began = performance.now()
  const blank = { host: name, answers: [], failure: null, servers: [], ms: 0, queries: [] }
  const ruled = options.rules.filter((rule) => rule.host === name && rule.port === port)
  if (ruled.length > 0) return { ...blank, source: '--resolve', answers: ruled.map((rule) => asAnswer(rule.address)) }
  if (familyOf(name)) return { ...blank, source: 'literal', answers: [asAnswer(name)] }
  const found = options.servers.length > 0 ? await askServers(name, options) : await askSystem(name, options)
  return { ...blank, ...found, ms: performance.now() - began }
}

type Found = Pick<Resolution, 'source' | 'answers' | 'failure' | 'servers' | 'queries'>

/** What the system's own look-up says; when that fails, its name servers are asked for their reason. */
async function askSystem(name: string, { timeout }: NameOptions): Promise<Found> {
  const servers = getServers()
  const listed = hostsEntries(name)
  try {
    const found = await Promise.race([lookup(name, { all: true, verbatim: true }), late(timeout, null)])
    if (!found)
      return { source: 'resolver', answers: [], servers, queries: [], failure: timedOut('dns.failed', timeout / 1000) }
    const answers = found.slice(0, most).map(({ address }) => asAnswer(address))
    const fromFile = answers.length > 0 && answers.every(({ address }) => listed.includes(address))
    return { source: fromFile ? 'hosts file' : 'resolver', answers, servers, queries: [], failure: null }
  } catch (error) {
    const failure = failureFor(name, resolveFailure(error))
    const blank = { source: 'resolver' as const, answers: [], servers, queries: [], failure }
    if (failure.diagnosis !== 'dns.failed') return blank
    // The system does not say why; its name servers do, where they answer at all.
    const asked = await askServers(name, { rules: [], servers, timeout: Math.min(timeout, patience) }).catch(() => null)
    const unknown = asked?.failure?.diagnosis === 'dns.not-found'
    return asked ? { ...blank, queries: asked.queries, failure: unknown ? asked.failure : failure } : blank
  }
}

/** Names below `.invalid` exist nowhere (RFC 6761 section 6.4), whatever a name server says or does not say. */
const failureFor = (name: string, failure: Failure): Failure =>
  /(^|\.)invalid$/.test(name) ? { ...failure, diagnosis: 'dns.not-found' } : failure

/** Asks name servers themselves, for both families at the same time. */
async function askServers(name: string, { servers, timeout }: NameOptions): Promise<Found> {
  const resolver = new Resolver({ timeout: Math.ceil(timeout), tries: 1, maxTimeout: Math.ceil(timeout) })
  resolver.setServers(servers)
  const began = performance.now()
  const ask = async (family: 4 | 6) => {
    try {
      const found = await (family === 4 ? resolver.resolve4(name) : resolver.resolve6(name))
      return { family, code: null, answers: found, ms: performance.now() - began }
    } catch (error) {
      return { family, code: codeOf(error), answers: [], ms: performance.now() - began }
    }
  }
  const silent = (family: 4 | 6) => ({ family, code: 'ETIMEOUT', answers: [], ms: performance.now() - began })
  const both = ([4, 6] as const).map(ask)
  // One family that is answered shows that the server lives; the other is then not waited for as long as a dead one.
  const first = Promise.race([
    ...both.map(async (asked) =>
      (await asked).answers.length > 0 ? late(patience, null) : new Promise<null>(() => {}),
    ),
    late(timeout, null),
  ])
  const queries = await Promise.all(
    both.map((asked, index) => Promise.race([asked, first.then(() => silent(index === 0 ? 4 : 6))])),
  )
  resolver.cancel()
  const answers = queries.flatMap((query) => query.answers).slice(0, most)
  const codes = queries.map(({ code }) => code).filter((code) => code !== null)
  const telling = codes.find((code) => code === 'ENOTFOUND') ?? codes.find((code) => code !== 'ENODATA') ?? codes[0]
  const said = Object.assign(new Error(`${telling}`), { code: telling })
  return {
    source: 'resolver',
    answers: answers.map(asAnswer),
    servers: resolver.getServers(),
    queries: queries.map(({ family, code, ms, answers: list }) => ({ family, code, ms, answers: list.length })),
    failure: answers.length > 0 ? null : failureFor(name, resolveFailure(said)),
  }
}
