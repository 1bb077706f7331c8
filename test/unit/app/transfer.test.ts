import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { learning } from '../../../core/app/known-secrets.ts'
import { keepRotation, rotationOf } from '../../../core/app/rotation-record.ts'
import { datesOf, noteBrought } from '../../../core/app/secret-dates.ts'
import { nextName } from '../../../core/app/secret-name.ts'
import { exportSetups, importSetups, type Kept } from '../../../core/app/transfer.ts'
import { FileProblem } from '../../../core/bundle/file-problem.ts'
import { encrypted, largestSetupsFile, readSetupsFile } from '../../../core/bundle/setups-file.ts'
import type { Rotation } from '../../../core/model/rotation.ts'
import type { Said } from '../../../core/model/said.ts'
import { formsOf } from '../../../core/report/redact.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { StoredSetup } from '../../../core/store/store.ts'
import { guideNamed } from '../../support/run-guide.ts'

const secret = 'Canary/Secret+of~Acme=2026'
const passphrase = 'correct horse battery staple'
const claimed = '2026-11-01T10:00:00.000Z'

const computer = (guides = ['okta/crul', 'okta/fortanix-key-insight']): Kept => ({
  store: memoryStore(),
  secrets: learning(memorySecrets()),
  clock: { now: () => Date.parse('2026-11-29T12:00:00'), every: () => () => {} },
  guides: guides.map(guideNamed),
  packOf: () => null,
})
const setup = (change: Partial<StoredSetup> = {}): StoredSetup => ({
  id: 'acme-1',
  name: 'Acme',
  guide: 'okta/crul',
  practice: false,
  customer: 'Acme Ltd',
  createdAt: '2026-10-01T10:00:00.000Z',
  fields: {},
  claims: {},
  ...change,
})

let here: Kept
beforeEach(async () => {
  here = computer()
  here.store.create(setup())
  here.store.setField('acme-1', 'domain', 'acme.okta.com')
  here.store.setField('acme-1', 'scope', 'a')
  here.store.claim('acme-1', 'policy', claimed)
  here.store.addAuthority('acme-1', 'AA:BB', '-----BEGIN CERTIFICATE-----')
  await here.secrets.put('acme-1/client_secret', secret)
  here.store.create(setup({ id: 'other-1', name: 'Other' }))
  here.store.create(setup({ id: 'practice-1', name: 'Practice', practice: true }))
})
const whyOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return error instanceof FileProblem ? error.says.word : error
}

describe('setups for another computer', () => {
  test('come as they were, without secrets and without what decides whom to trust', async () => {
    const { text, setups } = await exportSetups(here, null, null)
    expect(setups).toBe(2)
    for (const form of [...formsOf(secret), Buffer.from(secret).toString('hex')]) expect(text).not.toContain(form)
    expect(text).not.toContain('BEGIN CERTIFICATE')
    const there = computer()
    expect(await importSetups(there, text, null)).toEqual([
      { id: 'acme-1', name: 'Acme', came: 'added', kept: [], namesake: false },
      { id: 'other-1', name: 'Other', came: 'added', kept: [], namesake: false },
    ])
    expect(there.store.setup('acme-1')).toEqual(here.store.setup('acme-1'))
    expect(await there.secrets.has('acme-1/client_secret')).toBeNull()
    expect((await importSetups(there, text, null)).map(({ came }) => came)).toEqual(['same', 'same'])
  })

  test('come in thousands without holding up the program', async () => {
    const many = Array.from({ length: 300 }, (_, n) => setup({ id: `many-${n}`, name: `Many ${n % 299}` }))
    for (const one of many) here.store.create(one)
    const { text } = await exportSetups(here, null, null)
    const there = computer()
    let lists = 0
    let answered = 0
    const { setups } = there.store
    there.store.setups = () => {
      lists++
      return setups()
    }
    const others = setInterval(() => answered++, 0)
    const taken = await importSetups(there, text, null)
    clearInterval(others)
    expect(taken.filter(({ namesake }) => namesake).map(({ id }) => id)).toEqual(['many-299'])
    expect(there.store.setups()).toHaveLength(302)
    expect(lists).toBe(2)
    expect(answered).toBeGreaterThan(5)
  })

  test('come with secrets and certificates under a passphrase, and under no other', async () => {
    const { text, setups } = await exportSetups(here, ['acme-1'], passphrase)
    expect(setups).toBe(1)
    expect(text).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/)
    const there = computer()
    expect(await whyOf(importSetups(there, text, null))).toBe('bundle.passphrase-needed')
    expect(await whyOf(importSetups(there, text, 'another one'))).toBe('bundle.passphrase-wrong')
    expect(there.store.setups()).toEqual([])
    expect((await importSetups(there, text, passphrase))[0]).toMatchObject({ came: 'added', kept: [] })
    expect(await there.secrets.use('acme-1/client_secret', (value) => value)).toBe(secret)
    expect(there.store.authorities('acme-1')).toEqual([{ fingerprint: 'AA:BB', pem: '-----BEGIN CERTIFICATE-----' }])
    await there.secrets.put('acme-1/client_secret', 'another secret')
    expect((await importSetups(there, text, passphrase))[0]).toMatchObject({ came: 'same', kept: ['client_secret'] })
    expect(await there.secrets.use('acme-1/client_secret', (value) => value)).toBe('another secret')
  }, 60_000)

  test('bring the dates of their secrets, which count from when they were stored first', async () => {
    const dates = { stored: '2026-02-01', ends: '2027-02-28', rotateDays: 90 }
    noteBrought(here, 'acme-1', 'client_secret', dates)
    const { text } = await exportSetups(here, ['acme-1'], passphrase)
    const there = computer()
    await importSetups(there, text, passphrase)
    expect(datesOf(there, 'acme-1')[0]).toEqual({ field: 'client_secret', ...dates })
    // A secret that stays as it is keeps its dates.
    noteBrought(there, 'acme-1', 'client_secret', { ...dates, ends: '2028-01-01' })
    await importSetups(there, text, passphrase)
    expect(datesOf(there, 'acme-1')[0]?.ends).toBe('2028-01-01')
    // Without the secret, its dates stay here.
    const plain = await exportSetups(here, ['acme-1'], null)
    expect(plain.text).not.toContain('2027-02-28')
    const injected = JSON.stringify({
      ...JSON.parse(plain.text),
      setups: JSON.parse(plain.text).setups.map((one: object) => ({ ...one, dates: { client_secret: dates } })),
    })
    const other = computer()
    await importSetups(other, injected, null)
    expect(datesOf(other, 'acme-1')[0]).toMatchObject({ stored: null, ends: null })
  }, 60_000)

  test('of a version that knew no dates are as old as the day on which they come', async () => {
    const plain = JSON.parse((await exportSetups(here, ['acme-1'], null)).text)
    const [one] = plain.setups
    const file = JSON.stringify({ ...plain, setups: [{ ...one, secrets: { client_secret: secret } }] })
    const there = computer()
    await importSetups(there, await encrypted(file, passphrase), passphrase)
    expect(datesOf(there, 'acme-1')[0]).toMatchObject({ stored: '2026-11-29', ends: null, rotateDays: null })
  }, 60_000)

  describe('with a rotation that is not finished', () => {
    const rotation: Rotation = {
      ...{
        way: 'okta-app-secret',
        field: 'client_secret',
        owner: '0oa1',
        startedAt: claimed,
        state: 'proved',
        doing: null,
      },
      ...{ old: 'ocs1', fresh: 'ocs2', spare: null, there: ['ocs1'], oldKid: null, newKid: null, swapped: false },
      ...{ dates: { stored: null, ends: null }, back: false, sent: [] },
    }
    const next = 'Canary/Next+of~Acme=2026'
    const wordsOf = (notes: readonly Said[] = []) => notes.map(({ word }) => word)
    const begun = async (kept: Kept, change: Partial<Rotation> = {}) => {
      keepRotation(kept.store, 'acme-1', { ...rotation, ...change })
      await kept.secrets.put(nextName('acme-1', 'client_secret'), next)
    }

    test('go on elsewhere under a passphrase, with both secrets', async () => {
      await begun(here)
      const { text, notes } = await exportSetups(here, ['acme-1'], passphrase)
      expect(wordsOf(notes)).toEqual(['rotation.file-carried'])
      const there = computer()
      const [one] = await importSetups(there, text, passphrase)
      expect(wordsOf(one?.notes)).toEqual(['rotation.file-taken'])
      expect(rotationOf(there.store, 'acme-1')).toEqual(rotation)
      expect(await there.secrets.use(nextName('acme-1', 'client_secret'), (value) => value)).toBe(next)
      expect(await there.secrets.use('acme-1/client_secret', (value) => value)).toBe(secret)
      // Once more, nothing is new, and nothing is said.
      expect((await importSetups(there, text, passphrase))[0]).toEqual({ ...one, came: 'same', notes: undefined })
    }, 30_000)

    test('stay where the file has no secrets, and both computers say so', async () => {
      await begun(here)
      const { text, notes } = await exportSetups(here, ['acme-1'], null)
      expect(wordsOf(notes)).toEqual(['rotation.file-stays'])
      for (const form of [...formsOf(secret), ...formsOf(next), 'ocs2']) expect(text).not.toContain(form)
      const there = computer()
      const [one] = await importSetups(there, text, null)
      expect(wordsOf(one?.notes)).toEqual(['rotation.file-elsewhere'])
      expect(rotationOf(there.store, 'acme-1')).toBeNull()
    })

    test('are not taken from an open file into which they were written', async () => {
      const plain = JSON.parse((await exportSetups(here, ['acme-1'], null)).text)
      const written = { record: JSON.stringify(rotation), secrets: { next } }
      const setups = [{ ...plain.setups[0], rotation: written }]
      const there = computer()
      await importSetups(there, JSON.stringify({ ...plain, schema: 2, setups }), null)
      expect(rotationOf(there.store, 'acme-1')).toBeNull()
      expect(await there.secrets.has(nextName('acme-1', 'client_secret'))).toBeNull()
    })

    test('do not replace what a setup that was there has', async () => {
      await begun(here)
      const { text } = await exportSetups(here, ['acme-1'], passphrase)
      const there = computer()
      there.store.create(setup())
      await there.secrets.put('acme-1/client_secret', 'another secret')
      const [one] = await importSetups(there, text, passphrase)
      expect([one?.kept, wordsOf(one?.notes)]).toEqual([['client_secret'], ['rotation.file-left']])
      expect(rotationOf(there.store, 'acme-1')).toBeNull()
    }, 30_000)

    test('are not spoken of once they are over', async () => {
      for (const state of ['removed', 'taken-back'] as const) {
        await begun(here, { state })
        for (const given of [passphrase, null]) {
          const { text, notes } = await exportSetups(here, ['acme-1'], given)
          expect(notes).toEqual([])
          // An older version can read it.
          if (given === null) expect(JSON.parse(text).schema).toBe(1)
        }
      }
    }, 30_000)
  })

  test('are merged with what is there: nothing is lost, and what differs is named', async () => {
    const { text } = await exportSetups(here, ['acme-1'], null)
    const there = computer()
    there.store.create(setup({ name: 'Acme as we call it' }))
    there.store.setField('acme-1', 'scope', 'b')
    there.store.setField('acme-1', 'client_id', '0oa1')
    there.store.claim('acme-1', 'app', claimed)
    there.store.create(setup({ id: 'acme-2' }))
    expect(await importSetups(there, text, null)).toEqual([
      { id: 'acme-1', name: 'Acme', came: 'merged', kept: ['scope'], namesake: true },
    ])
    expect(there.store.setup('acme-1')).toMatchObject({
      name: 'Acme as we call it',
      fields: { domain: 'acme.okta.com', scope: 'b', client_id: '0oa1' },
      claims: { app: claimed, policy: claimed },
    })
  })

  test('go to a colleague and come back with what was filled in', async () => {
    const out = await exportSetups(here, ['acme-1'], null)
    const colleague = computer()
    await importSetups(colleague, out.text, null)
    colleague.store.setField('acme-1', 'client_id', '0oaNew')
    const back = await exportSetups(colleague, ['acme-1'], null)
    expect((await importSetups(here, back.text, null))[0]).toMatchObject({ came: 'merged', kept: [] })
    expect(here.store.setup('acme-1')?.fields).toEqual({ domain: 'acme.okta.com', scope: 'a', client_id: '0oaNew' })
  })

  test('of a guide that is not there are left out, and of another guide change nothing', async () => {
    const { text } = await exportSetups(here, ['acme-1'], null)
    const without = computer(['okta/fortanix-key-insight'])
    expect((await importSetups(without, text, null))[0]?.came).toBe('no-guide')
    expect(without.store.setups()).toEqual([])
    const other = computer()
    other.store.create(setup({ guide: 'okta/fortanix-key-insight' }))
    expect((await importSetups(other, text, null))[0]).toMatchObject({ came: 'same', kept: ['guide'] })
    expect(other.store.setup('acme-1')?.fields).toEqual({})
  })
})

describe('a file of setups that somebody brings', () => {
  const changed = async (change: (file: { setups: Record<string, unknown>[] } & Record<string, unknown>) => void) => {
    const { text } = await exportSetups(here, ['acme-1'], null)
    const file = JSON.parse(text)
    change(file)
    return JSON.stringify(file)
  }
  test('brings no secret and no trust without a passphrase, even where it has some', async () => {
    const text = await changed(({ setups: [first] }) =>
      Object.assign(first ?? {}, {
        secrets: { client_secret: 'x' },
        authorities: [{ fingerprint: 'CC', pem: 'evil' }],
      }),
    )
    const [read] = (await readSetupsFile(text)).setups
    expect(read).not.toHaveProperty('secrets')
    expect(read).not.toHaveProperty('authorities')
  })
  test('brings no value that holds a secret', async () => {
    const text = await changed(({ setups: [first] }) =>
      Object.assign(first ?? {}, { id: 'new-1', fields: { domain: 'a.okta.com', scope: `client_secret=${secret}` } }),
    )
    await importSetups(here, text, null)
    expect(here.store.setup('new-1')?.fields).toEqual({ domain: 'a.okta.com' })
  })
  test.each<[string, () => string | Promise<string>, string]>([
    ['no JSON', () => 'hello', 'bundle.not-ours'],
    ['another program’s', () => '{"format":"x"}', 'bundle.not-ours'],
    ['a bundle', () => `PK${'-'.repeat(28)}manifest.json`, 'bundle.is-bundle'],
    ['a guide', () => readFileSync('guides/okta/any.yaml', 'utf8'), 'bundle.is-guide'],
    ['a newer one', () => changed((file) => Object.assign(file, { schema: 3 })), 'bundle.newer'],
    ['one with more in it', () => changed((file) => Object.assign(file, { more: 1 })), 'bundle.damaged'],
    [
      'a field that is none',
      () => changed(({ setups: [first] }) => Object.assign(first ?? {}, { fields: { shell: 'x' } })),
      'bundle.damaged',
    ],
    [
      'an ID that is a path',
      () => changed(({ setups: [first] }) => Object.assign(first ?? {}, { id: '../../x' })),
      'bundle.damaged',
    ],
    [
      'a value without end',
      () => changed(({ setups: [first] }) => Object.assign(first ?? {}, { fields: { scope: 'x'.repeat(2049) } })),
      'bundle.damaged',
    ],
    ['one without end', () => ' '.repeat(largestSetupsFile + 1), 'bundle.too-large'],
  ])('%s is refused', async (_name, text, why) => {
    const before = here.store.setups()
    expect(await whyOf(importSetups(here, await text(), null))).toBe(why)
    expect(here.store.setups()).toEqual(before)
  })
})
