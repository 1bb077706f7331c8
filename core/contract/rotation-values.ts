import type { RotatedField, RotationMove, RotationState } from '../model/rotation.ts'
import type { ShownRequest } from './admin-values.ts'

export type { RotatedField, RotationMove, RotationState } from '../model/rotation.ts'

/** One step of a rotation, and how far it is. */
export interface RotationStep {
  move: RotationMove
  says: string
  state: 'done' | 'next' | 'later'
  /** ISO 8601; null while it is not done. */
  at: string | null
}

/** A request that was sent. */
export interface RotationSentRow {
  at: string
  method: string
  path: string
  came: 'sending' | 'done' | 'failed'
}

/** Where the rotation of a secret stands. Nothing of it is secret. */
export interface RotationView {
  /** Why none can be begun; null where one can. */
  why: string | null
  field: RotatedField | null
  /** For a while, both are good. */
  overlap: boolean
  /** Null where there was none. */
  state: RotationState | null
  /** Nothing is half done. */
  over: boolean
  /** It is being taken back. */
  back: boolean
  /** It is not known what came of the request that was sent last. */
  open: boolean
  startedAt: string | null
  steps: readonly RotationStep[]
  sent: readonly RotationSentRow[]
  /** What is next; null where nothing is. */
  next: RotationMove | null
  canTakeBack: boolean
  /** The new one is kept here and is not the setup's yet. */
  pending: boolean
  /** Access for changes was given. */
  writable: boolean
}

/** How far a plan goes: to the next step that a person decides about, to the end, or back. */
export const rotationReaches = ['next', 'all', 'back'] as const
export type RotationReach = (typeof rotationReaches)[number]

/** What is going to be done. */
export interface RotationPlanView {
  /** Names exactly this plan: only what was shown is done. */
  plan: string
  reach: RotationReach
  moves: readonly { move: RotationMove; says: string; final: boolean; request: ShownRequest | null }[]
  scopes: readonly string[]
  events: readonly string[]
  notes: readonly string[]
}

/** How it ended. */
export interface RotationCame {
  view: RotationView
  /** How many steps were done. */
  done: number
  /** Why it stopped, in sentences; null where all was done. */
  stopped: string | null
}
