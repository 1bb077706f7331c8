import { planOf } from '../admin/plan.ts'
import { forStep } from '../admin/step-plan.ts'
import type { AdminStop } from '../contract/admin-values.ts'
import type { Handlers } from '../contract/derived.ts'
import type { AdminKind } from '../model/admin.ts'
import type { LedgerChange, LedgerEntry } from '../model/ledger.ts'
import { isPlainField } from '../model/profile.ts'
import { providers } from '../providers/index.ts'
import { said } from '../words/said.ts'
import { applyPlan } from './admin-apply.ts'
import { hasCredential } from './admin-credentials.ts'
import { namingOfEntry, placeOfEntry } from './admin-names.ts'
import { changeOptions, forgetSecret, inOrder, stopChanges } from './admin-order.ts'
import { membersView, planName, planView, scopesOf } from './admin-plan-view.ts'
import { refusalOf } from './admin-refusal.ts'
import { withWorld } from './admin-session.ts'
import { appsBeside } from './admin-shared.ts'
import { whyUnread } from './admin-test.ts'
import { undoChanges, undoScopes } from './admin-undo.ts'
import type { AdminWorld } from './admin-world.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

const kindsOf = (session: Session, setup: string): readonly AdminKind[] =>
  providers[guideOf(session, storedSetup(session, setup).guide).provider].admin?.kinds ?? []

const nounOf = (session: Session, setup: string, kind: string): string => {
  const found = kindsOf(session, setup).find(({ id }) => id === kind)
  return found ? session.words.say(found.noun) : kind
}

type Named = Pick<LedgerChange, 'kind' | 'name'>

const tellOf = (session: Session, setup: string) => {
  let done = 0
  return ({ kind, name }: Named) => {
    session.events.send('admin', 'progress', { setup, noun: nounOf(session, setup, kind), name, done: done++ })
  }
}

function needOpen({ open }: AdminWorld): void {
  if (!open) refuse('refused', said('admin-api.not-open'))
}

async function needWriteAccess({ secrets }: Session, setup: string): Promise<void> {
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

/** Whether a request of ours can take it back. */
function isUndoable({ state, change }: LedgerEntry, kinds: readonly AdminKind[]): boolean {
  const kind = kinds.find(({ id }) => id === change.kind)
  if (state !== 'done' || !kind) return false
  return change.action === 'create' ? kind.remove !== undefined : kind.change !== undefined
}

const ledger =
  (session: Session): Handlers['admin']['ledger'] =>
  async ({ setup }) => {
    const kinds = kindsOf(session, setup)
    return session.store
      .ledger(setup)
      .toReversed()
      .map((entry) => ({
        number: entry.number,
        at: entry.at,
        state: entry.state,
        noun: nounOf(session, setup, entry.change.kind),
        name: entry.change.name,
        ...placeOfEntry(entry.change, session.words),
        action: entry.change.action,
        requests: entry.change.requests.map(({ method, path }) => ({ method, path })),
        members: membersView(
          entry.change.before,
          entry.change.after,
          session.words,
          namingOfEntry(entry.change, session.words),
        ),
        filled: Object.keys(entry.change.filled).filter(isPlainField),
        secret: entry.change.secret,
        undoable: isUndoable(entry, kinds),
      }))
  }

const undo =
  (session: Session): Handlers['admin']['undo'] =>
  async ({ setup }) => {
    await needWriteAccess(session, setup)
    const kinds = kindsOf(session, setup)
    const scopes = undoScopes(session.store.ledger(setup), kinds)
    return inOrder(session, setup, (goesOn) =>
      withWorld(session, { setup, purpose: 'write', scopes }, async (world) => {
        needOpen(world)
        const tell = tellOf(session, setup)
        const { undone, gone, left } = await undoChanges({
          ...changeOptions(session, setup, world),
          before: ({ change }) => {
            if (goesOn()) tell(change)
            return goesOn()
          },
          forgetSecret: () => forgetSecret(session, setup),
        })
        return {
          undone: undone.map(({ change }) => change.name),
          gone: gone.map(({ change }) => change.name),
          left: left.map(({ entry: { change }, why, outcome }) => ({
            name: change.name,
            noun: nounOf(session, setup, change.kind),
            why,
            says: outcome && refusalOf({ outcome }, world, session.words),
          })),
        }
      }),
    )
  }

type Calls = Pick<Handlers['admin'], 'plan' | 'apply' | 'ledger' | 'undo' | 'stop'>

/** Planning, applying and taking back. */
export const adminChangeHandlers = (session: Session): Calls => ({
  plan: plan(session),
  apply: apply(session),
  ledger: ledger(session),
  undo: undo(session),
  stop: async ({ setup }) => {
    stopChanges(session, setup)
    return null
  },
})
