import type { AdminKind, NameOf } from '../model/admin.ts'
import type { Collection } from '../model/admin-reading.ts'
import type { Facts } from '../model/facts.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { notRead } from './admin-answer.ts'
import type { Verdict } from './check.ts'

/** Where a guide wants nothing of it: what there is to show. */
export function onlyShown(
  self: string,
  { wants, collections }: Facts['adminReading'],
  kinds: ReadonlyMap<string, AdminKind>,
  named: NameOf,
): Verdict<never> {
  const own = wants.flatMap((want) => {
    const kind = kinds.get(want.kind)
    const shown = kind?.shown?.[self]
    return kind && shown ? [{ want, kind, shown }] : []
  })
  if (own.length === 0) return { holds: null, because: said('admin.nothing-wanted'), applies: false }
  const seen = own.flatMap(({ want: { object }, shown }) => (object ? shown.says(object.body, named) : []))
  if (seen.length > 0) return { holds: true, seen }
  const unread = own.find(({ want }) => want.unread)
  return { holds: null, because: unread ? whyUnread(unread.kind, collections) : said('admin.not-there-yet') }
}

/** Why objects of a kind are not known: the answer for them, or for what they are a part of. */
export function whyUnread({ id, read, noun }: AdminKind, collections: readonly Collection[]): Said {
  const of = collections.filter(({ kind }) => kind === id)
  const { refused, path } = (of.length > 0 ? of : collections).find((each) => each.refused !== null) ?? {}
  return refused && path !== undefined ? notRead(refused, path, read) : said('admin.list-cut', { noun })
}
