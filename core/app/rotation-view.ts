import { allMoves, backMove, isOver, nextMove } from '../admin/rotation.ts'
import type { RotationPlanView, RotationStep, RotationView } from '../contract/rotation-values.ts'
import type { Guide } from '../model/guide.ts'
import type { Rotation, RotationWay } from '../model/rotation.ts'
import type { Words } from '../words/words.ts'
import { requestView } from './admin-plan-view.ts'
import { isNot, type NotRotated, wayNamed, wayOf } from './rotation-begin.ts'
import { moveText, type Reach, type RotationPlan } from './rotation-plan.ts'
import { fingerprint } from './seal.ts'

/** Why it stopped, in sentences. */
export const stopSentences = ({ says, detail }: NotRotated, words: Words): string =>
  [words.say(says), detail && words.say(detail)].filter(Boolean).join(' ')

/** The steps of a rotation from its beginning to its end; where it is taken back, those of that. */
function stepsOf(rotation: Rotation, way: RotationWay, words: Words): RotationStep[] {
  const done = rotation.sent.filter(({ came }) => came === 'done')
  const beginning = { state: 'begun', back: false, spare: rotation.spare } as const
  const left = allMoves(rotation, way)
  const before = rotation.back
    ? done.map(({ move }) => move)
    : allMoves(beginning, way).filter((move) => !left.includes(move))
  const passed = before.map((move): RotationStep => {
    const at = done.findLast((each) => each.move === move)?.at ?? null
    return { move, says: words.say(moveText(move, way)), state: 'done', at }
  })
  const coming = left.map(
    (move, n): RotationStep => ({
      move,
      says: words.say(moveText(move, way)),
      state: n === 0 ? 'next' : 'later',
      at: null,
    }),
  )
  return [...passed, ...coming]
}

const none = {
  state: null,
  over: true,
  back: false,
  open: false,
  startedAt: null,
  steps: [],
  sent: [],
  next: null,
  canTakeBack: false,
}

/** Where the rotation of a setup stands. */
export function rotationView(
  guide: Guide,
  { fields }: { fields: Parameters<typeof wayOf>[1] },
  rotation: Rotation | null,
  known: { pending: boolean; writable: boolean },
  words: Words,
): RotationView {
  const usual = wayOf(guide, fields)
  const way = rotation && wayNamed(guide, rotation)
  const why = isNot(usual) ? stopSentences(usual, words) : null
  if (!rotation || !way)
    return { ...none, ...known, why, field: isNot(usual) ? null : usual.field, overlap: isNot(usual) || usual.overlap }
  return {
    why,
    field: rotation.field,
    overlap: way.overlap,
    state: rotation.state,
    over: isOver(rotation, way),
    back: rotation.back,
    open: rotation.doing !== null,
    startedAt: rotation.startedAt,
    steps: stepsOf(rotation, way, words),
    sent: rotation.sent
      .filter(({ method }) => method !== '')
      .map(({ at, method, path, came }) => ({ at, method, path, came })),
    next: nextMove(rotation, way),
    canTakeBack: rotation.state === 'begun' || backMove(rotation, way) !== null,
    ...known,
  }
}

/** Names a plan: another one has another name. */
export const rotationPlanName = ({ rotation, moves }: RotationPlan): string =>
  fingerprint({
    state: rotation.state,
    doing: rotation.doing,
    moves: moves.map(({ move, request }) => ({ move, request })),
  })

/** A plan as it is shown. */
export const rotationPlanView = (plan: RotationPlan, reach: Reach, words: Words): RotationPlanView => ({
  plan: rotationPlanName(plan),
  reach,
  moves: plan.moves.map(({ move, says, final, request }) => ({
    move,
    says: words.say(says),
    final,
    request: request && requestView(request),
  })),
  scopes: plan.scopes,
  events: plan.events,
  notes: plan.notes.map((note) => words.say(note)),
})
