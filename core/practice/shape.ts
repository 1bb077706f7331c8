import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { Language } from '../model/languages.ts'
import type { ProviderId } from '../model/provider-ids.ts'
import type { AdminAccess } from './admin-access.ts'
import type { AdminFault } from './admin-faults.ts'
import type { ClientKey } from './client-key.ts'
import type { Fault, Typed } from './faults/fault.ts'
import type { Memory } from './memory.ts'
import type { Incoming, Reply, Silence } from './message.ts'
import type { KeyMaterial } from './signing-keys.ts'
import type { FaultWords } from './words/index.ts'

/** A tenant while it answers: its settings as the faults left them, and the faults themselves. */
export interface Running<Settings> {
  /** Read anew after a change. */
  readonly settings: Settings
  faults: readonly Fault<Settings>[]
  /** What goes wrong with the admin API. */
  adminFaults: ReadonlySet<AdminFault>
  /** Changes the tenant as its administrator does; the faults are settled over it again. */
  change(edit: (base: Settings) => void): void
  /** Milliseconds since the epoch by the tenant's own clock. */
  now: () => number
  /** The signing keys of one authorization server, by any name for it. */
  material: (server: string) => Promise<KeyMaterial>
  memory: Memory
}

/** For whom values are typed: a guide, and how its app proves itself where the person chose that. */
export interface Wanted {
  guide: string
  method: string | undefined
}

/** The admin API of a provider. */
export interface Admin<Settings> {
  /** Scopes of which one can be taken away. */
  rights: readonly string[]
  access(settings: Settings, key: ClientKey): AdminAccess
}

/** Ids of faults by the guides of a provider. */
export type ByGuide = Readonly<Record<string, readonly DiagnosisId[]>>

/** All that makes a practice tenant the one provider's and not the other's. */
export interface Shape<Settings> {
  provider: ProviderId
  /** The guide that a tenant is made for where none is named. */
  usualGuide: string
  /** Healthy settings with ids and secrets of their own; the apps that sign have this key registered. */
  settings(key: ClientKey): Settings
  /** A new tenant, in which no guide was followed; left out where there is no admin API to follow one with. */
  empty?(key: ClientKey): Settings
  admin?: Admin<Settings>
  typed(settings: Settings, key: ClientKey, origin: string, wanted: Wanted): Typed
  /** The origin that a person would type for this guide, of the two that the port answers. */
  scheme(guide: string): 'http' | 'https'
  answer(incoming: Incoming, tenant: Running<Settings>): Promise<Reply | Silence>
  faults: readonly Fault<Settings>[]
  /** Faults that a guide has a check for and that a run of it does not meet all the same. */
  unseen?: ByGuide
  /** Faults that a guide meets although it has no check that asks about them. */
  seenToo?: ByGuide
  /** What is said of its own faults, by language. */
  words: Readonly<Record<Language, FaultWords>>
}
