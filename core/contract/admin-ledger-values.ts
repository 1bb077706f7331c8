import type { LedgerState } from '../model/ledger.ts'
import type { PlainFieldName } from '../model/profile.ts'
import type { ShownRequest } from './admin-values.ts'

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
}

export interface AdminUndone {
  undone: readonly string[]
  /** Of these, what was not there any more. */
  gone: readonly string[]
  left: readonly {
    name: string
    noun: string
    why: 'changed-since' | 'has-kept-parts' | 'refused' | 'unknown' | 'by-hand'
    says: string | null
  }[]
}
