import type { Handlers } from '../contract/derived.ts'
import type { AdminKind } from '../model/admin.ts'
import type { LedgerEntry } from '../model/ledger.ts'
import { isPlainField } from '../model/profile.ts'
import { pagesOf } from './admin-access-view.ts'
import { kindsOf, needOpen, needWriteAccess, nounOf, tellOf } from './admin-change-handlers.ts'
import { namingOfEntry, placeOfEntry } from './admin-names.ts'
import { changeOptions, forgetSecret, inOrder, refuseBusy } from './admin-order.ts'
import { membersView } from './admin-plan-view.ts'
import { withWorld } from './admin-session.ts'
import { planUndo, undoChanges, undoScopes } from './admin-undo.ts'
import { undoShared } from './admin-undo-shared.ts'
import { undoPlanView, undoRow } from './admin-undo-view.ts'
import type { AdminWorld } from './admin-world.ts'
import type { Session } from './session.ts'

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
        half: entry.state === 'done' && entry.change.undoing !== undefined,
      }))
  }

/** Opens the tenant with the rights that undoing takes. */
async function withUndo<T>(session: Session, setup: string, work: (world: AdminWorld) => Promise<T>): Promise<T> {
  await needWriteAccess(session, setup)
  const scopes = undoScopes(session.store.ledger(setup), kindsOf(session, setup))
  return withWorld(session, { setup, purpose: 'write', scopes }, async (world) => {
    needOpen(world)
    return work(world)
  })
}

const tellingOf = (session: Session, setup: string, world: AdminWorld) => ({
  world,
  words: session.words,
  pageOf: pagesOf(session, setup),
})

/** It only looks, so that what was proved of the tenant stays proved. */
const undoPlan =
  (session: Session): Handlers['admin']['undoPlan'] =>
  ({ setup }) =>
    withUndo(session, setup, async (world) => {
      const all = await planUndo(changeOptions(session, setup, world)).catch(refuseBusy)
      return undoPlanView(all, tellingOf(session, setup, world), await undoShared(all, world, session.words))
    })

const undo =
  (session: Session): Handlers['admin']['undo'] =>
  async ({ setup, shown }) => {
    await needWriteAccess(session, setup)
    return inOrder(session, setup, (goesOn) =>
      withUndo(session, setup, async (world) => {
        const tell = tellOf(session, setup)
        const { undone, gone, left } = await undoChanges({
          ...changeOptions(session, setup, world),
          shown,
          before: ({ change }) => {
            if (goesOn()) tell(change)
            return goesOn()
          },
          forgetSecret: () => forgetSecret(session, setup),
        })
        return {
          undone: undone.map(({ change }) => change.name),
          gone: gone.map(({ change }) => change.name),
          left: left.map((each) => undoRow(each, tellingOf(session, setup, world))),
        }
      }),
    )
  }

type Calls = Pick<Handlers['admin'], 'ledger' | 'undoPlan' | 'undo'>

/** What was changed, and taking it back. */
export const adminLedgerHandlers = (session: Session): Calls => ({
  ledger: ledger(session),
  undoPlan: undoPlan(session),
  undo: undo(session),
})
