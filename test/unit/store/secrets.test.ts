import { inspect } from 'node:util'
import { describe, expect, test } from 'vitest'
import { type Keytar, SecretTooLong } from '../../../core/store/keychain.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { SecretMissing, type SecretStore } from '../../../core/store/secret-store.ts'
import { openSecrets } from '../../../core/store/secrets.ts'
import { words } from '../../support/words.ts'

const value = 'v3ry-s3cret-value'

/** A keychain in a map, of which single calls can be made to fail or never to answer. */
function fakeKeytar(change: Partial<Keytar> = {}): { keytar: Keytar; entries: Map<string, string> } {
  const entries = new Map<string, string>()
  const keytar: Keytar = {
    getPassword: async (service, account) => entries.get(`${service}/${account}`) ?? null,
    setPassword: async (service, account, password) => void entries.set(`${service}/${account}`, password),
    deletePassword: async (service, account) => entries.delete(`${service}/${account}`),
    ...change,
  }
  return { keytar, entries }
}
const never = () => new Promise<never>(() => {})
const fails = (message: string) => async (): Promise<never> => {
  throw new Error(message)
}
const open = (keytar: Keytar, platform: NodeJS.Platform = 'linux'): SecretStore =>
  openSecrets({ load: async () => keytar, platform, probeMs: 50 })

describe('with a keychain that works', () => {
  test('puts the secret there, lends it, and takes it away', async () => {
    const { keytar, entries } = fakeKeytar()
    const secrets = open(keytar)

    expect(await secrets.put('a/client_secret', value)).toBe('keychain')
    expect(entries).toEqual(new Map([['IdP Preflight/a/client_secret', value]]))
    expect(await secrets.has('a/client_secret')).toBe('keychain')
    expect(await secrets.use('a/client_secret', (secret) => secret.length)).toBe(value.length)
    await secrets.clear('a/client_secret')

    expect(entries.size).toBe(0)
    expect(await secrets.has('a/client_secret')).toBeNull()
    expect(await secrets.describe()).toEqual({ keychain: true, reason: null })
  })

  test('proves it once with an entry that it removes again', async () => {
    let writes = 0
    const { keytar, entries } = fakeKeytar()
    const counted = {
      ...keytar,
      setPassword: (...all: [string, string, string]) => {
        writes += 1
        return keytar.setPassword(...all)
      },
    }
    const secrets = open(counted)

    await Promise.all([secrets.describe(), secrets.has('a'), secrets.describe()])

    expect(writes).toBe(1)
    expect(entries.size).toBe(0)
  })

  test('holds a value in memory when the keychain stops answering later, and says so', async () => {
    const { keytar } = fakeKeytar()
    const secrets = open(keytar)
    await secrets.put('a', 'old')
    keytar.setPassword = fails('locked')

    expect(await secrets.put('a', value)).toBe('memory')
    expect(await secrets.has('a')).toBe('memory')
    expect(await secrets.use('a', (secret) => secret === value)).toBe(true)
    expect(await secrets.describe()).toEqual({
      keychain: false,
      reason: [{ word: 'store.keychain-lost' }, { word: 'store.in-memory-since' }],
    })
  })

  test('refuses what Windows cannot hold with a sentence, and stores nothing', async () => {
    const { keytar, entries } = fakeKeytar()
    const secrets = open(keytar, 'win32')

    await expect(secrets.put('a', 'ü'.repeat(1281))).rejects.toThrow(SecretTooLong)
    await expect(secrets.put('a', 'ü'.repeat(1281))).rejects.toThrow('more than 2560 bytes')
    expect(entries.size).toBe(0)
    expect(await secrets.has('a')).toBeNull()
    expect(await secrets.put('a', 'ü'.repeat(1280))).toBe('keychain')
    expect(await open(fakeKeytar().keytar, 'linux').put('a', 'x'.repeat(9000))).toBe('keychain')
  })
})

describe('without a keychain', () => {
  const dead: [string, NodeJS.Platform, () => Promise<Keytar>, RegExp][] = [
    ['its library is missing', 'linux', fails('libsecret-1.so.0: cannot open shared object file'), /libsecret-1-0/],
    [
      'its module cannot be loaded',
      'darwin',
      fails('No native build was found'),
      /^The module that connects to the login keychain could not be loaded \(No native build was found\)/,
    ],
    [
      'no bus runs',
      'linux',
      async () => fakeKeytar({ setPassword: fails('Cannot autolaunch D-Bus without X11 $DISPLAY') }).keytar,
      /no secret service on D-Bus\. Install and start one, such as gnome-keyring/,
    ],
    [
      'no secret service is there',
      'linux',
      async () =>
        fakeKeytar({
          setPassword: fails('The name org.freedesktop.secrets was not provided by any .service files'),
        }).keytar,
      /no secret service/,
    ],
    [
      'it is locked',
      'linux',
      async () => fakeKeytar({ setPassword: fails('Cannot create an item in a locked collection') }).keytar,
      /^Access to the keyring was refused\. The keychain may be locked/,
    ],
    [
      'it never answers',
      'darwin',
      async () => fakeKeytar({ setPassword: never }).keytar,
      /^The request to the login keychain timed out/,
    ],
    [
      'it refuses',
      'win32',
      async () => fakeKeytar({ setPassword: fails('Access is denied.') }).keytar,
      /^Access to Windows Credential Manager was refused/,
    ],
    [
      'it gives back nonsense',
      'linux',
      async () => fakeKeytar({ getPassword: async () => 'x' }).keytar,
      /^A test entry was stored in the keyring, and a different value was returned/,
    ],
  ]

  for (const [why, platform, load, says] of dead)
    test(`says so when ${why}, and holds secrets in memory`, async () => {
      const secrets = openSecrets({ load, platform, probeMs: 50 })

      expect(await secrets.put('a', value)).toBe('memory')
      expect(await secrets.has('a')).toBe('memory')
      const { keychain, reason } = await secrets.describe()
      expect(keychain).toBe(false)
      expect(words.say(reason ?? [])).toMatch(says)
      expect(reason?.at(-1)).toEqual({ word: 'store.in-memory' })
      await secrets.clear('a')
      expect(await secrets.has('a')).toBeNull()
    })
})

describe('nothing leaks a secret', () => {
  const stores: [string, () => SecretStore][] = [
    ['memory', () => memorySecrets()],
    ['a keychain', () => open(fakeKeytar().keytar)],
    ['memory in place of a keychain', () => openSecrets({ load: fails('none') })],
  ]

  for (const [name, make] of stores)
    test(`kept in ${name}: printing the store, or what its calls answer, never shows it`, async () => {
      const secrets = make()

      const answers: unknown[] = [await secrets.put('a', value), await secrets.has('a'), await secrets.describe()]
      answers.push(await secrets.clear('a'))
      await secrets.put('a', value)

      const shown = JSON.stringify(answers) + JSON.stringify(secrets) + inspect(secrets, { depth: 9, showHidden: true })
      expect(shown).not.toContain(value)
    })

  test('and an error of the store names the entry, not what was in it', async () => {
    const secrets = openSecrets({ load: async () => fakeKeytar().keytar, platform: 'win32' })

    await expect(secrets.use('a/client_secret', () => 1)).rejects.toThrow(SecretMissing)
    const error = await secrets.put('a', `${value}${'x'.repeat(3000)}`).catch((thrown) => thrown)
    expect(inspect(error, { depth: 9 })).not.toContain(value)
  })

  test('hands a failure of the borrower on as it is', async () => {
    const secrets = memorySecrets()
    await secrets.put('a', value)

    await expect(secrets.use('a', fails('of the borrower'))).rejects.toThrow('of the borrower')
  })
})
