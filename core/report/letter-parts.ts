import type { Finding } from '../model/finding.ts'
import { asksForClient, type Guide } from '../model/guide.ts'
import type { Report } from '../model/report.ts'
import { asks } from './letter-asks.ts'
import { failed, type Letters, pathRows, type Row } from './letter-path.ts'
import { ownerText, type Reporting, shownText } from './reporting.ts'

/** A host that must be reachable, and what for. */
export interface Need {
  host: string
  port: number
  protocol: string
  purposes: readonly string[]
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

const purposeOf = (guide: Guide, t: Letters): string =>
  asksForClient(guide) ? t['tokens-for']({ product: guide.product }) : t['reach-provider']

function needsOf({ connection, exchanges }: Report, guide: Guide, t: Letters): Need[] {
  const purposes = new Map<string, Set<string>>()
  const add = (host: string, port: number, purpose: string) => {
    const key = `${host}\n${port}`
    purposes.set(key, (purposes.get(key) ?? new Set()).add(purpose))
  }
  if (connection) add(connection.host, connection.port, purposeOf(guide, t))
  for (const { url, purpose } of exchanges) {
    const at = URL.parse(url)
    if (at) add(at.hostname.replace(/[[\]]/g, ''), Number(at.port || 443), purpose)
  }
  return [...purposes].map(([key, list]) => {
    const [host = '', port = ''] = key.split('\n')
    return { host, port: Number(port), protocol: t.https, purposes: [...list] }
  })
}

/** Without a full stop at its end. */
const open = (words: string): string => words.replace(/\.$/, '')

const requestRows = ({ exchanges }: Report, t: Letters): Row[] =>
  exchanges.map(({ at, method, url, status, failure, address, purpose }) => {
    const response = status === null ? (failure ? failed(failure, t) : t['no-response']) : String(status)
    return [t.request({ at: Date.parse(at), purpose }), t.answered({ request: `${method} ${url}`, response, address })]
  })

function findingRow(finding: Finding, guide: Guide, reporting: Reporting): Row {
  const { words } = reporting
  const { letter: t } = words.catalogue.sentences
  const { diagnosis, says, expected, actual } = finding
  const owner = ownerText(finding, guide, reporting)
  const sentences = [
    says ?? '',
    t.expected({ value: open(shownText(expected, words)) }),
    t.received({ value: open(shownText(actual, words)) }),
    owner === null ? '' : t.who({ owner: open(owner) }),
  ]
  return [t.finding({ id: diagnosis ?? '' }), sentences.filter(Boolean).join(' ')]
}

/** The network's own cause: also where the run's is another one, such as a field that nobody has filled in yet. */
const causeOnTheWay = (wrong: readonly Finding[], { rootCause }: Report): Finding | undefined => {
  const failed = wrong.filter(({ status }) => status === 'fail')
  return failed.find(({ diagnosis }) => diagnosis === rootCause) ?? failed.toSorted((a, b) => areaOf(a) - areaOf(b))[0]
}

/** One sentence about the network, whatever else is wrong. It is let off only where something has answered. */
function verdictOn(
  report: Report,
  wrong: readonly Finding[],
  where: string,
  ownerOf: (finding: Finding) => string | null,
  t: Letters,
): string {
  const cause = causeOnTheWay(wrong, report)
  const causeSays = cause?.says ?? ''
  if (cause) {
    const owner = cause.owner === 'network-team' ? null : ownerOf(cause)
    return owner === null ? causeSays : t['cause-of-other']({ cause: causeSays, owner })
  }
  const elsewhere = report.findings.find(({ diagnosis }) => diagnosis !== null && diagnosis === report.rootCause)
  const answered = report.exchanges.some(({ status }) => status !== null)
  if (elsewhere && answered) {
    const owner = ownerOf(elsewhere)
    const given = { where, cause: elsewhere.says ?? '' }
    return owner === null ? t['network-fine-unknown'](given) : t['network-fine']({ ...given, owner })
  }
  if (wrong[0]) return t.warning({ where, warning: wrong[0].says ?? '' })
  if (!answered) return elsewhere ? t['unknown-because']({ where, cause: elsewhere.says ?? '' }) : t.unknown({ where })
  return t.reachable({ where })
}

/** Puts a letter to a network team together, from the report alone. */
export function letterParts(report: Report, guide: Guide, reporting: Reporting): Letter {
  const { words, provider } = reporting
  const { letter: t } = words.catalogue.sentences
  const { connection = null, host, tool, started: from, ended: to } = report
  const where = connection ? t.where({ host: connection.host, port: connection.port }) : provider
  const wrong = report.findings.filter(isNetwork)
  const cause = causeOnTheWay(wrong, report)
  const root = cause?.owner === 'network-team' ? cause : null
  const ownerOf = (finding: Finding) => {
    const owner = ownerText(finding, guide, reporting)
    return owner === null ? null : open(owner)
  }
  const asked = {
    host: connection?.host ?? provider,
    port: connection?.port ?? 443,
    proxy: connection?.proxy?.proxy ?? null,
    product: guide.product,
    connection,
  }
  return {
    subject: t.subject({ product: guide.product, provider, where }),
    verdict: verdictOn(report, wrong, where, ownerOf, t),
    needs: needsOf(report, guide, t),
    proof: [
      [t.period, t['from-to']({ from: Date.parse(from), to: Date.parse(to) })],
      [t['measured-on'], `${host.platform} ${host.release}, ${host.runtime}, ${tool.name} ${tool.version}`],
      ...(connection ? pathRows(connection, words) : []),
      ...requestRows(report, t),
      ...wrong.map((finding) => findingRow(finding, guide, reporting)),
    ],
    asks: (asks[root?.diagnosis ?? ''] ?? []).map((ask) => words.say(ask(asked))),
    footer: t.footer,
  }
}
