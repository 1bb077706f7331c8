/** Secrets that may have an end. */
export const datedSecrets = ['client_secret', 'private_key'] as const
export type DatedSecret = (typeof datedSecrets)[number]

/** The first and the last day that a secret can plausibly end on: with another year somebody mistyped it. */
export const plausibleDays = { first: '2000-01-01', last: '2099-12-31' } as const

export const isPlausibleDay = (day: string): boolean => day >= plausibleDays.first && day <= plausibleDays.last

/** Something that ends on a day. */
export interface ExpiryEntry {
  /** Stays the same when the day changes. */
  id: string
  kind: 'certificate' | 'authority' | 'secret' | 'rotation'
  /** The day: `2026-11-29`. */
  on: string
  /** A sentence. */
  what: string
  /** Whom it concerns; none is every setup. */
  setups: readonly { id: string; name: string }[]
}

/** What is known of a stored secret and its end. */
export interface SecretDates {
  field: DatedSecret
  /** Whether one is stored. */
  there: boolean
  /** The day on which it was stored, or null where that is not known. */
  stored: string | null
  /** The day on which it ends, as a person has entered it. */
  ends: string | null
  /** After so many days it is due for rotation; null is never. */
  rotateDays: number | null
}
