import { planOf } from '../admin/plan.ts'
import { forStep } from '../admin/step-plan.ts'
import type { AdminStop } from '../contract/admin-values.ts'
import type { Handlers } from '../contract/derived.ts'
import type { AdminKind } from '../model/admin.ts'
import type { LedgerChange } from '../model/ledger.ts'
import { providers } from '../providers/index.ts'
import { said } from '../words/said.ts'
import { applyPlan } from './admin-apply.ts'
import { hasCredential } from './admin-credentials.ts'
import { changeOptions, inOrder, stopChanges } from './admin-order.ts'
import { planName, planView, scopesOf } from './admin-plan-view.ts'
import { refusalOf } from './admin-refusal.ts'
import { withWorld } from './admin-session.ts'
import { appsBeside } from './admin-shared.ts'
import { whyUnread } from './admin-test.ts'
import type { AdminWorld } from './admin-world.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** The kinds of objects of the provider of a setup. */
export const kindsOf = (session: Session, setup: string): readonly AdminKind[] =>
  providers[guideOf(session, storedSetup(session, setup).guide).provider].admin?.kinds ?? []

/** What a kind of object is called. */
export const nounOf = (session: Session, setup: string, kind: string): string => {
  const found = kindsOf(session, setup).find(({ id }) => id === kind)
  return found ? session.words.say(found.noun) : kind
}

type Named = Pick<LedgerChange, 'kind' | 'name'>

/** Tells the windows of each object that is changed. */
export const tellOf = (session: Session, setup: string) => {
  let done = 0
  return ({ kind, name }: Named) => {
    session.events.send('admin', 'progress', { setup, noun: nounOf(session, setup, kind), name, done: done++ })
  }
}

/** Refuses where the access was rejected. */
export function needOpen({ open }: AdminWorld): void {
  if (!open) refuse('refused', said('admin-api.not-open'))
}

/** Refuses where nothing may be changed. */
export async function needWriteAccess({ secrets }: Session, setup: string): Promise<void> {
  if (!(await hasCredential(secrets, setup, 'write'))) refuse('refused', said('admin-api.no-write-access'))
}

const plan =
  (session: Session): Handlers['admin']['plan'] =>
  ({ setup }) =>
    withWorld(session, { setup, purpose: 'look' }, async (world) => {
      needOpen(world)
      const input = await world.read()
      const writable = await hasCredential(session.secrets, setup, 'write')
      const unread = await whyUnread(world, input.reading, session.words)
      return planView(input, { writable, unread, beside: await appsBeside(world, input) }, session.words)
    })

const apply =
  (session: Session): Handlers['admin']['apply'] =>
  async ({ setup, plan: shown, step = null }) => {
    await needWriteAccess(session, setup)
    const planned = await withWorld(session, { setup, purpose: 'look' }, async (world) => {
      needOpen(world)
      return planOf(await world.read())
    })
    if (planName(planned) !== shown) return refuse('refused', said('admin-api.plan-changed'))
    const wanted = forStep(planned, step)
    return inOrder(session, setup, (goesOn) =>
      withWorld(session, { setup, purpose: 'write', scopes: scopesOf(wanted) }, async (world) => {
        needOpen(world)
        const tell = tellOf(session, setup)
        const { done, stopped, declined, open } = await applyPlan({
          ...changeOptions(session, setup, world),
          step,
          shown: wanted.filter(({ action }) => action !== 'keep'),
          before: (change) => {
            if (goesOn()) tell(change)
            return goesOn()
          },
          after: () => {},
        })
        const stop: AdminStop | null = stopped && {
          noun: nounOf(session, setup, stopped.change.kind),
          name: stopped.change.name,
          says: refusalOf(stopped, world, session.words),
          unknown: stopped.unknown,
        }
        return {
          done: done.map(({ name }) => name),
          stopped: stop,
          declined,
          open: open.map(({ change }) => change.name),
        }
      }),
    )
  }

type Calls = Pick<Handlers['admin'], 'plan' | 'apply' | 'stop'>

/** Planning and applying. */
export const adminChangeHandlers = (session: Session): Calls => ({
  plan: plan(session),
  apply: apply(session),
  stop: async ({ setup }) => {
    stopChanges(session, setup)
    return null
  },
})
