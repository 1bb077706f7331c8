import { afterEach, beforeEach, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import { dayAfter, dayOf } from '../../../core/app/secret-dates.ts'
import { newAuthority, rootPem } from '../../../core/practice/certificates.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { Store } from '../../../core/store/store.ts'
import { report } from '../store/samples.ts'
import { oktaGuideId, openWindow } from './window.ts'

const today = '2026-11-29'
const secret = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDd'
let store: Store
let app: App
let setup: string
let saved: [string, string][]
let now: number
beforeEach(async () => {
  store = memoryStore()
  saved = []
  now = new Date(`${today}T10:00:00`).getTime()
  app = await openWindow({
    store,
    secrets: memorySecrets(),
    clock: { now: () => now, every: () => () => {} },
    saveFile: async (name, text) => {
      saved.push([name, String(text)])
      return `/media/${name}`
    },
  })
  setup = (await app.handlers.setups.create({ guide: oktaGuideId, name: 'Acme; \\production' })).id
})
afterEach(() => app.close())

const put = () => app.handlers.secrets.put({ setup, field: 'client_secret', value: secret })
const save = (ends: string | null, rotateDays: number | null) =>
  app.handlers.expiry.save({ setup, field: 'client_secret', ends, rotateDays })
const list = async (of?: string) =>
  (await app.handlers.expiry.list(of ? { setup: of } : {})).map(({ kind, on, what }) => [kind, on, what])
const endsOf = async () => (await app.handlers.setups.open({ setup })).ends
/** A run that was shown certificates which end on these days. */
const ran = (id: string, days: readonly string[], of = setup) =>
  store.addRun(of, id, {
    ...report(id),
    connection: {
      tls: {
        ladder: days.map((day, index) => ({
          role: index === 0 ? 'leaf' : 'root',
          subject: index === 0 ? 'CN=acme.okta.com, O=Okta' : 'O=Some Root',
          notAfter: `${day}T23:00:00.000Z`,
          fingerprint: `F${index}`,
        })),
      },
    },
  } as never)

test('days are those of this computer, over the ends of months and years', () => {
  expect(dayOf(now)).toBe(today)
  expect(dayOf(new Date('2026-03-05T23:59:59').getTime())).toBe('2026-03-05')
  expect([dayAfter('2026-12-31', 1), dayAfter('2028-02-28', 1), dayAfter(today, 0)]).toEqual([
    '2027-01-01',
    '2028-02-29',
    today,
  ])
})

test('certificates are those of the newest run that saw any, and one that several setups see is one', async () => {
  ran('r1', ['2026-12-01', '2030-01-01'])
  ran('r2', ['2027-06-01', '2031-01-01'])
  store.addRun(setup, 'r3', report('without a connection'))
  expect(await list()).toEqual([
    ['certificate', '2027-06-01', 'The server certificate acme.okta.com expires.'],
    ['certificate', '2031-01-01', 'The root certificate O=Some Root expires.'],
  ])
  const other = await app.handlers.setups.create({ guide: oktaGuideId, name: 'Other' })
  ran('r4', ['2027-06-01'], other.id)
  const [first] = await app.handlers.expiry.list({})
  expect(first?.setups.map(({ name }) => name)).toEqual(['Acme; \\production', 'Other'])
  expect(await list(other.id)).toHaveLength(1)
})

test.each([
  ['America/Los_Angeles', '2026-12-02T02:00:00.000Z', '2026-12-01'],
  ['Pacific/Kiritimati', '2026-12-01T23:00:00.000Z', '2026-12-02'],
  ['Asia/Kathmandu', '2026-12-31T18:20:00.000Z', '2027-01-01'],
])('a certificate ends on the day that it is on this computer, in %s', async (zone, notAfter, on) => {
  const own = process.env.TZ
  process.env.TZ = zone
  try {
    const tls = { ladder: [{ role: 'leaf', subject: 'CN=a', notAfter, fingerprint: 'F' }] }
    store.addRun(setup, 'r1', { ...report('r1'), connection: { tls } } as never)
    expect((await list()).map(([, day]) => day)).toEqual([on])
  } finally {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  }
})

test('a certificate that never ends has no date, and an implausible one that was kept is none', async () => {
  ran('r1', ['9999-12-31'])
  store.saveSetupSetting(setup, 'secret.client_secret.ends', '9999-12-31')
  expect(await list()).toEqual([])
})

test('a broken date or chain is left out', async () => {
  ran('r1', ['soon'])
  expect(await list()).toEqual([])
  store.addRun(setup, 'r2', { ...report('x'), connection: { tls: { ladder: [7] } } } as never)
  expect(await list()).toEqual([])
})

test('added authorities end too, of one setup or of all', async () => {
  await app.handlers.setups.addCa({ setup, pem: rootPem(await newAuthority('Acme')) })
  await app.handlers.settings.addCa({ pem: rootPem(await newAuthority('Globex')) })
  const all = await app.handlers.expiry.list({})
  expect(all.map(({ kind, setups }) => [kind, setups.length]).toSorted()).toEqual([
    ['authority', 0],
    ['authority', 1],
  ])
  expect(all.map(({ what }) => what).join()).toContain('Acme')
})

test('a secret ends on the day that was entered, and is due for rotation after so many days', async () => {
  expect(await app.handlers.expiry.secrets({ setup })).toEqual([
    { field: 'client_secret', there: false, stored: null, ends: null, rotateDays: null },
  ])
  await save(null, 90)
  // Nobody knows since when.
  expect(await list()).toEqual([])
  await put()
  await save('2027-01-15', 90)
  expect(await app.handlers.expiry.secrets({ setup })).toEqual([
    { field: 'client_secret', there: true, stored: today, ends: '2027-01-15', rotateDays: 90 },
  ])
  expect(await list()).toEqual([
    ['secret', '2027-01-15', 'The client secret expires.'],
    ['rotation', '2027-02-27', 'The client secret is due for rotation.'],
  ])
  // Another secret does not end when this one does; it is rotated as often.
  now += 86_400_000
  await put()
  expect(await list()).toEqual([['rotation', '2027-02-28', 'The client secret is due for rotation.']])
  await app.handlers.secrets.clear({ setup, field: 'client_secret' })
  expect(await list()).toEqual([])
})

test('a key that is made here has its day', async () => {
  const { id } = await app.handlers.setups.create({ guide: 'okta/any' })
  await app.handlers.keys.create({ setup: id, alg: 'ES256' })
  const dates = await app.handlers.expiry.secrets({ setup: id })
  expect(dates.find(({ field }) => field === 'private_key')).toMatchObject({ there: true, stored: today })
})

test.each([
  [-1, true],
  [-400, true],
  [0, true],
  [30, true],
  [31, false],
])('an end in %i days is announced: %s', async (days, announced) => {
  const on = dayAfter(today, days)
  await put()
  await save(on, null)
  expect(await endsOf()).toEqual(
    announced ? { on, what: days < 0 ? 'The client secret has expired.' : 'The client secret expires.' } : undefined,
  )
})

test('the first of what ends soon is announced, and nothing of a practice setup', async () => {
  ran('r1', ['2026-12-20'])
  await put()
  await save('2026-12-10', null)
  expect((await endsOf())?.on).toBe('2026-12-10')
  store.create({
    id: 'p',
    name: 'Practice',
    guide: oktaGuideId,
    practice: true,
    customer: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    fields: {},
    claims: {},
  })
  ran('r2', ['2026-12-01'], 'p')
  expect((await app.handlers.setups.open({ setup: 'p' })).ends).toBeUndefined()
  expect(await list('p')).toEqual([])
})

test('dates that were edited in the file are no dates', async () => {
  for (const [name, value] of [
    ['stored', '2026-13-01'],
    ['ends', 'x\r\nATTACH:y'],
    ['rotate', '-5'],
  ] as const)
    store.saveSetupSetting(setup, `secret.client_secret.${name}`, value)
  expect(await app.handlers.expiry.secrets({ setup })).toMatchObject([{ stored: null, ends: null, rotateDays: null }])
})

test('the calendar holds the same, with the names of setups as text, and is saved by the host', async () => {
  await put()
  await save('2027-01-15', null)
  const { name, text } = await app.handlers.expiry.file({})
  expect(name).toBe('expiry.ics')
  expect(text.replaceAll('\r\n ', '')).toContain(
    'SUMMARY:The client secret expires. Setups: Acme\\; \\\\production\r\n',
  )
  expect(await app.handlers.expiry.saveFile({ setup })).toEqual({ path: '/media/expiry-acme-production.ics' })
  expect(saved[0]?.[1]).toContain('DTSTART;VALUE=DATE:20270115')
})

test('a secret that stands in a name never gets into the file', async () => {
  await put()
  await save('2027-01-15', null)
  store.rename(setup, `Acme ${secret}`)
  await expect(app.handlers.expiry.file({})).rejects.toThrow()
  await expect(app.handlers.expiry.saveFile({})).rejects.toThrow()
  expect(saved).toEqual([])
})

test('what is over is said so, and is in no calendar', async () => {
  ran('r1', ['2026-11-28', '2026-11-29'])
  await put()
  await save('2026-11-01', null)
  expect((await list()).map(([, , what]) => what)).toEqual([
    'The client secret has expired.',
    'The server certificate acme.okta.com has expired.',
    'The root certificate O=Some Root expires.',
  ])
  expect((await endsOf())?.what).toBe('The client secret has expired.')
  const { text } = await app.handlers.expiry.file({})
  expect(text.match(/SUMMARY:.*/g)).toEqual([expect.stringContaining('O=Some Root')])
})

test('one date is saved without a look at the other, which may have been saved a moment ago', async () => {
  await put()
  await save(today, null)
  const dates = await app.handlers.expiry.save({ setup, field: 'client_secret', rotateDays: 90 })
  expect(dates).toMatchObject([{ ends: today, rotateDays: 90 }])
  expect(await app.handlers.expiry.save({ setup, field: 'client_secret', ends: null })).toMatchObject([
    { ends: null, rotateDays: 90 },
  ])
})
