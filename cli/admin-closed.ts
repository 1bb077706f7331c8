import { judgedAccess } from '../core/app/admin-test.ts'
import type { AdminWorld } from '../core/app/admin-world.ts'
import { wordsIn } from '../core/words/words.ts'
import { tell } from './say.ts'
import type { Spoken } from './words/index.ts'

/** Tells why the configuration is not open, as a run says it. */
export async function tellClosed(world: AdminWorld, { language }: Spoken): Promise<void> {
  tell((await judgedAccess(world, null, wordsIn(language))).says)
}
