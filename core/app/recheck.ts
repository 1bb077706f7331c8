import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { compareRuns } from '../compare/compare.ts'
import { isNews } from '../compare/news.ts'
import type { Handlers } from '../contract/derived.ts'
import type { RecheckNews, RecheckSettings } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import type { Recheck } from '../model/result.ts'
import type { StoredSetup } from '../store/store.ts'
import { carryOut } from './carry-out.ts'
import { maskedFault } from './known-secrets.ts'
import { comparisonOf } from './run-history.ts'
import type { Running, Session } from './session.ts'
import { storedSetup } from './setup-view.ts'

/** Under which names it is kept of a setup. */
const names = {
  hours: 'recheck.hours',
  tokens: 'recheck.tokens',
  /** When the newest one began. */
  last: 'recheck.last',
  /** The newest one, where it found nothing new: the next one takes its place. */
  plain: 'recheck.plain',
  news: 'recheck.news',
} as const

/** What is set for a setup. */
export function recheckOf({ store }: Pick<Session, 'store'>, setup: string): RecheckSettings {
  const kept = store.setupSettings(setup)
  const hours = Number(kept[names.hours])
  return { hours: hours > 0 ? hours : null, tokens: kept[names.tokens] === 'yes', last: kept[names.last] ?? null }
}

const kindOf = ({ tokens }: RecheckSettings): Recheck => (tokens ? 'tokens' : 'metadata')

/** The guide of a setup that can be checked now: it is here, nothing else is checking, and its practice tenant runs. */
function guideFor({ guides, practice, running }: Session, setup: StoredSetup): Guide | undefined {
  if ([...running.values()].some((run) => run.setup === setup.id)) return undefined
  const guide = guides.find(({ id }) => id === setup.guide)
  return setup.practice && practice.tenant?.provider !== guide?.provider ? undefined : guide
}

/** Checks a setup again, quietly. What was changed or started meanwhile by a person goes first: then nothing of it is kept. */
export async function recheck(session: Session, setup: StoredSetup, now: number): Promise<void> {
  const guide = guideFor(session, setup)
  if (!guide) return
  const { store } = session
  const set = recheckOf(session, setup.id)
  const run = randomUUID()
  const running: Running = {
    setup: setup.id,
    abort: new AbortController(),
    done: Promise.resolve(),
    stale: false,
    signOn: null,
    soFar: { started: new Date(session.clock.now()).toISOString(), events: [] },
    recheck: true,
  }
  // Another program on the same data sees that it has begun.
  store.saveSetupSetting(setup.id, names.last, new Date(now).toISOString())
  session.running.set(run, running)
  const ordered = { run, setup, guide, step: null, signOn: false, tryMethods: false, tryDirect: false, running }
  running.done = carryOut(session, { ...ordered, recheck: kindOf(set), send: () => {} })
    .then(
      () => undefined,
      (error: unknown) => session.log?.(`recheck: ${maskedFault(error)}`),
    )
    .finally(() => session.running.delete(run))
  await running.done
  if (running.abort.signal.aborted) store.saveSetupSetting(setup.id, names.last, set.last)
  else tell(session, setup.id, run)
}

/** Compares a re-check with the one before it, and says what is new. */
function tell(session: Session, setup: string, run: string): void {
  const { store } = session
  const after = store.run(run)
  if (!after) return
  const { recheck, guide } = after.result
  const before = store.runs(setup).find((row) => row.id !== run && row.recheck === recheck && row.guide === guide)
  const earlier = before && store.run(before.id)
  const found = earlier ? compareRuns(earlier.result, after.result) : []
  if (earlier && found.some(isNews)) {
    const at = after.result.ended
    store.saveSetupSetting(setup, names.news, JSON.stringify({ before: earlier.id, after: run, at }))
    store.saveSetupSetting(setup, names.plain, null)
    sendNews(session)
    return
  }
  // Nothing is new: of many that are alike, the newest is kept.
  const plain = store.setupSettings(setup)[names.plain]
  if (plain !== undefined) store.removeRun(plain)
  store.saveSetupSetting(setup, names.plain, earlier ? run : null)
}

const sendNews = (session: Session): void => session.events.send('recheck', 'changed', { news: newsOf(session) })

const kept = z.object({ before: z.string(), after: z.string(), at: z.string() })

/** The file may have been edited. */
function keptNews(text = 'null'): z.infer<typeof kept> {
  try {
    return kept.parse(JSON.parse(text))
  } catch {
    return { before: '', after: '', at: '' }
  }
}

/** What re-checks found, of all setups; what can no longer be shown is left out. */
export const newsOf = (session: Session): RecheckNews[] =>
  session.store.setups().flatMap(({ id, name }) => {
    const { before, after, at } = keptNews(session.store.setupSettings(id)[names.news])
    const [one, other] = [session.store.run(before), session.store.run(after)]
    if (!one || !other) return []
    const { headline, differences } = comparisonOf([one, other], session.words)
    const about = [...new Set(differences.filter(isNews).map((found) => found.about))]
    return [{ setup: id, name, before, after, at, headline, about }]
  })

/** When it is looked what is due: in milliseconds. */
const glance = 60_000
const hour = 3_600_000

function isDue({ hours, last }: RecheckSettings, now: number): boolean {
  if (hours === null) return false
  const since = last === null ? Number.POSITIVE_INFINITY : now - Date.parse(last)
  // A clock that was set back must not make it wait for days.
  return !(since < hours * hour) || since < -glance
}

/** Checks again what is due, one setup after the other, until the returned function is called. */
export function startRechecks(session: Session): () => void {
  const { clock } = session
  let seen = clock.now()
  let busy = false
  const look = async () => {
    const now = clock.now()
    const woke = now - seen > 3 * glance
    seen = now
    // Just after it woke up, a computer has no network yet.
    if (busy || woke) return
    busy = true
    for (const setup of session.store.setups())
      if (isDue(recheckOf(session, setup.id), now)) await recheck(session, setup, now)
    busy = false
  }
  return clock.every(glance, () => {
    look().catch((error: unknown) => {
      busy = false
      session.log?.(`recheck: ${maskedFault(error)}`)
    })
  })
}

/** A person's run goes first. */
export function stopRecheck({ running }: Session, setup: string): Promise<unknown> {
  const mine = [...running.values()].filter((run) => run.setup === setup && run.recheck)
  for (const { abort } of mine) abort.abort()
  return Promise.all(mine.map(({ done }) => done))
}

export const recheckHandlers = (session: Session): Handlers['recheck'] => ({
  show: async ({ setup }) => recheckOf(session, storedSetup(session, setup).id),
  save: async ({ setup, hours, tokens }) => {
    storedSetup(session, setup)
    const { store } = session
    const before = recheckOf(session, setup)
    // The first one, which the others are compared with, comes soon after it is turned on.
    if (before.hours === null || hours === null) store.saveSetupSetting(setup, names.last, null)
    store.saveSetupSetting(setup, names.hours, hours === null ? null : String(hours))
    store.saveSetupSetting(setup, names.tokens, tokens ? 'yes' : null)
    if (hours === null || tokens !== before.tokens) await stopRecheck(session, setup)
    return recheckOf(session, setup)
  },
  news: async () => newsOf(session),
  putAway: async ({ setup }) => {
    session.store.saveSetupSetting(storedSetup(session, setup).id, names.news, null)
    sendNews(session)
    return newsOf(session)
  },
})
