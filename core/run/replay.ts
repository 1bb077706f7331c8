import type { Guide } from '../model/guide.ts'
import type { RunResult } from '../model/result.ts'
import type { RunOptions } from './options.ts'
import { type Recorded, recordedFields } from './replayed.ts'
import { run } from './run.ts'

/** Longer than any replay takes: nothing is waited for. */
const timeout = 60_000

/**
 * Judges a run that is over once more, by the checks and in the words of now and without a network. The times, the host and
 * the exchanges are those of the run.
 */
export const replay = (
  recorded: Recorded,
  guide: Guide,
  tool: RunOptions['tool'],
  keepTokens: RunOptions['keepTokens'] = () => {},
): Promise<RunResult> =>
  run({
    guide,
    fields: recordedFields(recorded),
    borrow: async () => null,
    settings: { ca: [], proxy: undefined, resolve: [], timeout },
    step: recorded.step,
    ...(recorded.recheck ? { recheck: recorded.recheck } : {}),
    tool,
    hostKind: recorded.host.kind,
    signal: new AbortController().signal,
    tryMethods: recorded.tape.wish.tryMethods,
    entering: recorded.tape.wish.entering,
    keepTokens,
    recorded,
  })
