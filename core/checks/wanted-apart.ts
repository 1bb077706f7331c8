import type { FoundWant } from '../model/admin-reading.ts'
import type { Facts } from '../model/facts.ts'
import type { Guide } from '../model/guide.ts'
import { isPlainField } from '../model/profile.ts'

/** Whether a value names it that has yet to be entered, so that nobody knows which object is meant. */
export const isUnnamed = (
  { object, written: { find } }: FoundWant,
  values: Facts['intake']['values'],
  { fields }: Pick<Guide, 'fields'>,
): boolean =>
  object === null &&
  fields.some(
    ({ name, required }) =>
      required && isPlainField(name) && !values[name] && Object.values(find[0] ?? {}).includes(`{${name}}`),
  )

/** Whether what it is a part of is not there: that is said once, of the whole. */
export const isPartOfNothing = ({ object, within }: FoundWant, wants: readonly FoundWant[]): boolean =>
  object === null && wants.some((want) => want.as === within && want.object === null)
