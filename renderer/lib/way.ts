import type { Finding, NetworkPath, Report, Rung, Status, StepMark } from '../../core/contract/values.ts'
import { intl, text } from '../text.ts'
import { duration } from './age.ts'

const t = text.timeline.way
type Resolution = NonNullable<NetworkPath['resolution']>
type Failed = { message: string; code: string }

export interface Line {
  label: string | null
  /** An address, a host, a cipher: what is written in mono. */
  value: string | null
  note: string | null
  bad: boolean
}

/** One station on the way to the host. */
export interface Station {
  id: keyof typeof t.stations
  title: string
  mark: StepMark
  lines: readonly Line[]
}

/** The checks that judge a station, by the area of their ids. */
const areas: Readonly<Record<Station['id'], string>> = {
  name: 'dns',
  addresses: 'connect',
  proxy: 'proxy',
  tls: 'tls',
  clock: 'clock',
}
const looks: readonly (readonly [Status, StepMark])[] = [
  ['error', 'error'],
  ['fail', 'failed'],
  ['warn', 'warning'],
  ['pass', 'verified'],
  ['info', 'verified'],
]

/** How findings look together: the worst of them. Null where none was judged. */
const markOf = (findings: readonly Finding[]): StepMark | null =>
  looks.find(([status]) => findings.some((finding) => finding.status === status))?.[1] ?? null

type Drawn = Omit<Station, 'mark'> & { unjudged?: StepMark }

const line = (given: Partial<Line>): Line => ({ label: null, value: null, note: null, bad: false, ...given })
const why = ({ message, code }: Failed): string => t.failed(message || code, code)

function nameOf({ host, port, resolution }: NetworkPath): Drawn {
  const asked = resolution?.servers.length ? t.servers(intl.list(resolution.servers)) : null
  const source =
    resolution && (resolution.source === 'resolver' ? (asked ?? t.sources.resolver) : t.sources[resolution.source])
  const timed = resolution && resolution.source !== 'proxy' && resolution.ms ? duration(resolution.ms) : null
  const failure = resolution?.failure
  return {
    id: 'name',
    title: t.stations.name,
    lines: [
      line({ value: host, note: t.port(port) }),
      line({ note: source ? (timed ? t.took(source, timed) : source) : t.unresolved }),
      ...(failure ? [line({ note: why(failure), bad: true })] : []),
    ],
  }
}

function whyNone(resolution: Resolution, family: 4 | 6): string {
  if (resolution.source === 'literal') return t.literalOther
  const query = resolution.queries.find((one) => one.family === family)
  if (query?.code === 'ENOTFOUND') return t.noName
  if (query?.code && query.code !== 'ENODATA') return t.refused(query.code)
  if (query || resolution.answers.length) return t.noFamily
  return resolution.failure ? why(resolution.failure) : t.notAsked
}

function addressesOf({ resolution, attempts, proxy }: NetworkPath): Drawn {
  const station = { id: 'addresses', title: t.stations.addresses } as const
  if (proxy?.proxy && (!resolution || resolution.source === 'proxy'))
    return { ...station, unjudged: 'waits', lines: [line({ note: t.byProxy })] }
  if (!resolution) return { ...station, lines: [line({ note: t.notAsked })] }
  const reached = attempts.some(({ failure }) => !failure)
  const lines = ([4, 6] as const).flatMap((family) => {
    const label = t.family(family)
    const answers = resolution.answers.filter((answer) => answer.family === family)
    if (!answers.length) return [line({ label, note: whyNone(resolution, family) })]
    return answers.map(({ address }) => {
      const attempt = attempts.find((one) => one.address === address)
      if (!attempt) return line({ label, value: address, note: t.notTried })
      const { failure, ms } = attempt
      // One family that leads nowhere is usual, as long as the other leads there.
      return line({
        label,
        value: address,
        note: failure ? why(failure) : t.open(duration(ms)),
        bad: !!failure && !reached,
      })
    })
  })
  return { ...station, lines }
}

function proxyOf({ proxy, direct, otherStack }: NetworkPath): Drawn {
  const station = { id: 'proxy', title: t.stations.proxy } as const
  const more = [
    ...(direct
      ? [
          line({
            label: t.direct,
            note: direct.works
              ? t.directWorks(direct.address ?? '')
              : direct.failure
                ? why(direct.failure)
                : t.notTried,
          }),
        ]
      : []),
    ...(otherStack
      ? [
          line({
            label: t.browser,
            note:
              otherStack.status === null
                ? t.browserNot(otherStack.failure ?? text.timeline.noAnswer)
                : t.browserGot(otherStack.status),
          }),
        ]
      : []),
  ]
  if (!proxy) return { ...station, lines: [line({ note: t.proxyUnknown }), ...more] }
  const rule = line({ label: t.chosenBy, note: proxy.source })
  if (!proxy.proxy) return { ...station, lines: [line({ note: t.noProxy }), rule, ...more] }
  const said = [
    proxy.product,
    proxy.status === null ? null : t.answered(proxy.status),
    proxy.offers.length ? t.offers(intl.list(proxy.offers)) : null,
    proxy.says,
  ].filter((part) => part !== null)
  return {
    ...station,
    lines: [
      line({ value: proxy.proxy }),
      rule,
      ...(proxy.failure ? [line({ note: why(proxy.failure), bad: true })] : []),
      ...said.map((note) => line({ note })),
      ...more,
    ],
  }
}

function tlsOf({ tls }: NetworkPath): Drawn {
  const station = { id: 'tls', title: t.stations.tls } as const
  if (!tls) return { ...station, lines: [line({ note: t.noTls })] }
  return {
    ...station,
    lines: [
      ...(tls.protocol ? [line({ value: tls.protocol, note: tls.cipher })] : []),
      ...(tls.failure ? [line({ note: t.tlsFailed(why(tls.failure)), bad: true })] : []),
      ...(tls.inspectedBy ? [line({ label: t.inspected, note: tls.inspectedBy, bad: tls.failure !== null })] : []),
    ],
  }
}

function clockOf({ clock }: NetworkPath): Drawn[] {
  if (!clock) return []
  const { offset, uncertainty } = clock
  const far = duration(Math.abs(offset))
  const near = duration(uncertainty)
  const note = offset < 0 ? t.behind(far, near) : t.ahead(far, near)
  return [{ id: 'clock', title: t.stations.clock, lines: [line({ note })] }]
}

/** The way to the host, station by station. What is marked on it is what the checks have found. */
export const stationsOf = (connection: NetworkPath, findings: readonly Finding[]): readonly Station[] =>
  [nameOf(connection), addressesOf(connection), proxyOf(connection), tlsOf(connection), ...clockOf(connection)].map(
    ({ unjudged = 'not-run', ...station }) => {
      const own = findings.filter(({ check }) => check.startsWith(`${areas[station.id]}.`))
      const mark = markOf(own) ?? unjudged
      return { ...station, mark: mark === 'verified' && unjudged === 'waits' ? 'waits' : mark }
    },
  )

/** What a certificate is called: the common name of its subject, or its organisation, or all of it. */
export function calledBy(subject: string): string {
  const part = (name: string) => new RegExp(`(?:^|, )${name}=(.*?)(?=, [A-Za-z]+=|$)`).exec(subject)?.[1]
  return part('CN') || part('O') || subject
}

const day = 86_400_000

/** How long a certificate is still valid, in words. */
export function validity({ notBefore, notAfter }: Pick<Rung, 'notBefore' | 'notAfter'>, now: number): string {
  const l = text.timeline.ladder
  const until = Date.parse(notAfter)
  const from = Date.parse(notBefore)
  if (now > until) return l.over(Math.floor((now - until) / day))
  if (now < from) return l.early(Math.ceil((from - now) / day))
  return l.left(Math.floor((until - now) / day))
}

type Found = Pick<Report, 'findings'>

/** The finding about a certificate, where there is one. */
const findingOf = ({ problem }: Pick<Rung, 'problem'>, { findings }: Found): Finding | undefined =>
  problem === null ? undefined : findings.find(({ diagnosis, status }) => diagnosis === problem && status !== 'pass')

/** How a certificate is marked: as its finding, or as the whole chain, for a chain that breaks proves none of its parts. */
export function rungMark(rung: Pick<Rung, 'problem'>, report: Found): StepMark {
  const finding = findingOf(rung, report)
  const mark = finding ? markOf([finding]) : null
  // A note is no fault: it says nothing of the rest of the chain.
  return mark !== null && mark !== 'verified' ? mark : ladderHolds(report) ? 'verified' : 'not-run'
}

/** Whether the checks of TLS have found nothing that breaks the chain. */
export function ladderHolds({ findings }: Found): boolean {
  const mark = markOf(findings.filter(({ check }) => check.startsWith('tls.')))
  return mark === 'verified' || mark === 'warning'
}

/** How the store that trusts the chain is marked: as the check of trust has found. */
export const trustMark = ({ findings }: Found): StepMark =>
  markOf(findings.filter(({ check }) => check === 'tls.chain-trusted')) ?? 'not-run'

/** What is wrong with a certificate, in the words of the finding where there is one. */
export function reasonOf(rung: Pick<Rung, 'problem'>, report: Found): string | null {
  const { problem } = rung
  if (problem === null) return null
  const l = text.timeline.ladder
  return findingOf(rung, report)?.says ?? l.problems[problem] ?? l.otherProblem(problem)
}
