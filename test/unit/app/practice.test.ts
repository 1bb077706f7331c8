import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import type { PracticeState } from '../../../core/contract/values.ts'
import { providerIds } from '../../../core/model/provider-ids.ts'
import { practiceAdminFaults, practiceFaults } from '../../../core/practice/index.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'
import { openWindow, runAs } from './window.ts'

let app: App
let secrets: SecretStore
beforeEach(async () => {
  secrets = memorySecrets()
  app = await openWindow({ store: memoryStore(), secrets })
})
afterEach(() => app.close())
const practice = () => app.handlers.practice
const valueIn = async (setup: string, field: string) =>
  (await app.handlers.setups.open({ setup })).fields.find(({ name }) => name === field)?.value
const stopped: PracticeState = {
  running: false,
  provider: null,
  origin: null,
  empty: false,
  faults: [],
  values: {},
  requests: 0,
}

describe('the practice tenant of the window', () => {
  test('is stopped at first, runs once it is started, and is gone once it is stopped', async () => {
    expect(await practice().state()).toEqual(stopped)
    const running = await practice().start({ provider: 'okta', faults: ['clock.ahead'] })
    expect(running).toMatchObject({ running: true, provider: 'okta', faults: ['clock.ahead'], requests: 0 })
    expect(running.origin).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
    expect(running.values.client_id).toBeTruthy()
    expect(await practice().state()).toEqual(running)
    expect(await practice().stop()).toEqual(stopped)
    expect(await practice().state()).toEqual(stopped)
    await expect(fetch(running.origin ?? '')).rejects.toThrow()
  })

  test('of another provider takes the place of the first', async () => {
    const first = await practice().start({ provider: 'okta', faults: [] })
    const second = await practice().start({ provider: 'auth0', faults: [] })
    expect(second).toMatchObject({ provider: 'auth0' })
    expect(second.origin).not.toBe(first.origin)
    await expect(fetch((first.origin ?? '').replace('https', 'http'))).rejects.toThrow()
  })

  test('has the faults of every provider, each with guides that show it', async () => {
    const faults = await practice().faults()
    expect(faults.map(({ provider, id }) => `${provider} ${id}`)).toEqual(
      providerIds.flatMap((provider) =>
        [...practiceFaults(provider), ...practiceAdminFaults(provider)].map(({ id }) => `${provider} ${id}`),
      ),
    )
    const admin = faults.filter(({ id }) => id.startsWith('admin-api.'))
    expect(new Set(admin.map(({ provider }) => provider))).toEqual(new Set(['okta', 'auth0']))
    expect(admin.every(({ guides = [], provider }) => guides.every((id) => id.startsWith(`${provider}/`)))).toBe(true)
    expect(admin[0]?.guides).toContain('okta/any')
    expect(faults.find(({ id, provider }) => id === 'policy.no-match' && provider === 'okta')?.guides).toContain(
      'okta/any',
    )
  })

  test.each([
    ['start', (faults: string[]) => practice().start({ provider: 'okta', faults })],
    ['setFaults', (faults: string[]) => practice().setFaults({ faults })],
  ] as const)('%s refuses a fault that it does not have', async (_name, call) => {
    await practice().start({ provider: 'okta', faults: [] })
    await expect(call(['policy.no-match', 'no.such'])).rejects.toMatchObject({
      code: 'bad_request',
      message: 'The practice tenant does not have the fault no.such.',
      field: 'faults',
    })
    expect((await practice().state()).faults).toEqual([])
  })

  test.each(['setFaults', 'setUp'] as const)('%s needs one that runs', async (name) => {
    const asked = name === 'setUp' ? practice().setUp() : practice().setFaults({ faults: [] })
    await expect(asked).rejects.toMatchObject({ code: 'refused', message: expect.stringContaining('Start it first') })
  })
})

describe('a setup against it', () => {
  test('is for the usual guide, filled in, and named after the provider', async () => {
    const { values } = await practice().start({ provider: 'auth0', faults: [] })
    const setup = await practice().setUp()
    expect(setup).toMatchObject({
      practice: true,
      guide: 'auth0/fortanix-key-insight',
      name: 'Practice with Auth0 for Fortanix Key Insight',
    })
    for (const { name, value, stored } of setup.fields)
      if (name === 'client_secret') expect(stored).toBe(true)
      else if (value !== null) expect([name, value]).toEqual([name, values[name as 'domain'] ?? ''])
    expect(await runAs(app, { setup: setup.id })).toMatchObject({ report: { verdict: 'pass' } })
  })

  test('is for the guide that was asked for, of the same provider', async () => {
    await practice().start({ provider: 'okta', faults: [] })
    expect(await practice().setUp({ guide: 'okta/crul' })).toMatchObject({ guide: 'okta/crul' })
    await expect(practice().setUp({ guide: 'auth0/any' })).rejects.toMatchObject({
      code: 'refused',
      field: 'guide',
      message: 'The practice tenant belongs to Okta. This guide is for another provider.',
    })
  })

  test('follows a switch that spoils what was typed, and back', async () => {
    await practice().start({ provider: 'okta', faults: [] })
    const { id } = await practice().setUp()
    const typed = await valueIn(id, 'client_id')
    await practice().setFaults({ faults: ['input.placeholder'] })
    const fields = (await app.handlers.setups.open({ setup: id })).fields
    expect(fields.some(({ problem }) => problem?.diagnosis === 'input.placeholder')).toBe(true)
    await practice().setFaults({ faults: [] })
    expect(await valueIn(id, 'client_id')).toBe(typed)
  })

  test('proves nothing any more when a switch is set', async () => {
    await practice().start({ provider: 'okta', faults: [] })
    const { id } = await practice().setUp()
    await runAs(app, { setup: id })
    expect(await app.handlers.setups.open({ setup: id })).toMatchObject({ verdict: 'pass' })
    await practice().setFaults({ faults: ['policy.no-match'] })
    expect((await app.handlers.setups.open({ setup: id })).verdict).not.toBe('pass')
  })

  test('goes on with the next tenant of its provider: its address, its secret; one of another provider is left alone', async () => {
    const first = await practice().start({ provider: 'okta', faults: [] })
    const { id } = await practice().setUp()
    const secretOf = () => secrets.use(`${id}/client_secret`, (secret) => secret)
    const was = { domain: await valueIn(id, 'domain'), secret: await secretOf() }
    await practice().start({ provider: 'auth0', faults: [] })
    expect(await valueIn(id, 'domain')).toBe(was.domain)
    expect(await secretOf()).toBe(was.secret)
    const next = await practice().start({ provider: 'okta', faults: [] })
    expect(next.origin).not.toBe(first.origin)
    expect(await valueIn(id, 'domain')).not.toBe(was.domain)
    expect(await runAs(app, { setup: id })).toMatchObject({ report: { verdict: 'pass' } })
  })

  test('that was removed is not filled again, and a setup of one’s own is never touched', async () => {
    await practice().start({ provider: 'okta', faults: [] })
    const own = await app.handlers.setups.create({ guide: 'okta/any' })
    const { id } = await practice().setUp()
    await app.handlers.setups.remove({ setup: id })
    await practice().setFaults({ faults: ['clock.ahead'] })
    expect((await app.handlers.setups.list()).map((setup) => setup.id)).toEqual([own.id])
    expect(await valueIn(own.id, 'domain')).toBe('')
  })

  test('is not refilled once the tenant was stopped', async () => {
    await practice().start({ provider: 'okta', faults: [] })
    const { id } = await practice().setUp()
    await practice().stop()
    await practice().start({ provider: 'auth0', faults: [] })
    await practice().setFaults({ faults: ['clock.ahead'] })
    expect(await valueIn(id, 'domain')).toMatch(/127\.0\.0\.1/)
  })
})

describe('the admin API of the practice tenant, in the window', () => {
  const admin = () => app.handlers.admin
  const guide = 'okta/fortanix-key-insight'
  const states = async (setup: string) => (await admin().look({ setup })).objects.map(({ state }) => state)
  const apply = async (setup: string) => admin().apply({ setup, plan: (await admin().plan({ setup })).plan })

  test.each([
    ['okta', guide],
    ['auth0', 'auth0/fortanix-key-insight'],
  ] as const)('%s: an empty tenant is looked at, planned, applied, checked and undone', async (provider, id) => {
    expect(await practice().start({ provider, faults: [], empty: true })).toMatchObject({ empty: true, faults: [] })
    const { id: setup } = await practice().setUp({ guide: id })
    expect(await admin().access({ setup })).toMatchObject({ offered: true, addressed: true, practice: true })
    expect(await admin().practice({ setup, purpose: 'read' })).toMatchObject({
      grants: [{ ready: true }, { ready: false }],
    })
    expect(await admin().test({ setup, purpose: 'read' })).toMatchObject({ ok: true, lacking: [] })
    expect(await states(setup)).toContain('not-there')
    const { grants } = await admin().practice({ setup, purpose: 'write' })
    expect(grants.every(({ ready }) => ready)).toBe(true)
    expect(new Set(grants.map(({ clientId }) => clientId)).size).toBe(2)
    expect(await apply(setup)).toMatchObject({ stopped: null, declined: false, open: [] })
    // What the plan has filled in stays when a fault is switched.
    const made = await valueIn(setup, 'client_id')
    expect(made).not.toBe('')
    await practice().setFaults({ faults: [] })
    expect(await valueIn(setup, 'client_id')).toBe(made)
    expect(await runAs(app, { setup })).toMatchObject({ report: { verdict: 'pass' } })
    const { rows } = await admin().undoPlan({ setup })
    expect((await admin().undo({ setup, shown: rows.map(({ number }) => number) })).left).toEqual([])
    expect(await valueIn(setup, 'client_id')).toBe('')
  })

  test('has faults that are switched beside the others, and seen where it is used', async () => {
    const faults = ['admin-api.conflict', 'keys.alg-missing']
    expect((await practice().start({ provider: 'okta', faults, empty: true })).faults.toSorted()).toEqual(faults)
    const { id: setup } = await practice().setUp({ guide })
    for (const purpose of ['read', 'write'] as const) await admin().practice({ setup, purpose })
    expect(await apply(setup)).toMatchObject({ done: [], stopped: { unknown: false } })
    expect((await practice().setFaults({ faults: [] })).faults).toEqual([])
    expect(await apply(setup)).toMatchObject({ stopped: null })
    await practice().setFaults({ faults: ['admin-api.no-rights'] })
    expect(await admin().test({ setup, purpose: 'read' })).toMatchObject({ ok: false })
  })

  test('offers objects with their status, and what cannot be seen of a name is shown as an escape', async () => {
    const { shownChoice } = await import('../../../core/app/admin-choices.ts')
    await practice().start({ provider: 'okta', faults: [] })
    const { id: setup } = await practice().setUp({ guide })
    await admin().practice({ setup, purpose: 'read' })
    const choices = await admin().choices({ setup })
    expect(choices.find(({ chosen, kind }) => chosen && kind === 'app')).toMatchObject({ status: 'ACTIVE' })
    const choice = { kind: 'app', noun: 'app', id: '0oa', status: null, gives: { client_id: 'a\u200b' }, chosen: false }
    expect(shownChoice({ ...choice, name: 'gpj\u202eexe' })).toMatchObject({
      name: 'gpj\\u202eexe',
      gives: { client_id: 'a\\u200b' },
    })
  })

  test('gives access to its own setups only, and anew when it starts again', async () => {
    await practice().start({ provider: 'okta', faults: [], empty: true })
    const own = await app.handlers.setups.create({ guide })
    expect(await admin().access({ setup: own.id })).toMatchObject({ practice: false })
    await expect(admin().practice({ setup: own.id, purpose: 'read' })).rejects.toMatchObject({ code: 'refused' })
    const { id: setup } = await practice().setUp({ guide })
    await admin().practice({ setup, purpose: 'read' })
    await practice().stop()
    expect(await admin().access({ setup })).toMatchObject({ practice: false })
    await expect(admin().practice({ setup, purpose: 'read' })).rejects.toMatchObject({ code: 'refused' })
    await practice().start({ provider: 'okta', faults: [], empty: true })
    expect(await admin().access({ setup })).toMatchObject({
      practice: true,
      grants: [{ ready: true }, { ready: false }],
    })
    expect(await states(setup)).toContain('not-there')
  })

  test('is not there for a provider without one, which is never empty', async () => {
    expect(await practice().start({ provider: 'any', faults: [], empty: true })).toMatchObject({ empty: false })
    const { id: setup } = await practice().setUp({ guide: 'any/client-credentials' })
    expect(await admin().access({ setup })).toMatchObject({ practice: false })
    await expect(admin().practice({ setup, purpose: 'read' })).rejects.toMatchObject({ code: 'refused' })
  })
})
