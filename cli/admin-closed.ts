import { whyUnread } from '../core/app/admin-test.ts'
import { ChangesGoOn } from '../core/app/admin-turn.ts'
import type { AdminWorld } from '../core/app/admin-world.ts'
import type { AdminReading } from '../core/model/admin-reading.ts'
import { wordsIn } from '../core/words/words.ts'
import { tell } from './say.ts'
import type { Spoken } from './words/index.ts'

/** Tells why the configuration is not open, or could not all be read, as a run says it. */
export async function tellClosed(
  world: AdminWorld,
  { language }: Spoken,
  reading: AdminReading = { wants: [], collections: [] },
): Promise<void> {
  const why = await whyUnread(world, reading, wordsIn(language))
  if (why !== null) tell(why)
}

/** What came of a change, or null where another program has its turn, which is told. */
export const orBusy = async <T>(work: Promise<T>, { words }: Spoken): Promise<T | null> =>
  work.catch((error: unknown) => {
    if (!(error instanceof ChangesGoOn)) throw error
    tell(words.admin.busy)
    return null
  })
