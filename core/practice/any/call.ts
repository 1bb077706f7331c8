import type { Place } from '../faults/fault.ts'
import type { Incoming } from '../message.ts'
import type { Running } from '../shape.ts'
import type { AnySettings } from './settings.ts'

/** A request to an endpoint of the realm. */
export interface Call {
  incoming: Incoming
  tenant: Running<AnySettings>
  place: Place
  issuer: string
  form: URLSearchParams
}
