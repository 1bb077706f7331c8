import type { NetworkPathData } from '../model/network-path.ts'
import type { RunResult } from '../model/result.ts'
import { said } from '../words/said.ts'
import { type Comparer, differing, type Found, none } from './differing.ts'

type Path = NetworkPathData

/** Compares the ways of two runs, where both had one. */
const paths =
  (compare: (before: Path, after: Path) => Found[]): Comparer =>
  (before: RunResult, after: RunResult) =>
    before.connection && after.connection ? compare(before.connection, after.connection) : []

const sorted = (list: readonly string[]): string[] => [...list].sort()
const addresses = ({ resolution }: Path): string[] => sorted(resolution?.answers.map(({ address }) => address) ?? [])
const listed = (list: readonly string[]) => (list.length > 0 ? list : undefined)

/** The host, and what its name stands for. */
export const name = paths((before, after) => [
  ...differing('name', said('compare.host'), `${before.host}:${before.port}`, `${after.host}:${after.port}`),
  ...(before.resolution && after.resolution
    ? [
        ...differing('name', said('compare.addresses'), listed(addresses(before)), listed(addresses(after))),
        ...differing(
          'name',
          said('compare.name-servers'),
          listed(sorted(before.resolution.servers)),
          listed(sorted(after.resolution.servers)),
        ),
        ...differing('name', said('compare.source'), before.resolution.source, after.resolution.source),
      ]
    : []),
])

/** Which addresses answered. */
export const connection = paths((before, after) => {
  const answered = ({ attempts }: Path) =>
    listed(sorted(attempts.filter(({ failure }) => failure === null).map(({ address }) => address)))
  if (before.attempts.length === 0 || after.attempts.length === 0) return []
  return differing('connection', said('compare.answered'), answered(before), answered(after))
})

/** Which proxy was used, why, and what answered there. */
export const proxy = paths(({ proxy: before }, { proxy: after }) =>
  before && after
    ? [
        ...differing('proxy', said('compare.proxy'), before.proxy ?? none, after.proxy ?? none),
        ...differing('proxy', said('compare.rule'), before.source, after.source),
        ...differing('proxy', said('compare.status'), before.status, after.status),
        ...differing('proxy', said('compare.device'), before.product, after.product),
      ]
    : [],
)

/** Milliseconds of a difference that a person would not notice. */
const unnoticed = 5000

/** By how much this computer's clock was wrong. */
export const clock = paths(({ clock: before }, { clock: after }) => {
  if (!before || !after) return []
  const doubt = Math.max(unnoticed, before.uncertainty + after.uncertainty)
  if (Math.abs(before.offset - after.offset) <= doubt) return []
  const shown = (ms: number) => said('compare.offset', { seconds: Math.round(ms / 1000) })
  return differing('clock', said('compare.clock'), shown(before.offset), shown(after.offset))
})
