import { checkById } from '../checks/index.ts'
import type { PracticeFault } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'

/** The guides that show a fault of the practice tenant: those that have a check for it, and whose run meets it. */
export function shownBy(
  { id, provider, guides: madeFor = [] }: PracticeFault,
  guides: readonly Guide[],
  unseen: Readonly<Record<string, readonly string[]>>,
): string[] {
  const declares = ({ steps }: Guide) =>
    steps.some(({ proves }) => proves.some(({ check }) => checkById.get(check)?.diagnoses.some((each) => each === id)))
  return guides
    .filter((guide) => guide.provider === provider)
    .filter((guide) => madeFor.includes(guide.id) || (declares(guide) && !unseen[guide.id]?.includes(id)))
    .map((guide) => guide.id)
}
