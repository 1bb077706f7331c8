import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import type { RunEvent } from '../../../core/contract/values.ts'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { probes } from '../../../core/probes/index.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'
import type { Store } from '../../../core/store/store.ts'
import { atRedirectPort } from '../../support/redirect-port.ts'
import { filledSetup, marksOf, oktaGuideId, openWindow, runAs, startTenant } from './window.ts'

let tenant: PracticeTenant
let app: App
let store: Store
let secrets: SecretStore
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.close())
beforeEach(async () => {
  tenant.setFaults([])
  store = memoryStore()
  secrets = memorySecrets()
  app = await openWindow({ store, secrets })
})
afterEach(() => app.close())

/** Makes the run wait at a request until it is let go. */
function holdAt(path: string) {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let reached = () => {}
  const there = new Promise<void>((resolve) => {
    reached = resolve
  })
  const probe = probes.find(({ id }) => id === path)
  if (!probe) throw new Error(`no probe ${path}`)
  const fetch = probe.fetch
  probe.fetch = async (facts, context) => {
    reached()
    await held
    return fetch(facts, context)
  }
  return {
    there,
    letGo: () => {
      probe.fetch = fetch
      letGo()
    },
  }
}

describe('a run', () => {
  test('tells its progress with its own id and that of the setup, to the report', async () => {
    const { id } = await filledSetup(app, tenant)
    const heard: RunEvent[] = []
    const last = await runAs(app, { setup: id }, heard)
    expect(last).toMatchObject({ type: 'finished', setup: id, report: { verdict: 'pass', step: null } })
    expect(heard[0]).toMatchObject({ type: 'started', setup: id, step: null })
    expect(new Set(heard.map(({ run }) => run)).size).toBe(1)
    expect(heard.filter(({ type }) => type === 'finished')).toHaveLength(1)
    if (last.type !== 'finished') throw new Error('it failed')
    expect(await app.handlers.runs.latest({ setup: id })).toEqual(last.report)
    expect((await app.handlers.setups.open({ setup: id })).report).toEqual(last.report)
    expect(store.latestRun(id)).toMatchObject({ id: last.run, result: { kind: 'result', verdict: 'pass' } })
  })

  test('of no run so far gives nothing', async () => {
    const { id } = await app.handlers.setups.create({ guide: oktaGuideId })
    expect(await app.handlers.runs.latest({ setup: id })).toBeNull()
  })

  test('that was saved is there after a restart', async () => {
    const { id } = await filledSetup(app, tenant)
    const last = await runAs(app, { setup: id })
    const again = await openWindow({ store, secrets })
    expect(await again.handlers.runs.latest({ setup: id })).toEqual(last.type === 'finished' ? last.report : null)
  })

  test('of a step that is not there is refused', async () => {
    const { id } = await filledSetup(app, tenant)
    await expect(app.handlers.runs.start({ setup: id, step: 'no-such' })).rejects.toMatchObject({
      code: 'bad_request',
      field: 'step',
    })
  })

  test('goes on once at a time for a setup, and the view says which', async () => {
    const { id } = await filledSetup(app, tenant)
    const other = await filledSetup(app, tenant)
    const hold = holdAt('keys')
    const first = runAs(app, { setup: id })
    await hold.there
    await expect(app.handlers.runs.start({ setup: id })).rejects.toMatchObject({ code: 'already_running' })
    expect((await app.handlers.setups.open({ setup: id })).running).not.toBeNull()
    expect((await app.handlers.setups.open({ setup: other.id })).running).toBeNull()
    const { running } = await app.handlers.setups.open({ setup: id })
    const soFar = await app.handlers.runs.soFar({ run: running ?? '' })
    expect(soFar?.events[0]).toMatchObject({ run: running, setup: id, type: 'started' })
    expect(soFar?.events.at(-1)).toMatchObject({ type: expect.stringMatching(/probe|finding/) })
    hold.letGo()
    const last = await first
    expect(await app.handlers.runs.soFar({ run: running ?? '' })).toBeNull()
    expect((await app.handlers.setups.open({ setup: id })).running).toBeNull()
    expect(last.type).toBe('finished')
  })

  test('that is cancelled proves nothing new and forgets nothing old', async () => {
    const { id } = await filledSetup(app, tenant)
    await runAs(app, { setup: id })
    const before = marksOf(await app.handlers.setups.open({ setup: id }))
    const hold = holdAt('keys')
    const heard: RunEvent[] = []
    const second = runAs(app, { setup: id }, heard)
    await hold.there
    expect(await app.handlers.runs.cancel({ run: heard[0]?.run ?? '' })).toBeNull()
    hold.letGo()
    expect(await second).toMatchObject({ type: 'finished', report: { verdict: 'incomplete', rootCause: null } })
    const after = await app.handlers.setups.open({ setup: id })
    expect(marksOf(after)).toEqual(before)
    const says = / The run was canceled\. Some results are from an earlier run\.$/
    expect(after.headline).toMatch(says)
    const again = await openWindow({ store, secrets })
    expect((await again.handlers.setups.open({ setup: id })).headline).toMatch(says)
    await runAs(app, { setup: id })
    expect((await app.handlers.setups.open({ setup: id })).headline).not.toMatch(/cancel|earlier/)
  })

  test('that is cancelled at the first try says so in the headline of the setup', async () => {
    const { id } = await filledSetup(app, tenant)
    const hold = holdAt('oauth-document')
    const heard: RunEvent[] = []
    const running = runAs(app, { setup: id }, heard)
    await hold.there
    await app.handlers.runs.cancel({ run: heard[0]?.run ?? '' })
    hold.letGo()
    await running
    const view = await app.handlers.setups.open({ setup: id })
    expect(view.verdict).toBe('incomplete')
    expect(view.headline).toMatch(/^\d+ of \d+ steps verified\. The run was canceled\.$/)
    await app.handlers.setups.setField({ setup: id, field: 'scope', value: 'another.scope' })
    await app.handlers.runs.cancel({ run: 'no-such-run' })
  })

  test.each([
    [
      'a field',
      (id: string) => app.handlers.setups.setField({ setup: id, field: 'client_id', value: '0oaOther12345678901' }),
    ],
    [
      'a secret',
      (id: string) =>
        app.handlers.secrets.put({ setup: id, field: 'client_secret', value: 'Another-Secret-Of-Enough-Length-123' }),
    ],
    ['a cleared secret', (id: string) => app.handlers.secrets.clear({ setup: id, field: 'client_secret' })],
  ])('during which %s changes proves nothing of the new values', async (_name, change) => {
    const { id } = await filledSetup(app, tenant)
    const hold = holdAt('keys')
    const running = runAs(app, { setup: id })
    await hold.there
    await change(id)
    hold.letGo()
    expect(await running).toMatchObject({
      type: 'failed',
      message: 'A value changed during the run. Run the checks again.',
    })
    expect(store.evidence(id)).toEqual([])
    expect(await app.handlers.setups.open({ setup: id })).toMatchObject({ verdict: null, report: null, running: null })
  })

  test('during which a setting changes proves nothing under the new one', async () => {
    const { id } = await filledSetup(app, tenant)
    const hold = holdAt('keys')
    const running = runAs(app, { setup: id })
    await hold.there
    await app.handlers.settings.save({ mode: 'none' })
    hold.letGo()
    await running
    expect((await app.handlers.setups.open({ setup: id })).report).toBeNull()
    await app.handlers.settings.save({ mode: 'system' })
    expect((await app.handlers.setups.open({ setup: id })).verdict).toBe('pass')
  })

  test('whose secret is another one from loan to loan proves nothing that hangs on it', async () => {
    const { id } = await filledSetup(app, tenant)
    const right = tenant.secrets(oktaGuideId).client_secret ?? ''
    let loans = 0
    const turning: SecretStore = {
      ...secrets,
      use: (name, borrow) =>
        name.endsWith('/client_secret')
          ? Promise.resolve(borrow(loans++ % 2 === 0 ? right : `${right}x`))
          : secrets.use(name, borrow),
    }
    app = await openWindow({ store, secrets: turning })
    await runAs(app, { setup: id })
    const kept = store.evidence(id).find(({ check }) => check === 'client.known')
    expect(kept?.inputs.client_secret).toBeNull()
  })

  test('of values that are still being entered has work to do and no fault', async () => {
    const { id } = await filledSetup(app, tenant, oktaGuideId, ['client_id', 'client_secret'])
    const last = await runAs(app, { setup: id })
    expect(last).toMatchObject({ report: { verdict: 'incomplete', rootCause: null, counts: { fail: 0 } } })
    const view = await app.handlers.setups.open({ setup: id })
    expect(view.headline).toMatch(/^[1-9]\d* of \d+ steps verified\. Next step: /)
    expect(marksOf(view).credentials).toBe('to-do')
  })

  test('that names a fault of the network does so before what has yet to be entered', async () => {
    const { id } = await filledSetup(app, tenant, oktaGuideId, ['client_id', 'client_secret'])
    await app.handlers.setups.setField({ setup: id, field: 'domain', value: 'http://127.0.0.1:9' })
    const last = await runAs(app, { setup: id })
    expect(last).toMatchObject({ report: { verdict: 'fail', rootCause: 'connect.refused' } })
    expect((await app.handlers.setups.open({ setup: id })).headline).not.toContain('Next step')
  })

  test('that meets a fault of ours ends, and tells it masked to the window and the log', async () => {
    const log: string[] = []
    const { id } = await filledSetup(app, tenant)
    const secret = tenant.secrets(oktaGuideId).client_secret ?? ''
    const broken: Store = {
      ...store,
      addRun: () => {
        throw new TypeError(`cannot keep ${secret}`)
      },
    }
    app = await openWindow({ store: broken, secrets, log: (line) => log.push(line) })
    const last = await runAs(app, { setup: id })
    expect(last).toMatchObject({ type: 'failed' })
    const said = last.type === 'failed' ? last.message : ''
    expect(said).toMatch(
      /^The run stopped because of an internal error in IdP Preflight: TypeError: cannot keep ‹.+› at .*runs\.test\.ts/,
    )
    expect(log).toEqual([expect.stringMatching(/^runs: TypeError: cannot keep ‹.+› at /)])
    expect(said + log.join()).not.toContain(secret)
    expect((await app.handlers.setups.open({ setup: id })).running).toBeNull()
  })

  test('of a check of ours that throws shows what and where, and whose it is', async () => {
    const { id } = await filledSetup(app, tenant)
    const probe = probes.find((each) => each.id === 'keys')
    if (!probe) throw new Error('no probe keys')
    const fetch = probe.fetch
    probe.fetch = async () => {
      throw new RangeError('a fault of ours')
    }
    try {
      await runAs(app, { setup: id })
    } finally {
      probe.fetch = fetch
    }
    const finding = (await app.handlers.setups.open({ setup: id })).steps
      .flatMap(({ findings }) => findings)
      .find(({ check }) => check === 'keys.reachable')
    expect(finding).toMatchObject({ status: 'error', owner: 'this-program', diagnosis: null })
    expect(finding?.says).toContain('RangeError: a fault of ours')
    expect(finding?.actual).toEqual(
      expect.arrayContaining([expect.stringMatching(/test\/unit\/app\/runs\.test\.ts:\d+/)]),
    )
  })

  test('is ended when the program ends', async () => {
    const { id } = await filledSetup(app, tenant)
    const hold = holdAt('keys')
    const running = runAs(app, { setup: id })
    await hold.there
    const closing = app.close()
    hold.letGo()
    await closing
    expect(await running).toMatchObject({ type: 'finished', report: { verdict: 'incomplete' } })
  })

  test('of a setup that is removed meanwhile is kept nowhere', async () => {
    const { id } = await filledSetup(app, tenant)
    const hold = holdAt('keys')
    const running = runAs(app, { setup: id })
    await hold.there
    await app.handlers.setups.remove({ setup: id })
    hold.letGo()
    await running
    expect(store.latestRun(id)).toBeUndefined()
    expect(await app.handlers.setups.list()).toEqual([])
  })
})

describe('a sign-in', () => {
  const guide = 'okta/openmetadata'
  test('is offered in the window with its address and its end, and the setup says so meanwhile', async () => {
    const opened: string[] = []
    app = await openWindow({
      store,
      secrets,
      openLink: async (url) => {
        opened.push(url)
      },
    })
    const { id } = await filledSetup(app, tenant, guide)
    const heard: RunEvent[] = []
    let seen: unknown = null
    app.events.subscribe(async (group, _name, event) => {
      if (group !== 'runs') return
      const said = event as RunEvent
      if (said.type !== 'sign-on') return
      seen = (await app.handlers.setups.open({ setup: id })).signOn
      await app.handlers.runs.cancel({ run: said.run })
    })
    const last = await atRedirectPort(() => runAs(app, { setup: id, signOn: true }, heard))
    const told = heard.find(({ type }) => type === 'sign-on')
    expect(told).toMatchObject({ opened: true, url: expect.stringContaining(`${tenant.origin}/`) })
    expect(opened).toEqual([told?.type === 'sign-on' ? told.url : ''])
    expect(seen).toMatchObject({ opened: true })
    if (told?.type !== 'sign-on') throw new Error('nobody was asked')
    const left = Date.parse(told.until) - Date.now()
    expect(left).toBeGreaterThan(200_000)
    expect(left).toBeLessThanOrEqual(300_000)
    expect(heard.map(({ type }) => type)).toContain('sign-on-over')
    expect(last).toMatchObject({ type: 'finished', report: { verdict: 'incomplete' } })
    expect((await app.handlers.setups.open({ setup: id })).signOn).toBeNull()
  })

  test('waits at its address where no browser opens', async () => {
    app = await openWindow({ store, secrets, openLink: () => Promise.reject(new Error('no browser')) })
    const { id } = await filledSetup(app, tenant, guide)
    const heard: RunEvent[] = []
    app.events.subscribe(async (group, _name, event) => {
      if (group !== 'runs') return
      const said = event as RunEvent
      if (said.type !== 'sign-on') return
      await app.handlers.setups.open({ setup: id })
      await app.handlers.runs.cancel({ run: said.run })
    })
    await atRedirectPort(() => runAs(app, { setup: id, signOn: true }, heard))
    expect(heard.find(({ type }) => type === 'sign-on')).toMatchObject({
      opened: false,
      url: expect.stringContaining(`${tenant.origin}/`),
    })
  })

  test('that is cancelled the moment it is offered ends at once', async () => {
    const { id } = await filledSetup(app, tenant, guide)
    app.events.subscribe((group, _name, event) => {
      if (group !== 'runs') return
      const said = event as RunEvent
      if (said.type === 'sign-on') void app.handlers.runs.cancel({ run: said.run })
    })
    const last = await atRedirectPort(() => runAs(app, { setup: id, signOn: true }))
    expect(last).toMatchObject({ type: 'finished', report: { verdict: 'incomplete' } })
  })

  test('is not part of a run that did not ask for it, nor of a guide that signs nobody in', async () => {
    const { id } = await filledSetup(app, tenant, guide)
    const heard: RunEvent[] = []
    await runAs(app, { setup: id }, heard)
    const other = await filledSetup(app, tenant)
    await atRedirectPort(() => runAs(app, { setup: other.id, signOn: true }, heard))
    expect(heard.map(({ type }) => type)).not.toContain('sign-on')
  })
})

describe('a disk that takes nothing', () => {
  test('does not hide what came of a run: it is shown, with why it is not saved', async () => {
    const { id } = await filledSetup(app, tenant)
    const full = Object.assign(new Error('database or disk is full'), { errcode: 13 })
    store.addRun = () => {
      throw full
    }
    const last = await runAs(app, { setup: id })
    expect(last).toMatchObject({
      type: 'finished',
      report: { verdict: 'pass' },
      notKept: expect.stringMatching(/disk.*full/),
    })
    expect(await app.handlers.setups.open({ setup: id })).toMatchObject({ verdict: 'pass', running: null })
    expect(store.evidence(id)).toEqual([])
  })

  test('is told from a fault of ours, which is said as one', async () => {
    const { id } = await filledSetup(app, tenant)
    store.addRun = () => {
      throw new Error('no idea')
    }
    expect(await runAs(app, { setup: id })).toMatchObject({ type: 'failed', message: expect.stringMatching(/no idea/) })
  })
})
