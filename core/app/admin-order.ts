import { said } from '../words/said.ts'
import type { ChangeOptions } from './admin-settle.ts'
import { ChangesGoOn } from './admin-turn.ts'
import type { AdminWorld } from './admin-world.ts'
import { refuse } from './refusal.ts'
import { noteCleared, noteStored } from './secret-dates.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'
import { tenantChanged } from './tenant-changed.ts'

/** Changes that go on, by the session and the setup. */
const going = new WeakMap<Session, Map<string, { stopped: boolean }>>()

const goingIn = (session: Session): Map<string, { stopped: boolean }> => {
  const known = going.get(session) ?? new Map<string, { stopped: boolean }>()
  going.set(session, known)
  return known
}

/** Ends what goes on for a setup before its next object. */
export function stopChanges(session: Session, setup: string): void {
  const order = goingIn(session).get(setup)
  if (order) order.stopped = true
}

/**
 * Changes something at the provider for a setup, one order at a time. Whatever came of it, what was proved of the tenant
 * before is known no more.
 */
export async function inOrder<T>(
  session: Session,
  setup: string,
  work: (goesOn: () => boolean) => Promise<T>,
): Promise<T> {
  const orders = goingIn(session)
  if (orders.has(setup)) return refuse('already_running', said('admin-api.busy'))
  const order = { stopped: false }
  orders.set(setup, order)
  try {
    return await work(() => !order.stopped)
  } catch (error) {
    return refuseBusy(error)
  } finally {
    orders.delete(setup)
    tenantChanged(session, setup)
  }
}

/** Refuses where another program changes the configuration; any other error goes on. */
export function refuseBusy(error: unknown): never {
  if (error instanceof ChangesGoOn) return refuse('already_running', said('admin-api.busy'))
  throw error
}

const productSecret = 'client_secret'

type Keeper = Pick<Session, 'store' | 'secrets' | 'clock'>

/** Where changes of a setup are noted, and where a secret that came goes. */
export const changeOptions = (session: Keeper, setup: string, world: AdminWorld): ChangeOptions => ({
  world,
  store: session.store,
  setup,
  keepSecret: async (secret) => {
    await session.secrets.put(secretName(setup, productSecret), secret)
    noteStored(session, setup, productSecret)
  },
  now: () => session.clock.now(),
})

/** Removes the secret that came with an object that was taken back. */
export async function forgetSecret(session: Keeper, setup: string): Promise<void> {
  await session.secrets.clear(secretName(setup, productSecret))
  noteCleared(session, setup, productSecret)
}
