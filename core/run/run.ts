import type { RunResult, SetupValues } from '../model/result.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { type Begun, begin, secretsThere } from './begin.ts'
import { execute, type Given, type Known, type Observer } from './execute.ts'
import { maskedWithin } from './masked-within.ts'
import { observedOf } from './observed.ts'
import type { RunOptions } from './options.ts'
import { cameOf, kept, proofOf } from './proof.ts'
import { resultOf } from './result-of.ts'
import { runResult } from './run-result.ts'
import { runTokens } from './run-tokens.ts'
import { setupValues } from './setup-values.ts'
import { withoutSwapped } from './swapped.ts'

/** Runs a guide against what was typed and gives the report. The world's faults are findings; it throws for none of them. */
export async function run(options: RunOptions): Promise<RunResult> {
  const { guide, step } = options
  const first = begin(options)
  // Known before anything is said, so that a secret which also stands in a plain field is hidden from the first event on.
  const secrets = await secretsThere(options, first)
  const begun = await withoutSwapped(first, guide)
  const { intake, mask, network, planned, provider } = begun
  const values = maskedWithin(setupValues(guide, intake), mask.line)
  options.emit?.({ type: 'started', checks: planned.checks.length, step })
  const executed = await execute(planned, knownAt(begun), givenBy(options, begun), progressOf(options, begun, values))
  await network.close()
  // Read whether or not somebody keeps them: what came of their signatures is part of what is written down.
  const tokens = await runTokens(executed.facts, guide, provider, mask.line, begun.verify)
  options.keepTokens?.(tokens)

  const exchanges = network.exchanges()
  const came = cameOf(planned, executed, exchanges)
  const endedBy = whatEnded(options, begun)
  options.keepProofs?.(
    came.map((one) => proofOf(one, planned.giverOf, mask.line)),
    endedBy,
  )
  const observed = await observedOf(executed.facts, mask.line)
  const result = runResult(options, begun, { secrets, values, executed, exchanges, came, observed, endedBy })
  options.emit?.({ type: 'finished', result })
  return result
}

const knownAt = ({ started, intake }: Begun): Known => ({
  now: started.getTime(),
  intake,
  ...(intake.target ? { target: intake.target } : {}),
})

function givenBy({ guide, fields, signOn, tryMethods }: RunOptions, begun: Begun): Given {
  const { provider, network, borrow, signal, planned, verify } = begun
  const required = planned.checks.filter(({ level }) => level === 'must').map(({ check }) => check)
  return {
    guide,
    required,
    provider,
    fields,
    network,
    borrow,
    signal,
    signOn: signOn ?? null,
    lendAdmin: begun.lendAdmin,
    tryMethods: tryMethods ?? false,
    verify,
  }
}

/** Tells of each probe and of each check as it comes out. */
function progressOf({ emit, entering = false }: RunOptions, { planned, mask }: Begun, values: SetupValues): Observer {
  let done = 0
  return {
    probeStarted: (probe) => emit?.({ type: 'probe-started', probe: probe.id }),
    probeFinished: (probe, ms) => emit?.({ type: 'probe-finished', probe: probe.id, ms }),
    checked: (entry, outcome) => {
      done += 1
      const result = resultOf(entry, maskedWithin(kept(outcome), mask.line), null, entering)
      emit?.({ type: 'result', result, values, done, of: planned.checks.length })
    },
  }
}

/** Why a run ended before all was asked; null where it did not. */
function whatEnded({ signal }: RunOptions, { limit }: Begun): Said | null {
  if (signal.aborted) return said('run.cancelled')
  return limit.aborted ? said('run.too-long') : null
}
