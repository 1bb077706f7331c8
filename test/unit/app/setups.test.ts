import { rootCertificates } from 'node:tls'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import type { SetupSummary } from '../../../core/contract/values.ts'
import type { PlainFieldName } from '../../../core/model/profile.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'
import type { Store } from '../../../core/store/store.ts'
import { setup } from '../store/samples.ts'
import { marksOf, oktaGuideId, openWindow } from './window.ts'

let app: App
let store: Store
let secrets: SecretStore
beforeEach(async () => {
  store = memoryStore()
  secrets = memorySecrets()
  app = await openWindow({ store, secrets })
})
const made = async (guide = oktaGuideId, name?: string) =>
  (await app.handlers.setups.create({ guide, ...(name ? { name } : {}) })).id

describe('a new setup', () => {
  test('is named after provider and product, and is empty', async () => {
    const setup = await app.handlers.setups.create({ guide: oktaGuideId })
    expect(setup).toMatchObject({
      name: 'Okta for Fortanix Key Insight',
      guide: oktaGuideId,
      provider: 'okta',
      product: 'Fortanix Key Insight',
      practice: false,
      verdict: null,
      headline: null,
      ranAt: null,
      host: null,
      report: null,
      running: null,
      signOn: null,
      links: {},
    })
    expect(setup.authorities).toBeUndefined()
    expect(new Date(setup.createdAt).getTime()).toBeGreaterThan(Date.now() - 60_000)
    expect(Object.values(marksOf(setup)).every((mark) => mark === 'not-run')).toBe(true)
    expect(setup.fields.every(({ value, stored, problem, note }) => !value && !stored && !problem && !note)).toBe(true)
  })

  test('takes a name of its own, and another one later', async () => {
    const id = await made(oktaGuideId, 'Acme')
    expect((await app.handlers.setups.open({ setup: id })).name).toBe('Acme')
    expect((await app.handlers.setups.rename({ setup: id, name: 'Acme, production' })).name).toBe('Acme, production')
    expect((await app.handlers.setups.list())[0]?.name).toBe('Acme, production')
  })

  test('needs a guide that is there', async () => {
    await expect(made('okta/no-such-guide')).rejects.toMatchObject({
      code: 'not_found',
      message: 'The guide okta/no-such-guide is not on this computer.',
    })
  })

  test('is listed, also when its guide is not there any more', async () => {
    store.create({
      id: 'old',
      name: 'Old',
      guide: 'okta/gone',
      practice: false,
      customer: null,
      createdAt: '2026-01-01T00:00:00.000Z',
      fields: { domain: 'acme.okta.com' },
      claims: {},
    })
    const id = await made()
    const list: SetupSummary[] = await app.handlers.setups.list()
    expect(list.map((each) => each.id)).toEqual(['old', id])
    expect(list[0]).toMatchObject({
      provider: 'any',
      product: 'okta/gone',
      host: null,
      verdict: null,
      headline: 'The guide okta/gone is not on this computer.',
    })
    await expect(app.handlers.setups.open({ setup: 'old' })).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a setup that is not there', () => {
  const calls: [string, (handlers: App['handlers']) => Promise<unknown>][] = [
    ['setups.open', ({ setups }) => setups.open({ setup: 'no' })],
    ['setups.rename', ({ setups }) => setups.rename({ setup: 'no', name: 'x' })],
    ['setups.remove', ({ setups }) => setups.remove({ setup: 'no' })],
    ['setups.label', ({ setups }) => setups.label({ setup: 'no', customer: null })],
    ['setups.duplicate', ({ setups }) => setups.duplicate({ setup: 'no' })],
    ['setups.setField', ({ setups }) => setups.setField({ setup: 'no', field: 'domain', value: 'x' })],
    ['setups.claimStep', ({ setups }) => setups.claimStep({ setup: 'no', step: 'x', done: true })],
    ['setups.addCa', ({ setups }) => setups.addCa({ setup: 'no', pem: '' })],
    ['setups.removeCa', ({ setups }) => setups.removeCa({ setup: 'no', fingerprint: '' })],
    ['secrets.put', ({ secrets: kept }) => kept.put({ setup: 'no', field: 'client_secret', value: 'x' })],
    ['secrets.clear', ({ secrets: kept }) => kept.clear({ setup: 'no', field: 'client_secret' })],
    ['runs.start', ({ runs }) => runs.start({ setup: 'no' })],
    ['runs.latest', ({ runs }) => runs.latest({ setup: 'no' })],
    ['tokens.show', ({ tokens }) => tokens.show({ setup: 'no' })],
    ['tokens.command', ({ tokens }) => tokens.command({ setup: 'no' })],
    ['keys.create', ({ keys }) => keys.create({ setup: 'no', alg: 'RS256' })],
    ['keys.show', ({ keys }) => keys.show({ setup: 'no' })],
    ['handoff.show', ({ handoff }) => handoff.show({ setup: 'no' })],
    ['files.show', ({ files }) => files.show({ setup: 'no', kind: 'letter-text' })],
    ['links.open', ({ links }) => links.open({ setup: 'no', link: 'apps' })],
  ]
  test.each(calls)('is named by %s', async (_name, call) => {
    const opened = await openWindow({ store, secrets, openLink: async () => {} })
    await expect(call(opened.handlers)).rejects.toMatchObject({
      code: 'not_found',
      message: 'This setup no longer exists.',
    })
  })
})

describe('a field', () => {
  test('is saved as it was typed, and what is used in its place is said', async () => {
    const id = await made()
    const outcome = await app.handlers.setups.setField({
      setup: id,
      field: 'domain',
      value: 'https://acme-admin.okta.com/admin/dashboard',
    })
    expect(outcome).toMatchObject({ saved: true, field: { name: 'domain', problem: null } })
    expect(outcome.field.note).toContain('kept the host')
    expect(outcome.setup.host).toBe('acme.okta.com')
    expect(Object.keys(outcome.setup.links)).toContain('apps')
    expect(store.setup(id)?.fields.domain).toBe('https://acme-admin.okta.com/admin/dashboard')
  })

  test('that is wrong is saved, and said', async () => {
    const id = await made()
    const outcome = await app.handlers.setups.setField({ setup: id, field: 'client_id', value: '{yourClientId}' })
    expect(outcome).toMatchObject({ saved: true, field: { problem: { diagnosis: 'input.placeholder' } } })
    expect(store.setup(id)?.fields.client_id).toBe('{yourClientId}')
  })

  test('is emptied', async () => {
    const id = await made()
    await app.handlers.setups.setField({ setup: id, field: 'client_id', value: '0oa1b2c3d4EXAMPLE5d7' })
    const outcome = await app.handlers.setups.setField({ setup: id, field: 'client_id', value: '' })
    expect(outcome).toMatchObject({ saved: true, field: { value: '', problem: null } })
    expect(store.setup(id)?.fields).toEqual({})
  })

  test('that the guide does not have is refused', async () => {
    const id = await made()
    await expect(
      app.handlers.setups.setField({ setup: id, field: 'redirect_uri', value: 'https://x.example/cb' }),
    ).rejects.toMatchObject({ code: 'bad_request', field: 'redirect_uri' })
    await expect(
      app.handlers.secrets.put({ setup: id, field: 'private_key', value: 'whatever it is' }),
    ).rejects.toMatchObject({ code: 'bad_request', field: 'private_key' })
  })

  test.each([
    ['a control character', 'ac\u0007me', 'input.malformed'],
    ['more than any value can be', 'a'.repeat(2049), 'input.malformed'],
  ])('with %s is not saved', async (_name, value, diagnosis) => {
    const id = await made()
    const outcome = await app.handlers.setups.setField({ setup: id, field: 'client_id', value })
    expect(outcome).toMatchObject({ saved: false, field: { value: '', problem: { diagnosis } } })
    expect(store.setup(id)?.fields).toEqual({})
  })

  test('of the greatest length is saved', async () => {
    const id = await made()
    const value = 'a'.repeat(2048)
    expect(await app.handlers.setups.setField({ setup: id, field: 'client_id', value })).toMatchObject({ saved: true })
  })

  test('that holds the secret of this setup is not saved, whatever the field is', async () => {
    const id = await made()
    const secret = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDdEe'
    await app.handlers.secrets.put({ setup: id, field: 'client_secret', value: secret })
    for (const field of ['scope', 'audience'] as const) {
      const outcome = await app.handlers.setups.setField({ setup: id, field, value: ` ${secret} ` })
      expect(outcome, field).toMatchObject({
        saved: false,
        field: { problem: { diagnosis: 'input.secret-in-client-id' } },
      })
    }
    expect(JSON.stringify(store.setup(id))).not.toContain(secret)
  })
})

describe('a secret', () => {
  const secret = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDdEe'

  test('is kept, said to be there, and never given back', async () => {
    const id = await made()
    const outcome = await app.handlers.secrets.put({ setup: id, field: 'client_secret', value: secret })
    expect(outcome).toMatchObject({
      saved: true,
      field: { name: 'client_secret', value: null, stored: true, keptIn: 'memory', problem: null },
    })
    expect(JSON.stringify(outcome)).not.toContain(secret)
    expect(await secrets.use(`${id}/client_secret`, (kept) => kept)).toBe(secret)
    const cleared = await app.handlers.secrets.clear({ setup: id, field: 'client_secret' })
    expect(cleared.fields.find(({ name }) => name === 'client_secret')).toMatchObject({ stored: false, keptIn: null })
    expect(await secrets.has(`${id}/client_secret`)).toBeNull()
  })

  test('of fewer than eight characters is kept, and warned about', async () => {
    const id = await made()
    const put = async (value: string) =>
      (await app.handlers.secrets.put({ setup: id, field: 'client_secret', value })).field
    expect(await put('Sh0rt-x')).toMatchObject({
      stored: true,
      note: expect.stringContaining('fewer than 8 characters'),
    })
    expect(await put('Sh0rt-xy')).toMatchObject({ stored: true, note: null })
  })

  test('that cannot be one is not kept', async () => {
    const id = await made()
    const outcome = await app.handlers.secrets.put({ setup: id, field: 'client_secret', value: 'with a space' })
    expect(outcome).toMatchObject({ saved: false, field: { stored: false } })
    expect(outcome.field.problem?.diagnosis).toMatch(/^input\./)
    expect(await secrets.has(`${id}/client_secret`)).toBeNull()
  })
})

describe('a setup that is removed', () => {
  const value = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDdEe'
  const withSecrets = async () => {
    const [id, other] = [await made(), await made()]
    for (const setup of [id, other]) await app.handlers.secrets.put({ setup, field: 'client_secret', value })
    expect(await app.handlers.setups.remove({ setup: id })).toEqual({ undoSeconds: 30 })
    return { id, other }
  }
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is out of every list at once, and comes back with all it had', async () => {
    const { id, other } = await withSecrets()
    expect((await app.handlers.setups.list()).map((each) => each.id)).toEqual([other])
    await expect(app.handlers.setups.open({ setup: id })).rejects.toMatchObject({ code: 'not_found' })
    const back = await app.handlers.setups.restore({ setup: id })
    expect(back.fields.find(({ name }) => name === 'client_secret')).toMatchObject({ stored: true })
    expect((await app.handlers.setups.list()).map((each) => each.id).toSorted()).toEqual([id, other].toSorted())
    await expect(app.handlers.setups.restore({ setup: id })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('is gone with its secrets when its time is over, and no other setup is', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { id, other } = await withSecrets()
    await vi.advanceTimersByTimeAsync(29_999)
    expect(await secrets.has(`${id}/client_secret`)).toBe('memory')
    await vi.advanceTimersByTimeAsync(1)
    expect(await secrets.has(`${id}/client_secret`)).toBeNull()
    expect(await secrets.has(`${other}/client_secret`)).toBe('memory')
    expect(store.shelved('9999')).toEqual([])
    await expect(app.handlers.setups.restore({ setup: id })).rejects.toMatchObject({ code: 'not_found' })
  })

  test('stays once it was restored', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { id } = await withSecrets()
    await app.handlers.setups.restore({ setup: id })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await secrets.has(`${id}/client_secret`)).toBe('memory')
  })

  test('is gone with its secrets when the program ends', async () => {
    const { id, other } = await withSecrets()
    await app.close()
    expect(await secrets.has(`${id}/client_secret`)).toBeNull()
    expect(store.setups().map((each) => each.id)).toEqual([other])
    expect(store.shelved('9999')).toEqual([])
  })

  test('is gone at the next start where the program was killed, unless another one may still restore it', async () => {
    const [old, young] = [await made(), await made()]
    for (const setup of [old, young]) await app.handlers.secrets.put({ setup, field: 'client_secret', value })
    store.shelve(old, new Date(Date.now() - 61_000).toISOString())
    store.shelve(young, new Date(Date.now() - 59_000).toISOString())
    await openWindow({ store, secrets })
    expect(await secrets.has(`${old}/client_secret`)).toBeNull()
    expect(await secrets.has(`${young}/client_secret`)).toBe('memory')
    expect(store.shelved('9999')).toEqual([young])
  })
})

describe('a copy of a setup', () => {
  test('has what the product wants, its customer and its certificates, and nothing of the tenant, the app or the keychain', async () => {
    const id = await made(oktaGuideId, 'Staging')
    const set = (field: PlainFieldName, text: string) => app.handlers.setups.setField({ setup: id, field, value: text })
    for (const [field, text] of [
      ['domain', 'acme.okta.com'],
      ['authorization_server', 'default'],
      ['client_id', '0oa1b2c3d4e5f6g7h8i9'],
      ['audience', 'api://fortanix'],
      ['scope', 'fortanix.read'],
    ] as const)
      expect((await set(field, text)).saved).toBe(true)
    await app.handlers.secrets.put({
      setup: id,
      field: 'client_secret',
      value: 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDdEe',
    })
    await app.handlers.setups.label({ setup: id, customer: 'Acme' })
    store.addAuthority(id, 'AA', rootCertificates[0] ?? '')

    const copy = await app.handlers.setups.duplicate({ setup: id })

    expect(copy).toMatchObject({
      name: 'Copy of Staging',
      guide: oktaGuideId,
      customer: 'Acme',
      practice: false,
      verdict: null,
    })
    expect(store.setup(copy.id)?.fields).toEqual({ audience: 'api://fortanix', scope: 'fortanix.read' })
    expect(copy.fields.filter(({ stored }) => stored)).toEqual([])
    expect(store.authorities(copy.id)).toEqual([{ fingerprint: 'AA', pem: rootCertificates[0] }])
    expect((await app.handlers.setups.duplicate({ setup: id, name: 'Production' })).name).toBe('Production')
  })

  test('and of a guide alone, has a name that no other setup has: the terminal finds it by that', async () => {
    store.create(setup('s', { name: 'Staging' }))
    const names: string[] = []
    for (let n = 0; n < 3; n++) names.push((await app.handlers.setups.duplicate({ setup: 's' })).name)
    expect(names).toEqual(['Copy of Staging', 'Copy of Staging (2)', 'Copy of Staging (3)'])
    const made = await app.handlers.setups.create({ guide: oktaGuideId })
    expect((await app.handlers.setups.create({ guide: oktaGuideId })).name).toBe(`${made.name} (2)`)
  })

  test('of the practice tenant is an empty setup of the same guide', async () => {
    store.create(setup('p', { practice: true, fields: { audience: 'api://practice' } }))
    store.addAuthority('p', 'AA', rootCertificates[0] ?? '')
    const copy = await app.handlers.setups.duplicate({ setup: 'p' })
    expect(store.setup(copy.id)).toMatchObject({ practice: false, fields: {} })
    expect(store.authorities(copy.id)).toEqual([])
  })
})

test('a setup is listed under a customer, and under none again', async () => {
  const id = await made()
  expect((await app.handlers.setups.open({ setup: id })).customer).toBeNull()
  expect((await app.handlers.setups.label({ setup: id, customer: 'Acme' })).customer).toBe('Acme')
  expect((await app.handlers.setups.list())[0]?.customer).toBe('Acme')
  expect((await app.handlers.setups.label({ setup: id, customer: null })).customer).toBeNull()
})

test('a step is claimed and taken back, and one that is not there is refused', async () => {
  const id = await made()
  const [first, second] = (await app.handlers.setups.open({ setup: id })).steps
  const claimed = await app.handlers.setups.claimStep({ setup: id, step: second?.id ?? '', done: true })
  expect(claimed.steps[1]).toMatchObject({ mark: 'claimed', findings: [] })
  expect(claimed.steps[1]?.claimedAt).not.toBeNull()
  expect(claimed.steps[0]).toMatchObject({ id: first?.id, mark: 'not-run', claimedAt: null })
  const back = await app.handlers.setups.claimStep({ setup: id, step: second?.id ?? '', done: false })
  expect(back.steps[1]).toMatchObject({ mark: 'not-run', claimedAt: null })
  await expect(app.handlers.setups.claimStep({ setup: id, step: 'no-such', done: true })).rejects.toMatchObject({
    code: 'bad_request',
    field: 'step',
  })
})
