import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import type { PracticeState } from '../../../core/contract/values.ts'
import { providerIds } from '../../../core/model/provider-ids.ts'
import { practiceFaults } from '../../../core/practice/index.ts'
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
const stopped: PracticeState = { running: false, provider: null, origin: null, faults: [], values: {}, requests: 0 }

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
      providerIds.flatMap((provider) => practiceFaults(provider).map(({ id }) => `${provider} ${id}`)),
    )
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
