import { checks } from '../checks/index.ts'
import type { PracticeFault } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'

/** From so many diagnoses on, a check reports whatever was answered, and says nothing about what a guide is for. */
const broad = 40

/** The checks that a fault is for: those that ask about it, or else those that report whatever was answered. */
function checksFor(id: string): Set<string> {
  const declaring = checks.filter(({ diagnoses }) => diagnoses.some((each) => each === id))
  const asking = declaring.filter(({ diagnoses }) => diagnoses.length < broad)
  return new Set((asking.length > 0 ? asking : declaring).map((check) => check.id))
}

/** What a run was seen to meet, or not to meet, beside what its checks tell. */
export interface Seen {
  unseen: Readonly<Record<string, readonly string[]>>
  seenToo: Readonly<Record<string, readonly string[]>>
}

/** The guides that show a fault of the practice tenant: those that have a check for it, and whose run meets it. */
export function shownBy(
  { id, provider, guides: madeFor = [] }: PracticeFault,
  guides: readonly Guide[],
  { unseen, seenToo }: Seen,
): string[] {
  const wanted = checksFor(id)
  const asks = ({ steps }: Guide) => steps.some(({ proves }) => proves.some(({ check }) => wanted.has(check)))
  return guides
    .filter((guide) => guide.provider === provider)
    .filter(
      (guide) =>
        madeFor.includes(guide.id) ||
        seenToo[guide.id]?.includes(id) ||
        (asks(guide) && !unseen[guide.id]?.includes(id)),
    )
    .map((guide) => guide.id)
}
