import { isLoopback } from '../model/hosts.ts'
import type { Report } from '../model/report.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'

/** What a name of a certificate is called by: its common name, else its organization. */
const calledBy = (subject: string): string =>
  /(?:^|[,\n]\s{0,3})CN=([^,\n]{1,200})/.exec(subject)?.[1] ??
  /(?:^|[,\n]\s{0,3})O=([^,\n]{1,200})/.exec(subject)?.[1] ??
  subject

/** Hosts and ports that requests went to, in their order; those of this computer are left out. */
function addressesOf({ connection, exchanges }: Report): string[] {
  const found = new Set<string>()
  if (connection) found.add(`${connection.host}:${connection.port}`)
  for (const { url } of exchanges) {
    const at = URL.parse(url)
    if (at && !isLoopback(at.hostname))
      found.add(`${at.hostname}:${at.port || (at.protocol === 'http:' ? '80' : '443')}`)
  }
  return [...found]
}

const found = ({ findings }: Report, ids: RegExp): boolean =>
  findings.some(
    ({ diagnosis, status }) => diagnosis !== null && ids.test(diagnosis) && status !== 'pass' && status !== 'skip',
  )

/** What must be known of the certificates: who re-signs them, or which CA of a company is at their top. */
function certificatesIn(report: Report): ReturnType<typeof said>[] {
  const { connection } = report
  const tls = connection?.tls
  const top = tls?.ladder.at(-1)
  if (!connection || !tls || !top) return []
  const root = calledBy(tls.anchor?.subject ?? top.issuer)
  // A private CA alone proves no inspection: the company may have issued the certificate of the host itself.
  const proved = report.findings.some(
    ({ diagnosis, status, possible }) => diagnosis === 'tls.intercepted' && status !== 'skip' && possible.length === 0,
  )
  if (tls.inspectedBy !== null || proved) return [said('there.inspected', { inspector: tls.inspectedBy, root })]
  const ownCa = tls.trustedBy !== null && tls.trustedBy !== 'bundled'
  return ownCa || found(report, /^tls\.(untrusted-ca|intercepted|inspected)$/)
    ? [said('there.private-ca', { host: connection.host, root })]
    : []
}

/**
 * What this run needed on this computer and the server of the product will need as well: addresses, the proxy with its rule, the
 * root of an inspecting proxy or of a company, the clock, a large ClientHello, an internal DNS entry. Empty where the run went
 * to this computer, or nowhere.
 */
export function neededThere(report: Report, words: Words): string[] {
  const { connection } = report
  if (!connection || isLoopback(connection.host)) return []
  const { host, proxy, clock, resolution } = connection
  const wrongClock = clock && found(report, /^clock\./)
  const addresses = resolution?.answers.map(({ address }) => address) ?? []
  return [
    said('there.addresses', { hosts: addressesOf(report) }),
    ...(proxy?.proxy ? [said('there.proxy', { host, proxy: proxy.proxy, source: proxy.source })] : []),
    ...certificatesIn(report),
    ...(found(report, /^tls\.hello-too-large$/) ? [said('there.hello', { host })] : []),
    ...(found(report, /^dns\.private-answer$/) ? [said('there.dns', { host, addresses })] : []),
    wrongClock ? said('there.clock-wrong', { ms: clock.offset }) : said('there.clock'),
  ].map((one) => words.say(one))
}
