import type { Status } from '../model/finding.ts'

/** The file that a setup is of which is only looked at. */
export interface ViewedFile {
  name: string
  /** The version that wrote it. */
  version: string
  /** ISO 8601. */
  created: string
  pseudonyms: boolean
  /** It was written by a newer version than this one. */
  newer: boolean
  /** What is shown was judged again by this version. */
  judged: boolean
}

/** What came of judging a file again. */
export interface Rejudged {
  /** The setup on which it is shown. */
  setup: string
  rootCause: { before: string | null; after: string | null }
  changed: readonly { check: string; title: string; before: Status | null; after: Status }[]
}

/** What became of one setup of a file that was opened. */
export interface TakenSetup {
  id: string
  name: string
  came: 'added' | 'merged' | 'same' | 'no-guide'
  /** Fields with another value here, which was kept. */
  kept: readonly string[]
  /** Another setup has the same name. */
  namesake: boolean
}
