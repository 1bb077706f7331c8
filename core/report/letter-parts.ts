import type { Failure } from '../model/exchange.ts'
import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import type { NetworkPath, Rung } from '../model/network-path.ts'
import type { Report } from '../model/report.ts'
import type { TrustStoreName } from '../model/trust-stores.ts'
import { asks } from './letter-asks.ts'
import { ownerWords, shownText } from './text.ts'

/** A host that must be reachable, and what for. */
export interface Need {
  host: string
  port: number
  protocol: string
  purpose: string
}

/** What a letter to a network team holds, in the order in which it is written. */
export interface Letter {
  subject: string
  /** One sentence that can be read out on the phone. */
  verdict: string
  needs: readonly Need[]
  /** What was seen, as label and value. */
  proof: readonly (readonly [label: string, value: string])[]
  /** What to change, as numbered steps; empty where nothing is wrong with the network. */
  asks: readonly string[]
  footer: string
}

/** What a network can be the cause of, in the order in which a connection meets it. */
const networkAreas = ['clock', 'dns', 'connect', 'proxy', 'tls', 'portal', 'http']
const areaOf = ({ diagnosis }: Finding): number => networkAreas.indexOf(diagnosis?.split('.')[0] ?? '')

const isNetwork = (finding: Finding): boolean =>
  (finding.status === 'fail' || finding.status === 'warn') && areaOf(finding) >= 0

const storeWords = {
  bundled: 'the public list of authorities',
  added: 'a certificate that was added for this run',
  environment: 'a certificate of NODE_EXTRA_CA_CERTS',
  system: 'the store of this operating system only (browsers trust it, Node, Java and Python do not)',
} as const satisfies Record<TrustStoreName, string>

function needsOf({ connection, exchanges }: Report, guide: Guide): Need[] {
  const purposes = new Map<string, Set<string>>()
  const add = (host: string, port: number, purpose: string) => {
    const key = `${host}\n${port}`
    purposes.set(key, (purposes.get(key) ?? new Set()).add(purpose))
  }
  if (connection) add(connection.host, connection.port, `tokens for ${guide.product}`)
  for (const { url, purpose } of exchanges) {
    const at = URL.parse(url)
    if (at) add(at.hostname.replace(/[[\]]/g, ''), Number(at.port || 443), purpose.toLowerCase())
  }
  return [...purposes].map(([key, list]) => {
    const [host = '', port = ''] = key.split('\n')
    return { host, port: Number(port), protocol: 'TCP, TLS 1.2 or newer (HTTPS)', purpose: [...list].join('; ') }
  })
}

/** With one full stop, also where the words end in one. */
const closed = (words: string): string => (words.endsWith('.') ? words : `${words}.`)

const failed = (failure: Failure | null): string =>
  failure
    ? `${failure.code}${failure.message && failure.message !== failure.code ? ` (${failure.message})` : ''}`
    : 'ok'

const rungLine = ({ subject, issuer, notBefore, notAfter, fingerprint, key, bits, problem }: Rung): string =>
  `${subject}, issued by ${issuer}, ${notBefore.slice(0, 10)} to ${notAfter.slice(0, 10)}, ${key}${bits ? ` ${bits}` : ''}, SHA-256 ${fingerprint}${problem ? ` [${problem}]` : ''}`

function wayProof({ proxy, resolution, attempts, tls, direct, clock }: NetworkPath): [string, string][] {
  const rows: [string, string][] = []
  if (proxy) {
    rows.push(['Proxy', proxy.proxy ? `${proxy.proxy}, chosen by ${proxy.source}` : `none (${proxy.source})`])
    if (proxy.failure)
      rows.push(['Answer of the proxy', [failed(proxy.failure), proxy.says].filter(Boolean).join('. ')])
  }
  if (resolution && resolution.source !== 'proxy') {
    const { source, servers, answers, failure, ms } = resolution
    const by =
      source === 'resolver'
        ? `name server ${servers.join(', ') || 'unknown'}`
        : source === 'literal'
          ? 'given as an address'
          : source
    const said = failure ? failed(failure) : answers.map(({ address }) => address).join(', ')
    rows.push(['Name', `${said} (${by}, ${Math.round(ms)} ms)`])
  }
  for (const { address, family, failure, ms } of attempts)
    rows.push([
      `Connection over IPv${family}`,
      `${address}: ${failure ? failed(failure) : `open after ${Math.round(ms)} ms`}`,
    ])
  if (tls?.failure) rows.push(['TLS', failed(tls.failure)])
  else if (tls?.protocol) rows.push(['TLS', `${tls.protocol}, ${tls.cipher}`])
  for (const rung of tls?.ladder ?? []) rows.push([`Certificate (${rung.role})`, rungLine(rung)])
  if (tls && tls.ladder.length > 0) rows.push(['Trusted by', tls.trustedBy ? storeWords[tls.trustedBy] : 'nobody here'])
  if (tls?.inspectedBy) rows.push(['Inspected by', tls.inspectedBy])
  if (direct) rows.push(['Without the proxy', direct.works ? `works, ${direct.address}` : failed(direct.failure)])
  if (clock)
    rows.push([
      'Clock of this machine',
      `${(clock.offset / 1000).toFixed(1)} s against the server, give or take ${(clock.uncertainty / 1000).toFixed(1)} s`,
    ])
  return rows
}

function requestProof({ exchanges }: Report): [string, string][] {
  return exchanges.map(({ at, method, url, status, failure, address, purpose }) => [
    `${at} ${purpose}`,
    `${method} ${url}: ${status ?? (failure ? failed(failure) : 'no answer')}${address ? `, from ${address}` : ''}`,
  ])
}

/** The network's own cause: also where the run's is another one, such as a field that nobody has filled in yet. */
const causeOnTheWay = (wrong: readonly Finding[], { rootCause }: Report): Finding | undefined => {
  const failed = wrong.filter(({ status }) => status === 'fail')
  return failed.find(({ diagnosis }) => diagnosis === rootCause) ?? failed.toSorted((a, b) => areaOf(a) - areaOf(b))[0]
}

/** One sentence about the network, whatever else is wrong. It is let off only where something has answered. */
function verdictOn(report: Report, wrong: readonly Finding[], where: string, provider: string): string {
  const cause = causeOnTheWay(wrong, report)
  if (cause) {
    const other = cause.owner && cause.owner !== 'network-team' ? ownerWords(cause.owner, provider) : null
    return `${cause.says}${other ? ` This is for ${other} to change.` : ''}`
  }
  const elsewhere = report.findings.find(({ diagnosis }) => diagnosis !== null && diagnosis === report.rootCause)
  const owner = elsewhere?.owner ? ownerWords(elsewhere.owner, provider) : 'somebody else'
  const answered = report.exchanges.some(({ status }) => status !== null)
  if (elsewhere && answered)
    return `The network lets ${where} through; what is wrong is for ${owner}: ${elsewhere.says}`
  if (wrong[0]) return `${where} can be reached, and one thing deserves a look: ${wrong[0].says}`
  if (!answered) return `It is not known yet whether ${where} can be reached${elsewhere ? `: ${elsewhere.says}` : '.'}`
  return `${where} can be reached from this network; nothing has to be changed.`
}

/** Puts a letter to a network team together, from the report alone. */
export function letterParts(report: Report, guide: Guide, provider: string): Letter {
  const { connection } = report
  const where = connection ? `${connection.host}, port ${connection.port}` : provider
  const wrong = report.findings.filter(isNetwork)
  const cause = causeOnTheWay(wrong, report)
  const root = cause?.owner === 'network-team' ? cause : null
  const needs = needsOf(report, guide)
  const asked = {
    host: connection?.host ?? provider,
    port: connection?.port ?? 443,
    proxy: connection?.proxy?.proxy ?? null,
    product: guide.product,
    connection: connection ?? null,
  }
  return {
    subject: `${guide.product} with ${provider}: access to ${where}`,
    verdict: verdictOn(report, wrong, where, provider),
    needs,
    proof: [
      ['Time', `${report.started} to ${report.ended}`],
      [
        'Measured on',
        `${report.host.platform} ${report.host.release}, ${report.host.runtime}, ${report.tool.name} ${report.tool.version}`,
      ],
      ...(connection ? wayProof(connection) : []),
      ...requestProof(report),
      ...wrong.map(({ diagnosis, says, expected, actual, owner }): [string, string] => [
        `Finding ${diagnosis}`,
        [
          says ?? '',
          `Expected: ${closed(shownText(expected))}`,
          `Received: ${closed(shownText(actual))}`,
          ...(owner ? [`For: ${ownerWords(owner, provider)}.`] : []),
        ].join(' '),
      ]),
    ],
    asks: (asks[root?.diagnosis ?? ''] ?? []).map((ask) => ask(asked)),
    footer: 'No credential is in this letter. Certificates, addresses and times are as this machine saw them.',
  }
}
