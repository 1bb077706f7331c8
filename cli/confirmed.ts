import { createInterface } from 'node:readline/promises'
import { UsageError } from './usage.ts'

/**
 * Refuses a question before anything is written of what it is about.
 * @throws UsageError where nobody can be asked
 */
export function needTerminal(command: string): void {
  if (!process.stdin.isTTY) throw new UsageError((wrong) => wrong['apply-yes']({ command }))
}

/**
 * Asks the person at the terminal; only the whole word is a yes.
 * @throws UsageError where nobody can be asked
 */
export async function confirmed(question: string, command: string): Promise<boolean> {
  needTerminal(command)
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await asking.question(question)).trim().toLowerCase() === 'yes'
  } finally {
    asking.close()
  }
}
