import { lackingFor } from '../admin/wish.ts'
import type { ProviderAdmin, TokenWish } from '../model/admin-decision.ts'
import type { AdminReading, FoundWant } from '../model/admin-reading.ts'

/** The wants, each of what the rules of the provider decide by with the object that decides, whatever its name is. */
export function withDecided(reading: AdminReading, admin: ProviderAdmin | null, wish: TokenWish): readonly FoundWant[] {
  const { wants } = reading
  if (!admin || !wants.some(({ kind }) => admin.decided.kinds.includes(kind)) || lackingFor(wish, admin).length > 0)
    return wants
  const subject = admin.decided.decide(wish, reading)?.decides?.subject
  if (!subject || !admin.decided.kinds.includes(subject.kind)) return wants
  return wants.map((want) => (want.kind === subject.kind ? { ...want, object: subject, unread: false } : want))
}
