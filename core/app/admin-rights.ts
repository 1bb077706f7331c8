import { readScopes } from '../admin/open.ts'
import { givenValues, wantsOf } from '../admin/wants.ts'
import type { AdminPurpose } from '../contract/admin-values.ts'
import type { AdminScope } from '../model/admin.ts'
import type { Guide } from '../model/guide.ts'
import type { Fields } from '../model/profile.ts'
import { providers } from '../providers/index.ts'

/**
 * The rights that a purpose takes, in the order of their names: those of the kinds that the guide wants, no more. Whoever
 * changes looks as well. None where the guide wants nothing, or the provider has no admin API that is known.
 */
export function adminRights(guide: Guide, fields: Fields, purpose: AdminPurpose): readonly AdminScope[] {
  const { admin, intake } = providers[guide.provider]
  if (!admin) return []
  const wants = wantsOf(guide, givenValues(guide, fields, intake(fields, guide)))
  const kinds = admin.kinds.filter(({ id }) => wants.some(({ kind }) => kind === id))
  const read = readScopes(
    admin,
    kinds.map(({ id }) => id),
  )
  const changing = kinds.flatMap(({ create, update, remove }) => [create, update, remove])
  const all = purpose === 'read' ? read : [...read, ...changing.filter((scope) => scope !== undefined)]
  return [...new Set(all)].toSorted()
}
