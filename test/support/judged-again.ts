import { archiveOf, type Bundle, readBundle, textsOf } from '../../core/bundle/bundle.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { RunResult } from '../../core/model/result.ts'
import { replay } from '../../core/run/replay.ts'
import { isRecorded } from '../../core/run/replayed.ts'

/** A bundle of a run, read back from its bytes. */
export function throughAFile(run: RunResult, change: Partial<Bundle> = {}): Bundle {
  if (!isRecorded(run)) throw new Error('this run was not written down')
  const { tool, ended: created } = run
  const bundle = { tool, created, pseudonyms: false, practice: false, run, tokens: [], pack: null, ...change }
  return readBundle(archiveOf(textsOf(bundle, { report: '{}', page: '' })))
}

/** What a run came to, and why. */
export const judged = ({ verdict, rootCause, results }: RunResult) => ({
  verdict,
  rootCause,
  results: results.map(({ check, status, diagnosis, because }) => ({ check, status, diagnosis, because })),
})

/** The same run judged by what a bundle of it holds, without a network. */
export const judgedAgain = (run: RunResult, guide: Guide, change: Partial<Bundle> = {}): Promise<RunResult> =>
  replay(throughAFile(run, change).run, guide, { name: 'idp-preflight', version: 'later' })
