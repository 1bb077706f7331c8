import type { DatedSecret, ExpiryEntry } from '../model/expiry.ts'
import { visibleLine } from '../model/visible.ts'
import type { StoredSetup } from '../store/store.ts'
import { said } from '../words/said.ts'
import { shownAuthorities } from './added-authorities.ts'
import { datesOf, dayAfter, dayOf } from './secret-dates.ts'
import type { Session } from './session.ts'

type Found = Omit<ExpiryEntry, 'setups'>

/** What is used of a session: a terminal has it too. */
export type EntrySource = Pick<Session, 'store' | 'words' | 'clock'>

/** What is over is said so. */
const isOver = ({ clock }: EntrySource, on: string): boolean => on < dayOf(clock.now())

/** A certificate that ends then has no end that means anything (RFC 5280 section 4.1.2.5). */
const never = Date.UTC(9999, 0)

/** The day at which a certificate ends on this computer; none for what is no date, and for what never ends. */
const dayIn = (notAfter: string): string | null => {
  const at = Date.parse(notAfter)
  return at < never ? dayOf(at) : null
}

/** The part of a name that people know. */
function shortName(subject: string): string {
  const common = /(?:^|,\s*)CN=([^,]+)/.exec(subject)?.[1] ?? subject
  return visibleLine(common).slice(0, 120)
}

function chainOf(source: EntrySource, setup: string): Found[] {
  return source.store.chainSeen(setup).flatMap(({ role, subject, notAfter, fingerprint }) => {
    const on = dayIn(notAfter)
    if (on === null) return []
    const name = shortName(subject)
    const what = isOver(source, on)
      ? said(`expiry.expired-${role}`, { name })
      : said(`expiry.expires-${role}`, { name })
    return [{ id: `certificate ${fingerprint}`, kind: 'certificate' as const, on, what: source.words.say(what) }]
  })
}

const authoritiesIn = (source: EntrySource, added: readonly { fingerprint: string; pem: string }[]): Found[] =>
  shownAuthorities(added).flatMap(({ subject, notAfter, fingerprint }) => {
    const on = dayIn(notAfter)
    if (on === null) return []
    const name = shortName(subject)
    const what = isOver(source, on)
      ? said('expiry.expired-authority', { name })
      : said('expiry.expires-authority', { name })
    return [{ id: `certificate ${fingerprint}`, kind: 'authority' as const, on, what: source.words.say(what) }]
  })

const endOf = (source: EntrySource, field: DatedSecret, on: string) =>
  isOver(source, on) ? said(`expiry.expired-${field}`) : said(`expiry.expires-${field}`)

const secretsIn = (session: EntrySource, setup: string): Found[] =>
  datesOf(session, setup).flatMap(({ field, stored, ends, rotateDays }) => {
    const id = `${setup} ${field}`
    const end = ends
      ? [
          {
            id,
            kind: 'secret' as const,
            on: ends,
            what: session.words.say(endOf(session, field, ends)),
          },
        ]
      : []
    if (!stored || rotateDays === null) return end
    const what = session.words.say(said(`expiry.rotate-${field}`))
    return [...end, { id: `${id} rotation`, kind: 'rotation' as const, on: dayAfter(stored, rotateDays), what }]
  })

const entriesOf = (session: EntrySource, id: string): Found[] => [
  ...chainOf(session, id),
  ...authoritiesIn(session, session.store.authorities(id)),
  ...secretsIn(session, id),
]

/** What ends of some setups, the first one first. A practice tenant's certificates concern nobody. */
export function expiryOf(session: EntrySource, setups: readonly StoredSetup[]): ExpiryEntry[] {
  const found = new Map<string, ExpiryEntry>()
  const add = (entry: Found, of: readonly StoredSetup[]) => {
    const before = found.get(entry.id)
    const names = of.map(({ id, name }) => ({ id, name }))
    found.set(entry.id, { ...(before ?? entry), setups: [...(before?.setups ?? []), ...names] })
  }
  for (const one of setups) if (!one.practice) for (const entry of entriesOf(session, one.id)) add(entry, [one])
  for (const entry of authoritiesIn(session, session.store.sharedAuthorities()))
    found.set(entry.id, { ...entry, setups: [] })
  return [...found.values()].toSorted((a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id))
}

/** So many days before it, an end is announced. */
const noticeDays = 30

/** What ends soon in a setup, or has ended already: the first of it. */
export function endsSoon(session: Session, setup: StoredSetup): Pick<ExpiryEntry, 'on' | 'what'> | null {
  if (setup.practice) return null
  const last = dayAfter(dayOf(session.clock.now()), noticeDays)
  const soon = entriesOf(session, setup.id).filter(({ on }) => on <= last)
  const [first] = soon.toSorted((a, b) => a.on.localeCompare(b.on))
  return first ? { on: first.on, what: first.what } : null
}
