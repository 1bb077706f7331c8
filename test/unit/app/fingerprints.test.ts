import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fingerprintsOf, holdsStill, noSecret, sealStored } from '../../../core/app/fingerprints.ts'
import { fingerprint, seal } from '../../../core/app/seal.ts'
import type { Session } from '../../../core/app/session.ts'
import { loginName } from '../../../core/app/settings.ts'
import type { Input } from '../../../core/model/inputs.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'
import type { StoredSetup } from '../../../core/store/store.ts'
import { guideNamed } from '../../support/run-guide.ts'

const guide = guideNamed('okta/fortanix-key-insight')
const setup: StoredSetup = {
  id: 'one',
  name: 'One',
  guide: guide.id,
  practice: false,
  customer: null,
  createdAt: '2026-11-28T12:00:00Z',
  fields: { domain: 'acme.okta.com', client_id: '0oa1b2c3d4e5f6g7h8i9' },
  claims: {},
}
const tenant = (origin: string, faults: readonly string[], ca: readonly string[] = []) =>
  ({ origin, faults, ca: () => ca }) as unknown as NonNullable<Session['practice']['tenant']>

let session: Session
beforeEach(() => {
  for (const name of Object.keys(process.env)) if (/_proxy$/i.test(name)) vi.stubEnv(name, undefined)
  vi.stubEnv('NODE_EXTRA_CA_CERTS', undefined)
  const store = memoryStore()
  store.create(setup)
  session = { store, secrets: memorySecrets(), practice: { tenant: null, setups: new Set() } } as unknown as Session
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.useRealTimers()
})

const prints = (changed: Partial<StoredSetup> = {}) => fingerprintsOf(session, { ...setup, ...changed }, guide)
/** Names of all inputs whose fingerprint another state of the session or of the setup has. */
async function changedBy(change: () => unknown, after: Partial<StoredSetup> = {}): Promise<string[]> {
  const before = await prints()
  await change()
  const now = await prints(after)
  return (Object.keys(now) as Input[]).filter((name) => now[name] !== before[name]).sort()
}
const nothing = () => {}

describe('the fingerprints of a setup', () => {
  test('are equal as long as nothing changes, and none of them is unknown', async () => {
    expect(await changedBy(nothing)).toEqual([])
    expect(Object.values(await prints())).not.toContain(null)
  })

  test('tell fields apart, by what was typed, what is used and what is said of them', async () => {
    const client = { ...setup.fields, client_id: '0oa9b2c3d4e5f6g7h8i9' }
    expect(await changedBy(nothing, { fields: client })).toEqual(['client_id'])
    expect(await changedBy(nothing, { fields: { ...setup.fields, scope: 'a b' } })).toEqual(['scope'])
    // Repaired to the same value: what is said of it is another thing.
    const repaired = { ...setup.fields, domain: 'https://acme.okta.com/' }
    expect(await changedBy(nothing, { fields: repaired })).toContain('domain')
    const other = { ...setup.fields, domain: 'other.okta.com' }
    expect(await changedBy(nothing, { fields: other })).toEqual(expect.arrayContaining(['domain', 'target']))
    // What is said of one field is not said of the others.
    const spoiled = { ...setup.fields, client_id: '{yourClientId}' }
    expect(await changedBy(nothing, { fields: spoiled })).toEqual(['client_id'])
  })

  test('tell secrets apart, and a secret that is gone', async () => {
    await session.secrets.put('one/client_secret', 'a first secret')
    expect(await changedBy(() => session.secrets.put('one/client_secret', 'another one'))).toEqual(['client_secret'])
    expect(await changedBy(() => session.secrets.put('one/client_secret', 'another one'))).toEqual([])
    expect(await changedBy(() => session.secrets.clear('one/client_secret'))).toEqual(['client_secret'])
    expect((await prints()).client_secret).toBe(noSecret)
  })

  test('follow an added authority, and its removal', async () => {
    const { store } = session
    expect(await changedBy(() => store.addAuthority('one', 'AA:BB', 'pem'))).toEqual(['authorities'])
    expect(await changedBy(() => store.addAuthority('one', 'CC:DD', 'pem'))).toEqual(['authorities'])
    expect(await changedBy(() => store.removeAuthority('one', 'CC:DD'))).toEqual(['authorities'])
  })

  test('follow the certificates that the environment names, their content and their absence', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'fingerprints-'))
    const file = join(folder, 'ca.pem')
    writeFileSync(file, 'one')
    const named = () => vi.stubEnv('NODE_EXTRA_CA_CERTS', file)
    expect(await changedBy(named)).toEqual(['authorities'])
    expect(await changedBy(() => writeFileSync(file, 'two'))).toEqual(['authorities'])
    expect(await changedBy(() => rmSync(file))).toEqual(['authorities'])
    // A file that cannot be read is another state than no file named.
    expect(await changedBy(() => vi.stubEnv('NODE_EXTRA_CA_CERTS', undefined))).toEqual(['authorities'])
    rmSync(folder, { recursive: true })
  })
})

describe('the fingerprint of the proxy', () => {
  const save = (values: Readonly<Record<string, string>>) => {
    for (const [name, value] of Object.entries(values)) session.store.saveSetting(`proxy.${name}`, value)
  }

  test('follows the mode, and the address that belongs to it alone', async () => {
    save({ mode: 'url', url: 'http://a.example:1', pac: 'http://p.example/a.pac' })
    expect(await changedBy(() => save({ url: 'http://b.example:1' }))).toEqual(['proxy'])
    expect(await changedBy(() => save({ pac: 'http://p.example/b.pac' }))).toEqual([])
    expect(await changedBy(() => save({ mode: 'pac' }))).toEqual(['proxy'])
    expect(await changedBy(() => save({ pac: 'http://p.example/c.pac' }))).toEqual(['proxy'])
    expect(await changedBy(() => save({ url: 'http://c.example:1' }))).toEqual([])
    expect(await changedBy(() => save({ mode: 'none' }))).toEqual(['proxy'])
    expect(await changedBy(() => save({ url: 'http://d.example:1', pac: 'x' }))).toEqual([])
  })

  test.each([
    ['system', ['proxy']],
    ['environment', ['proxy']],
    ['none', []],
    ['url', []],
    ['pac', []],
  ])('in the mode %s, the environment counts or does not', async (mode, changed) => {
    save({ mode })
    expect(await changedBy(() => vi.stubEnv('HTTPS_PROXY', 'http://a.example:1'))).toEqual(changed)
    expect(await changedBy(() => vi.stubEnv('no_proxy', 'b.example'))).toEqual(changed)
    expect(await changedBy(() => vi.stubEnv('NOT_A_PROXY', 'b.example'))).toEqual([])
  })

  test.each([
    ['system', ['proxy']],
    ['environment', ['proxy']],
    ['url', ['proxy']],
    ['pac', ['proxy']],
    ['none', []],
  ])('in the mode %s, the login counts or does not', async (mode, changed) => {
    save({ mode })
    expect(await changedBy(() => session.secrets.put(loginName, 'jo:a password'))).toEqual(changed)
    expect(await changedBy(() => session.secrets.put(loginName, 'jo:another password'))).toEqual(changed)
  })

  test.each([
    ['system', ['proxy'], 1],
    ['environment', [], 0],
    ['url', [], 0],
  ])('in the mode %s, what the system says for the address counts or does not', async (mode, changed, times) => {
    save({ mode })
    const said = { now: 'DIRECT' }
    const systemProxy = vi.fn(async () => said.now)
    Object.assign(session, { systemProxy })
    expect(
      await changedBy(() => {
        said.now = 'PROXY a.example:1'
      }),
    ).toEqual(changed)
    expect(systemProxy).toHaveBeenCalledTimes(2 * times)
    if (times > 0) expect(systemProxy).toHaveBeenCalledWith('https://acme.okta.com')
  })

  test('does not ask the system where the address is not known yet', async () => {
    const systemProxy = vi.fn(async () => 'DIRECT')
    Object.assign(session, { systemProxy })
    expect((await prints({ fields: {} })).proxy).not.toBeNull()
    expect(systemProxy).not.toHaveBeenCalled()
  })

  test('is unknown where the system fails or does not answer in time', async () => {
    Object.assign(session, { systemProxy: async () => Promise.reject(new Error('no')) })
    expect((await prints()).proxy).toBeNull()
    Object.assign(session, { systemProxy: () => new Promise(() => {}) })
    vi.useFakeTimers()
    const asked = prints()
    await vi.advanceTimersByTimeAsync(2000)
    expect((await asked).proxy).toBeNull()
  })

  test('is unknown where the keychain does not answer, and the secrets with it', async () => {
    const locked: SecretStore = { ...memorySecrets(), has: async () => Promise.reject(new Error('locked')) }
    Object.assign(session, { secrets: locked })
    expect(await prints()).toMatchObject({ proxy: null, client_secret: null, private_key: null })
    expect((await prints()).authorities).not.toBeNull()
  })
})

describe('the fingerprints of a practice setup', () => {
  const practice = { practice: true }

  test('follow the tenant, its switches and its certificate, and neither proxy nor name servers', async () => {
    const now = () => prints(practice)
    const none = await now()
    expect(none.proxy).toBeNull()
    session.practice.tenant = tenant('https://127.0.0.1:1', [], ['pem'])
    const running = await now()
    expect(running.proxy).not.toBeNull()
    expect(running.authorities).not.toBe(none.authorities)
    expect(await now()).toEqual(running)
    session.store.saveSetting('proxy.mode', 'none')
    expect(await now()).toEqual(running)
    session.practice.tenant = tenant('https://127.0.0.1:1', ['clock.ahead'], ['pem'])
    const faulty = await now()
    expect(faulty.proxy).not.toBe(running.proxy)
    expect(faulty.authorities).toBe(running.authorities)
    session.practice.tenant = tenant('https://127.0.0.1:2', [], ['pem'])
    expect((await now()).proxy).not.toBe(running.proxy)
    session.practice.tenant = tenant('https://127.0.0.1:1', [], ['other'])
    expect((await now()).authorities).not.toBe(running.authorities)
    expect(running['name-servers']).toBe(fingerprint([]))
  })

  test('of a tenant that does not run add no certificate, and a setup of one’s own does not see the tenant', async () => {
    const own = await prints()
    expect((await prints(practice)).authorities).toBe(own.authorities)
    session.practice.tenant = tenant('https://127.0.0.1:1', [], ['pem'])
    expect(await prints()).toEqual(own)
  })
})

describe('a sealed secret', () => {
  test('is none where there is none, unknown where the keychain fails, else what the key makes of it', async () => {
    const { secrets } = session
    expect(await sealStored(secrets, 'x')).toBe(noSecret)
    await secrets.put('x', 'a secret')
    expect(await sealStored(secrets, 'x')).toBe(await seal(secrets, 'a secret'))
    const failing: SecretStore = { ...secrets, use: async () => Promise.reject(new Error('locked')) }
    expect(await sealStored(failing, 'x')).toBeNull()
  })

  test('has one key, also when two are sealed at once, and a key that is asked for again after a failure', async () => {
    const secrets = memorySecrets()
    const put = vi.spyOn(secrets, 'put')
    const [one, two] = await Promise.all([seal(secrets, 'a'), seal(secrets, 'a')])
    expect(one).toBe(two)
    expect(put).toHaveBeenCalledTimes(1)
    let locked = true
    const inner = memorySecrets()
    const moody: SecretStore = {
      ...inner,
      has: async (name) => {
        if (locked) throw new Error('locked')
        return inner.has(name)
      },
    }
    expect(await seal(moody, 'a')).toBeNull()
    locked = false
    expect(await seal(moody, 'a')).not.toBeNull()
  })

  test('says nothing that a plain hash would', async () => {
    expect(await seal(session.secrets, 'a')).not.toBe(await seal(memorySecrets(), 'a'))
  })

  test('what is no secret has a fingerprint of 22 characters that follows its content', () => {
    expect(fingerprint({ a: 1 })).toMatch(/^[\w-]{22}$/)
    expect(fingerprint({ a: 1 })).toBe(fingerprint({ a: 1 }))
    expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: 2 }))
    expect(fingerprint(undefined)).not.toBe(fingerprint(null))
  })
})

describe('a proof holds still', () => {
  const now = { client_id: 'a', scope: 'b' } as Parameters<typeof holdsStill>[1]

  test.each([
    [{}, true],
    [{ client_id: 'a' }, true],
    [{ client_id: 'a', scope: 'b' }, true],
    [{ client_id: 'x' }, false],
    [{ client_id: 'a', scope: 'x' }, false],
    [{ client_id: null }, false],
    [{ gone: 'a' }, false],
  ])('%j: %s', (then, holds) => {
    expect(holdsStill(then as Readonly<Record<string, string | null>>, now)).toBe(holds)
  })
})
