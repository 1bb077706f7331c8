import type { AdminObject, AdminScope, Members, Want } from './admin.ts'
import type { Answer, Outcome } from './exchange.ts'

/** A want, its texts filled in as far as they can be, and what was found of it. */
export interface FoundWant extends Want {
  /** The steps that want something of it, and which of them wants each member. */
  steps: readonly string[]
  stepOf: Members<string>
  /** The same as the guide has it, with its places. */
  written: Want
  object: AdminObject | null
  /** It was found by its id, as one that was made for this setup: it may have another name by now. */
  own?: true
  /** It could not be read, so that it is not known whether there is one. */
  unread: boolean
}

/** Objects of one collection as they were read, or why they could not be. */
export interface Collection {
  kind: string
  within: readonly string[]
  path: string
  objects: readonly AdminObject[]
  /** Null where all was read. */
  refused: Outcome | null
  /** The exchange in which they came. */
  answer: Answer | null
  /** It was longer than is read. */
  cut: boolean
}

/** How the admin API was opened. */
export interface AdminAccess {
  /** The rights that were asked for and are not there. */
  lacking: readonly AdminScope[]
  /** The refusal of the token; null where one came, or was pasted. */
  refused: Outcome | null
  /** The key or token that is stored cannot be used. */
  unusable: boolean
}

/** What was read of the provider's configuration. */
export interface AdminReading {
  /** What the guide wants, filled in with what was found. */
  wants: readonly FoundWant[]
  collections: readonly Collection[]
}
