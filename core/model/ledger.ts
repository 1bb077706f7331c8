import type { AdminRequest, Members } from './admin.ts'
import type { Json } from './json.ts'
import type { PlainFieldName } from './profile.ts'

/**
 * How far a change came: it is being sent, or nobody knows whether it arrived; it is done; it was not made; it was taken back.
 */
export const ledgerStates = ['sending', 'done', 'failed', 'undone'] as const
export type LedgerState = (typeof ledgerStates)[number]

/** One change of the provider's configuration, without anything secret. */
export interface LedgerChange {
  /** The name of the want, and the kind of the object. */
  as: string
  kind: string
  name: string
  action: 'create' | 'change'
  /** The id of the object; null while it is not known. */
  id: string | null
  within: readonly string[]
  before: Members<Json>
  after: Members<Json>
  /** The whole of what was made, as the provider had it then, without what it makes itself; of older entries it is not known. */
  left?: Members<Json>
  /** The names that objects had whose ids stand in it; of older entries they are not known. */
  names?: Readonly<Record<string, string>>
  /** Undoing it has begun and may have come only half way: what is then written, and what stood there. */
  undoing?: { from: Members<Json>; to: Members<Json> }
  requests: readonly Pick<AdminRequest, 'method' | 'path'>[]
  /** Fields of the setup that were filled in from the object. */
  filled: Readonly<Partial<Record<PlainFieldName, string>>>
  /** A secret of the setup came with it. */
  secret: boolean
}

/** A change as it is kept. */
export interface LedgerEntry {
  number: number
  /** ISO 8601. */
  at: string
  state: LedgerState
  change: LedgerChange
}
