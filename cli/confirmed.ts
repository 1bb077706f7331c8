import { createInterface } from 'node:readline/promises'
import { tell } from './say.ts'
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
  return (await answered(question)).toLowerCase() === 'yes'
}

/**
 * The line that the person at the terminal types; empty where the question is ended with Ctrl+C or Ctrl+D.
 * @param refused why a line is no answer, which is told before it is asked again; null where it is one
 */
export async function answered(
  question: string,
  refused: (line: string) => string | null = () => null,
): Promise<string> {
  const asking = createInterface({ input: process.stdin, output: process.stderr, prompt: question })
  try {
    asking.prompt()
    for await (const line of asking) {
      const why = refused(line.trim())
      if (why === null) return line.trim()
      tell(why)
      asking.prompt()
    }
    // The line of the question has no end yet.
    tell('')
    return ''
  } finally {
    asking.close()
  }
}
