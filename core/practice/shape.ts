import type { Fault, Typed } from './faults/fault.ts'
import type { Incoming, Reply } from './message.ts'
import type { KeyMaterial } from './signing-keys.ts'

/** A tenant while it answers: its settings as the faults left them, and the faults themselves. */
export interface Running<Settings> {
  settings: Settings
  faults: readonly Fault<Settings>[]
  /** Milliseconds since the epoch by the tenant's own clock. */
  now: () => number
  material: () => Promise<KeyMaterial>
}

/** All that makes a practice tenant the one provider's and not the other's. */
export interface Shape<Settings> {
  provider: 'okta' | 'auth0'
  /** Healthy settings with ids and secrets of their own. */
  settings(): Settings
  typed(settings: Settings, origin: string): Typed
  answer(incoming: Incoming, tenant: Running<Settings>): Promise<Reply>
  faults: readonly Fault<Settings>[]
}
