import type { Exchange, Report } from '../../core/contract/values.ts'
import { intl } from '../text.ts'

export type Phase = 'dns' | 'connect' | 'tls' | 'wait' | 'receive' | 'silent'
export const phases: readonly Phase[] = ['dns', 'connect', 'tls', 'wait', 'receive', 'silent']

/** A part of an exchange, in milliseconds since the run began. */
export interface Piece {
  phase: Phase
  from: number
  until: number
}

export interface Row {
  exchange: Exchange
  /** Where it stands in the report. */
  index: number
  /** The request itself, in milliseconds since the run began. */
  from: number
  until: number
  pieces: readonly Piece[]
  /** Its connection was opened before it: those phases lie before the request. */
  ahead: boolean
  /** On the longest chain of requests one after the other. */
  onChain: boolean
  /** A failed check rests on it. */
  behindFailed: boolean
}

export interface Fold {
  from: number
  until: number
  /** From 0 to 1 on the axis. */
  at: number
  width: number
}

export interface Scale {
  at: (ms: number) => number
  ticks: readonly { ms: number; at: number }[]
  /** Pauses that are drawn short. */
  folds: readonly Fold[]
}

type Span = Pick<Row, 'from' | 'until'>
const lengthOf = ({ from, until }: Span): number => until - from
/** Moments are written in whole milliseconds, lengths are not: this much may overlap by rounding alone. */
const rounding = 1

/** The phases of one exchange. `first`: no answer of the probed host was there when it began. */
function piecesOf({ timings }: Exchange, from: number, first: boolean): Pick<Row, 'pieces' | 'ahead'> {
  const opening = (['dns', 'connect', 'tls'] as const).flatMap((phase) => {
    const ms = timings[phase]
    return ms === undefined ? [] : [{ phase, ms }]
  })
  const opened = opening.reduce((sum, { ms }) => sum + ms, 0)
  const answered = timings.firstByte
  // `firstByte` counts from the request. A connection that was opened ahead has no part in it.
  const ahead = opened > 0 && (first || opened > (answered ?? timings.total))
  const pieces: Piece[] = []
  let now = ahead ? from - opened : from
  const add = (phase: Phase, until: number) => {
    if (until > Math.max(now, 0)) pieces.push({ phase, from: Math.max(now, 0), until })
    now = until
  }
  for (const { phase, ms } of opening) add(phase, now + ms)
  if (answered === undefined) add('silent', from + timings.total)
  else {
    add('wait', from + answered)
    add('receive', from + timings.total)
  }
  return { pieces, ahead }
}

/** The requests, each after one that had ended, that took longest together. */
export function longestChain(spans: readonly Span[]): ReadonlySet<number> {
  const order = spans.map((_, index) => index).toSorted((a, b) => (spans[a]?.until ?? 0) - (spans[b]?.until ?? 0))
  const best = new Map<number, { ms: number; before: number | null }>()
  let last: number | null = null
  for (const index of order) {
    const span = spans[index]
    if (!span) continue
    let found = { ms: 0, before: null as number | null }
    for (const [other, { ms }] of best)
      if ((spans[other]?.until ?? 0) <= span.from + rounding && ms > found.ms) found = { ms, before: other }
    best.set(index, { ms: found.ms + lengthOf(span), before: found.before })
    if (last === null || found.ms + lengthOf(span) > (best.get(last)?.ms ?? 0)) last = index
  }
  const chain = new Set<number>()
  for (let at = last; at !== null; at = best.get(at)?.before ?? null) chain.add(at)
  return chain
}

/** One row an exchange, on the clock of the run, in the order in which they began. */
export function rowsOf({ started, exchanges, findings, connection }: Report): readonly Row[] {
  const began = Date.parse(started)
  const spans = exchanges.map(({ at, timings }) => {
    const from = Math.max(0, Date.parse(at) - began) || 0
    return { from, until: from + timings.total }
  })
  const chain = spans.length > 1 ? longestChain(spans) : new Set<number>()
  const failed = new Set(findings.filter(({ status }) => status === 'fail').map(({ exchange }) => exchange))
  // The handshake of the probed host is made, and its connections are opened, before the first request to it.
  const mine = exchanges.map(({ url }) => {
    const at = connection?.tls?.protocol ? URL.parse(url) : null
    return at?.hostname === connection?.host && Number(at?.port || 443) === connection?.port
  })
  const answeredAt = Math.min(...spans.filter((_, index) => mine[index]).map(({ until }) => until))
  const rows = exchanges.map((exchange, index) => {
    const { from, until } = spans[index] ?? { from: 0, until: 0 }
    return {
      exchange,
      index,
      from,
      until,
      ...piecesOf(exchange, from, mine[index] === true && from < answeredAt),
      onChain: chain.has(index),
      behindFailed: failed.has(index),
    }
  })
  return rows.toSorted((a, b) => a.from - b.from)
}

/** How long a phase of an exchange took; null where it did not happen. */
export function phaseOf({ pieces, exchange: { timings } }: Row, phase: Phase): number | null {
  if (phase === 'dns' || phase === 'connect' || phase === 'tls') return timings[phase] ?? null
  const piece = pieces.find((one) => one.phase === phase)
  return piece ? lengthOf(piece) : null
}

/** How long all requests of the chain took together. */
export const chainLength = (rows: readonly Row[]): number =>
  rows.filter(({ onChain }) => onChain).reduce((sum, row) => sum + lengthOf(row), 0)

/** Of the axis: two labels must not touch where it is narrow, and the last one must not leave the page. */
const leastLabel = 0.18
const lastLabel = 0.86

/** Steps of 1, 2 or 5 and zeros. */
function roundStep(least: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(least, 1)))
  return [1, 2, 5, 10].map((n) => n * unit).find((step) => step >= least) ?? unit * 10
}

/** Where nothing was going on. */
function pausesOf(spans: readonly Span[]): Span[] {
  const pauses: Span[] = []
  let end = 0
  for (const { from, until } of spans.toSorted((a, b) => a.from - b.from)) {
    if (from > end) pauses.push({ from: end, until: from })
    end = Math.max(end, until)
  }
  return pauses
}

/** The common axis. Somebody who signs in takes a minute: such pauses would leave nothing of the rest to see. */
export function scaleOf(rows: readonly Row[]): Scale {
  const spans = rows.map(({ from, until, pieces }) => ({ from: Math.min(from, pieces[0]?.from ?? from), until }))
  const end = Math.max(1, ...spans.map(({ until }) => until))
  const pauses = pausesOf(spans)
  const busy = end - pauses.reduce((sum, pause) => sum + lengthOf(pause), 0)
  const long = pauses.filter((pause) => lengthOf(pause) > 1000 && lengthOf(pause) > busy / 2)
  const short = Math.max(busy * 0.08, 1)
  const drawn = end - long.reduce((sum, pause) => sum + lengthOf(pause) - short, 0)
  const at = (ms: number): number => {
    let taken = 0
    for (const { from, until } of long) {
      if (ms >= until) taken += until - from - short
      else if (ms > from) taken += (ms - from) * (1 - short / (until - from))
    }
    return Math.min(1, Math.max(0, (ms - taken) / drawn))
  }
  const step = roundStep(drawn / 5)
  const ticks: { ms: number; at: number }[] = []
  for (let ms = 0; ms <= end; ms += step) {
    if (long.some(({ from, until }) => ms > from && ms < until)) continue
    const tick = { ms, at: at(ms) }
    if (tick.at < lastLabel && tick.at - (ticks.at(-1)?.at ?? -1) >= leastLabel) ticks.push(tick)
  }
  return { at, ticks, folds: long.map((pause) => ({ ...pause, at: at(pause.from), width: short / drawn })) }
}

/** Whole milliseconds: "21,400". Below ten, one digit more. */
export const milliseconds = (ms: number): string => intl.number(ms, ms < 9.95 ? 1 : 0)

/** The path of an address, which is what tells requests to one host apart. */
export function pathOf(url: string): string {
  const at = URL.parse(url)
  return at ? at.pathname : url
}
