import type { Failure } from '../model/exchange.ts'
import { bareHost, isLoopback, portOf } from '../model/hosts.ts'
import { askPac } from './pac.ts'
import { PacFailed, readPac } from './pac-file.ts'
import type { Lookup } from './pac-world.ts'
import { choicesIn, chooseProxy, direct, type ProxyChoice } from './proxies.ts'
import type { ResolveRule } from './resolve-rules.ts'
import type { TrustStore } from './trust-store.ts'

/** Who may say which proxy is used. The first of these that is set decides. */
export interface ProxySources {
  /** A proxy URL, `none`, or undefined for what follows. */
  proxy?: string | undefined
  /** Who named `proxy`, as the report says it; `--proxy` when it is left out. */
  proxyFrom?: string | undefined
  /** Path or http(s) address of a PAC file. */
  pac?: string | undefined
  /** Asks the operating system, in the words of a PAC file; a host that has no system to ask leaves it out. */
  systemProxy?: ((url: string) => Promise<string>) | undefined
  env?: Readonly<Record<string, string | undefined>>
}

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
const broken = (source: string, failure: Failure): Candidates => ({
  choices: [{ ...direct(source), unusable: failure }],
  failure,
})
const named = (answer: string, source: string, kind: 'proxy-rule' | 'proxy-setting'): Candidates => {
  const choices = choicesIn(answer, source)
  if (choices.length > 0) return { choices, failure: null }
  if (answer === '') return only(direct(`${source} named no proxy`))
  const code = /^\s*socks/i.test(answer) ? 'PROXY_SOCKS' : 'PROXY_ANSWER'
  return broken(source, { kind, code, message: answer.slice(0, 120) })
}

/**
 * Works out which proxies may serve an address: the option, then a rule of `--resolve`, a PAC file, the environment, the
 * operating system. Where a rule says at which address a host lives, a proxy of anybody else would go elsewhere.
 * @param timeout milliseconds for a PAC file that has to be fetched
 * @param signal ends the reading and the running of a PAC file
 */
export async function proxyCandidates(
  url: URL,
  sources: ProxySources,
  rules: readonly ResolveRule[],
  trust: TrustStore,
  timeout: number,
  lookup: Lookup,
  signal: AbortSignal,
): Promise<Candidates> {
  const host = bareHost(url.hostname)
  if (sources.proxy !== undefined) {
    const choice = chooseProxy(url, sources.proxy, {})
    return only({ ...choice, source: choice.source.replace('--proxy', sources.proxyFrom ?? '--proxy') })
  }
  if (sources.pac !== undefined) {
    const source = `PAC file ${sources.pac}`
    try {
      return named(
        await askPac(await readPac(sources.pac, trust, timeout, signal), url, lookup, signal),
        source,
        'proxy-rule',
      )
    } catch (error) {
      if (!(error instanceof PacFailed)) throw error
      return broken(source, error.failure)
    }
  }
  if (rules.some((rule) => rule.host === host && rule.port === portOf(url))) return only(direct('--resolve'))
  const environment = chooseProxy(url, undefined, sources.env ?? process.env)
  if (environment.source !== 'none' || !sources.systemProxy || isLoopback(host)) return only(environment)
  return named(await sources.systemProxy(url.href).catch(() => ''), 'operating system', 'proxy-setting')
}
