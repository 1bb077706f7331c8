import type { Handlers } from '../contract/derived.ts'
import type { RotationMove } from '../model/rotation.ts'
import { usualTimeout } from '../network/ways.ts'
import { said } from '../words/said.ts'
import { hasCredential } from './admin-credentials.ts'
import { inOrder } from './admin-order.ts'
import { withWorld } from './admin-session.ts'
import { trustedBy } from './carry-out.ts'
import { changed } from './changed.ts'
import { refuse } from './refusal.ts'
import { isNot, wayOf } from './rotation-begin.ts'
import type { RotationOptions } from './rotation-notes.ts'
import { planRotation, type Reach, rotationGoing, scopesOfWay } from './rotation-plan.ts'
import { proveSecret } from './rotation-proof.ts'
import { rotationOf } from './rotation-record.ts'
import { rotate, takeBack } from './rotation-run.ts'
import { asideOf } from './rotation-secrets.ts'
import { rotationPlanName, rotationPlanView, rotationView, stopSentences } from './rotation-view.ts'
import type { Session } from './session.ts'
import { waysOf } from './settings.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** Where the rotation of a setup stands. */
export async function rotationOfSetup(session: Session, id: string) {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const rotation = rotationOf(session.store, id)
  const pending = rotation !== null && (await asideOf(session, id, rotation.field)).next
  const writable = await hasCredential(session.secrets, id, 'write')
  return rotationView(guide, setup, rotation, { pending, writable }, session.words)
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** What a rotation of this session works with. */
function optionsOf(session: Session, id: string): Omit<RotationOptions, 'world' | 'before'> {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  return {
    kept: session,
    setup,
    wait: pause,
    prove: (secret) =>
      proveSecret(
        {
          guide,
          fields: storedSetup(session, id).fields,
          secrets: session.secrets,
          words: session.words,
          settings: {
            ca: trustedBy(session, setup),
            resolve: [],
            timeout: usualTimeout,
            ...waysOf(session, setup.practice),
          },
          tool: session.tool,
          hostKind: session.kind,
          signal: new AbortController().signal,
        },
        secret,
      ),
  }
}

/** The rights that a plan takes, beside those of looking. */
function scopesFor(session: Session, id: string, moves: readonly RotationMove[], reach: Reach): readonly string[] {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const way = rotationGoing(guide, session.store, id, reach)?.way ?? wayOf(guide, setup.fields)
  return isNot(way) ? refuse('refused', way.says) : scopesOfWay(way, moves)
}

/** Plans what comes next, with an access. */
async function planned(session: Session, id: string, reach: Reach) {
  const scopes = scopesFor(session, id, [], reach)
  return withWorld(session, { setup: id, purpose: 'look', scopes }, async (world) => {
    if (!world.open) return refuse('refused', said('admin-api.not-open'))
    const provider = session.words.nameOf(world.guide.provider)
    const plan = await planRotation(world, { kept: session, setup: storedSetup(session, id) }, reach, provider)
    return isNot(plan) ? refuse('refused', plan.detail ?? plan.says) : plan
  })
}

const go =
  (session: Session): Handlers['rotation']['go'] =>
  async ({ setup: id, reach, plan: shown }) => {
    if (!(await hasCredential(session.secrets, id, 'write')))
      return refuse('refused', said('admin-api.no-write-access'))
    const plan = await planned(session, id, reach)
    if (rotationPlanName(plan) !== shown) return refuse('refused', said('rotation.changed'))
    const moves = plan.moves.map(({ move }) => move)
    const scopes = scopesFor(session, id, moves, reach)
    const { done, stopped } = await inOrder(session, id, (goesOn) =>
      withWorld(session, { setup: id, purpose: 'write', scopes }, async (world) => {
        if (!world.open) return refuse('refused', said('admin-api.not-open'))
        const lacking = world.opened.lacking.filter((scope) => scopes.includes(scope))
        if (lacking.length > 0) return refuse('refused', said('rotation.lacking', { scopes: lacking }))
        const options: RotationOptions = { ...optionsOf(session, id), world, before: () => goesOn() }
        return reach === 'back' ? takeBack(options) : rotate(options, moves)
      }),
    )
    changed(session, id)
    return {
      view: await rotationOfSetup(session, id),
      done: done.length,
      stopped: stopped && stopSentences(stopped, session.words),
    }
  }

/** Rotating the secret or the key of a setup. */
export const rotationHandlers = (session: Session): Handlers['rotation'] => ({
  show: ({ setup }) => rotationOfSetup(session, setup),
  plan: async ({ setup, reach }) => rotationPlanView(await planned(session, setup, reach), reach, session.words),
  go: go(session),
})
