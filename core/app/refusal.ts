import type { ErrorCode } from '../contract/envelope.ts'
import type { Said } from '../model/said.ts'
import type { Words } from '../words/words.ts'

/** Thrown by a use case that refuses a call: why is data, and becomes text in `bind.ts`. */
export class Refusal extends Error {
  readonly code: ErrorCode
  readonly says: Said
  readonly field: string | undefined
  constructor(code: ErrorCode, says: Said, field?: string) {
    super(says.word)
    this.name = 'Refusal'
    this.code = code
    this.says = says
    this.field = field
  }
}

/** Refuses a call. @param field the one that it is about */
export function refuse(code: ErrorCode, says: Said, field?: string): never {
  throw new Refusal(code, says, field)
}

/** What an error says to the person: a refusal in words, and of others the message that they came with. */
export const messageOf = (error: unknown, words: Words): string =>
  error instanceof Refusal ? words.say(error.says) : error instanceof Error ? error.message : String(error)
