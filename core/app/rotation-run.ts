import { backMove, isOver, nextMove } from '../admin/rotation.ts'
import type { Rotation, RotationMove } from '../model/rotation.ts'
import { said } from '../words/said.ts'
import { beginOf, isNot, type NotRotated, not, wayNamed } from './rotation-begin.ts'
import { RotationNotes, type RotationOptions } from './rotation-notes.ts'
import { rotationOf } from './rotation-record.ts'
import { clearAside } from './rotation-secrets.ts'
import { former, looked, settle, step } from './rotation-step.ts'

/** How it ended. */
export interface Rotated {
  rotation: Rotation | null
  done: readonly RotationMove[]
  /** Why it stopped, and at which step; null where all was done. */
  stopped: (NotRotated & { move: RotationMove | null }) | null
  /** The person stopped it. */
  declined: boolean
}

const ended = (notes: RotationNotes | null, ending: Partial<Rotated> = {}): Rotated => ({
  rotation: notes?.rotation ?? null,
  done: notes?.done ?? [],
  stopped: null,
  declined: false,
  ...ending,
})

const stoppedAt = (notes: RotationNotes | null, why: NotRotated, move: RotationMove | null = null): Rotated =>
  ended(notes, { stopped: { ...why, move } })

/** Carries steps out, one after the other. */
async function through(notes: RotationNotes, next: () => RotationMove | null): Promise<Rotated> {
  for (let move = next(); move !== null; move = next()) {
    if (!(await notes.options.before(move))) return ended(notes, { declined: true })
    const stop = await step(notes, move)
    if (stop) return stoppedAt(notes, stop, move)
  }
  return ended(notes)
}

/** The rotation that goes on, as it is kept; null where none does. */
function going({ kept, setup, world }: RotationOptions, over: (notes: Rotation) => boolean) {
  const rotation = rotationOf(kept.store, setup.id)
  const way = rotation && wayNamed(world.guide, rotation)
  return rotation && way && (!isOver(rotation, way) || over(rotation)) ? { rotation, way } : null
}

/** Begins one. */
async function begun(options: RotationOptions): Promise<RotationNotes | Rotated> {
  const { world, kept, setup } = options
  const rotation = await beginOf(world, kept, setup)
  if (isNot(rotation)) return stoppedAt(null, rotation)
  const way = wayNamed(world.guide, rotation)
  if (!way) throw new Error(`no way ${rotation.way}`)
  // What a rotation before it has left aside is needed no more.
  await clearAside(kept, setup.id, rotation.field)
  const notes = new RotationNotes(options, rotation, way)
  notes.keep({})
  return notes
}

/**
 * Goes on with the rotation of a setup, or begins one. Each step is noted before it is done.
 * @param wanted the steps that a person has confirmed, in their order
 */
export async function rotate(options: RotationOptions, wanted: readonly RotationMove[]): Promise<Rotated> {
  const there = going(options, ({ state }) => state === 'retired' && wanted[0] === 'remove')
  const notes = there ? new RotationNotes(options, there.rotation, there.way) : await begun(options)
  if (!(notes instanceof RotationNotes)) return notes
  const { doing } = notes.rotation
  const stop = await settle(notes)
  if (stop) return stoppedAt(notes, stop, doing)
  const left = [...wanted]
  return through(notes, () => {
    const move = nextMove(notes.rotation, notes.way)
    // A step that was found done already is not done again.
    while (left[0] !== undefined && left[0] !== move && notes.done.includes(left[0])) left.shift()
    return move !== null && left[0] === move ? (left.shift() ?? null) : null
  })
}

/** Takes the rotation of a setup back: the old one is the only one again. */
export async function takeBack(options: RotationOptions): Promise<Rotated> {
  const there = going(options, ({ state }) => state === 'retired' || state === 'handed' || state === 'removed')
  if (!there) return stoppedAt(null, not(said('rotation.not-running')))
  const { way, rotation } = there
  const notes = new RotationNotes(options, rotation, way)
  const gone = not(said('rotation.not-back', { field: rotation.field }))
  if (rotation.state === 'removed') return stoppedAt(notes, gone)
  // With the app, all of its secrets are gone.
  const seen = way.overlap ? await looked(notes) : []
  if (isNot(seen) && seen.gone) {
    notes.keep({ back: true, doing: null, state: 'taken-back' })
    await notes.clear()
    return ended(notes)
  }
  const stop = await settle(notes)
  if (stop && notes.rotation.doing !== null) return stoppedAt(notes, stop, rotation.doing)
  // The request that was cut off had deleted it.
  if (notes.rotation.state === 'removed') return stoppedAt(notes, gone)
  if (!way.overlap && notes.rotation.state !== 'begun' && (await former(notes)) === null)
    return stoppedAt(notes, not(said('rotation.no-former')))
  notes.keep({ back: true })
  if (notes.rotation.state === 'begun') {
    notes.keep({ state: 'taken-back' })
    await notes.clear()
  }
  return through(notes, () => backMove(notes.rotation, way))
}
