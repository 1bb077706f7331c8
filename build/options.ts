import type { ParseArgsOptionsConfig } from 'node:util'
import { readOptions } from '../cli/arguments.ts'
import { UsageError } from '../cli/usage.ts'

/**
 * Reads the options of a script of package.json, as those of the terminal are read.
 * @throws UsageError with one sentence
 */
export function optionsOf<O extends ParseArgsOptionsConfig>(command: string, args: readonly string[], options: O) {
  try {
    return readOptions(command, args, options)
  } catch (error) {
    const known = Object.keys(options).map((name) => `--${name}`)
    // There is no --help here.
    const sentence = (error as Error).message.replace(/\. See --help\.$/, `; known are ${known.join(', ')}.`)
    throw new UsageError(sentence)
  }
}

/** What `read` gives; a wrong use ends the program with its sentence and exit 2. */
export function orExit<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    process.exit(2)
  }
}
