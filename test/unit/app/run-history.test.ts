import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import { runLimit, saveRunLimit } from '../../../core/app/kept-runs.ts'
import { lastGood } from '../../../core/app/run-history.ts'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'
import type { RunRow } from '../../../core/store/store.ts'
import { filledSetup, openWindow, runAs, startTenant } from './window.ts'

const store = memoryStore()
// A keychain as far as anybody can tell: fingerprints of secrets are kept with a run.
const secrets: SecretStore = { ...memorySecrets(), describe: async () => ({ keychain: true, reason: null }) }
let tenant: PracticeTenant
let app: App
let setup: string
beforeAll(async () => {
  tenant = await startTenant()
  app = await openWindow({ store, secrets })
  setup = (await filledSetup(app, tenant)).id
  await runAs(app, { setup })
  tenant.setFaults(['keys.empty'])
  await runAs(app, { setup })
  tenant.setFaults([])
  await app.handlers.secrets.put({ setup, field: 'client_secret', value: 'another-secret-than-before-0123' })
  await runAs(app, { setup })
})
afterAll(async () => {
  await app.close()
  await tenant.close()
})

const list = () => app.handlers.runs.list({ setup })

test('the runs of a setup are listed, the newest first, with what their root causes say', async () => {
  const runs = await list()
  expect(runs.map(({ verdict, rootCause }) => [verdict, rootCause])).toEqual([
    ['fail', 'client.secret-wrong'],
    ['fail', 'keys.empty'],
    ['pass', null],
  ])
  expect(runs.map(({ cause }) => cause !== null)).toEqual([true, true, false])
  expect(runs[0]).toMatchObject({ step: null, host: 'loopback', guide: 'okta/fortanix-key-insight' })
})

test('the report of an earlier run is shown', async () => {
  const [, second] = await list()
  const report = await app.handlers.runs.show({ run: second?.id ?? '' })
  expect(report).toMatchObject({ verdict: 'fail', rootCause: 'keys.empty' })
  expect(JSON.stringify(report)).not.toContain('"observed"')
})

test('two runs are compared, the earlier one first, whichever is named first', async () => {
  const [third, second, first] = (await list()).map(({ id }) => id)
  const comparison = await app.handlers.runs.compare({ before: second ?? '', after: first ?? '' })
  expect([comparison.before.id, comparison.after.id]).toEqual([first, second])
  expect(comparison.differences.map(({ area, near }) => [area, near])).toEqual(
    expect.arrayContaining([
      ['results', false],
      ['keys', true],
    ]),
  )
  const replaced = await app.handlers.runs.compare({ before: first ?? '', after: third ?? '' })
  expect(replaced.differences).toContainEqual(
    expect.objectContaining({
      area: 'fields',
      item: 'client_secret',
      after: 'replaced by a different secret',
      near: true,
    }),
  )
  expect(JSON.stringify(replaced)).not.toContain('another-secret')
})

test('a run that is not kept is refused in a sentence', async () => {
  const gone = 'b1946ac9-2492-4d23-8a5f-0c6a8e3f1d77'
  await expect(app.handlers.runs.show({ run: gone })).rejects.toThrow('This run is no longer saved.')
  const [one] = await list()
  await expect(app.handlers.runs.compare({ before: one?.id ?? '', after: gone })).rejects.toThrow('no longer saved')
})

test('the newest earlier run of the same steps that passed is found', async () => {
  const [, , first] = (await list()).map(({ id }) => id)
  expect((await list()).map(({ lastGood: good }) => good)).toEqual([first, first, null])
  const row = (id: string, step: string | null, verdict: RunRow['verdict']) => ({ id, step, verdict }) as RunRow
  const good = lastGood([
    row('f', null, 'fail'),
    row('e', 'scope', 'pass'),
    row('d', 'scope', 'fail'),
    row('c', null, 'incomplete'),
    row('b', null, 'warn'),
    row('a', null, 'pass'),
  ])
  expect(Object.fromEntries(good)).toEqual({ f: 'b', c: 'b', b: 'a' })
})

test('how many runs are kept is chosen within its bounds, and the next run goes by it', async () => {
  const limited = memoryStore()
  expect(runLimit(limited)).toBe(50)
  for (const wrong of ['4', '1001', '7.5', 'x', '']) {
    limited.saveSetting('runs.limit', wrong)
    expect(runLimit(limited)).toBe(50)
  }
  for (const right of [5, 1000]) {
    saveRunLimit(limited, right)
    expect(runLimit(limited)).toBe(right)
  }
  await app.handlers.settings.saveRunLimit({ limit: 5 })
  expect((await app.handlers.settings.show()).runLimit).toBe(5)
  for (let count = 0; count < 3; count += 1) await runAs(app, { setup })
  expect(await list()).toHaveLength(5)
})

test('without a keychain, no fingerprint of a secret is kept', async () => {
  const plain = memoryStore()
  const other = await openWindow({ store: plain, secrets: memorySecrets() })
  const { id } = await filledSetup(other, tenant)
  await runAs(other, { setup: id })
  const [run] = plain.runs(id)
  const observed = plain.run(run?.id ?? '')?.result.observed
  expect(observed?.keys?.length).toBeGreaterThan(0)
  expect(observed).not.toHaveProperty('secrets')
  await other.close()
})
