import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import type { AppClock } from '../../../core/app/clock.ts'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { Store } from '../../../core/store/store.ts'
import { filledSetup, oktaGuideId, openWindow, runAs, startTenant } from './window.ts'

const minute = 60_000
const hour = 60 * minute
const secrets = memorySecrets()
let tenant: PracticeTenant
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.close())

/** Time that passes when a test says so. */
function handClock() {
  let now = Date.parse('2026-11-29T08:00:00Z')
  let tick = () => {}
  let stopped = false
  const clock: AppClock = {
    now: () => now,
    every: (ms, call) => {
      // The other timer looks for changes.
      if (ms < minute) return () => {}
      expect(ms).toBe(minute)
      tick = call
      return () => {
        stopped = true
      }
    },
  }
  return {
    clock,
    isStopped: () => stopped,
    /** The timer rings after so many milliseconds. */
    ring: (ms = minute) => {
      now += ms
      tick()
    },
    /** Time passes as it does while a computer is awake: the timer rings each minute. */
    pass: (ms: number) => {
      for (let gone = 0; gone < ms; gone += minute) {
        now += minute
        tick()
      }
    },
  }
}

let store: Store
let hands: ReturnType<typeof handClock>
let app: App
let setup: string
let heard: { name: string; event: unknown }[]
beforeEach(async () => {
  tenant.setFaults([])
  store = memoryStore()
  hands = handClock()
  app = await openWindow({ store, secrets, clock: hands.clock })
  setup = (await filledSetup(app, tenant)).id
  heard = []
  app.events.subscribe((group, name, event) => void heard.push({ name: `${group}.${name}`, event }))
})
afterEach(() => app.close())

const rechecks = () => store.runs(setup).filter(({ recheck }) => recheck !== undefined)
const turnOn = (hours = 2, tokens = false) => app.handlers.recheck.save({ setup, hours, tokens })
const kept = (count: number) => vi.waitFor(() => expect(rechecks()).toHaveLength(count), { timeout: 10_000 })
/** The newest one is another than this. */
const another = (than: string | undefined) =>
  vi.waitFor(() => expect(rechecks()[0]?.id).not.toBe(than), { timeout: 10_000 })
/** Long enough for whatever was started wrongly to have begun. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50))

test('nothing is checked again until it is turned on, and nothing any more when it is turned off', async () => {
  expect(await app.handlers.recheck.show({ setup })).toEqual({ hours: null, tokens: false, last: null })
  hands.pass(200 * hour)
  await settled()
  expect(store.runs(setup)).toEqual([])

  expect(await turnOn(3, true)).toEqual({ hours: 3, tokens: true, last: null })
  expect(await app.handlers.recheck.save({ setup, hours: null, tokens: false })).toMatchObject({ hours: null })
  hands.pass(200 * hour)
  await settled()
  expect(store.runs(setup)).toEqual([])
})

test('the first one comes soon, the next after so many hours, and no request of it names the client', async () => {
  await turnOn(2)
  const before = tenant.requests()
  hands.ring()
  await kept(1)
  expect(tenant.requests()).toBeGreaterThan(before)
  const [first] = rechecks()
  const run = store.run(first?.id ?? '')?.result
  expect(first).toMatchObject({ recheck: 'metadata', step: null, verdict: 'pass' })
  expect(
    run?.exchanges.map(({ url }) => new URL(url).pathname).filter((path) => /token|authorize|\/api\//.test(path)),
  ).toEqual([])
  expect(JSON.stringify(run?.exchanges)).not.toContain(tenant.values(oktaGuideId).client_id)

  hands.pass(2 * hour - 2 * minute)
  await settled()
  expect(rechecks()[0]?.id).toBe(first?.id)
  hands.pass(2 * minute)
  await another(first?.id)
})

test('where token requests were chosen, they are made, and are another kind', async () => {
  await turnOn(1)
  hands.ring()
  await kept(1)
  await turnOn(1, true)
  hands.pass(hour)
  await kept(2)
  const [tokens] = rechecks()
  expect(tokens?.recheck).toBe('tokens')
  expect(store.run(tokens?.id ?? '')?.result.exchanges.some(({ url }) => url.endsWith('/token'))).toBe(true)
  // Nothing of the two kinds is compared: nothing is new.
  expect(await app.handlers.recheck.news()).toEqual([])
})

test('what a person sees of a setup is what a person has checked, and a re-check counts as evidence', async () => {
  const report = await runAs(app, { setup })
  await turnOn(1)
  tenant.setFaults(['keys.empty'])
  hands.ring()
  await kept(1)
  const shown = await app.handlers.setups.open({ setup })
  expect(await app.handlers.runs.latest({ setup })).toMatchObject({ verdict: 'pass' })
  expect(report).toMatchObject({ type: 'finished' })
  expect(shown.verdict).toBe('fail')
  expect((await app.handlers.tokens.show({ setup })).length).toBeGreaterThan(0)
  expect(
    heard.filter(({ name, event }) => name === 'runs.events' && (event as { run: string }).run === rechecks()[0]?.id),
  ).toEqual([])
  const list = await app.handlers.runs.list({ setup })
  expect(list.map(({ recheck, lastGood }) => [recheck, lastGood])).toEqual([
    ['metadata', null],
    [undefined, null],
  ])
})

test('it is quiet until something changes; then there is news until it is put away', async () => {
  await turnOn(1)
  hands.ring()
  await kept(1)
  const first = rechecks()[0]?.id
  hands.pass(hour)
  await kept(2)
  const second = rechecks()[0]?.id
  hands.pass(hour)
  await another(second)
  // Of many that are alike, the first and the newest are kept.
  const third = rechecks()[0]?.id
  expect(rechecks().map(({ id }) => id)).toEqual([third, first])
  expect(await app.handlers.recheck.news()).toEqual([])
  expect(heard).toEqual([])

  tenant.setFaults(['keys.empty'])
  hands.pass(hour)
  await kept(3)
  const fourth = rechecks()[0]?.id
  const [news, ...more] = await app.handlers.recheck.news()
  expect(more).toEqual([])
  expect(news).toMatchObject({
    setup,
    before: third,
    after: fourth,
    name: (await app.handlers.setups.open({ setup })).name,
  })
  expect(news?.about).toEqual(expect.arrayContaining(['Results of checks', 'Keys of the provider']))
  expect(news?.headline).toContain('did not')
  expect(heard).toEqual([{ name: 'recheck.changed', event: { news: [news] } }])

  // Both sides of it stay, however many follow.
  hands.pass(hour)
  await another(fourth)
  const fifth = rechecks()[0]?.id
  hands.pass(hour)
  await another(fifth)
  expect(
    rechecks()
      .map(({ id }) => id)
      .slice(1),
  ).toEqual([fourth, third, first])

  expect(await app.handlers.recheck.putAway({ setup })).toEqual([])
  expect(heard.at(-1)).toEqual({ name: 'recheck.changed', event: { news: [] } })
  expect(await app.handlers.recheck.news()).toEqual([])
})

test('news of runs that are gone, or that was edited, is left out', async () => {
  for (const text of ['{', '{}', '{"before":"x","after":"y","at":"z"}']) {
    store.saveSetupSetting(setup, 'recheck.news', text)
    expect(await app.handlers.recheck.news()).toEqual([])
  }
})

test('a run that a person starts goes first, and the re-check comes after it', async () => {
  await turnOn(5)
  hands.ring()
  const ended = await runAs(app, { setup })
  expect(ended.type).toBe('finished')
  expect((await app.handlers.setups.open({ setup })).running).toBeNull()
  expect(rechecks()).toEqual([])
  hands.ring()
  await kept(1)
})

test('while a person runs the checks, nothing is checked again', async () => {
  await turnOn(1)
  const run = runAs(app, { setup })
  await settled()
  hands.ring()
  expect((await run).type).toBe('finished')
  expect(rechecks()).toEqual([])
})

test('a value that changes meanwhile leaves nothing of it', async () => {
  await turnOn(1)
  hands.ring()
  await app.handlers.setups.setField({ setup, field: 'scope', value: 'other.scope' })
  await settled()
  await vi.waitFor(async () => expect((await app.handlers.recheck.show({ setup })).last).toBeNull(), 10_000)
  expect(rechecks()).toEqual([])
})

test('a computer that woke up checks once, a minute later', async () => {
  await turnOn(1)
  hands.ring()
  await kept(1)
  const first = rechecks()[0]?.id
  hands.ring(9 * hour)
  await settled()
  expect(rechecks()[0]?.id).toBe(first)
  hands.ring()
  await kept(2)
  const second = rechecks()[0]?.id
  hands.ring()
  await settled()
  expect(rechecks()[0]?.id).toBe(second)
})

test('a clock that was set back does not hold it up', async () => {
  await turnOn(168)
  hands.ring()
  await kept(1)
  hands.ring(-3 * hour)
  await kept(2)
})

test('a removed setup and one of a practice tenant that does not run are left alone', async () => {
  await turnOn(1)
  await app.handlers.setups.remove({ setup })
  hands.ring()
  await settled()
  expect(store.runs(setup)).toEqual([])
  await app.handlers.setups.restore({ setup })
  hands.ring()
  await kept(1)

  store.create({
    id: 'practice',
    name: 'Practice',
    guide: oktaGuideId,
    practice: true,
    customer: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    fields: {},
    claims: {},
  })
  await app.handlers.recheck.save({ setup: 'practice', hours: 1, tokens: false })
  store.create({
    ...(store.setup('practice') as never as object),
    id: 'gone',
    guide: 'okta/gone',
    practice: false,
  } as never)
  store.saveSetupSetting('gone', 'recheck.hours', '1')
  hands.ring()
  await settled()
  expect(store.runs('practice')).toEqual([])
  expect(store.setupSettings('practice')['recheck.last']).toBeUndefined()
})

test('the timer ends with the program, and what goes on is not kept', async () => {
  await turnOn(1)
  hands.ring()
  await app.close()
  expect(hands.isStopped()).toBe(true)
  expect(rechecks()).toEqual([])
})

test('a copy of a setup is not checked again by itself, and erased data takes the settings along', async () => {
  await turnOn(4)
  const copy = await app.handlers.setups.duplicate({ setup })
  expect(await app.handlers.recheck.show({ setup: copy.id })).toMatchObject({ hours: null })
  await app.handlers.data.erase({ all: true })
  expect(store.setupSettings(setup)).toEqual({})
  await expect(app.handlers.recheck.save({ setup, hours: 1, tokens: false })).rejects.toThrow()
})
