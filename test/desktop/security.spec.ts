import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { contract } from '../../core/contract/contract.ts'
import { call, expect, needsDesktop, sandboxed, test } from './support/app.ts'

needsDesktop()

const keysOf = (value: object): Record<string, string[]> =>
  Object.fromEntries(Object.entries(value).map(([group, entries]) => [group, Object.keys(entries).sort()]))

test('the page sees no Node (checklist 2)', async ({ page }) => {
  expect(
    await page.evaluate(`['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis)`),
  ).toEqual([])
})

test('the window is isolated and sandboxed as its options say (checklist 3, 4)', async ({ app, page }) => {
  test.skip(!sandboxed, "as root on Linux Chromium's sandbox does not start")
  expect(page.url()).toBe('app://ui/')
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return (contents as unknown as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
  })

  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
})

test('the page holds exactly the names of the contract, and tampering does not reach behind them (checklist 20)', async ({
  page,
}) => {
  const keys = await page.evaluate<Record<string, string[]>>(
    `Object.fromEntries(Object.entries(window.bridge).map(([group, entries]) => [group, Object.keys(entries).sort()]))`,
  )
  // In one go, and put back: what drives the page needs the language too.
  const answer = await page.evaluate(`(async () => {
    const { call, apply } = Function.prototype
    const { map } = Array.prototype
    const { entries } = Object
    Function.prototype.call = Function.prototype.apply = () => 'tampered'
    Array.prototype.map = Object.entries = () => []
    const answer = await window.bridge.setups.list()
    Object.assign(Function.prototype, { call, apply })
    Array.prototype.map = map
    Object.entries = entries
    return answer
  })()`)

  expect(keys).toEqual(keysOf(contract))
  expect(answer).toMatchObject({ ok: true })
})

test('no request of the page leaves the program (checklist 1, 7)', async ({ page }) => {
  let requests = 0
  const server = createServer((_request, response) => {
    requests += 1
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = JSON.stringify(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)

  const fetched = await page.evaluate(`fetch(${url}).then(() => 'answered', () => 'refused')`)
  const pictured = await page.evaluate(`new Promise((resolve) => {
    const image = new Image()
    image.onload = () => resolve('answered')
    image.onerror = () => resolve('refused')
    image.src = ${url}
  })`)

  expect([fetched, pictured, requests]).toEqual(['refused', 'refused', 0])
  server.close()
})

test('the main process cancels what the policy would let pass (checklist 1)', async ({ app, page }) => {
  expect(page.url()).toBe('app://ui/')
  const outcome = await app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    const error = await window.loadURL('http://127.0.0.1:9/').then(
      () => 'loaded',
      (thrown: Error) => thrown.message,
    )
    window.destroy()
    return error
  })

  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
})

test('an inline script does not run (checklist 7)', async ({ page }) => {
  await page.evaluate(`try {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
  } catch {}`)

  expect(await page.evaluate('window.ran')).toBeUndefined()
})

const leads = {
  'an assignment to location': `location.assign('https://example.com/')`,
  'a link': `const link = document.createElement('a'); link.href = 'https://example.com/'; document.body.append(link); link.click()`,
  'a form': `const form = document.createElement('form'); form.action = 'https://example.com/'; document.body.append(form); form.submit()`,
}
for (const [what, lead] of Object.entries(leads))
  test(`${what} does not lead the window away (checklist 13)`, async ({ page }) => {
    await page.evaluate(lead)

    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(page.url()).toBe('app://ui/')
  })

test('no second window is opened and no webview comes alive (checklist 11, 12, 14)', async ({ app, page }) => {
  await page.evaluate(`document.body.append(document.createElement('webview'))`)

  expect(await page.evaluate(`window.open('https://example.com/')`)).toBeNull()
  expect(app.windows()).toHaveLength(1)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

test('permissions are denied (checklist 5)', async ({ page }) => {
  const notifications = await page.evaluate('Notification.requestPermission()')
  const place = await page.evaluate(
    `new Promise((resolve) => navigator.geolocation.getCurrentPosition(() => resolve('given'), ({ code }) => resolve(code)))`,
  )
  const camera = await page.evaluate(
    `(navigator.mediaDevices ? navigator.mediaDevices.getUserMedia({ video: true }) : Promise.reject()).then(() => 'given', () => 'denied')`,
  )

  expect([notifications, place, camera]).toEqual(['denied', 1, 'denied'])
})

test('a link is opened by name only, and an unknown one not at all (checklist 15)', async ({ app, page }) => {
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Object.assign(globalThis, { opened })
    shell.openExternal = async (url) => void opened.push(url)
  })

  expect(await call(page, 'links.open', { reference: 'no-such-reference' })).toMatchObject({ ok: false })
  expect(await call(page, 'links.open', { url: 'https://example.com/' })).toMatchObject({
    error: { code: 'bad_request' },
  })
  expect(await app.evaluate(() => (globalThis as { opened?: string[] }).opened)).toEqual([])
})

test('another page with our preload is refused (checklist 17)', async ({ app, page }) => {
  expect(page.url()).toBe('app://ui/')
  const answer = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const { preload } = (
      contents as unknown as { getLastWebPreferences(): { preload: string } }
    ).getLastWebPreferences()
    const other = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await other.loadURL('data:text/html,<p>not ours')
    const said = await other.webContents.executeJavaScript('window.bridge.setups.list()')
    other.destroy()
    return said
  })

  expect(answer).toMatchObject({ ok: false, error: { code: 'untrusted_sender' } })
})
