import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import { seal } from '../../../core/app/seal.ts'
import { loginName } from '../../../core/app/settings.ts'
import { keepEvidence, type TerminalRun } from '../../../core/app/terminal-evidence.ts'
import type { Proof } from '../../../core/model/proof.ts'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { run } from '../../../core/run/run.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'
import type { Store } from '../../../core/store/store.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { filledSetup, oktaGuideId, openWindow, runAs, startTenant } from './window.ts'

const guide = guideNamed(oktaGuideId)
let tenant: PracticeTenant
let app: App
let store: Store
let secrets: SecretStore
let id: string
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.close())
beforeEach(async () => {
  for (const name of Object.keys(process.env)) if (/_proxy$/i.test(name)) vi.stubEnv(name, undefined)
  tenant.setFaults([])
  store = memoryStore()
  secrets = memorySecrets()
  app = await openWindow({ store, secrets })
  id = (await filledSetup(app, tenant)).id
  await runAs(app, { setup: id })
})
afterEach(() => vi.unstubAllEnvs())

/** A run of the terminal: in it the policy allows nothing. */
async function runInTerminal(change: Partial<TerminalRun> = {}): Promise<string> {
  tenant.setFaults(['policy.no-match'])
  const fields = change.fields ?? store.setup(id)?.fields ?? {}
  const secret = tenant.secrets(oktaGuideId).client_secret ?? ''
  let proofs: readonly Proof[] = []
  const result = await run({
    guide,
    fields,
    borrow: async (field, use) => (field === 'client_secret' ? use(secret) : null),
    step: null,
    settings: { ca: tenant.ca(), resolve: [], timeout: 5000, proxy: 'none' },
    tool: { name: 'IdP Preflight', version: '0.0.0' },
    hostKind: 'terminal',
    signal: new AbortController().signal,
    tryMethods: false,
    keepProofs: (got) => {
      proofs = got
    },
  })
  // A later run begins at a later moment.
  const later = { ...result, started: new Date(Date.parse(result.started) + 1000).toISOString() }
  store.addRun(id, 'terminal', later)
  await keepEvidence({ store, secrets }, id, guide, {
    id: 'terminal',
    ended: result.ended,
    fields,
    secrets: { client_secret: await seal(secrets, secret) },
    proofs,
    ways: { resolve: [] },
    otherAuthorities: false,
    ...change,
  })
  return result.rootCause ?? ''
}
const opened = (of = app) => of.handlers.setups.open({ setup: id })
const latestOf = async (of = app) => (await opened(of)).latest

describe('the newest run is what a window shows, also one of the terminal', () => {
  test('while the window is open, and after a restart', async () => {
    expect(await opened()).toMatchObject({ verdict: 'pass', latest: { shown: true } })
    expect(await runInTerminal()).toBe('policy.no-match')
    const again = await openWindow({ store, secrets })
    for (const window of [app, again]) {
      expect(await opened(window)).toMatchObject({
        verdict: 'fail',
        latest: { id: 'terminal', host: 'terminal', shown: true, rootCause: 'policy.no-match' },
        report: { rootCause: 'policy.no-match' },
      })
      expect(await window.handlers.runs.latest({ setup: id })).toMatchObject({ rootCause: 'policy.no-match' })
    }
  })

  test.each<[string, Partial<TerminalRun>]>([
    ['another secret', { secrets: { client_secret: 'another' } }],
    ['no secret', { secrets: {} }],
    ['a secret that the keychain does not compare', { secrets: { client_secret: null } }],
    ['a proxy of the command line', { ways: { resolve: [], proxy: 'http://127.0.0.1:3128' } }],
    ['no proxy, by the command line', { ways: { resolve: [], proxy: 'none' } }],
    ['a PAC file of the command line', { ways: { resolve: [], pac: 'proxy.pac' } }],
    ['another DNS server', { ways: { resolve: [], dns: ['127.0.0.1'] as never } }],
    ['other addresses', { ways: { resolve: ['a.example'] as never } }],
    ['other certificate authorities', { otherAuthorities: true }],
  ])('but not with %s: what was proved before stays', async (_, change) => {
    await runInTerminal(change)
    expect(await opened()).toMatchObject({ verdict: 'pass', latest: { id: 'terminal', shown: false } })
  })

  test('but not of another client', async () => {
    await runInTerminal({ fields: { ...store.setup(id)?.fields, client_id: '0oaOtherClient123456' } })
    expect((await latestOf())?.rootCause).toBe('client.unknown')
    expect(await opened()).toMatchObject({ verdict: 'pass' })
  })

  test('of a setup that was removed meanwhile, nothing is kept', async () => {
    store.remove(id)
    const run = { id: 'x', ended: '2026-11-29T10:00:00.000Z', fields: {}, secrets: {}, proofs: [] }
    await keepEvidence({ store, secrets }, id, guide, { ...run, ways: { resolve: [] }, otherAuthorities: false })
    expect(store.evidence(id)).toEqual([])
  })
})

describe('a window that goes by', () => {
  const shown = async () => (await latestOf())?.shown
  const by = async (mode: 'none' | 'url' | 'pac' | 'environment') => {
    store.saveSetting('proxy.mode', mode)
    if (mode === 'url') store.saveSetting('proxy.url', 'http://127.0.0.1:3128')
  }
  test('no proxy shows a run that found none', async () => {
    await by('none')
    await runInTerminal()
    expect(await shown()).toBe(true)
  })
  test('no proxy shows a run to which that was said', async () => {
    await by('none')
    await runInTerminal({ ways: { resolve: [], proxy: 'none' } })
    expect(await shown()).toBe(true)
  })
  test('no proxy does not show a run that had the proxy of the environment', async () => {
    await by('none')
    vi.stubEnv('HTTPS_PROXY', 'http://127.0.0.1:3128')
    await runInTerminal()
    expect(await shown()).toBe(false)
  })
  test('the environment shows a run that went by it', async () => {
    await by('environment')
    await runInTerminal()
    expect(await shown()).toBe(true)
  })
  test('one proxy of the settings does not', async () => {
    await by('url')
    await runInTerminal()
    expect(await shown()).toBe(false)
  })
  test('a proxy with a login does not', async () => {
    await secrets.put(loginName, JSON.stringify({ username: 'a', password: 'b' }))
    await runInTerminal()
    expect(await shown()).toBe(false)
  })
  test('the system, which answers that there is no proxy, does', async () => {
    const desktop = await openWindow({ store, secrets, kind: 'desktop', systemProxy: async () => 'DIRECT' })
    await runInTerminal()
    expect((await latestOf(desktop))?.shown).toBe(true)
    const behind = await openWindow({ store, secrets, kind: 'desktop', systemProxy: async () => 'PROXY a.example:1' })
    expect((await latestOf(behind))?.shown).toBe(false)
  })
})
