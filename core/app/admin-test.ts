import rightsComplete from '../checks/admin/rights-complete.ts'
import type { Context } from '../checks/check.ts'
import type { AdminPurpose, AdminTest } from '../contract/admin-values.ts'
import type { AdminReading } from '../model/admin-reading.ts'
import type { Facts } from '../model/facts.ts'
import { providers } from '../providers/index.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'
import type { AdminWorld } from './admin-world.ts'

type Tested = Pick<AdminWorld, 'guide' | 'opened' | 'hide'>

/**
 * What the judge of a run says of an access; one judge decides about both.
 * @param reading what was read with it; null where it was not open
 */
export async function judgedAccess(
  world: Tested,
  reading: AdminReading | null,
  words: Words,
  purpose: AdminPurpose = 'read',
): Promise<AdminTest> {
  const { guide, opened, hide } = world
  const facts: Partial<Facts> = { adminAccess: opened, ...(reading ? { adminReading: reading } : {}) }
  const verdict = await rightsComplete.judge(facts as Facts, { provider: providers[guide.provider], guide } as Context)
  if (verdict.holds) {
    const unproved = purpose === 'write' && !opened.rightsTold
    return {
      ok: true,
      says: words.say(unproved ? said('admin-api.open-unproved') : said('admin-api.open')),
      lacking: [],
    }
  }
  if (verdict.holds === null) return { ok: false, says: words.say(verdict.because), lacking: [] }
  const { says = said('admin.access-refused'), expected, actual } = verdict
  const lacking = Array.isArray(expected) ? expected.filter((scope) => typeof scope === 'string') : []
  const received = words.shown(actual)
  const text = words.say(says)
  return {
    ok: false,
    says:
      typeof received === 'string' ? hide(words.say(said('admin-api.with-answer', { says: text, received }))) : text,
    lacking,
  }
}

/** Why something of what the guide wants could not be read; null where all of it was. */
export async function whyUnread(world: Tested, reading: AdminReading, words: Words): Promise<string | null> {
  const { ok, says } = await judgedAccess(world, reading, words)
  if (!ok) return says
  return reading.collections.some(({ cut }) => cut) ? words.say(said('admin-api.list-cut')) : null
}

/** Tries an access by reading what the guide wants. */
export const testOf = async (world: AdminWorld, words: Words, purpose: AdminPurpose): Promise<AdminTest> =>
  judgedAccess(world, world.open ? (await world.read()).reading : null, words, purpose)
