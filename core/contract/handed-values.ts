import type { Judgment } from '../model/comparison.ts'

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
  /** What is shown was judged again by this version, and this came of it; null where it is shown as it was. */
  judged: Judgment | null
}

/** What came of judging a file again. */
export interface Rejudged extends Judgment {
  /** The setup on which it is shown. */
  setup: string
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
  /** What has to be known beside that, such as a rotation that is not finished. */
  notes: readonly string[]
}

/** A file that was made of a run, exactly as it would be saved. */
export interface MadeFile {
  /** Without a folder. */
  name: string
  text: string
  /** The text is the file in base64. */
  base64?: true
  /** What was hidden in it, and how often. */
  masked?: readonly { what: string; times: number }[]
  /** What has to be known of it. */
  notes?: readonly string[]
}
