import { z } from 'zod'
import { type Rotation, rotatedFields, rotationMoves, rotationStates } from '../model/rotation.ts'
import type { Store } from '../store/store.ts'

const setting = 'rotation'
const move = z.enum(rotationMoves)
const day = z.string().nullable()

const record = z.object({
  way: z.string(),
  field: z.enum(rotatedFields),
  owner: z.string(),
  startedAt: z.string(),
  state: z.enum(rotationStates),
  doing: move.nullable(),
  old: z.string().nullable(),
  fresh: z.string().nullable(),
  spare: z.string().nullable(),
  there: z.array(z.string()),
  oldKid: z.string().nullable(),
  newKid: z.string().nullable(),
  swapped: z.boolean(),
  dates: z.object({ stored: day, ends: day }),
  back: z.boolean(),
  sent: z.array(
    z.object({
      at: z.string(),
      move,
      method: z.string(),
      path: z.string(),
      came: z.enum(['sending', 'done', 'failed']),
    }),
  ),
})

/** What is kept of it, as it is written; null where nothing is. */
export const keptRotation = (store: Pick<Store, 'setupSettings'>, setup: string): string | null =>
  store.setupSettings(setup)[setting] ?? null

/** The rotation of a setup that goes on, or the newest that is over; null where there was none. */
export function rotationOf(store: Pick<Store, 'setupSettings'>, setup: string): Rotation | null {
  const kept = keptRotation(store, setup)
  return kept === null ? null : readRotation(kept)
}

/** A rotation as it was written; null where it cannot be read. */
export function readRotation(kept: string): Rotation | null {
  try {
    const read = record.safeParse(JSON.parse(kept))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

/** Keeps how far it came: before each request, and after it. */
export const keepRotation = (store: Pick<Store, 'saveSetupSetting'>, setup: string, rotation: Rotation): void =>
  store.saveSetupSetting(setup, setting, JSON.stringify(rotation))
