import { inspectorIn } from '../devices/inspectors.ts'
import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Match } from './match.ts'
import { placeIn, type Reading } from './read.ts'

const ofPath = /^(dns|connect)\.|^http\.timeout$/

const proxySetting =
  /\b(?:https?_proxy|all_proxy|proxy(?:_?(?:host|server|url|address))?|(?:via|to|through|using|with) (?:the )?proxy)\b[ =:,(]{0,4}(?:https?:\/\/)?(?:[^\s@/]{1,80}@)?([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8})(?::(\d{2,5}))?/g
const proxyName =
  /(?<![a-z0-9.-])(?:[a-z0-9-]{0,60}proxy[a-z0-9-]{0,60}|zscaler|squid)\.[a-z0-9.-]{2,200}|(?<![a-z0-9.-])(?:web-?|http-?)?proxy:\d{2,5}/

const usualPorts: ReadonlySet<string> = new Set(['80', '443', '8443'])

/** Hosts that the paste itself calls a proxy, in lower case, and their ports. */
export function proxyHostsIn({ folded }: Reading): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { 1: host = '', 2: port } of folded.matchAll(proxySetting)) {
    if (found.size > 50) break
    if (host.includes('.') || port) found.add(host)
    // curl prints the address of the proxy in place of its name, with the same port.
    if (port && !usualPorts.has(port)) for (const form of [`:${port} `, `:${port}.`, `port ${port} `]) found.add(form)
  }
  return found
}

/** The line of a match, as far as it stands close to it. */
function lineAround({ folded, starts }: Reading, { at, to, line }: Match, width: number): string {
  const from = Math.max(starts[line] ?? 0, at - width)
  const next = starts[placeIn(starts, to) + 1] ?? folded.length
  return folded.slice(from, Math.min(next, to + width))
}

/** Whether what failed was the way to a proxy: `sure`, or a port that most often is a proxy's; null for any other host. */
export function wayToProxy(reading: Reading, match: Match, hosts: ReadonlySet<string>): 'sure' | 'maybe' | null {
  const id = match.diagnosis ?? match.possible[0]
  if (!id || !ofPath.test(id)) return null
  const { entries, folded } = reading
  const span = entries[match.entry]
  const before = folded.slice(Math.max(span?.from ?? 0, match.at - 4000), match.at)
  if (
    /proxyconnect tcp|unable to connect to proxy|cannot connect to proxy|tunneling socket could not be established, cause=/.test(
      before,
    )
  )
    return 'sure'
  const near = lineAround(reading, match, 160)
  if ([...hosts].some((host) => near.includes(host)) || proxyName.test(near)) return 'sure'
  return /(?<!\d)(?:\d{1,3}\.){3}\d{1,3}[:/ ](?:port )?3128(?!\d)/.test(near) ? 'maybe' : null
}

const otherService =
  /\b(redis|postgres(ql)?|mysql|mariadb|mongo(db)?|zookeeper|rabbitmq|amqp|memcached|elasticsearch|opensearch|cassandra|smtp|ldap|consul|etcd|statsd|jaeger|otel|otlp|prometheus|telegraf|influx(db)?|sentry|datadog)\b|[: ](5432|6379|3306|27017|9092|2181|5672|11211|9200|9300|587|389|4317|4318|8125|1433|1521)(?!\d)/
const identity = /oauth|oidc|openid|jwks|\/token|\/keys|issuer|idp|sso|login|well-known|discovery/

/** Queues, databases and where software comes from: what fails on the way there says nothing of a sign-in. */
const ofSoftware =
  /\b(kafka|rdkafka|jdbc|(?:docker|ghcr|quay)\.io|(?:github|gitlab)\.com|npmjs\.(?:org|com)|pypi\.org|maven\.org)\b|:(465|9093)(?!\d)/

/** Whether what failed is the way to a database or another service that has no part in a sign-in. */
export function ofOtherService(reading: Reading, match: Match): boolean {
  const id = match.diagnosis ?? match.possible[0]
  if (!id || !(ofPath.test(id) || id.startsWith('tls.'))) return false
  const near = lineAround(reading, match, 120)
  return (otherService.test(near) || ofSoftware.test(near)) && !identity.test(near)
}

const issuerLine =
  /(?:issuer|issued by|\bi:|\bca:|verify error|server certificate|certificate chain|depth=)[^\n]{0,300}/gi

/** The product that re-signs TLS, where the paste names the issuer of a certificate; null where none is named. */
export function inspectorNamed({ lines }: Reading): string | null {
  for (const { text } of lines.slice(0, 5000)) {
    for (const [named] of text.slice(0, 4000).matchAll(issuerLine)) {
      const inspector = /\b(cn|o|ou)\s?=|issuer/i.test(named) ? inspectorIn(named) : null
      if (inspector !== null && !/unable to get|local issuer|unknown/i.test(named))
        return inspector || named.slice(0, 80)
    }
  }
  return null
}

const printedNow =
  /\bcurrent time:? ?(\d{4}-\d\d-\d\dt\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:z|[+-]\d\d:\d\d))|\bjwt expired, now (\d{10})(?!\d)|\bnow[ =:]{1,2}(\d{10})(?!\d)/

/** Seconds by which clocks may differ: see `core/checks/clock`. */
const allowed = 30_000

/** `clock.ahead` where the product printed a time that has not come yet by this computer's clock. */
export function clockPrinted(reading: Reading, match: Match, at: number): DiagnosisId | null {
  if (!match.possible.includes('clock.ahead')) return null
  const near = reading.folded.slice(Math.max(0, match.at - 40), match.to + 200)
  const [, iso, now, other] = printedNow.exec(near) ?? []
  const printed = iso ? Date.parse(iso.toUpperCase()) : Number(now ?? other ?? Number.NaN) * 1000
  return printed > at + allowed ? 'clock.ahead' : null
}
