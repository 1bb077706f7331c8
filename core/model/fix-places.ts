import type { FieldName } from './profile.ts'

/** Where the fix of a finding leads. */
export interface FixPlaces {
  /** For every click the name of the page of the console that it opens, or null. */
  opens: readonly (string | null)[]
  /** The fields of the guide that it names. */
  fields: readonly FieldName[]
}
