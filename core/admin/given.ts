import type { AdminKind, AdminObject } from '../model/admin.ts'
import type { PlainFieldName } from '../model/profile.ts'
import { memberAt } from './members.ts'

/** The value of a field of a setup that an object gives; undefined where it gives none. */
export function givenBy(
  { gives, id_at, alias }: Pick<AdminKind, 'gives' | 'id_at' | 'alias'>,
  { body }: Pick<AdminObject, 'body'>,
  field: PlainFieldName,
): string | undefined {
  const path = gives[field]
  if (path === undefined) return undefined
  if (path === id_at && alias && memberAt(body, alias.where) === true) return alias.value
  const value = memberAt(body, path)
  return typeof value === 'string' ? value : undefined
}
