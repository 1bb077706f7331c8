import type { AdminKind, AdminObject, Members, Wanted } from '../model/admin.ts'
import type { Json, JsonObject } from '../model/facts.ts'
import { isAsWanted, memberAt, withoutMember } from './members.ts'

/** The first of these objects that is found in the first of these ways, which are those of which all values are known. */
export const findObject = (objects: readonly AdminObject[], [way]: readonly Members<Wanted>[]): AdminObject | null =>
  (way &&
    objects.find(({ id, body }) =>
      Object.entries(way).every(([path, wanted]) => isAsWanted(path === 'id' ? id : memberAt(body, path), wanted)),
    )) ??
  null

const textOf = (value: Json | undefined): string =>
  typeof value === 'string' ? value : value == null ? '' : JSON.stringify(value)

/** An object of a kind as its body says, without what is secret in it. */
export const objectOf = (kind: AdminKind, within: readonly string[], body: JsonObject): AdminObject => ({
  kind: kind.id,
  id: textOf(memberAt(body, kind.id_at)),
  name: textOf(memberAt(body, kind.name_at)),
  within,
  body: kind.secrets.reduce(withoutMember, body),
})

/** An id as a part of a path; the place of one that is not known yet stays readable. */
const partOf = (id: string): string =>
  /^\{[a-z_-][^{}]*\}$/.test(id) && id.includes('.') ? id : encodeURIComponent(id)

/** The path of a collection. @param within ids of the objects that it is a part of, the outermost first */
export const collectionPath = ({ path }: Pick<AdminKind, 'path'>, within: readonly string[]): string => {
  let at = 0
  return path.replace(/\{id\}/g, () => partOf(within[at++] ?? ''))
}

/** The path of one object. */
export const objectPath = (kind: Pick<AdminKind, 'path'>, within: readonly string[], id: string): string =>
  `${collectionPath(kind, within)}/${partOf(id)}`
