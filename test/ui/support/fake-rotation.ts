import { allMoves, backMove, isFinal, isOver, leg, nextMove, stateAfter } from '../../../core/admin/rotation.ts'
import { moveText } from '../../../core/app/rotation-plan.ts'
import type { Handlers } from '../../../core/contract/derived.ts'
import { BridgeError } from '../../../core/contract/envelope.ts'
import type { HandoffCardRow, RotationReach, RotationView } from '../../../core/contract/values.ts'
import type { RotationMove, RotationState } from '../../../core/model/rotation.ts'
import { auth0Rotations } from '../../../core/providers/auth0/admin/rotation.ts'
import { oktaRotations } from '../../../core/providers/okta/admin/rotation.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'

/** How a fake rotation behaves. */
export interface FakeRotation {
  /** How far it came before. */
  state?: RotationState
  /** The provider has one secret only. */
  alone?: boolean
  /** No token is issued for the new one. */
  fails?: boolean
  /** It is not known what came of the last request. */
  open?: boolean
  /** Access for changes was given. */
  writable?: boolean
}

const begun = { back: false, spare: null }

/** A rotation that is carried out nowhere. */
export function fakeRotation(fake: FakeRotation = {}): { calls: Handlers['rotation']; rows(): HandoffCardRow[] } {
  const way = fake.alone ? auth0Rotations[0] : oktaRotations[0]
  if (!way) throw new Error('there is a way')
  let state: RotationState | null = fake.state ?? null
  let back = false
  let open = fake.open ?? false
  const at = new Date(Date.now() - 3_600_000).toISOString()
  const text = (move: RotationMove) => words.say(moveText(move, way))
  const view = (): RotationView => {
    const now = { ...begun, state: state ?? ('begun' as const), back }
    const left = allMoves(now, way)
    const all = allMoves({ ...begun, state: 'begun' }, way)
    const over = state === null || isOver({ state, doing: null }, way)
    return {
      why: null,
      field: way.field,
      overlap: way.overlap,
      state,
      over,
      back,
      open,
      startedAt: state && at,
      steps:
        state === null
          ? []
          : [
              ...all
                .filter((move) => !left.includes(move) && !back)
                .map((move) => ({ move, says: text(move), state: 'done' as const, at })),
              ...left.map((move, n) => ({
                move,
                says: text(move),
                state: n === 0 ? ('next' as const) : ('later' as const),
                at: null,
              })),
            ],
      sent:
        state === null
          ? []
          : [
              {
                at,
                method: 'POST',
                path: '/api/v1/apps/0oa1b2c3d4e5f6g7h8i9/credentials/secrets',
                came: open ? 'sending' : 'done',
              },
            ],
      next: state === null ? null : nextMove(now, way),
      canTakeBack: state !== null && (state === 'begun' || backMove({ state }, way) !== null),
      pending: state === 'proved' && way.overlap,
      writable: fake.writable ?? true,
    }
  }
  const movesOf = (reach: RotationReach): RotationMove[] => {
    const over = state === null || isOver({ state, doing: null }, way)
    const from = over && reach === 'next' ? 'begun' : (state ?? 'begun')
    if (reach !== 'back') return (reach === 'all' ? allMoves : leg)({ ...begun, state: from }, way)
    const moves: RotationMove[] = []
    let now = from
    for (let move = backMove({ state: now }, way); move !== null; move = backMove({ state: now }, way)) {
      moves.push(move)
      now = stateAfter(move, { state: now, back: true })
    }
    return moves
  }
  const path = '/api/v1/apps/0oa1b2c3d4e5f6g7h8i9/credentials/secrets'
  const calls: Handlers['rotation'] = {
    show: async () => view(),
    plan: async ({ reach }) => ({
      plan: `plan-${state}-${reach}`,
      reach,
      moves: movesOf(reach).map((move) => ({
        move,
        says: text(move),
        final: isFinal(move),
        request: way.scopes[move as 'make'] ? { method: 'POST', path, body: move === 'make' ? '{}' : null } : null,
      })),
      scopes: ['okta.apps.manage'],
      events: ['app.oauth2.credentials.lifecycle.create'],
      notes: fake.alone
        ? [
            words.say(said('rotation.no-overlap', { provider: 'Auth0' })),
            words.say(said('rotation.without-gap', { provider: 'Auth0' })),
            words.say(said('rotation.can-restore')),
          ]
        : [],
    }),
    go: async ({ reach, plan }) => {
      if (plan !== `plan-${state}-${reach}`)
        throw new BridgeError({ code: 'refused', message: words.say(said('rotation.changed')) })
      open = false
      let done = 0
      back = reach === 'back'
      const moves = movesOf(reach)
      if (state === null || (reach === 'next' && isOver({ state, doing: null }, way))) state = 'begun'
      if (back && state === 'begun') state = 'taken-back'
      for (const move of moves) {
        if (fake.fails && move === 'prove') {
          const says = 'The client secret is wrong.'
          return { view: view(), done, stopped: words.say(said('rotation.not-proved', { says })) }
        }
        state = stateAfter(move, { state, back })
        done++
      }
      return { view: view(), done, stopped: null }
    },
  }
  const proof = { state: 'proved', since: at, by: [] } as const
  return {
    calls,
    rows: () =>
      state === 'proved' && way.overlap
        ? [{ label: 'Client Secret', field: 'client_secret', secret: true, stored: true, copyable: true, proof }]
        : [],
  }
}
