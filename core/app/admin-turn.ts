import type { Store } from '../store/store.ts'

/** Another program is at work on the configuration of the same setup. */
export class ChangesGoOn extends Error {
  constructor() {
    super('Another program changes the configuration of this setup')
    this.name = 'ChangesGoOn'
  }
}

/** A program that has ended without a word does not hold its turn for ever; milliseconds. */
const longest = 30 * 60_000

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there and somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Whether a turn that was taken is over. */
function isOver(taken: string): boolean {
  const [pid, at] = taken.split(' ').map(Number)
  return !(Date.now() - (at ?? 0) < longest && isAlive(pid ?? 0))
}

/**
 * Changes the configuration of a setup while no other program does: a window and a terminal may have the same data.
 * Throws {@link ChangesGoOn}.
 */
export async function inTurn<T>(store: Pick<Store, 'takeTurn'>, setup: string, work: () => Promise<T>): Promise<T> {
  const release = store.takeTurn(setup, `${process.pid} ${Date.now()}`, isOver)
  if (!release) throw new ChangesGoOn()
  try {
    return await work()
  } finally {
    release()
  }
}
