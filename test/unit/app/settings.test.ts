import { beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import { createEvents } from '../../../core/app/events.ts'
import type { Session } from '../../../core/app/session.ts'
import { waysOf } from '../../../core/app/settings.ts'
import { scriptIn } from '../../../core/model/pac-script.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'
import type { Store } from '../../../core/store/store.ts'
import { openWindow } from './window.ts'

let app: App
let store: Store
let secrets: SecretStore
beforeEach(async () => {
  store = memoryStore()
  secrets = memorySecrets()
  app = await openWindow({ store, secrets })
})
const session = (more: Partial<Session> = {}) => ({ store, secrets, ...more }) as Session

describe('the proxy', () => {
  test('is that of the system while nobody has said anything', async () => {
    expect(await app.handlers.settings.show()).toEqual({
      proxy: { mode: 'system', url: null, pac: null, pacFile: null, loginKeptIn: null },
      asksSystem: false,
      authorities: [],
      theme: 'system',
      runLimit: 50,
      singleKeys: true,
      dataFolder: null,
      language: { chosen: null, used: 'en', list: [{ id: 'en', name: 'English' }] },
    })
    const asking = await openWindow({ store, secrets, systemProxy: async () => 'DIRECT' })
    expect((await asking.handlers.settings.show()).asksSystem).toBe(true)
  })

  test.each([
    ['proxy.example.com:3128', 'http://proxy.example.com:3128'],
    [' http://proxy.example.com:3128/path ', 'http://proxy.example.com:3128'],
    ['https://proxy.example.com:443', 'https://proxy.example.com:443'],
    ['HTTP://proxy.example.com:80/', 'http://proxy.example.com:80'],
    ['proxy.example.com:80', 'http://proxy.example.com:80'],
    ['http://[::1]:3128?a', 'http://[::1]:3128'],
  ])('%j is kept as %s', async (url, kept) => {
    expect(await app.handlers.settings.save({ mode: 'url', url })).toMatchObject({ proxy: { mode: 'url', url: kept } })
    expect(waysOf(session(), false)).toMatchObject({ proxy: kept, proxyFrom: 'settings' })
  })

  test.each([
    ['no address', { mode: 'url' }, 'url', 'Enter the URL of the proxy.'],
    ['an empty address', { mode: 'url', url: ' ' }, 'url', 'Enter the URL of the proxy.'],
    [
      'a login',
      { mode: 'url', url: 'http://me:secret@proxy.example.com' },
      'url',
      /Remove the username and the password/,
    ],
    [
      'a name alone',
      { mode: 'url', url: 'http://me@proxy.example.com' },
      'url',
      /Remove the username and the password/,
    ],
    ['something else', { mode: 'url', url: 'ftp://proxy' }, 'url', /in this form/],
    ['no PAC address', { mode: 'pac' }, 'pac', 'Enter the URL of the PAC file.'],
    [
      'a PAC file with a login',
      { mode: 'pac', pac: 'http://me:x@pac.example.com/p.pac' },
      'pac',
      /must not contain a username/,
    ],
    ['a PAC file of this computer', { mode: 'pac', pac: 'file:///etc/p.pac' }, 'pac', /in this form/],
  ] as const)('with %s is refused, and nothing is saved', async (_name, wish, field, message) => {
    await expect(app.handlers.settings.save(wish)).rejects.toMatchObject({
      code: 'bad_request',
      field,
      message: typeof message === 'string' ? message : expect.stringMatching(message),
    })
    expect((await app.handlers.settings.show()).proxy.mode).toBe('system')
  })

  test.each([
    ['http://proxy.example.com', 'http://proxy.example.com:3128'],
    ['https://proxy.example.com/3128', 'https://proxy.example.com:3128'],
    ['proxy.example.com', 'http://proxy.example.com:3128'],
    ['http://proxy.example.com?x=:3128', 'http://proxy.example.com:3128'],
    ['http://[::1]', 'http://[::1]:3128'],
  ])('%s does not name a port and is refused, with the usual ports', async (url, example) => {
    await expect(app.handlers.settings.save({ mode: 'url', url })).rejects.toMatchObject({
      code: 'bad_request',
      field: 'url',
      message: `Add the port of the proxy, for example ${example}. Many proxies use port 3128, 8080, or 8888.`,
    })
    expect((await app.handlers.settings.show()).proxy).toMatchObject({ mode: 'system', url: null })
  })

  test.each([
    ['http://proxy.example.com', 'http://proxy.example.com:80'],
    ['https://proxy.example.com', 'https://proxy.example.com:443'],
    ['http://proxy.example.com:3128', 'http://proxy.example.com:3128'],
    ['of another version', 'of another version'],
  ])('%s that was kept before is shown and used as %s', async (kept, shown) => {
    store.saveSetting('proxy.mode', 'url')
    store.saveSetting('proxy.url', kept)
    expect((await app.handlers.settings.show()).proxy.url).toBe(shown)
    expect(waysOf(session(), false)).toMatchObject({ proxy: shown })
  })

  test('keeps what was entered for another mode, and takes it away when it is emptied', async () => {
    await app.handlers.settings.save({ mode: 'url', url: 'http://proxy.example.com:3128' })
    await app.handlers.settings.save({ mode: 'pac', pac: 'http://pac.example.com/p.pac' })
    expect((await app.handlers.settings.show()).proxy).toMatchObject({
      mode: 'pac',
      url: 'http://proxy.example.com:3128',
      pac: 'http://pac.example.com/p.pac',
    })
    await app.handlers.settings.save({ mode: 'none', url: '', pac: '' })
    expect((await app.handlers.settings.show()).proxy).toMatchObject({ mode: 'none', url: null, pac: null })
  })

  test('is chosen by a PAC file that is kept here, by its name, until an address takes its place', async () => {
    const script = 'function FindProxyForURL() { return "PROXY proxy.example.com:80" }'
    const kept = { mode: 'pac', pac: null, pacFile: 'proxy.pac' }
    expect((await app.handlers.settings.putPac({ name: 'proxy.pac', script })).proxy).toMatchObject(kept)
    expect(scriptIn(String(waysOf(session(), false).pac))).toBe(script)
    await app.handlers.settings.save({ mode: 'none' })
    expect((await app.handlers.settings.save({ mode: 'pac' })).proxy).toMatchObject(kept)
    const { proxy } = await app.handlers.settings.save({ mode: 'pac', pac: 'http://pac.example.com/p.pac' })
    expect(proxy).toMatchObject({ mode: 'pac', pac: 'http://pac.example.com/p.pac', pacFile: null })
  })

  test('is not chosen by a file that is no PAC file', async () => {
    const put = app.handlers.settings.putPac({ name: 'a.txt', script: 'FindProxyForURLs' })
    await expect(put).rejects.toMatchObject({ field: 'script', message: expect.stringContaining('FindProxyForURL') })
    expect((await app.handlers.settings.show()).proxy).toMatchObject({ mode: 'system', pacFile: null })
  })

  test('of a mode that this version does not know is that of the system', async () => {
    store.saveSetting('proxy.mode', 'telepathy')
    expect((await app.handlers.settings.show()).proxy.mode).toBe('system')
  })
})

describe('how runs go out', () => {
  const systemProxy = async () => 'DIRECT'
  const secondStack = async () => ({ status: 200, failure: null })

  test('to a practice tenant: by no setting at all', async () => {
    await app.handlers.settings.save({ mode: 'url', url: 'http://proxy.example.com:3128' })
    expect(waysOf(session(), true)).toEqual({})
  })

  test('as the system says, where it can be asked, and by the environment otherwise', () => {
    expect(waysOf(session({ systemProxy, secondStack }), false)).toMatchObject({ systemProxy, secondStack })
    expect(waysOf(session(), false)).not.toHaveProperty('proxy')
  })

  test('by the environment alone, by nothing, by a PAC file', async () => {
    await app.handlers.settings.save({ mode: 'environment' })
    expect(waysOf(session({ systemProxy }), false)).not.toHaveProperty('systemProxy')
    await app.handlers.settings.save({ mode: 'none' })
    expect(waysOf(session({ systemProxy }), false)).toMatchObject({ proxy: 'none' })
    await app.handlers.settings.save({ mode: 'pac', pac: 'http://pac.example.com/p.pac' })
    expect(waysOf(session({ systemProxy }), false)).toMatchObject({ pac: 'http://pac.example.com/p.pac' })
  })

  test('a mode whose address is gone goes by the environment, never by another proxy', () => {
    store.saveSetting('proxy.mode', 'url')
    const ways = waysOf(session({ systemProxy }), false)
    expect(ways).not.toHaveProperty('proxy')
    expect(ways).not.toHaveProperty('systemProxy')
    store.saveSetting('proxy.mode', 'pac')
    expect(waysOf(session({ systemProxy }), false)).not.toHaveProperty('pac')
  })
})

describe('the login of the proxy', () => {
  test('is kept among the secrets, lent to a run, and taken away', async () => {
    expect(await waysOf(session(), false).proxyLogin?.((login) => login)).toBeNull()
    const kept = await app.handlers.settings.putLogin({ username: 'me', password: 'a password' })
    expect(kept.proxy.loginKeptIn).toBe('memory')
    expect(JSON.stringify(kept)).not.toContain('a password')
    expect(await waysOf(session(), false).proxyLogin?.((login) => login)).toEqual({
      username: 'me',
      password: 'a password',
    })
    expect((await app.handlers.settings.clearLogin()).proxy.loginKeptIn).toBeNull()
    expect(await waysOf(session(), false).proxyLogin?.((login) => login)).toBeNull()
  })

  test.each([
    [{ username: '', password: 'x' }, 'username'],
    [{ username: 'a:b', password: 'x' }, 'username'],
    [{ username: 'a\nb', password: 'x' }, 'username'],
    [{ username: 'me', password: '' }, 'password'],
    [{ username: 'me', password: 'a\nb' }, 'password'],
  ])('%j is refused', async (login, field) => {
    await expect(app.handlers.settings.putLogin(login)).rejects.toMatchObject({ code: 'bad_request', field })
    expect((await app.handlers.settings.show()).proxy.loginKeptIn).toBeNull()
  })
})

test('signals reach every listener until it leaves', () => {
  const events = createEvents()
  const heard: string[] = []
  const off = events.subscribe((group, name, event) => heard.push(`1 ${group}.${name} ${event}`))
  events.subscribe((group, name, event) => heard.push(`2 ${group}.${name} ${event}`))
  events.send('runs', 'events', 'a')
  off()
  events.send('runs', 'events', 'b')
  expect(heard).toEqual(['1 runs.events a', '2 runs.events a', '2 runs.events b'])
})

test('a host shows the theme on what is not the page', async () => {
  const shown: string[] = []
  const { handlers } = await openWindow({ store, secrets, showTheme: (theme) => shown.push(theme) })
  await handlers.settings.saveTheme({ theme: 'dark' })
  await handlers.data.erase({ all: true })
  expect(shown).toEqual(['dark', 'system'])
})

test('the theme is kept, and one that is not known is that of the system', async () => {
  expect((await app.handlers.settings.saveTheme({ theme: 'contrast' })).theme).toBe('contrast')
  expect(app.theme()).toBe('contrast')
  expect((await (await openWindow({ store, secrets })).handlers.settings.show()).theme).toBe('contrast')
  store.saveSetting('theme', 'sepia')
  expect((await app.handlers.settings.show()).theme).toBe('system')
  expect(app.theme()).toBe('system')
})

test('the folder of the data is named where there is one', async () => {
  const kept = await openWindow({ store, secrets, dataFolder: '/home/me/data' })
  expect((await kept.handlers.settings.show()).dataFolder).toBe('/home/me/data')
})

test('shortcuts of one key work until they are turned off', async () => {
  const single = async () => [
    (await app.handlers.settings.show()).singleKeys,
    (await app.handlers.host.describe()).singleKeys,
  ]
  expect(await single()).toEqual([true, true])
  expect((await app.handlers.settings.saveSingleKeys({ on: false })).singleKeys).toBe(false)
  expect(await single()).toEqual([false, false])
  await app.handlers.settings.saveSingleKeys({ on: true })
  expect(await single()).toEqual([true, true])
})
