import {
  isProviderMove,
  type Rotation,
  type RotationMove,
  type RotationState,
  type RotationWay,
  type SeenCredential,
} from '../model/rotation.ts'

/** Why a rotation cannot begin, or cannot go on. */
export type RotationStop =
  /** The limit is reached, and all of them are in use. */
  | 'full'
  /** Several are in use, and none is known to be the one of the product. */
  | 'unknown-old'
  /** The new one is not active at the provider any more, or is gone. */
  | 'fresh-gone'
  /** None is in use. */
  | 'none'

/** What a rotation begins with: the one in use, and one that is removed first to make room. */
export type Beginning = { old: SeenCredential | null; spare: SeenCredential | null } | { why: RotationStop }

/** @param ours whether a credential is the one that is stored with the setup */
export function beginning(
  { most, overlap }: Pick<RotationWay, 'most' | 'overlap'>,
  seen: readonly SeenCredential[],
  ours: (credential: SeenCredential) => boolean,
): Beginning {
  if (!overlap) return { old: null, spare: null }
  const used = seen.filter((each) => each.used)
  if (used.length === 0) return { why: 'none' }
  const old = used.find(ours) ?? (used.length === 1 ? used[0] : undefined)
  if (!old) return { why: 'unknown-old' }
  if (seen.length < most) return { old, spare: null }
  const [spare] = seen.filter((each) => !each.used && !each.held).toSorted((a, b) => a.at.localeCompare(b.at))
  return spare ? { old, spare } : { why: 'full' }
}

const forward = (
  way: Pick<RotationWay, 'requests' | 'overlap'>,
): Readonly<Record<RotationState, RotationMove | null>> => ({
  begun: 'make',
  made: way.requests.enable ? 'enable' : 'prove',
  enabled: 'prove',
  proved: 'hand-over',
  handed: way.overlap ? 'retire' : null,
  retired: 'remove',
  removed: null,
  // Where there is one only, it is replaced again.
  lost: way.overlap ? null : 'make',
  disabled: null,
  'taken-back': null,
})

/** The next step; null where there is none. */
export function nextMove(
  rotation: Pick<Rotation, 'state' | 'back' | 'spare'>,
  way: Pick<RotationWay, 'requests' | 'overlap'>,
): RotationMove | null {
  if (rotation.back) return backMove(rotation, way)
  if (rotation.state === 'begun' && rotation.spare !== null) return 'clear'
  return forward(way)[rotation.state]
}

/** The next step of taking it back; null where it cannot be, or is. */
export function backMove(
  { state }: Pick<Rotation, 'state'>,
  { overlap }: Pick<RotationWay, 'overlap'>,
): RotationMove | null {
  switch (state) {
    case 'retired':
      return 'revive'
    case 'handed':
      return 'hand-back'
    case 'made':
    case 'enabled':
    case 'proved':
    case 'lost':
      return overlap ? 'disable' : 'restore'
    case 'disabled':
      return 'drop'
    default:
      return null
  }
}

/** Where a step leads. */
export function stateAfter(move: RotationMove, { state, back }: Pick<Rotation, 'state' | 'back'>): RotationState {
  const to: Readonly<Record<RotationMove, RotationState>> = {
    clear: state,
    make: 'made',
    enable: 'enabled',
    prove: 'proved',
    'hand-over': 'handed',
    retire: 'retired',
    remove: 'removed',
    revive: 'handed',
    'hand-back': back ? 'proved' : state,
    disable: 'disabled',
    drop: 'taken-back',
    restore: 'taken-back',
  }
  return to[move]
}

/** Steps that a person decides about, one by one. */
const decided: readonly RotationMove[] = ['hand-over', 'retire', 'remove']

/** All steps that are left. @param back those of taking it back */
export function allMoves(
  rotation: Pick<Rotation, 'state' | 'back' | 'spare'>,
  way: Pick<RotationWay, 'requests' | 'overlap'>,
): RotationMove[] {
  const moves: RotationMove[] = []
  let at = { ...rotation }
  for (let move = nextMove(at, way); move !== null; move = nextMove(at, way)) {
    moves.push(move)
    at = { ...at, state: stateAfter(move, at), spare: null }
  }
  return moves
}

/** The steps that go on by themselves: up to the next that a person decides about. */
export function leg(
  rotation: Pick<Rotation, 'state' | 'back' | 'spare'>,
  way: Pick<RotationWay, 'requests' | 'overlap'>,
): RotationMove[] {
  const moves = allMoves(rotation, way)
  const first = rotation.back ? -1 : moves.findIndex((move) => decided.includes(move))
  return first < 0 ? moves : moves.slice(0, Math.max(first, 1))
}

/** Whether it is over: nothing is half done. The old one may still be there, without being good. */
export const isOver = (
  { state, doing }: Pick<Rotation, 'state' | 'doing'>,
  { overlap }: Pick<RotationWay, 'overlap'>,
): boolean =>
  doing === null &&
  (state === 'removed' || state === 'retired' || state === 'taken-back' || (state === 'handed' && !overlap))

/** What cannot be taken back once it is done. */
export const isFinal = (move: RotationMove): boolean => move === 'clear' || move === 'remove' || move === 'drop'

/** What came of a request of which no good answer came, by what is there now. */
export type Settled =
  | { came: 'done'; fresh: SeenCredential | null }
  | { came: 'failed' }
  /** The provider shows nothing that tells. */
  | { came: 'unknown' }

export function settled(
  rotation: Rotation,
  way: Pick<RotationWay, 'overlap'>,
  seen: readonly SeenCredential[],
): Settled {
  const { doing, there, newKid } = rotation
  if (doing === null || !isProviderMove(doing) || !way.overlap) return { came: 'unknown' }
  const of = (id: string | null) => seen.find((each) => each.id === id)
  const done = (is: boolean): Settled => (is ? { came: 'done', fresh: null } : { came: 'failed' })
  if (doing === 'make') {
    const [fresh] = seen.filter(({ id, kid }) => !there.includes(id) && (newKid === null || kid === newKid))
    return fresh ? { came: 'done', fresh } : { came: 'failed' }
  }
  if (doing === 'clear') return done(!of(rotation.spare))
  if (doing === 'enable') return done(of(rotation.fresh)?.used === true)
  if (doing === 'retire') return done(of(rotation.old)?.used !== true)
  if (doing === 'remove') return done(!of(rotation.old))
  if (doing === 'revive') return done(of(rotation.old)?.used === true)
  if (doing === 'disable') return done(of(rotation.fresh)?.used !== true)
  return done(!of(rotation.fresh))
}

/** Whether the old one may be retired or removed: only while the new one is good. */
export const mayRetire = ({ fresh }: Pick<Rotation, 'fresh'>, seen: readonly SeenCredential[]): boolean =>
  seen.some(({ id, used }) => id === fresh && used)
