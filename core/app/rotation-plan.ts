import { allMoves, backMove, isFinal, isOver, leg, stateAfter } from '../admin/rotation.ts'
import type { AdminRequest, AdminScope } from '../model/admin.ts'
import type { Guide } from '../model/guide.ts'
import {
  isProviderMove,
  type NewKey,
  type Rotation,
  type RotationMove,
  type RotationState,
  type RotationWay,
} from '../model/rotation.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import type { AdminWorld } from './admin-world.ts'
import { beginOf, isNot, type NotRotated, not, wayNamed } from './rotation-begin.ts'
import type { RotationOptions } from './rotation-notes.ts'
import { rotationOf } from './rotation-record.ts'
import { asideOf } from './rotation-secrets.ts'
import { secretName } from './secret-name.ts'

/** One step, before it is done. */
export interface PlannedMove {
  move: RotationMove
  says: Said
  /** It cannot be undone. */
  final: boolean
  request: AdminRequest | null
}

/** What is going to be done, and what has to be known before. */
export interface RotationPlan {
  rotation: Rotation
  way: RotationWay
  moves: readonly PlannedMove[]
  scopes: readonly AdminScope[]
  events: readonly string[]
  notes: readonly Said[]
}

/** How far a plan goes: to the next step that a person decides about, to the end, or back. */
export type Reach = 'next' | 'all' | 'back'

/** What a step does, in words. */
export function moveText(move: RotationMove, { field, overlap }: Pick<RotationWay, 'field' | 'overlap'>): Said {
  switch (move) {
    case 'make':
      return overlap ? said('rotation.make', { field }) : said('rotation.make-alone')
    case 'enable':
      return said('rotation.enable')
    case 'restore':
      return said('rotation.restore')
    default:
      return said(`rotation.${move}`, { field })
  }
}

const places: NewKey = {
  jwk: { kty: 'RSA', n: '{new.n}', e: '{new.e}', kid: '{new.kid}', alg: 'RS256', use: 'sig' },
  pem: '{new.pem}',
  kid: '{new.kid}',
  alg: 'RS256',
}

/** The request of a step; what is not known yet, or is secret, is a place. */
function requestOf(move: RotationMove, { owner, old, fresh, spare }: Rotation, way: RotationWay): AdminRequest | null {
  const build = isProviderMove(move) ? way.requests[move] : undefined
  const at = { owner, old: old ?? '', fresh: fresh ?? '{new.id}', spare: spare ?? '' }
  return build?.({ ...at, key: way.field === 'private_key' ? places : null, secret: '{old.client_secret}' }) ?? null
}

/** How far a rotation may be: what came of a request that was cut off is seen only when it goes on. */
function farthest(rotation: Rotation): RotationState {
  const { state, doing, back } = rotation
  // What may be gone is planned as if it were there still: otherwise nothing could be planned at all.
  if (doing === null || back || !isProviderMove(doing) || doing === 'remove') return state
  return stateAfter(doing, rotation)
}

/** The steps of taking a rotation back. */
function backMoves(rotation: Rotation, way: RotationWay): RotationMove[] {
  const moves: RotationMove[] = []
  let state = farthest(rotation)
  for (let move = backMove({ state }, way); move !== null; move = backMove({ state }, way)) {
    moves.push(move)
    state = stateAfter(move, { state, back: true })
  }
  return moves
}

const movesTo: Readonly<Record<Reach, (rotation: Rotation, way: RotationWay) => RotationMove[]>> = {
  next: leg,
  all: allMoves,
  back: backMoves,
}

/** The rights and events of these steps. */
const given = <T>(moves: readonly RotationMove[], of: (move: RotationMove) => T | undefined): T[] => [
  ...new Set(moves.map(of).filter((each) => each !== undefined)),
]

const scopeOf = ({ scopes }: RotationWay, move: RotationMove) => (isProviderMove(move) ? scopes[move] : undefined)

/** All rights that a way of rotating takes. */
export const scopesOfWay = (way: RotationWay, moves: readonly RotationMove[]): AdminScope[] => [
  ...new Set([...way.looks, ...given(moves, (move) => scopeOf(way, move))]),
]

/** The rotation of a setup that is not over, or has only its old secret left to be removed. */
export function rotationGoing(
  guide: Guide,
  store: RotationOptions['kept']['store'],
  setup: string,
  reach: Reach,
): { rotation: Rotation; way: RotationWay } | null {
  const rotation = rotationOf(store, setup)
  const way = rotation && wayNamed(guide, rotation)
  if (!rotation || !way) return null
  if (!isOver(rotation, way)) return { rotation, way }
  const more = reach === 'back' ? rotation.state !== 'taken-back' : rotation.state === 'retired' && reach === 'all'
  return more ? { rotation, way } : null
}

/** Plans what comes next; where nothing goes on, a new rotation is looked at. Nothing is changed. */
export async function planRotation(
  world: AdminWorld,
  { kept, setup }: Pick<RotationOptions, 'kept' | 'setup'>,
  reach: Reach,
  provider: string,
): Promise<RotationPlan | NotRotated> {
  const there = rotationGoing(world.guide, kept.store, setup.id, reach)
  if (!there && reach === 'back') return not(said('rotation.not-running'))
  const rotation = there?.rotation ?? (await beginOf(world, kept, setup))
  if (isNot(rotation)) return rotation
  const way = wayNamed(world.guide, rotation)
  if (!way) return not(said('rotation.no-provider'))
  if (reach === 'back' && rotation.state === 'removed') return not(said('rotation.not-back', { field: way.field }))
  const moves = movesTo[reach](rotation, way)
  return {
    rotation,
    way,
    moves: moves.map((move) => ({
      move,
      says: moveText(move, way),
      final: isFinal(move),
      request: requestOf(move, rotation, way),
    })),
    scopes: given(moves, (move) => scopeOf(way, move)),
    events: given(moves, (move) => (isProviderMove(move) ? way.events[move] : undefined)),
    notes: moves.includes('make')
      ? [
          ...(world.guide.flow === 'authorization_code' ? [said('rotation.without-user')] : []),
          ...(way.overlap ? [] : await notesAlone(kept, setup.id, way, provider)),
          ...(await keptNotes(kept)),
        ]
      : [],
  }
}

/** What has to be known where secrets are kept only as long as the program runs. */
const keptNotes = async ({ secrets }: RotationOptions['kept']): Promise<Said[]> =>
  (await secrets.describe()).keychain ? [] : [said('rotation.in-memory')]

/** What has to be known where the old one is gone at once. */
async function notesAlone(
  kept: RotationOptions['kept'],
  setup: string,
  { field }: RotationWay,
  provider: string,
): Promise<Said[]> {
  const own = (await kept.secrets.has(secretName(setup, field))) !== null
  const { former } = await asideOf(kept, setup, field)
  return [
    said('rotation.no-overlap', { provider }),
    said('rotation.without-gap', { provider }),
    own || former ? said('rotation.can-restore') : said('rotation.cannot-restore'),
  ]
}
