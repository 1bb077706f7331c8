import type { JsonObject, Reply } from '../message.ts'
import type { Call } from './call.ts'
import type { Client } from './clients.ts'

/** A token request whose client is known. */
export interface Asking {
  call: Call
  client: Client
  /** Thumbprint of the proof's key; null without a proof. */
  jkt: string | null
}

/** The body of a good answer, or the refusal. */
export type Granted = { body: JsonObject } | Reply

export const tokenType = (jkt: string | null): string => (jkt === null ? 'Bearer' : 'DPoP')
