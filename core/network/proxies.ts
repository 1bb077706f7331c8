import { isIPv4 } from 'node:net'
import type { ProxyDecision } from '../model/exchange.ts'
import { bareHost, isLoopback, portOf } from '../model/hosts.ts'

export interface ProxyChoice extends ProxyDecision {
  url: URL | null
}

const direct = (source: string): ProxyChoice => ({ proxy: null, source, url: null })

/**
 * Reads a proxy address.
 * @throws Error with a sentence for the person.
 */
export function parseProxy(text: string): URL {
  const url = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`)
  if (!url || !/^https?:$/.test(url.protocol) || !url.hostname)
    throw new Error(`The proxy must look like http://proxy.example.com:3128, or be the word none`)
  return url
}

const asNumber = (ip: string): number => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

function inRange(host: string, range: string): boolean {
  const [base, bits] = range.split('/')
  if (!base || !bits || !isIPv4(host) || !isIPv4(base)) return false
  const size = 2 ** (32 - Number(bits))
  return Math.floor(asNumber(host) / size) === Math.floor(asNumber(base) / size)
}

/** Whether one entry of a `NO_PROXY` list names this host: `*`, a name and its sub-domains, a port, an IPv4 range. */
export function bypasses(entry: string, host: string, port: number): boolean {
  const rule = entry.trim().toLowerCase()
  if (!rule) return false
  if (rule === '*') return true
  if (rule.includes('/')) return inRange(host, rule)
  const [name, onPort] = rule.startsWith('[')
    ? rule.split(/(?<=\]):/)
    : rule.split(':').length > 2
      ? [rule]
      : rule.split(':')
  if (onPort && Number(onPort) !== port) return false
  const suffix = bareHost(name ?? '').replace(/^\*?\./, '')
  return host === suffix || host.endsWith(`.${suffix}`)
}

/** Which proxy serves this URL and which rule chose it: `--proxy`, the environment, or none. Pure. */
export function chooseProxy(
  url: URL,
  flag: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): ProxyChoice {
  const host = bareHost(url.hostname)
  const say = (proxy: URL, source: string): ProxyChoice => ({
    proxy: `${proxy.hostname}:${proxy.port || (proxy.protocol === 'https:' ? 443 : 80)}`,
    source,
    url: proxy,
  })
  if (flag === 'none') return direct('--proxy none')
  if (flag) return say(parseProxy(flag), '--proxy')
  if (isLoopback(host)) return direct('loopback')
  const names = url.protocol === 'https:' ? ['HTTPS_PROXY', 'https_proxy'] : ['http_proxy']
  const name = [...names, 'ALL_PROXY', 'all_proxy'].find((candidate) => env[candidate])
  if (!name) return direct('none')
  const exceptions = (env.NO_PROXY ?? env.no_proxy ?? '').split(/[\s,]+/)
  const exception = exceptions.find((entry) => bypasses(entry, host, portOf(url)))
  if (exception) return direct(`NO_PROXY (${exception})`)
  const proxy = URL.parse(env[name] ?? '')
  return proxy ? say(proxy, name) : direct(`${name} is not a URL`)
}
