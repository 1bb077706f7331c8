import type { PlannedChange } from '../admin/change.ts'
import { memberAt } from '../admin/members.ts'
import type { AdminObject } from '../model/admin.ts'
import type { ProviderAdmin } from '../model/admin-decision.ts'
import type { AdminReading } from '../model/admin-reading.ts'
import type { LedgerChange } from '../model/ledger.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'

/** Writes a value as people read it. */
export type Naming = (text: string) => string

/** Nothing is known by which a value could be named. */
export const asItIs: Naming = (text) => text

/** A place of an object that is yet to be made, such as `{app.id}`. */
const place = /\{([^{}\s"]+)\}/g

/** The name of each object that was read, by each id that others name it by. */
export function namesById(objects: readonly AdminObject[]): ReadonlyMap<string, string> {
  const ids = ({ id, body }: AdminObject) => [id, memberAt(body, 'credentials.oauthClient.client_id'), body.client_id]
  return new Map(
    objects.flatMap((object) =>
      object.name === '' || object.name === object.id
        ? []
        : ids(object).flatMap((id) => (typeof id === 'string' && id !== '' ? [[id, object.name] as const] : [])),
    ),
  )
}

/**
 * How the values of a plan are written for people: an id has the name of its object before it, and the place of what is
 * yet to be made says what will stand there. Requests are shown as they will be sent.
 * @param beside what else was read, for its names
 */
export function namingOf(
  changes: readonly PlannedChange[],
  { admin, reading }: { admin: Pick<ProviderAdmin, 'kinds'>; reading: Pick<AdminReading, 'collections'> },
  words: Words,
  beside: AdminReading['collections'] = [],
): Naming {
  const names = namesById([...reading.collections, ...beside].flatMap(({ objects }) => objects))
  const ofPlace = (whole: string, inner: string): string => {
    const change = changes.find(({ as }) => inner.startsWith(`${as}.`))
    const kind = admin.kinds.find(({ id }) => id === change?.kind)
    if (!change || !kind) return whole
    const path = inner.slice(change.as.length + 1)
    // What it will be made with is known already.
    const known = change.after[path]
    if (typeof known === 'string' && !known.includes('{')) return known
    const member = path.slice(path.lastIndexOf('.') + 1)
    const word = member === 'id' ? 'place-id' : member === 'client_id' ? 'place-client' : 'place'
    return words.say(said(`admin-api.${word}`, { noun: kind.noun, member }))
  }
  return (text) => {
    const name = names.get(text)
    return name === undefined ? text.replace(place, ofPlace) : words.say(said('admin-api.named', { name, id: text }))
  }
}

/** How the values of the ledger are written: by the names that objects had then. */
export const namingOfEntry =
  ({ id, name, names = {} }: Pick<LedgerChange, 'id' | 'name' | 'names'>, words: Words): Naming =>
  (text) => {
    const known = Object.hasOwn(names, text) ? names[text] : text === id ? name : undefined
    return known === undefined || known === '' || known === text
      ? text
      : words.say(said('admin-api.named', { name: known, id: text }))
  }

/** The object of an entry: its id, and the objects that it is in, with their names. */
export const placeOfEntry = (change: LedgerChange, words: Words): { id: string | null; within: string[] } => ({
  id: change.id === change.name ? null : change.id,
  within: change.within.map(namingOfEntry(change, words)),
})
