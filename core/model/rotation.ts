import type { AdminRequest, AdminScope } from './admin.ts'
import type { Json, JsonObject } from './json.ts'
import type { SecretFieldName } from './profile.ts'

/** The secrets that can be rotated. */
export const rotatedFields = ['client_secret', 'private_key'] as const satisfies readonly SecretFieldName[]
export type RotatedField = (typeof rotatedFields)[number]

/**
 * How far a rotation came. `begun`: the second one is not made yet. `made`, and where the provider wants that, `enabled`.
 * `proved`: a token was issued for it. `handed`: the product uses it. `retired`: the old one no longer works. `removed`: the
 * old one is deleted. `lost`: the second one was made, and its value never came. `disabled`: the second one no longer works,
 * and is going to be deleted. `taken-back`: all is as it was before.
 */
export const rotationStates = [
  'begun',
  'made',
  'enabled',
  'proved',
  'handed',
  'retired',
  'removed',
  'lost',
  'disabled',
  'taken-back',
] as const
export type RotationState = (typeof rotationStates)[number]

/** One step of a rotation. Those of {@link providerMoves} are requests of the admin API. */
export const rotationMoves = [
  'clear',
  'make',
  'enable',
  'prove',
  'hand-over',
  'retire',
  'remove',
  'revive',
  'hand-back',
  'disable',
  'drop',
  'restore',
] as const
export type RotationMove = (typeof rotationMoves)[number]

export const providerMoves = [
  'clear',
  'make',
  'enable',
  'retire',
  'remove',
  'revive',
  'disable',
  'drop',
  'restore',
] as const satisfies readonly RotationMove[]
export type ProviderMove = (typeof providerMoves)[number]

export const isProviderMove = (move: RotationMove): move is ProviderMove =>
  (providerMoves as readonly RotationMove[]).includes(move)

/** An id as a part of a path; the place of one that is not known yet stays readable. */
export const pathPart = (id: string): string => (id.startsWith('{') ? id : encodeURIComponent(id))

/** A secret or key as the provider lists it. */
export interface SeenCredential {
  id: string
  /** It authenticates the app now. */
  used: boolean
  /** ISO 8601; empty where that is not said. */
  at: string
  kid: string | null
  /** Something else of the app uses it. */
  held: boolean
  /** Where the provider shows it. It is compared and kept, and shown nowhere. */
  value: string | null
}

/** The public half of a key that was made. */
export interface NewKey {
  jwk: JsonObject
  pem: string
  kid: string
  alg: string
}

/** What a request is about. */
export interface RotationAt {
  /** The id of the app in the admin API. */
  owner: string
  /** The ids of the old and of the new one; empty where the provider has none. */
  old: string
  fresh: string
  /** One that is not in use and makes room. */
  spare: string
  key: NewKey | null
  /** The secret before it, where it is given back. */
  secret: string
}

/** How a provider rotates one kind of secret of one kind of app. */
export interface RotationWay {
  id: string
  /** The kind of the app that it is for. */
  kind: string
  field: RotatedField
  /** For a while, both are good. Where not, the old one is gone at once. */
  overlap: boolean
  /** As many as an app can have. */
  most: number
  /** Algorithms of keys that the provider takes; the first is used. */
  alg?: 'RS256'
  /** Whether an app, as the admin API shows it, authenticates in this way. */
  fits(app: JsonObject): boolean
  /** The requests that list what is there; none where the provider shows nothing. */
  look(owner: string): readonly AdminRequest[]
  /** Their answers, read; null where they cannot be. */
  seen(bodies: readonly Json[]): readonly SeenCredential[] | null
  /** What the answer to `make` gives. */
  made(body: JsonObject): { id: string; secret: string | null } | null
  /** The requests of each step; a step that the provider does not have is left out. */
  requests: Readonly<Partial<Record<ProviderMove, (at: RotationAt) => AdminRequest>>>
  /** The rights that looking, and each step, takes. */
  looks: readonly AdminScope[]
  scopes: Readonly<Partial<Record<ProviderMove, AdminScope>>>
  /** The events of the provider's log. */
  events: Readonly<Partial<Record<ProviderMove, string>>>
}

/** A request of a rotation, and what came of it. */
export interface RotationSent {
  /** ISO 8601. */
  at: string
  move: RotationMove
  method: string
  path: string
  came: 'sending' | 'done' | 'failed'
}

/** A rotation as it is kept: without anything secret. */
export interface Rotation {
  way: string
  field: RotatedField
  owner: string
  /** ISO 8601. */
  startedAt: string
  state: RotationState
  /** What is being done: noted before, and settled after. */
  doing: RotationMove | null
  old: string | null
  fresh: string | null
  spare: string | null
  /** Ids that were there before the new one was made. */
  there: readonly string[]
  /** The key IDs before and after, for keys. */
  oldKid: string | null
  newKid: string | null
  /** The new one is the setup's, and the old one is kept beside it. */
  swapped: boolean
  /** The dates of the old one, as they were noted. */
  dates: { stored: string | null; ends: string | null }
  /** It is being taken back. */
  back: boolean
  sent: readonly RotationSent[]
}
