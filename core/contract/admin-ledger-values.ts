import type { LedgerState } from '../model/ledger.ts'
import type { PlainFieldName } from '../model/profile.ts'
import type { ConsolePage, ShownRequest } from './admin-values.ts'

/** A request that was sent to the admin API beside the runs. */
export interface AdminRequestRow {
  /** ISO 8601. */
  at: string
  purpose: string
  /** Method, path and query. */
  request: string
  /** Null where no response came. */
  status: number | null
  failure: string | null
  ms: number
}

export interface AdminLedgerRow {
  number: number
  at: string
  state: LedgerState
  noun: string
  name: string
  /** Null where it is not known, or is the name. */
  id: string | null
  /** What it is in, by names and ids, the outermost first. */
  within: readonly string[]
  action: 'create' | 'change'
  requests: readonly Pick<ShownRequest, 'method' | 'path'>[]
  members: readonly { path: string; before: string | null; after: string }[]
  /** Fields of the setup that were filled in from it. */
  filled: readonly PlainFieldName[]
  secret: boolean
  /** It can be taken back by a request of ours. */
  undoable: boolean
  /** Undoing it began, and it is not known to have come to its end. */
  half: boolean
}

/** Why a change is not undone. */
export type AdminNotUndone =
  | 'changed-since'
  /** A part of it stays, or something else uses it. */
  | 'has-kept-parts'
  | 'refused'
  | 'unknown'
  | 'by-hand'
  /** Undoing it began, and neither came to its end nor could be taken back. */
  | 'half-undone'
  /** It was not among those that the person has agreed to. */
  | 'not-shown'

/** One change that is to be undone, or that stays. */
export interface AdminUndoRow {
  number: number
  at: string
  noun: string
  name: string
  id: string | null
  within: readonly string[]
  action: 'create' | 'change'
  /** Null where it is undone. */
  why: AdminNotUndone | null
  /** It is not in the tenant any more. */
  gone: boolean
  /** Who else is affected by undoing it; null where nobody is. */
  shared: string | null
  /** Why it stays, in words, and what to do by hand. */
  says: string | null
  todo: string | null
  /** What was changed since: as we left it, and as it is now; null where there is no value. */
  drift: readonly { path: string; left: string | null; now: string | null }[]
  /** Of a change that is undone: what its settings are now, and what they will be again. */
  back: readonly { path: string; before: string | null; after: string | null }[]
  /** Where it stands in the console. */
  page: ConsolePage | null
}

/** What undoing would do now. */
export interface AdminUndoPlan {
  rows: readonly AdminUndoRow[]
  /** The rights that it takes and that the access does not have, as far as that is known. */
  lacking: readonly string[]
}

export interface AdminUndone {
  undone: readonly string[]
  /** Of these, what was not there any more. */
  gone: readonly string[]
  left: readonly AdminUndoRow[]
}
