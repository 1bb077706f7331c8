import { said } from '../words/said.ts'
import { type Comparer, differing } from './differing.ts'

/** The program, the computer, and what was checked. */
export const program: Comparer = (before, after) => [
  ...differing('program', said('compare.version'), before.tool.version, after.tool.version),
  ...differing('program', said('compare.runtime'), before.host.runtime, after.host.runtime),
  ...differing('program', said('compare.system'), systemOf(before.host), systemOf(after.host)),
  ...differing('program', said('compare.host-kind'), before.host.kind, after.host.kind),
  ...differing('program', said('compare.guide'), before.guide, after.guide),
  ...differing('program', said('compare.step'), before.step, after.step),
]

const systemOf = ({ platform, release }: { platform: string; release: string }) => `${platform} ${release}`
