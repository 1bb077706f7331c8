import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import { bundleOf } from '../../../core/app/bundles.ts'
import { withViewed } from '../../../core/app/viewed.ts'
import type { RunResult } from '../../../core/model/result.ts'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { Store } from '../../../core/store/store.ts'
import { guideNamed, resultsOf } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'
import { openWindow } from './window.ts'

const guide = guideNamed('okta/fortanix-key-insight')

const contentOf = (run: RunResult): string =>
  Buffer.from(bundleOf({ run, tokens: [] }, { guide, pack: null, pseudonyms: false, practice: true, words })).toString(
    'base64',
  )

describe('a bundle that is opened on another computer', () => {
  let tenant: PracticeTenant
  let app: App
  let run: RunResult
  let content = ''
  let setup = ''
  const store = memoryStore()
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'okta', faults: ['policy.no-match'] })
    run = await resultsOf(guide, tenant.values(guide.id), tenant.secrets(guide.id), { ca: tenant.ca() })
    content = contentOf(run)
    app = await openWindow({ store, secrets: memorySecrets() })
    setup = (await app.handlers.handed.open({ name: 'case.zip', content })).setup ?? ''
  }, 60_000)
  afterAll(() => Promise.all([app.close(), tenant.close()]))

  test('is on the screens of a setup, with what it is of', async () => {
    const open = await app.handlers.setups.open({ setup })
    expect(open).toMatchObject({
      name: 'case.zip',
      practice: true,
      verdict: 'fail',
      report: { rootCause: 'policy.no-match' },
      viewed: { name: 'case.zip', pseudonyms: false, judged: null, newer: false },
    })
    expect(open.steps.some(({ findings }) => findings.some(({ diagnosis }) => diagnosis === 'policy.no-match'))).toBe(
      true,
    )
    expect(open.report?.exchanges.length).toBeGreaterThan(3)
    expect((await app.handlers.files.show({ setup, kind: 'report-json' })).text).toContain('policy.no-match')
    expect((await app.handlers.handoff.show({ setup })).rows.length).toBeGreaterThan(0)
  })

  test('is listed nowhere, and written nowhere', async () => {
    expect(await app.handlers.setups.list()).toEqual([])
    expect(store.setups()).toEqual([])
    expect(store.setup(setup)).toBeUndefined()
  })

  test('reaches the store by no call that there is, or will be', () => {
    const reached: string[] = []
    const kept = memoryStore()
    const calls = Object.entries(kept).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []))
    const watched = Object.fromEntries(calls.map((name) => [name, () => void reached.push(name)]))
    const store = withViewed({ ...watched, notice: null } as unknown as Store) as unknown as typeof watched
    const call = (name: string, ...given: unknown[]) => {
      // What it answers is the business of another test: here it may refuse what it is given.
      try {
        ;(store[name] as (...given: unknown[]) => unknown)(...given)
      } catch {}
    }
    const others = calls.filter((name) => name !== 'close')
    for (const name of others) {
      call(name, 'view-one', 'two', 'three')
      call(name, { id: 'view-one' })
    }
    expect(reached).toEqual([])
    for (const name of others) call(name, 'one')
    expect(reached).toEqual(others)
    expect(others).toContain('saveSetupSetting')
    kept.close()
  })

  test.each<[string, (app: App) => Promise<unknown>]>([
    ['a run', ({ handlers }) => handlers.runs.start({ setup })],
    ['a value', ({ handlers }) => handlers.setups.setField({ setup, field: 'domain', value: 'x.okta.com' })],
    ['a secret', ({ handlers }) => handlers.secrets.put({ setup, field: 'client_secret', value: 'x' })],
    ['a name', ({ handlers }) => handlers.setups.rename({ setup, name: 'x' })],
    ['a certificate', ({ handlers }) => handlers.setups.addCa({ setup, pem: 'x' })],
    ['a step', ({ handlers }) => handlers.setups.claimStep({ setup, step: 'policy', done: true })],
    ['a copy', ({ handlers }) => handlers.setups.duplicate({ setup })],
    ['a removal', ({ handlers }) => handlers.setups.remove({ setup })],
  ])('takes no %s', async (_what, ask) => {
    await expect(ask(app)).rejects.toThrow('This setup is from a file.')
  })

  test('is judged again without a network, and says what changed', async () => {
    const again = await app.handlers.handed.judge({ setup })
    expect(again).toMatchObject({ rootCause: { before: 'policy.no-match', after: 'policy.no-match' }, changed: [] })
    expect(again.setup).not.toBe(setup)
    const open = await app.handlers.setups.open({ setup: again.setup })
    expect(open).toMatchObject({ viewed: { judged: { changed: [] } }, report: { rootCause: 'policy.no-match' } })
    await app.handlers.handed.close({ setup: again.setup })
    await expect(app.handlers.setups.open({ setup: again.setup })).rejects.toThrow('This setup no longer exists.')
  })

  test('shows what today says otherwise, and goes on showing it', async () => {
    const results = run.results.map((one) =>
      one.check === 'policy.allows' ? { ...one, status: 'pass' as const, diagnosis: null } : one,
    )
    const content = contentOf({ ...run, results, root: null, rootCause: null })
    const { setup: other } = await app.handlers.handed.open({ name: 'then.zip', content })
    const again = await app.handlers.handed.judge({ setup: other ?? '' })
    expect(again.rootCause).toEqual({ before: null, after: 'policy.no-match' })
    expect(again.changed).toMatchObject([{ before: 'passed', after: 'failed (policy.no-match)', near: false }])
    const titles = guide.steps.map(({ title }) => title)
    expect(titles).toContain(again.changed[0]?.about)
    const { viewed } = await app.handlers.setups.open({ setup: again.setup })
    expect(viewed?.judged).toEqual({ rootCause: again.rootCause, changed: again.changed })
    // Judged once more, it is still compared with the file.
    const once = await app.handlers.handed.judge({ setup: again.setup })
    expect(once.changed).toEqual(again.changed)
  })

  test('closes nothing that is not of a file', async () => {
    const own = await app.handlers.setups.create({ guide: guide.id })
    await app.handlers.handed.close({ setup: own.id })
    expect((await app.handlers.setups.open({ setup: own.id })).viewed).toBeUndefined()
  })

  test('may hold setups in place of a run', async () => {
    const { text } = await app.handlers.handed.show({ setups: null })
    const there = await openWindow()
    const opened = await there.handlers.handed.open({ name: 'a.json', content: Buffer.from(text).toString('base64') })
    expect(opened).toMatchObject({ setup: null, taken: [{ came: 'added' }] })
    expect(await there.handlers.setups.list()).toHaveLength(1)
  })
})
