import type { Finding, NetworkPath, StepMark } from '../../core/contract/values.ts'
import { intl, text } from '../text.ts'
import { duration } from './age.ts'
import { worstMark } from './marks.ts'

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

/** How the connection went without the proxy, and in the browser, where that was tried. */
const besideProxy = ({ direct, otherStack }: NetworkPath): Line[] => [
  ...(direct ? [line({ label: t.direct, note: directly(direct) })] : []),
  ...(otherStack ? [line({ label: t.browser, note: inBrowser(otherStack) })] : []),
]

function directly({ works, address, failure }: NonNullable<NetworkPath['direct']>): string {
  if (works) return t.directWorks(address ?? '')
  return failure ? why(failure) : t.notTried
}

const inBrowser = ({ status, failure }: NonNullable<NetworkPath['otherStack']>): string =>
  status === null ? t.browserNot(failure ?? text.timeline.noAnswer) : t.browserGot(status)

/** What is known of the proxy from how it answered. */
const saidByProxy = ({ product, status, offers, says }: NonNullable<NetworkPath['proxy']>): Line[] =>
  [
    product,
    status === null ? null : t.answered(status),
    offers.length ? t.offers(intl.list(offers)) : null,
    says,
  ].flatMap((note) => (note === null ? [] : [line({ note })]))

function proxyOf(path: NetworkPath): Drawn {
  const station = { id: 'proxy', title: t.stations.proxy } as const
  const { proxy } = path
  const more = besideProxy(path)
  if (!proxy) return { ...station, lines: [line({ note: t.proxyUnknown }), ...more] }
  const rule = line({ label: t.chosenBy, note: proxy.source })
  if (!proxy.proxy) return { ...station, lines: [line({ note: t.noProxy }), rule, ...more] }
  const failed = proxy.failure ? [line({ note: why(proxy.failure), bad: true })] : []
  return { ...station, lines: [line({ value: proxy.proxy }), rule, ...failed, ...saidByProxy(proxy), ...more] }
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
      const mark = worstMark(own) ?? unjudged
      return { ...station, mark: mark === 'verified' && unjudged === 'waits' ? 'waits' : mark }
    },
  )
