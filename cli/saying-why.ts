import { FileProblem } from '../core/bundle/file-problem.ts'
import type { Words } from '../core/words/words.ts'
import { UsageError } from './usage.ts'

/** What cannot be handed over, said of the option that wanted it. */
export function sayingWhy<T>(option: string, words: Words, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    const why = words.say(error.says)
    throw new UsageError((wrong) => wrong['not-made']({ option, why }))
  }
}
