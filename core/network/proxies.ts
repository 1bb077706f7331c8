import type { Failure, ProxyDecision } from '../model/exchange.ts'
import { bareHost, isLoopback, portOf } from '../model/hosts.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { inCidr } from './ipv4.ts'

export interface ProxyChoice extends ProxyDecision {
  url: URL | null
  /** What was named cannot be used, and why: then nothing is sent by any way. */
  unusable?: Failure
}

export const direct = (source: Said): ProxyChoice => ({ proxy: null, source, url: null })

const hostAndPort = ({ hostname, port, protocol }: URL): string =>
  `${hostname}:${port || (protocol === 'https:' ? 443 : 80)}`

/** A proxy as an address that always says its port, without anything behind it. */
export const proxyOrigin = (proxy: URL): string => `${proxy.protocol}//${hostAndPort(proxy)}`

export const chosen = (proxy: URL, source: Said): ProxyChoice => ({
  proxy: hostAndPort(proxy),
  source,
  url: proxy,
})

/** Reads a proxy address as people write it, with a scheme or without; null where it is none. */
export function parseProxy(text: string): URL | null {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`)
  // A URL may hold quotes and the like in its host, and no host is called so.
  return url && /^https?:$/.test(url.protocol) && /^(\[.+\]|[\w.-]+)$/.test(url.hostname) ? url : null
}

/**
 * Whether one entry of a `NO_PROXY` list names this host: `*`, a name and its sub-domains (with or without a dot or star
 * before it), a port, an address, a range of either family.
 */
export function bypasses(entry: string, host: string, port: number): boolean {
  const rule = entry.trim().toLowerCase()
  if (!rule) return false
  if (rule === '*') return true
  if (rule.includes('/')) return inCidr(host, rule)
  const [name, onPort] = rule.startsWith('[')
    ? rule.split(/(?<=\]):/)
    : rule.split(':').length > 2
      ? [rule]
      : rule.split(':')
  if (onPort && Number(onPort) !== port) return false
  const suffix = bareHost(name ?? '')
    .replace(/^\*?\./, '')
    .replace(/\.$/, '')
  const bare = host.replace(/\.$/, '')
  return suffix !== '' && (bare === suffix || bare.endsWith(`.${suffix}`))
}

type Environment = Readonly<Record<string, string | undefined>>

/** The proxy that the environment names for this URL, or the exception that says none; null where it names neither. Pure. */
export function chooseFromEnvironment(url: URL, env: Environment): ProxyChoice | null {
  const host = bareHost(url.hostname)
  const names = url.protocol === 'https:' ? ['HTTPS_PROXY', 'https_proxy'] : ['http_proxy']
  const name = [...names, 'ALL_PROXY', 'all_proxy'].find((candidate) => env[candidate])
  if (!name) return null
  const list = env.NO_PROXY ? 'NO_PROXY' : 'no_proxy'
  const exception = (env[list] ?? '').split(/[\s,]+/).find((entry) => bypasses(entry, host, portOf(url)))
  if (exception) return direct(said('network.no-proxy', { entry: exception }))
  const value = (env[name] ?? '').trim()
  const other = names.find((candidate) => env[candidate] && env[candidate] !== env[name])
  const source = other ? said('network.variable-of-two', { name, other }) : said('network.variable', { name })
  if (/^socks/i.test(value))
    return {
      ...direct(said('network.variable-socks', { name })),
      unusable: { kind: 'proxy-setting', code: 'PROXY_SETTING_SOCKS', message: '', about: name },
    }
  const proxy = parseProxy(value)
  if (proxy) return chosen(proxy, source)
  // The value is not repeated: there may be a password in it.
  return {
    ...direct(said('network.variable-invalid', { name })),
    unusable: { kind: 'proxy-setting', code: 'PROXY_SETTING', message: '', about: name },
  }
}

/** The proxy that was named for this run, or that there is none. Pure. @param by where it was named */
export function namedProxy(given: string, by: 'option' | 'settings'): ProxyChoice {
  if (given === 'none') return direct(said(`network.${by}-none`))
  const proxy = parseProxy(given)
  if (proxy) return chosen(proxy, said(`network.${by}`))
  const unusable = { kind: 'proxy-setting', code: 'PROXY_SETTING', message: '', about: '--proxy' } as const
  return { ...direct(said(`network.${by}-invalid`)), unusable }
}

/**
 * Which proxy serves this URL and which rule chose it: the one that was named, or the environment; null where neither says
 * anything. Pure.
 */
export function chooseProxy(
  url: URL,
  given: string | undefined,
  env: Environment,
  by: 'option' | 'settings' = 'option',
): ProxyChoice | null {
  if (given) return namedProxy(given, by)
  return isLoopback(bareHost(url.hostname)) ? direct(said('network.loopback')) : chooseFromEnvironment(url, env)
}

/**
 * Reads what a PAC file or a system says, such as `PROXY a:8080; HTTPS b:443; DIRECT`, in its order. SOCKS proxies are
 * passed over; what is left may be empty.
 */
export function choicesIn(answer: string, by: Said): ProxyChoice[] {
  return answer
    .split(';')
    .map((entry) => entry.trim())
    .flatMap((entry) => {
      if (/^DIRECT$/i.test(entry)) return [direct(said('network.named-by', { by, entry }))]
      const [, kind = '', address = ''] = /^(PROXY|HTTP|HTTPS)\s+(\S+)$/i.exec(entry) ?? []
      const url = address.includes('://')
        ? null
        : parseProxy(`${/^https$/i.test(kind) ? 'https' : 'http'}://${address}`)
      return kind && url ? [chosen(url, said('network.named-by', { by, entry }))] : []
    })
}
