import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import type { HandoffCard } from '../../../core/contract/values.ts'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { filledSetup, oktaGuideId, openWindow, runAs, startTenant } from './window.ts'

let tenant: PracticeTenant
let app: App
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.close())
beforeEach(async () => {
  tenant.setFaults([])
  app = await openWindow()
})
afterEach(() => app.close())

const statesOf = ({ rows }: HandoffCard) => Object.fromEntries(rows.map(({ field, proof }) => [field, proof.state]))
const show = (setup: string) => app.handlers.handoff.show({ setup })

describe('what a row of the hand-off says of its value:', () => {
  test('nothing is proved of a setup that was never run', async () => {
    const { id } = await filledSetup(app, tenant)
    const card = await show(id)
    expect(card).toMatchObject({ product: 'Fortanix Key Insight', verdict: null, ranAt: null })
    expect(new Set(Object.values(statesOf(card)))).toEqual(new Set(['open']))
    expect(card.rows.every(({ proof }) => proof.since === null && proof.by.length === 0)).toBe(true)
  })

  test('all is proved when a token was got with it, with what proves it and since when', async () => {
    const { id } = await filledSetup(app, tenant)
    const last = await runAs(app, { setup: id })
    const card = await show(id)
    expect(statesOf(card)).toEqual({
      client_id: 'proved',
      client_secret: 'proved',
      well_known_url: 'proved',
      scope: 'proved',
    })
    const ended = last.type === 'finished' ? last.report.ended : ''
    expect(card.rows[0]?.proof.since).toBe(ended)
    const by = (field: string) => card.rows.find((row) => row.field === field)?.proof.by
    expect(by('client_id')).toEqual(['Request a token'])
    expect(by('well_known_url')).toEqual(expect.arrayContaining(['Read the OAuth metadata']))
  })

  test('a client whose token was refused is not proved, and the address is', async () => {
    const { id } = await filledSetup(app, tenant)
    tenant.setFaults(['client.secret-wrong'])
    await runAs(app, { setup: id })
    expect(statesOf(await show(id))).toMatchObject({
      client_id: 'open',
      client_secret: 'open',
      well_known_url: 'proved',
    })
  })

  test('a secret that was accepted is proved, though a rule refused the token', async () => {
    const { id } = await filledSetup(app, tenant)
    tenant.setFaults(['policy.no-match'])
    await runAs(app, { setup: id })
    const card = await show(id)
    expect(statesOf(card)).toMatchObject({ client_id: 'open', client_secret: 'proved', well_known_url: 'proved' })
    expect(card.rows.find(({ field }) => field === 'client_secret')?.proof.by).toEqual(['Request a token'])
  })

  test('a verified first step proves the address alone', async () => {
    const setup = await filledSetup(app, tenant)
    await runAs(app, { setup: setup.id, step: setup.steps[0]?.id ?? '' })
    const states = statesOf(await show(setup.id))
    expect(states).toMatchObject({ client_id: 'open', client_secret: 'open', scope: 'open' })
  })

  test('what was only done by hand is claimed, since the oldest such mark', async () => {
    const { id, steps } = await filledSetup(app, tenant)
    const guide = await app.handlers.guides.show({ guide: oktaGuideId })
    const asking = guide.steps.find(({ asks }) => asks.includes('client_id'))
    expect(steps.length).toBeGreaterThan(0)
    const view = await app.handlers.setups.claimStep({ setup: id, step: asking?.id ?? '', done: true })
    const card = await show(id)
    expect(card.rows.find(({ field }) => field === 'client_id')?.proof).toEqual({
      state: 'claimed',
      since: view.steps.find((step) => step.id === asking?.id)?.claimedAt,
      by: [],
    })
    expect(statesOf(card).well_known_url).toBe('open')
    await runAs(app, { setup: id })
    expect(statesOf(await show(id)).client_id).toBe('proved')
  })

  test('a sign-in that nobody tried proves no token: the values are those that the sign-in page took', async () => {
    const { id } = await filledSetup(app, tenant, 'okta/openmetadata')
    await runAs(app, { setup: id })
    const card = await show(id)
    const client = card.rows.find(({ field }) => field === 'client_id')?.proof
    expect(client?.state).toBe('proved')
    expect(client?.by).toContain('Request the sign-in page')
    expect(client?.by.join()).not.toMatch(/Request a token|Exchange the code/)
  })

  test('a value that changes is not proved, until it is what it was', async () => {
    const { id } = await filledSetup(app, tenant)
    await runAs(app, { setup: id })
    const was = tenant.values(oktaGuideId).client_id ?? ''
    await app.handlers.setups.setField({ setup: id, field: 'client_id', value: '0oaOther12345678901' })
    expect(statesOf(await show(id))).toMatchObject({ client_id: 'open', well_known_url: 'proved' })
    await app.handlers.setups.setField({ setup: id, field: 'client_id', value: was })
    expect(statesOf(await show(id)).client_id).toBe('proved')
  })
})

describe('what can be copied', () => {
  test('is what is there, proved or not; a secret only where the host can', async () => {
    const { id } = await filledSetup(app, tenant, oktaGuideId, ['client_secret', 'scope'])
    const rows = (await show(id)).rows
    const row = (field: string) => rows.find((each) => each.field === field)
    expect(row('client_id')).toMatchObject({ copyable: true, value: tenant.values(oktaGuideId).client_id })
    expect(row('client_secret')).toMatchObject({ secret: true, stored: false, copyable: false })
    await app.handlers.secrets.put({ setup: id, field: 'client_secret', value: 'A-Secret-Of-Enough-Length-12345678' })
    expect((await show(id)).rows.find((each) => each.field === 'client_secret')).toMatchObject({
      stored: true,
      copyable: false,
    })
    await expect(app.handlers.handoff.copySecret({ setup: id, field: 'client_secret' })).rejects.toMatchObject({
      code: 'unavailable',
    })
  })

  test('a secret goes from the keychain to the clipboard of the host, and never to the window', async () => {
    const copied: string[] = []
    const desktop = await openWindow({
      copySecret: async (secret) => {
        copied.push(secret)
        return 30
      },
    })
    const { id } = await filledSetup(desktop, tenant)
    const answer = await desktop.handlers.handoff.copySecret({ setup: id, field: 'client_secret' })
    expect(answer).toEqual({ clearsInSeconds: 30 })
    expect(copied).toEqual([tenant.secrets(oktaGuideId).client_secret])
    const card = await desktop.handlers.handoff.show({ setup: id })
    expect(card.rows.find(({ field }) => field === 'client_secret')).toMatchObject({ stored: true, copyable: true })
    expect(JSON.stringify(card)).not.toContain(copied[0])
    await desktop.handlers.secrets.clear({ setup: id, field: 'client_secret' })
    await expect(desktop.handlers.handoff.copySecret({ setup: id, field: 'client_secret' })).rejects.toMatchObject({
      code: 'not_found',
      field: 'client_secret',
    })
  })
})
