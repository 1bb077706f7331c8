import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import { type Fingerprints, watchLoans } from '../../../core/app/fingerprints.ts'
import { seal } from '../../../core/app/seal.ts'
import type { Setup } from '../../../core/contract/values.ts'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'
import type { Store } from '../../../core/store/store.ts'
import { filledSetup, marksOf, openWindow, runAs } from './window.ts'

let tenant: PracticeTenant
beforeAll(async () => {
  tenant = await startTenantOnce()
})
afterAll(() => tenant.close())
const startTenantOnce = async () => (await import('./window.ts')).startTenant()

let app: App
let store: Store
let secrets: SecretStore
let id: string
beforeEach(async () => {
  store = memoryStore()
  secrets = memorySecrets()
  app = await openWindow({ store, secrets })
  id = (await filledSetup(app, tenant)).id
  expect(await runAs(app, { setup: id })).toMatchObject({ type: 'finished', report: { verdict: 'pass' } })
  expect(await now()).toMatchObject({ verdict: 'pass' })
})

const now = (): Promise<Setup> => app.handlers.setups.open({ setup: id })
const provedChecks = async (): Promise<string[]> =>
  (await now()).steps.flatMap(({ findings }) => findings.map(({ check }) => check)).sort()
const set = (field: 'client_id' | 'domain' | 'scope', value: string) =>
  app.handlers.setups.setField({ setup: id, field, value })

describe('what was proved stays proved as long as all that it depends on is unchanged:', () => {
  test('a client ID is about the token, and not about the server', async () => {
    const all = await provedChecks()
    const was = (await now()).fields.find(({ name }) => name === 'client_id')?.value ?? ''
    await set('client_id', '0oaOtherClient123456')
    const left = await provedChecks()
    expect(left).toEqual(expect.arrayContaining(['dns.host-resolves', 'metadata.issuer-matches', 'keys.strong']))
    expect(left.filter((check) => /^(token|client|policy|scope)\./.test(check))).toEqual([])
    expect(left).not.toContain('input.client-id-usable')
    expect(await now()).toMatchObject({ verdict: 'incomplete' })
    await set('client_id', was)
    expect(await provedChecks()).toEqual(all)
    expect(await now()).toMatchObject({ verdict: 'pass' })
  })

  test('a domain is about everything that was sent to it', async () => {
    const was = tenant.origin
    await set('domain', 'https://other.okta.com')
    expect((await provedChecks()).filter((check) => !check.startsWith('input.'))).toEqual(
      ['relying-party.audience-accepted'].filter((check) => checksOfGuide.includes(check)),
    )
    expect((await now()).report).toBeNull()
    await set('domain', was)
    expect(await now()).toMatchObject({ verdict: 'pass' })
  })

  test('a scope is about the token', async () => {
    await set('scope', 'another.scope')
    const left = await provedChecks()
    expect(left).toContain('metadata.found')
    expect(left.filter((check) => /^(token|client|policy)\./.test(check))).toEqual([])
  })

  test('a secret that comes back brings its proofs back; another one does not', async () => {
    const secret = tenant.secrets('okta/fortanix-key-insight').client_secret ?? ''
    const all = await provedChecks()
    const other = `${secret.slice(0, -1)}${secret.endsWith('x') ? 'y' : 'x'}`
    await app.handlers.secrets.put({ setup: id, field: 'client_secret', value: other })
    expect((await provedChecks()).filter((check) => /^(token|client)\./.test(check))).toEqual([])
    expect(await provedChecks()).toContain('metadata.found')
    await app.handlers.secrets.clear({ setup: id, field: 'client_secret' })
    expect((await provedChecks()).filter((check) => /^(token|client)\./.test(check))).toEqual([])
    await app.handlers.secrets.put({ setup: id, field: 'client_secret', value: secret })
    expect(await provedChecks()).toEqual(all)
  })

  test('a certificate authority that is taken away is about every connection, until it is added again', async () => {
    const all = await provedChecks()
    const pem = tenant.ca()[0] ?? ''
    const [added] = (await now()).authorities ?? []
    await app.handlers.setups.removeCa({ setup: id, fingerprint: added?.fingerprint ?? '' })
    const left = await provedChecks()
    expect(left.filter((check) => /^(tls|http|metadata|token)\./.test(check))).toEqual([])
    expect(left).toContain('dns.host-resolves')
    await app.handlers.setups.addCa({ setup: id, pem })
    expect(await provedChecks()).toEqual(all)
  })

  test.each([
    ['a proxy', { mode: 'url', url: 'http://127.0.0.1:9' }],
    ['a PAC file', { mode: 'pac', pac: 'http://127.0.0.1:9/proxy.pac' }],
    ['no proxy at all', { mode: 'none' }],
    ['the environment alone', { mode: 'environment' }],
  ] as const)('%s is about everything that went over the network', async (_name, wish) => {
    const all = await provedChecks()
    await app.handlers.settings.save(wish)
    const left = await provedChecks()
    expect(left.filter((check) => /^(dns|connect|proxy|tls|metadata|keys|token)\./.test(check))).toEqual([])
    expect(left).toContain('input.client-id-usable')
    expect(await now()).toMatchObject({ verdict: 'incomplete', report: null })
    await app.handlers.settings.save({ mode: 'system' })
    expect(await provedChecks()).toEqual(all)
  })

  test('an address of a proxy counts only while it is the one that is used', async () => {
    await app.handlers.settings.save({ mode: 'url', url: 'http://127.0.0.1:9' })
    await runAs(app, { setup: id })
    const proved = await provedChecks()
    await app.handlers.settings.save({ mode: 'url', url: 'http://127.0.0.1:10' })
    expect((await provedChecks()).length).toBeLessThan(proved.length)
  })

  test('a login of the proxy is about everything that went over the network', async () => {
    await app.handlers.settings.putLogin({ username: 'me', password: 'a password' })
    expect(await provedChecks()).not.toContain('metadata.found')
    await runAs(app, { setup: id })
    expect(await provedChecks()).toContain('metadata.found')
    await app.handlers.settings.putLogin({ username: 'me', password: 'another one' })
    expect(await provedChecks()).not.toContain('metadata.found')
    await app.handlers.settings.putLogin({ username: 'me', password: 'a password' })
    expect(await provedChecks()).toContain('metadata.found')
    await app.handlers.settings.clearLogin()
    expect(await provedChecks()).not.toContain('metadata.found')
  })

  test('a login that changed during a run is not the one that was there at its beginning', async () => {
    const begun = { proxy: 'the way at its beginning' } as Fingerprints
    const login = await seal(secrets, 'a login')
    const wayOver = async (...lent: readonly string[]) => {
      const loans = watchLoans(secrets)
      for (const one of lent) await loans.lend('app/proxy-login', one)
      return loans.over(begun, id, login).proxy
    }
    expect(await wayOver()).toBe(begun.proxy)
    expect(await wayOver('a login', 'a login')).toBe(begun.proxy)
    expect(await wayOver('another login')).toBeNull()
    expect(await wayOver('a login', 'another login')).toBeNull()
  })

  test('a proxy of the environment is about everything that went over the network', async () => {
    process.env.HTTPS_PROXY = 'http://somebody:with-a-password@127.0.0.1:9'
    try {
      expect(await provedChecks()).not.toContain('metadata.found')
    } finally {
      delete process.env.HTTPS_PROXY
    }
    expect(await provedChecks()).toContain('metadata.found')
  })

  test('a name that the operating system answers otherwise for is not known to be proved', async () => {
    const answers = { now: 'DIRECT' as string | Error }
    const asking = await openWindow({
      store,
      secrets,
      systemProxy: async () => {
        if (answers.now instanceof Error) throw answers.now
        return answers.now
      },
    })
    app = asking
    await runAs(asking, { setup: id })
    expect(await provedChecks()).toContain('metadata.found')
    answers.now = 'PROXY 127.0.0.1:9'
    expect(await provedChecks()).not.toContain('metadata.found')
    answers.now = new Error('it cannot be asked')
    expect(await provedChecks()).not.toContain('metadata.found')
    answers.now = 'DIRECT'
    expect(await provedChecks()).toContain('metadata.found')
  })
})

describe('after the program was started again', () => {
  test('everything is proved still, where the keychain kept the key', async () => {
    const all = await provedChecks()
    app = await openWindow({ store, secrets })
    expect(await provedChecks()).toEqual(all)
    expect(await now()).toMatchObject({ verdict: 'pass' })
  })

  test('what hangs on a secret is proved no more, where there is no keychain', async () => {
    app = await openWindow({ store, secrets: memorySecrets() })
    await app.handlers.secrets.put({
      setup: id,
      field: 'client_secret',
      value: tenant.secrets('okta/fortanix-key-insight').client_secret ?? '',
    })
    const left = await provedChecks()
    expect(left.filter((check) => /^(token|client)\./.test(check))).toEqual([])
  })

  test('a keychain that does not answer proves nothing, and breaks nothing', async () => {
    const silent: SecretStore = {
      ...secrets,
      has: async () => 'keychain',
      use: async () => {
        throw new Error('locked')
      },
    }
    app = await openWindow({ store, secrets: silent })
    expect((await provedChecks()).filter((check) => /^(token|client|metadata)\./.test(check))).toEqual([])
  })
})

test('a run keeps no word, only what its words are made of', () => {
  const kept = store.evidence(id).find(({ check }) => check === 'policy.allows')
  expect(kept).toMatchObject({ outcome: { kind: 'judged', verdict: { holds: true } } })
  expect(Object.keys(kept ?? {}).sort()).toEqual(['at', 'check', 'exchange', 'inputs', 'outcome', 'run'])
  expect(Object.keys(kept?.inputs ?? {})).toEqual(
    expect.arrayContaining(['guide', 'target', 'client_id', 'client_secret', 'proxy']),
  )
  const secret = tenant.secrets('okta/fortanix-key-insight').client_secret ?? ''
  expect(JSON.stringify(store.evidence(id))).not.toContain(secret)
})

test('evidence of a check or a diagnosis that this version does not know is left out', async () => {
  const [some] = store.evidence(id)
  if (!some) throw new Error('no evidence')
  store.addEvidence(id, [
    { ...some, check: 'no.such-check' },
    {
      ...some,
      check: 'dns.host-resolves',
      outcome: { kind: 'judged', verdict: { holds: false, diagnosis: 'dns.no-such' as never }, ms: 1 },
    },
  ])
  const left = await provedChecks()
  expect(left).not.toContain('no.such-check')
  expect(left).not.toContain('dns.host-resolves')
})

test('a step alone is proved alone, and the sentence says what is open', async () => {
  const fresh = await filledSetup(app, tenant)
  id = fresh.id
  const [first] = fresh.steps
  await runAs(app, { setup: id, step: first?.id ?? '' })
  const view = await now()
  const marks = Object.values(marksOf(view))
  const verified = marks.filter((mark) => mark === 'verified').length
  expect(verified).toBeGreaterThan(0)
  expect(verified).toBeLessThan(marks.length)
  expect(view.headline).toMatch(
    new RegExp(`^${verified} of \\d+ steps verified\\. The remaining steps have not been checked`),
  )
  expect(view.verdict).toBe('incomplete')
})

const checksOfGuide: string[] = []
beforeAll(async () => {
  const guide = await (await openWindow()).handlers.guides.show({ guide: 'okta/fortanix-key-insight' })
  checksOfGuide.push(...guide.steps.flatMap(({ proves }) => proves.map(({ check }) => check)))
})
