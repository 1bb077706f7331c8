import type { ParseArgsOptionsConfig } from 'node:util'
import { readOptions } from '../cli/arguments.ts'
import { UsageError } from '../cli/usage.ts'
import { type CliWords, cliWords } from '../cli/words/index.ts'
import { language, words } from './words/index.ts'

/**
 * Reads the options of a script of package.json, as those of the terminal are read.
 * @throws UsageError with one sentence
 */
export function optionsOf<O extends ParseArgsOptionsConfig>(command: string, args: readonly string[], options: O) {
  try {
    return readOptions(command, args, options)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    const known = Object.keys(options).map((name) => `--${name}`)
    // There is no --help here.
    const own = (wrong: CliWords['wrong']): CliWords['wrong'] => ({
      ...wrong,
      'unknown-option': (given) => words.wrong['unknown-option']({ ...given, known }),
      'loose-argument': (given) => words.wrong['loose-argument']({ ...given, known }),
      'unreadable-option': (given) => words.wrong['unreadable-option']({ ...given, known }),
    })
    throw new UsageError((wrong) => error.says(own(wrong)))
  }
}

/** What `read` gives; a wrong use ends the program with its sentence and exit 2. */
export function orExit<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.says(cliWords[language].wrong))
    process.exit(2)
  }
}
