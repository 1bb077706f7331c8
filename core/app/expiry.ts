import type { Handlers } from '../contract/derived.ts'
import type { MadeFile } from '../contract/values.ts'
import { calendarOf } from '../report/calendar.ts'
import type { StoredSetup } from '../store/store.ts'
import { grammarOf } from '../words/intl.ts'
import { said } from '../words/said.ts'
import { type EntrySource, expiryOf } from './expiry-entries.ts'
import { fileName } from './file-name.ts'
import { knowAllSecrets } from './known-secrets.ts'
import { refuse } from './refusal.ts'
import { type Released, released } from './released.ts'
import { dayOf, saveDates, storedDates } from './secret-dates.ts'
import type { Session } from './session.ts'
import { guideOf, storedSetup } from './setup-view.ts'

/** What is asked for: one setup, or all. */
const setupsOf = (session: Session, setup?: string) =>
  setup === undefined ? session.store.setups() : [storedSetup(session, setup)]

/** The same as a calendar, searched for secrets as every file is. */
async function calendar(session: Session, setup?: string): Promise<MadeFile & { content: Released }> {
  await knowAllSecrets(session)
  const text = calendarIn(session, setupsOf(session, setup))
  const of = setup === undefined ? '' : `-${storedSetup(session, setup).name}`
  return { name: fileName(`expiry${of}`, 'ics'), text, content: released(text) }
}

/** What ends of some setups, as a calendar. */
export function calendarIn(source: EntrySource, setups: readonly StoredSetup[]): string {
  const { words, clock } = source
  const { values } = grammarOf(words.language)
  const events = expiryOf(source, setups).map(({ id, on, what, setups }) => {
    const names = setups.length > 0 ? values(setups.map(({ name }) => name)) : words.say(said('expiry.every-setup'))
    return { id, on, summary: words.say(said('expiry.event', { what, setups: names })) }
  })
  return calendarOf(words.say(said('expiry.calendar')), events, clock.now(), dayOf(clock.now()))
}

export const expiryHandlers = (session: Session): Handlers['expiry'] => ({
  list: async (asked) => expiryOf(session, setupsOf(session, asked?.setup)),
  secrets: async ({ setup: id }) => {
    const setup = storedSetup(session, id)
    return storedDates(
      session,
      id,
      guideOf(session, setup.guide).fields.map(({ name }) => name),
    )
  },
  save: async ({ setup: id, ...dates }) => {
    const setup = storedSetup(session, id)
    saveDates(session, id, dates)
    return storedDates(
      session,
      id,
      guideOf(session, setup.guide).fields.map(({ name }) => name),
    )
  },
  file: async (asked) => {
    const { name, text } = await calendar(session, asked?.setup)
    return { name, text }
  },
  saveFile: async (asked) => {
    const { saveFile } = session
    if (!saveFile) return refuse('unavailable', said('app.browser-saves'))
    const { name, content } = await calendar(session, asked?.setup)
    try {
      return { path: await saveFile(name, content) }
    } catch (error) {
      const { code, name: kind } = error as NodeJS.ErrnoException
      return refuse('refused', said('app.not-written', { reason: code ?? kind }))
    }
  },
})
