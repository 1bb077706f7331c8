import type { Fields, SecretFieldName } from '../model/profile.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import type { AdminAccess } from './admin-access.ts'

/** A running practice tenant: shaped as one provider, loopback only, with faults that can be switched while it runs. */
export interface PracticeTenant {
  readonly provider: ProviderId
  /** The guide that it is made for where none is named. */
  readonly usualGuide: string
  /** `https://127.0.0.1:<port>`; the same port answers plain http as well. */
  readonly origin: string
  readonly faults: readonly string[]
  /** It was started as a new tenant, in which no guide was followed. */
  readonly empty: boolean
  /** Switches faults; a name that is not in the list of faults throws. */
  setFaults(faults: readonly string[]): void
  /** Credentials for its own admin API; null where the provider has none. */
  admin(): AdminAccess | null
  /** What goes wrong with the admin API. */
  readonly adminFaults: readonly string[]
  /** Switches what goes wrong with the admin API, apart from the faults; an unknown name throws. */
  setAdminFaults(faults: readonly string[]): void
  /**
   * The plain field values that make a guide green (a fault may change them: a "typed wrong" fault).
   * @param guide left out, or unknown to the tenant, it is the provider's usual one
   * @param method how the app shall prove itself, where the person chose that; the tenant then has an app set to it
   */
  values(guide?: string, method?: string): Fields
  secrets(guide?: string, method?: string): Readonly<Partial<Record<SecretFieldName, string>>>
  /** PEM certificates that a run against it must trust. */
  ca(): readonly string[]
  requests(): number
  close(): Promise<void>
}
