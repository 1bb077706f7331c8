import { release } from 'node:os'
import type { Exchange } from '../model/exchange.ts'
import type { Observed } from '../model/observed.ts'
import type { RunResult, SetupValues } from '../model/result.ts'
import type { Said } from '../model/said.ts'
import type { Tape } from '../model/tape.ts'
import type { Begun } from './begin.ts'
import type { Executed } from './execute.ts'
import { handoffOf, usedAddresses } from './handoff.ts'
import { maskedWithin } from './masked-within.ts'
import { networkPathOf } from './network-path.ts'
import type { RunOptions } from './options.ts'
import { type Came, kept } from './proof.ts'
import { resultOf } from './result-of.ts'
import { settle } from './settle.ts'
import { shownFields } from './shown-fields.ts'
import { countsOf, headlineOf, verdictOf } from './verdict.ts'

/** What came of a run whose probes and checks are done. */
export interface Finished {
  secrets: Record<string, boolean>
  values: SetupValues
  executed: Executed
  exchanges: readonly Exchange[]
  came: readonly Came[]
  observed: Observed
  /** Why it ended early; null where it did not. */
  endedBy: Said | null
}

/** The result of a run: masked throughout, so that it can be kept. */
export function runResult(options: RunOptions, begun: Begun, finished: Finished): RunResult {
  const { guide, fields, entering = false } = options
  const { started, intake, mask, planned, replay } = begun
  const { secrets, values, executed, exchanges, came, observed, endedBy } = finished
  const raw = came.map(({ entry, outcome, exchange }) =>
    resultOf(entry, maskedWithin(kept(outcome), mask.line), exchange, entering),
  )
  const { results, root } = settle(raw, planned.checks)
  const verdict = verdictOf(results, endedBy !== null)
  const ended = replay?.ended ?? new Date()
  return {
    kind: 'result',
    schema: 1,
    tool: options.tool,
    started: started.toISOString(),
    ended: ended.toISOString(),
    ms: ended.getTime() - started.getTime(),
    host: options.recorded?.host ?? hostOf(options),
    guide: guide.id,
    step: options.step,
    ...(options.recheck ? { recheck: options.recheck } : {}),
    profile: { ...shownFields(fields, intake, mask), secrets },
    verdict,
    values,
    headline: maskedWithin(headlineOf(guide, verdict, results, root, endedBy), mask.line),
    root: root?.check ?? null,
    rootCause: root?.diagnosis ?? null,
    counts: countsOf(results),
    results,
    // What was learned after an exchange was written down is hidden in it too.
    exchanges: maskedWithin(exchanges, mask.text),
    connection: maskedWithin(networkPathOf(executed.facts, { results, outcomes: executed.outcomes }), mask.text),
    handoff: handoffOf(guide, intake, usedAddresses(executed.facts)).map((row) =>
      row.value === undefined ? row : { ...row, value: mask.line(row.value) },
    ),
    observed,
    tape: options.recorded?.tape ?? tapeOf(options, begun, finished),
  }
}

const tapeOf = (options: RunOptions, { taping, intake, mask }: Begun, { executed, exchanges }: Finished): Tape =>
  taping.tape({
    wish: {
      signOn: options.signOn !== undefined,
      tryMethods: options.tryMethods ?? false,
      entering: options.entering ?? false,
    },
    facts: executed.facts,
    intake,
    exchanges,
    mask,
  })

const hostOf = ({ hostKind }: RunOptions): RunResult['host'] => ({
  platform: process.platform,
  release: release(),
  runtime: `node ${process.versions.node}`,
  kind: hostKind,
})
