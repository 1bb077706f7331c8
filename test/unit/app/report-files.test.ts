import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import { secretsWithin } from '../../../core/app/known-secrets.ts'
import { readBundle } from '../../../core/bundle/bundle.ts'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { formsOf } from '../../../core/report/redact.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import { filledSetup, openWindow, runAs } from './window.ts'

const kinds = ['report-html', 'report-markdown', 'report-json', 'report-junit', 'report-csv'] as const
const canary = 'Canary-Secret/of+another=Setup~1'

describe('a report that is saved', () => {
  const store = memoryStore()
  const secrets = memorySecrets()
  let app: App
  let tenant: PracticeTenant
  let id = ''
  let client = ''
  const saved: { name: string; content: string | Uint8Array }[] = []
  beforeAll(async () => {
    app = await openWindow({
      store,
      secrets,
      kind: 'desktop',
      saveFile: async (name, content) => {
        saved.push({ name, content })
        return `/home/me/${name}`
      },
      printPage: async () => new TextEncoder().encode('%PDF-1.4'),
    })
    tenant = await startPracticeTenant({ provider: 'okta', faults: ['policy.no-match'] })
    const setup = await filledSetup(app, tenant)
    id = setup.id
    client = setup.fields.find(({ name }) => name === 'client_id')?.value ?? ''
    await runAs(app, { setup: id })
  }, 60_000)
  afterAll(() => Promise.all([app.close(), tenant.close()]))

  test.each(kinds)('as %s is what was shown, and says what was hidden', async (kind) => {
    const shown = await app.handlers.files.show({ setup: id, kind })
    const { path } = await app.handlers.files.save({ setup: id, kind })
    expect(path).toBe(`/home/me/${shown.name}`)
    expect(saved.at(-1)).toEqual({ name: shown.name, content: shown.text })
    expect(shown.text).toContain('policy.no-match')
    expect(shown.masked?.length).toBeGreaterThan(0)
    expect(shown.masked?.every(({ times }) => times > 0)).toBe(true)
  })

  test.each(kinds)('as %s under other names has no client ID in it', async (kind) => {
    const { text, name } = await app.handlers.files.show({ setup: id, kind, pseudonyms: true })
    expect(text).not.toContain(client)
    expect(name).not.toMatch(/key insight/i)
    expect(JSON.stringify(await app.handlers.files.report({ setup: id, pseudonyms: true }))).not.toContain(client)
    expect(JSON.stringify(await app.handlers.files.report({ setup: id }))).toContain(client)
  })

  test('as remaining steps names who has something to do, and what', async () => {
    const shown = await app.handlers.files.show({ setup: id, kind: 'remaining-text' })
    expect(shown.name).toMatch(/^remaining-steps-.*\.txt$/)
    expect(shown.text).toContain('The administrator of Okta\n\n- ')
    expect(shown.text).toContain('[policy.no-match]')
    expect(shown.text).toContain('The administrator of Fortanix Key Insight\n')
    const one = await app.handlers.files.show({ setup: id, kind: 'remaining-text', owner: 'relying-party' })
    expect(one.text).toContain('The administrator of Fortanix Key Insight\n')
    expect(one.text).not.toContain('[policy.no-match]')
    await app.handlers.files.save({ setup: id, kind: 'remaining-text' })
    expect(saved.at(-1)).toEqual({ name: shown.name, content: shown.text })
  })

  test('as remaining steps of a setup that never ran are all its steps, and of a run that is gone nothing', async () => {
    const fresh = await app.handlers.setups.create({ guide: 'okta/fortanix-key-insight', name: 'Fresh' })
    const all = await app.handlers.files.show({ setup: fresh.id, kind: 'remaining-text' })
    expect(all.text).toContain('The checks have not run yet.')
    expect(all.text).toContain('Setup: Fresh')
    expect(all.text).toContain('The administrator of Okta\n\n- ')
    const admin = await app.handlers.files.show({ setup: fresh.id, kind: 'remaining-text', owner: 'idp-admin' })
    expect(admin.text).not.toContain('The administrator of Fortanix Key Insight\n')
    await expect(
      app.handlers.files.show({ setup: fresh.id, kind: 'remaining-text', run: 'no-such-run' }),
    ).rejects.toThrow()
    await expect(app.handlers.files.show({ setup: fresh.id, kind: 'report-html' })).rejects.toThrow()
  })

  test('as a setup file has the values and no secret, and is nothing that a practice tenant gives', async () => {
    const shown = await app.handlers.files.show({ setup: id, kind: 'setup-file' })
    expect(JSON.parse(shown.text)).toMatchObject({
      format: 'idp-preflight-setups',
      setups: [{ fields: { client_id: client } }],
    })
    for (const secret of Object.values(tenant.secrets('okta/fortanix-key-insight')))
      if (secret) expect(shown.text).not.toContain(secret)
    const { id: practice } = await (async () => {
      await app.handlers.practice.start({ provider: 'okta', faults: [] })
      return app.handlers.practice.setUp()
    })()
    await expect(app.handlers.files.show({ setup: practice, kind: 'setup-file' })).rejects.toThrow(/practice setup/)
  })

  test('as a bundle can be read, and is the bytes that were shown', async () => {
    const shown = await app.handlers.files.show({ setup: id, kind: 'bundle' })
    const bytes = Buffer.from(shown.text, 'base64')
    expect(shown).toMatchObject({ base64: true, name: expect.stringMatching(/\.zip$/) })
    expect(readBundle(bytes).run.rootCause).toBe('policy.no-match')
    expect(Object.keys(unzipSync(bytes))).toContain('report.html')
  })

  test('as PDF is the page as the host prints it', async () => {
    await app.handlers.files.save({ setup: id, kind: 'report-pdf' })
    expect(saved.at(-1)?.name).toMatch(/\.pdf$/)
    expect(Buffer.from(saved.at(-1)?.content as Uint8Array).toString()).toBe('%PDF-1.4')
    const browser = await openWindow({ store, secrets, saveFile: async () => null })
    await expect(browser.handlers.files.save({ setup: id, kind: 'report-pdf' })).rejects.toThrow(
      'In this window, the browser prints.',
    )
  })

  test('has no stored secret in it, in any form', async () => {
    const secret = await secrets.use(`${id}/client_secret`, (value) => value)
    for (const kind of [...kinds, 'bundle'] as const) {
      const { text, base64 } = await app.handlers.files.show({ setup: id, kind })
      const texts = base64
        ? Object.values(unzipSync(Buffer.from(text, 'base64'))).map((file) => Buffer.from(file).toString())
        : [text]
      const forms = [...formsOf(secret, client), Buffer.from(secret).toString('hex')]
      expect(forms.filter((form) => texts.some((one) => one.includes(form)))).toEqual([])
    }
  })

  test('is not written where it would hold a secret of another setup, in whatever form', async () => {
    const other = await app.handlers.setups.create({ guide: 'okta/crul' })
    await secrets.put(`${other.id}/client_secret`, canary)
    for (const form of [
      canary,
      encodeURIComponent(canary),
      Buffer.from(canary).toString('base64'),
      Buffer.from(`xy${canary}`).toString('base64url'),
      Buffer.from(canary).toString('hex'),
      JSON.stringify(`"${canary}"`),
      `Basic ${Buffer.from(`client:${canary}`).toString('base64')}`,
    ]) {
      const stored = store.latestRun(id)
      if (!stored) throw new Error('no run')
      const results = stored.result.results.map((one, at) =>
        at === 0 && one.outcome.kind === 'judged'
          ? { ...one, outcome: { ...one.outcome, verdict: { holds: true as const, seen: form } } }
          : one,
      )
      const tampered = await openWindow({
        store: { ...store, latestRun: () => ({ ...stored, result: { ...stored.result, results } }) },
        secrets,
      })
      for (const kind of ['report-json', 'bundle'] as const)
        await expect(tampered.handlers.files.show({ setup: id, kind })).rejects.toMatchObject({
          says: { word: 'bundle.holds-secret' },
        })
    }
    expect(secretsWithin('an ordinary sentence')).toBe(false)
  })
})

describe('a value that was given as a secret by mistake', () => {
  const store = memoryStore()
  let app: App
  let tenant: PracticeTenant
  let id = ''
  const server = 'ourOwnServer'
  let right = ''
  beforeAll(async () => {
    app = await openWindow({ store, secrets: memorySecrets() })
    tenant = await startPracticeTenant({ provider: 'okta' })
    right = String(tenant.secrets().client_secret)
    id = (await filledSetup(app, tenant)).id
  }, 60_000)
  afterAll(() => Promise.all([app.close(), tenant.close()]))
  const secretIs = (value: string) => app.handlers.secrets.put({ setup: id, field: 'client_secret', value })
  const serverIs = (value: string) => app.handlers.setups.setField({ setup: id, field: 'authorization_server', value })
  const shown = () => app.handlers.files.show({ setup: id, kind: 'report-json' })

  test('is in a file again when the secret was put right, and not before', async () => {
    await secretIs(server)
    expect((await serverIs(server)).saved).toBe(false)
    expect(secretsWithin(server)).toBe(true)

    await secretIs(right)
    expect((await serverIs(server)).saved).toBe(true)
    await runAs(app, { setup: id })
    expect((await shown()).text).toContain(server)
    expect(secretsWithin(right)).toBe(true)
  }, 60_000)

  test('is still looked for when it belongs to no field', async () => {
    await secretIs('An-Older-Secret-of-This-App')
    await secretIs(right)
    await shown()
    expect(secretsWithin('An-Older-Secret-of-This-App')).toBe(true)
  }, 60_000)
})

describe('a report of a run that is kept', () => {
  const store = memoryStore()
  let app: App
  let tenant: PracticeTenant
  let id = ''
  beforeAll(async () => {
    app = await openWindow({ store, secrets: memorySecrets() })
    tenant = await startPracticeTenant({ provider: 'okta', faults: ['policy.no-match'] })
    id = (await filledSetup(app, tenant)).id
    await runAs(app, { setup: id })
  }, 60_000)
  afterAll(() => Promise.all([app.close(), tenant.close()]))
  const causeOf = async (run?: string) =>
    (await app.handlers.files.report({ setup: id, ...(run ? { run } : {}) })).rootCause
  const view = () => app.handlers.setups.open({ setup: id })

  test('is the newest one, and stays when a value has changed', async () => {
    const first = await view()
    expect(first.latest).toMatchObject({ verdict: 'fail', rootCause: 'policy.no-match', host: 'loopback', shown: true })
    await app.handlers.setups.setField({ setup: id, field: 'domain', value: 'elsewhere.okta.com' })
    const then = await view()
    expect(then.report).toBeNull()
    expect(then.latest).toEqual({ ...first.latest, shown: false })
    expect(await causeOf()).toBe('policy.no-match')
    expect((await app.handlers.files.show({ setup: id, kind: 'bundle' })).base64).toBe(true)
  })

  test('is that of the terminal, where that is newer, and of any other where one is named', async () => {
    const own = (await view()).latest?.id ?? ''
    const run = store.run(own)?.result
    if (!run) throw new Error('not kept')
    const later = { ...run, started: '2999-01-01T00:00:00.000Z', ended: '2999-01-01T00:00:01.000Z' }
    store.addRun(id, 'of-the-terminal', { ...later, rootCause: 'keys.empty', host: { ...run.host, kind: 'terminal' } })
    expect((await view()).latest).toMatchObject({ id: 'of-the-terminal', host: 'terminal', shown: false })
    expect(await causeOf()).toBe('keys.empty')
    expect(await causeOf(own)).toBe('policy.no-match')
    const earlier = { ...run, started: '2001-01-01T00:00:00.000Z' }
    store.addRun(id, 'copied-in', earlier)
    store.removeRun('of-the-terminal')
    expect((await view()).latest?.id).toBe(own)
  })

  test('of another setup is not given', async () => {
    const other = await app.handlers.setups.create({ guide: 'okta/any' })
    const own = (await view()).latest?.id ?? ''
    for (const kind of ['report-html', 'bundle', 'remaining-text', 'letter-text'] as const)
      await expect(app.handlers.files.show({ setup: other.id, kind, run: own })).rejects.toThrow(
        'This run is no longer saved.',
      )
    await expect(app.handlers.files.show({ setup: other.id, kind: 'bundle' })).rejects.toThrow()
  })
})
