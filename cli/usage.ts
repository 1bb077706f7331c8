import { type CliWords, cliWords } from './words/index.ts'

/** Wrong usage of a command: one sentence on standard error, exit status 2. */
export class UsageError extends Error {
  readonly says: (words: CliWords['wrong']) => string

  /** @param says the sentence, made once the language is known; `message` has it in English */
  constructor(says: UsageError['says']) {
    super(says(cliWords.en.wrong))
    this.says = says
  }
}

/** Exit statuses of every command. Scripts of users depend on them. */
export const exit = { ok: 0, failed: 1, usage: 2, incomplete: 3 } as const
