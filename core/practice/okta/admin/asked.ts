import type { JsonObject, Reply } from '../../message.ts'
import type { Call } from '../call.ts'
import type { OktaSettings } from '../settings.ts'

/** Who calls Okta's own API. */
export interface Actor {
  id: string
  type: 'User' | 'PublicClientApp'
  name: string
  login: string
}

/** A call of Okta's own API by somebody who may make it. */
export interface Asked {
  call: Call
  /** The parts of the path that stand for ids. */
  ids: Readonly<Record<string, string>>
  /** Empty where none was sent. */
  body: JsonObject
  /** The changes of a PATCH; empty in any other request. */
  operations: readonly JsonObject[]
  actor: Actor
  /** By the tenant's own clock, as Okta writes times. */
  at: string
}

/**
 * Answers a call. What reads gets the org as its faults leave it; what changes gets the org as its administrator left it,
 * and changes it before it waits for anything.
 */
export type Handler = (asked: Asked, org: OktaSettings) => Reply | Promise<Reply>

export const apiOf = ({ call }: Asked): string => `${call.incoming.origin}/api/v1`

/** A link with the methods that it answers to. */
export const link = (href: string, ...allow: string[]) => ({ href, hints: { allow } })

/** The link that changes the status, by the status. */
export const lifecycle = (status: string, self: string) =>
  status === 'ACTIVE'
    ? { deactivate: link(`${self}/lifecycle/deactivate`, 'POST') }
    : { activate: link(`${self}/lifecycle/activate`, 'POST') }

export const shown = (body: JsonObject | readonly unknown[]): Reply => ({ status: 200, body })
export const created = (body: JsonObject): Reply => ({ status: 201, body })
export const done = (): Reply => ({ status: 204, body: '' })
