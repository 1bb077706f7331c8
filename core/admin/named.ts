import type { AdminKind, NameOf } from '../model/admin.ts'
import type { AdminReading, FoundWant } from '../model/admin-reading.ts'
import { said } from '../words/said.ts'
import { isDenied } from './denied.ts'
import { memberAt } from './members.ts'

/**
 * Names an object of a kind by its id: the name comes with the id beside it. Where the right to read the names is missing,
 * that right is named; where there is no such object, the id is all there is.
 */
export const namesIn =
  ({ collections }: Pick<AdminReading, 'collections'>, kinds: readonly AdminKind[]): NameOf =>
  (kind, id) => {
    const own = collections.filter((each) => each.kind === kind)
    const found = own.flatMap(({ objects }) => objects).find((object) => object.id === id)
    if (found && found.name !== '') return said('admin-api.named', { name: found.name, id })
    const read = kinds.find((each) => each.id === kind)?.read
    return read !== undefined && own.some(({ refused }) => refused !== null && isDenied(refused))
      ? said('admin-api.unnamed', { id, scope: read })
      : id
  }

/** Whether an object that was found names others of a kind by their ids, so that their names are worth a request. */
export const namesOthers = ({ namesFor }: AdminKind, wants: readonly FoundWant[]): boolean =>
  namesFor !== undefined &&
  wants.some(
    ({ kind, object }) =>
      kind === namesFor.kind &&
      object !== null &&
      namesFor.at.some((path) => {
        const ids = memberAt(object.body, path)
        return Array.isArray(ids) && ids.some((id) => typeof id === 'string' && !namesFor.apart.includes(id))
      }),
  )
