import type { Fields, SecretFieldName } from '../model/profile.ts'

/** A running practice tenant: Okta- or Auth0-shaped, loopback only, with faults that can be switched while it runs. */
export interface PracticeTenant {
  readonly provider: 'okta' | 'auth0'
  /** `https://127.0.0.1:<port>`; the same port answers plain http as well. */
  readonly origin: string
  readonly faults: readonly string[]
  /** Switches faults; a name that is not in the list of faults throws. */
  setFaults(faults: readonly string[]): void
  /** The plain field values that make the guide green (a fault may change them: a "typed wrong" fault). */
  values(): Fields
  secrets(): Readonly<Partial<Record<SecretFieldName, string>>>
  /** PEM certificates that a run against it must trust. */
  ca(): readonly string[]
  requests(): number
  close(): Promise<void>
}
