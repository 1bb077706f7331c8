import type { Failure } from '../model/exchange.ts'
import { bareHost, portOf } from '../model/hosts.ts'
import { fileNameIn } from '../model/pac-script.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { askPac } from './pac.ts'
import { PacFailed, readPac } from './pac-file.ts'
import type { Lookup } from './pac-world.ts'
import { choicesIn, chooseProxy, direct, type ProxyChoice } from './proxies.ts'
import type { Shared, Ways } from './ways.ts'

/** The proxies to try, in order, and what kept the rule from being asked. */
export interface Candidates {
  choices: readonly ProxyChoice[]
  failure: Failure | null
}

const only = (choice: ProxyChoice): Candidates => ({
  choices: [choice],
  failure: choice.unusable ?? null,
})
/** A rule that does not work sends nobody directly: that would be another way than the one that was meant. */
const broken = (source: Said, failure: Failure): Candidates => ({
  choices: [{ ...direct(source), unusable: failure }],
  failure,
})
const named = (answer: string, source: Said, kind: 'proxy-rule' | 'proxy-setting'): Candidates => {
  const choices = choicesIn(answer, source)
  if (choices.length > 0) return { choices, failure: null }
  if (answer === '') return only(direct(said('network.unnamed-by', { by: source })))
  const code = /^\s*socks/i.test(answer) ? 'PROXY_SOCKS' : 'PROXY_ANSWER'
  return broken(source, { kind, code, message: answer.slice(0, 120) })
}

/**
 * Works out which proxies may serve an address: the option, then a rule of `--resolve`, a PAC file, the environment, the
 * operating system. Where a rule says at which address a host lives, a proxy of anybody else would go elsewhere.
 * @param lookup tells a PAC file the address of a name
 */
export async function proxyCandidates(url: URL, ways: PacWays & Ways, lookup: Lookup): Promise<Candidates> {
  const host = bareHost(url.hostname)
  if (ways.proxy !== undefined) {
    return only(chooseProxy(url, ways.proxy, {}, ways.proxyFrom) ?? direct(said('network.unset')))
  }
  if (ways.pac !== undefined) return byPac(url, ways.pac, ways, lookup)
  if (ways.resolve.some((rule) => rule.host === host && rule.port === portOf(url)))
    return only(direct(said('network.resolve-rule')))
  const environment = chooseProxy(url, undefined, ways.env ?? process.env)
  if (environment || !ways.systemProxy) return only(environment ?? direct(said('network.unset')))
  return named(await ways.systemProxy(url.href).catch(() => ''), said('network.system'), 'proxy-setting')
}

/** What reading and running a PAC file takes: `timeout` is for one that has to be fetched, `signal` ends both. */
type PacWays = Pick<Shared, 'trust' | 'timeout' | 'signal'>

async function byPac(url: URL, pac: string, { trust, timeout, signal }: PacWays, lookup: Lookup): Promise<Candidates> {
  const source = said('network.pac', { file: fileNameIn(pac) ?? pac })
  try {
    return named(await askPac(await readPac(pac, trust, timeout, signal), url, lookup, signal), source, 'proxy-rule')
  } catch (error) {
    if (!(error instanceof PacFailed)) throw error
    return broken(source, error.failure)
  }
}
