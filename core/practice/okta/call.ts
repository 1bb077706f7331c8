import type { Place } from '../faults/fault.ts'
import { formOf, type Incoming } from '../message.ts'
import type { Running } from '../shape.ts'
import type { Server } from './servers.ts'
import type { OktaSettings } from './settings.ts'

/** A request to an endpoint of one authorization server. */
export interface Call {
  incoming: Incoming
  tenant: Running<OktaSettings>
  server: Server
  place: Place
  /** What the server calls itself. */
  issuer: string
  /** The absolute URL that was called, without its query. */
  url: string
  form: URLSearchParams
}

export const callOf = (
  incoming: Incoming,
  tenant: Running<OktaSettings>,
  server: Server,
  place: Place,
  issuer: string,
): Call => ({ incoming, tenant, server, place, issuer, url: incoming.origin + incoming.path, form: formOf(incoming) })

/** Parameters that are not secret may stand in the address, as some guides have it (facts 3.1). */
export const parameter = ({ form, incoming }: Call, name: string): string | null =>
  form.get(name) ?? incoming.query.get(name)
