import { contract } from '../../../core/contract/contract.ts'
import { call, type Electron, expect, test } from './support.ts'

const keysOf = (value: object): Record<string, string[]> =>
  Object.fromEntries(Object.entries(value).map(([group, entries]) => [group, Object.keys(entries).sort()]))

test('the window opens with the built page, its fonts and its title, and without a complaint', async ({
  app,
  page,
}) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const fonts = await page.evaluate(`document.fonts.ready.then(() => [...document.fonts].map(({ status }) => status))`)
  expect(fonts).toContain('loaded')
  const shown = await app.evaluate(({ BrowserWindow }: Electron) => {
    const [window] = BrowserWindow.getAllWindows()
    return [window.webContents.getURL(), window.isVisible(), window.getTitle(), BrowserWindow.getAllWindows().length]
  })
  // The title is the program's; the page's own, with its place, does not get through.
  expect(shown).toEqual(['app://ui/', true, 'IdP Preflight', 1])
  expect(app.complaints()).toEqual([])
  expect(await page.evaluate(`[isSecureContext, crossOriginIsolated, 'serviceWorker' in navigator]`)).toContain(true)
})

test('the page sees nothing of Node or Electron but the bridge', async ({ page }) => {
  const names = [
    'require',
    'process',
    'module',
    'Buffer',
    'global',
    'ipcRenderer',
    'electron',
    '__toMain',
    '__fromMain',
  ]
  expect(await page.evaluate(`${JSON.stringify(names)}.filter((name) => name in globalThis)`)).toEqual([])
  expect(await page.evaluate('typeof window.bridge')).toBe('object')
})

test('the bridge has exactly the names of the contract, and is frozen to its last part', async ({ page }) => {
  const keys = await page.evaluate<Record<string, string[]>>(
    `Object.fromEntries(Object.entries(bridge).map(([group, entries]) => [group, Object.keys(entries).sort()]))`,
  )
  expect(keys).toEqual(keysOf(contract))
  const changed = await page.evaluate(`(() => {
    'use strict'
    const tries = [
      () => { bridge.setups.list = () => 'mine' },
      () => { bridge.more = 1 },
      () => { delete bridge.setups },
      () => { window.bridge = {} },
      () => Object.defineProperty(window, 'bridge', { value: {} }),
      () => { bridge.setups.list.stolen = 1 },
    ]
    return tries.filter((attempt) => { try { attempt(); return true } catch { return false } }).length
  })()`)
  expect(changed).toBe(0)
})

test('tampering with the language does not reach behind the bridge', async ({ page }) => {
  // In one go, and put back: what drives the page needs the language too. `await` asks a promise by no method of it.
  const outcome = await page.evaluate(`(async () => {
    const places = [[Function.prototype, ['call', 'apply', 'bind']], [Array.prototype, ['map', 'push', Symbol.iterator]],
      [Object, ['entries', 'keys', 'freeze']], [Promise.prototype, ['then']], [EventTarget.prototype, ['dispatchEvent']],
      [Map.prototype, ['get', 'set']], [WeakMap.prototype, ['get', 'set', 'has']], [Reflect, ['apply', 'construct']]]
    const kept = places.map(([place, names]) => [place, names.map((name) => [name, place[name]])])
    for (let at = 0; at < places.length; at++)
      for (let name = 0; name < places[at][1].length; name++) places[at][0][places[at][1][name]] = () => 'tampered'
    let answer
    try { answer = await bridge.setups.list() } catch (error) { answer = error }
    for (let at = 0; at < kept.length; at++)
      for (let name = 0; name < kept[at][1].length; name++) kept[at][0][kept[at][1][name][0]] = kept[at][1][name][1]
    return answer
  })()`)
  expect(outcome).toEqual({ ok: true, value: [] })
})

test('a signal reaches the page as a plain value, until the page is done with it', async ({ page }) => {
  const heard = await page.evaluate(`(async () => {
    const heard = []
    const off = bridge.runs.events((...all) => heard.push(all))
    const { value } = await bridge.practice.start({ provider: 'okta', faults: [] }).then(() => bridge.practice.setUp({ guide: 'okta/crul' }))
    await bridge.runs.start({ setup: value.id, signOn: false })
    while (!heard.some(([event]) => event.type === 'finished' || /finish|end|done/.test(JSON.stringify(event).slice(0, 80)))) await new Promise((r) => setTimeout(r, 50))
    off()
    const count = heard.length
    await bridge.runs.start({ setup: value.id, signOn: false })
    await new Promise((r) => setTimeout(r, 500))
    return [heard.every((all) => all.length === 1), count > 3, heard.length === count, Object.keys(heard[0][0])]
  })()`)
  expect(heard).toEqual([true, true, true, expect.any(Array)])
})

test('what cannot be cloned is an error to the page, and the window lives on', async ({ page }) => {
  const refused = await page.evaluate(`Promise.all([
    () => bridge.setups.create(new Proxy({}, {})),
    () => bridge.setups.create({ guide: new Proxy({}, {}) }),
    () => bridge.setups.create({ guide: () => {} }),
    () => bridge.setups.create({ guide: new WeakMap() }),
  ].map(async (attempt) => { try { await attempt(); return 'passed' } catch (error) { return error.message } }))`)
  expect(refused).toEqual(Array.from({ length: 4 }, () => expect.stringContaining('could not be cloned')))
  expect(await call(page, 'setups.list')).toEqual({ ok: true, value: [] })
})

test('an argument that the contract does not know is refused in an envelope', async ({ page }) => {
  expect(await call(page, 'setups.create', { guide: 'nope', name: 7 })).toMatchObject({
    ok: false,
    error: { code: 'bad_request' },
  })
})

test('another page with our preload is refused, and so is a frame inside it', async ({ app, page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  const answers = await app.evaluate(async ({ BrowserWindow, protocol, session }: Electron) => {
    const [ours] = BrowserWindow.getAllWindows()
    const { preload } = ours.webContents.getLastWebPreferences()
    session.defaultSession.webRequest.onBeforeRequest(null)
    protocol.unhandle('app')
    protocol.handle('app', ({ url }: { url: string }) => {
      const html = new URL(url).pathname === '/frame' ? '<p>frame' : '<iframe src="/frame"></iframe>'
      return new Response(html, { headers: { 'content-type': 'text/html' } })
    })
    const ask = 'window.bridge.setups.list().then((answer) => answer.ok || answer.error.code)'
    const of = async (url: string, code: string) => {
      const other = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true },
      })
      // Our own rule keeps every frame empty; the question here is who may call from one.
      other.webContents.removeAllListeners('will-frame-navigate')
      await other.loadURL(url)
      const said = await other.webContents.executeJavaScript(code)
      other.destroy()
      return said
    }
    return {
      ours: await of('app://ui/', ask),
      elsewhere: await of('app://elsewhere/', ask),
      data: await of('data:text/html,<p>not ours', ask),
      frame: await of(
        'app://ui/',
        `${ask.replace('window', 'frames[0]')}.then((code) => frames[0].location.pathname + ' ' + code)`,
      ),
    }
  })

  expect(answers).toEqual({
    ours: true,
    elsewhere: 'untrusted_sender',
    data: 'untrusted_sender',
    frame: '/frame untrusted_sender',
  })
})

const leads = {
  'an assignment to location': `location.assign('https://example.com/')`,
  'a link': `(() => { const link = document.createElement('a'); link.href = 'https://example.com/'; document.body.append(link); link.click() })()`,
  'a link to another page of ours': `location.assign('https://ui.app.stand-in.test/?other')`,
  'a reload by the page': `location.reload()`,
}
for (const [what, lead] of Object.entries(leads))
  test(`${what} does not lead the window away`, async ({ app, page }) => {
    await app.evaluate(({ BrowserWindow }: Electron) => {
      const asked: string[] = []
      Object.assign(globalThis, { asked })
      const [{ webContents }] = BrowserWindow.getAllWindows()
      for (const name of ['will-frame-navigate', 'will-navigate'])
        webContents.on(name, ({ defaultPrevented }: { defaultPrevented: boolean }) =>
          asked.push(`${name} ${defaultPrevented}`),
        )
    })
    await page.evaluate('window.here = true')
    await page.evaluate(lead)

    await expect
      .poll(() => app.evaluate(() => (globalThis as { asked?: string[] }).asked))
      .toEqual(['will-frame-navigate true'])
    expect(await page.evaluate('window.here')).toBe(true)
    await expect(page.getByRole('heading').first()).toBeVisible()
  })

test('a form leads nowhere either', async ({ app, page }) => {
  await page.evaluate(
    `(() => { const form = document.createElement('form'); form.action = 'https://example.com/'; document.body.append(form); form.submit() })()`,
  )
  await expect.poll(() => app.complaints().join()).toContain('form-action')
  expect(
    await app.evaluate(({ BrowserWindow }: Electron) => BrowserWindow.getAllWindows()[0].webContents.getURL()),
  ).toBe('app://ui/')
})

test('no window is opened by the page', async ({ app, page }) => {
  expect(await page.evaluate(`window.open('https://example.com/')`)).toBeNull()
  await page.evaluate(
    `(() => { const link = document.createElement('a'); link.href = 'https://example.com/'; link.target = '_blank'; document.body.append(link); link.click() })()`,
  )

  await expect.poll(async () => (await app.windows()).length).toBe(1)
  expect(await app.evaluate(({ webContents }: Electron) => webContents.getAllWebContents().length)).toBe(1)
  expect(app.said).not.toContain('opens no window')
})

test('no request of the page leaves the program', async ({ app, page }) => {
  const outcome = await page.evaluate(`fetch('https://example.com/').then(() => 'answered', () => 'refused')`)
  const picture = await page.evaluate(`new Promise((resolve) => {
    const image = new Image()
    image.onload = () => resolve('answered')
    image.onerror = () => resolve('refused')
    image.src = 'https://example.com/picture.png'
  })`)
  expect([outcome, picture]).toEqual(['refused', 'refused'])
  const loaded = await app.evaluate(async ({ BrowserWindow }: Electron) => {
    const window = new BrowserWindow({ show: false })
    const error = await window.loadURL('http://127.0.0.1:9/').then(
      () => 'loaded',
      ({ message }: Error) => message,
    )
    window.destroy()
    return error
  })
  expect(loaded).toBe("ERR_BLOCKED_BY_CLIENT (-20) loading 'http://127.0.0.1:9/'")
  expect(app.said).toContain('A network request of the window was blocked.')
  expect(app.said).not.toContain('127.0.0.1:9')
})

test('permissions are refused, but for copying', async ({ page }) => {
  const notifications = await page.evaluate('Notification.requestPermission()')
  const place = await page.evaluate(
    `new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), ({ code }) => resolve(code)))`,
  )
  const camera = await page.evaluate(
    `navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'given', () => 'denied')`,
  )
  const reading = await page.evaluate(`navigator.clipboard.readText().then(() => 'read', () => 'denied')`)
  const copying = await page.evaluate(
    `navigator.clipboard.writeText('copied').then(() => 'copied', ({ message }) => message)`,
  )

  expect([notifications, place, camera, reading, copying]).toEqual(['denied', 1, 'denied', 'denied', 'copied'])
})

test('the menu shows the manual in the window, with pictures that come from the program', async ({ app, page }) => {
  // The window hears the menu once its first screen is drawn.
  await expect(async () => {
    await app.evaluate(({ Menu }: Electron) => Menu.getApplicationMenu().items.at(-1).submenu[0].click())
    await expect(page.getByRole('heading', { level: 1, name: 'Manual' })).toBeFocused({ timeout: 2000 })
  }).toPass()
  await page.getByRole('article').getByRole('button', { name: 'First screen' }).click()
  const picture = page.getByRole('article').getByRole('img')
  await expect(picture).toHaveJSProperty('complete', true)
  await expect(picture).not.toHaveJSProperty('naturalWidth', 0)
  expect(app.complaints()).toEqual([])
})
