import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import type { PlainFieldName } from '../../model/profile.ts'
import type { Flaw } from '../certificates.ts'
import type { Incoming, JsonObject, Reply, Silence } from '../message.ts'
import type { KeyMaterial } from '../signing-keys.ts'

/** What the person would have typed. */
export interface Typed {
  fields: Partial<Record<PlainFieldName, string>>
  /** Left out where the app has none. */
  client_secret?: string
  /** PKCS#8 PEM; left out where the app signs nothing. */
  private_key?: string
}

/** What a fault may know of the tenant it is switched on in. */
export interface Place {
  origin: string
  /** The base of the endpoints that are asked. */
  base: string
  /** Seconds since the epoch, by the tenant's own clock. */
  now: number
  /** The keys of the server that is asked. */
  material: KeyMaterial
}

/** The token before it is signed. */
export interface Draft {
  header: JsonObject
  claims: JsonObject
}

/** How a fault is brought about; all parts are optional, and a fault uses as few as it can. */
export interface How<Settings> {
  /** Set wrongly in the tenant: its own rules then refuse. */
  setting?: (settings: Settings) => void
  /** Typed wrongly by the person. */
  typed?: (typed: Typed, origin: string, healthy: Settings) => void
  flaw?: Flaw
  /** Seconds by which the tenant's clock is off. */
  clock?: number
  /** In place of every answer. */
  instead?: (incoming: Incoming) => Reply | Silence
  organization?: (document: JsonObject) => JsonObject
  metadata?: (document: JsonObject, which: 'oauth' | 'oidc', place: Place) => JsonObject | Reply
  keySet?: (keys: JsonObject[], place: Place) => JsonObject | Reply
  /** In place of the token, for a request that was right. */
  refusal?: (place: Place) => Reply
  draft?: (draft: Draft, place: Place) => Draft
  /** The ID token before it is signed. */
  idToken?: (draft: Draft, place: Place) => Draft
  /** The parameters with which a person who signed in is sent back. */
  comeBack?: (parameters: Readonly<Record<string, string>>) => Record<string, string>
  /** In place of signing with RS256, or after it. */
  seal?: (signed: string, draft: Draft, place: Place) => Promise<string> | string
  response?: (body: JsonObject) => JsonObject
}

/** One switch. Its id is the diagnosis that a run under it reports as root cause; its words stand in a catalogue. */
export interface Fault<Settings> extends How<Settings> {
  id: DiagnosisId
  /** A warning never is a root cause. */
  warning?: true
  /** Not even a warning: the guide only mentions it. Goes with `warning`. */
  advice?: true
  /** The guides that it can be seen with, the best one first; left out: the provider's usual guide and its like. */
  guides?: readonly string[]
  /** How the client must prove itself for it to be seen, where the person did not choose. */
  method?: string
}

export const without = (document: JsonObject, name: string): JsonObject =>
  Object.fromEntries(Object.entries(document).filter(([key]) => key !== name))
