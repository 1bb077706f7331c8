import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Electron, expect, test } from './support.ts'

/** A preload that gives back what it was given, and gives what Electron treats in its own way. */
const preload = `
const { contextBridge, ipcRenderer } = require('electron')
class Point { constructor() { this.x = 1 } far() {} }
const loop = { name: 'loop' }
loop.self = loop
contextBridge.exposeInMainWorld('tried', {
  echo: (value) => value,
  kind: (value) => typeof value,
  call: (listener, ...values) => listener(...values),
  point: new Point(), list: [1, { deep: [2] }], date: new Date(0), map: new Map([[1, 2]]), loop, bytes: new Uint8Array([1, 2]),
  throws: () => { throw new TypeError('thrown') },
  throwsText: () => { throw 'text' },
  rejects: async () => { throw new RangeError('rejected') },
  resolves: async () => ({ inner: () => 'called' }),
  invoke: (...given) => ipcRenderer.invoke(...given),
})
let again = 'exposed'
try { contextBridge.exposeInMainWorld('tried', {}) } catch (error) { again = error.message }
contextBridge.exposeInMainWorld('again', again)
let missing = 'there'
try { ipcRenderer.sendSync('x') } catch (error) { missing = error.message }
contextBridge.exposeInMainWorld('missing', missing)
`

const questions = {
  frozen: [`[tried, tried.point, tried.list, tried.list[1].deep, tried.echo].every(Object.isFrozen)`, true],
  'a class instance': [
    `[tried.point.x, typeof tried.point.far, tried.point.constructor === Object]`,
    [1, 'undefined', true],
  ],
  'a date': [`[tried.date instanceof Date, tried.map.get(1), tried.bytes[1]]`, [true, 2, 2]],
  'a circle': [`tried.loop.self === tried.loop`, true],
  'a function both ways': [`tried.call((a, b) => a + b, 2, 3)`, 5],
  'its own function back': [`(() => { const f = () => 1; return tried.echo(f) === f })()`, true],
  'the same object twice': [
    `(() => { const o = {}; let same; tried.call((a, b) => { same = a === b }, o, o); return same })()`,
    true,
  ],
  'an error': [
    `(() => { const e = tried.echo(new RangeError('x')); return [e instanceof Error, e instanceof RangeError, e.message] })()`,
    [true, false, 'x'],
  ],
  'a thrown error': [
    `(() => { try { tried.throws() } catch (e) { return [e.constructor === Error, e.message] } })()`,
    [true, 'thrown'],
  ],
  'a thrown text': [
    `(() => { try { tried.throwsText() } catch (e) { return e.message } })()`,
    'An unknown exception occurred in the isolated context, an error occurred but a valid exception was not thrown.',
  ],
  'a rejection': [`tried.rejects().catch((e) => [e.constructor === Error, e.message])`, [true, 'rejected']],
  'a function in a promise': [`tried.resolves().then(({ inner }) => inner())`, 'called'],
  'a proxy': [
    `(() => { try { tried.echo(new Proxy({}, {})) } catch (e) { return e.message } })()`,
    'An object could not be cloned.',
  ],
  'a proxy in a list with a function': [
    `(() => { try { tried.echo([() => {}, new Proxy({ a: 1 }, {})]) } catch (e) { return e.message } })()`,
    'An object could not be cloned.',
  ],
  'a weak map': [
    `(() => { try { tried.echo(new WeakMap()) } catch (e) { return e.message } })()`,
    'An object could not be cloned.',
  ],
  'what is deep': [
    `(() => { let deep = {}; for (let i = 0; i < 1000; i++) deep = { deep }; try { tried.echo(deep) } catch (e) { return [e.name, e.message.slice(0, 51)] } })()`,
    ['TypeError', 'Electron contextBridge recursion depth exceeded.  N'.slice(0, 51)],
  ],
  primitives: [
    `[null, undefined, 1n, NaN, -0].map((value) => Object.is(tried.echo(value), value))`,
    [true, true, true, true, true],
  ],
  'a key of the prototype': [
    `JSON.stringify(tried.echo(JSON.parse('{"__proto__": {"a": 1}}')))`,
    '{"__proto__":{"a":1}}',
  ],
  'a name twice': ['again', 'Cannot bind an API on top of an existing property on the window object'],
  'what the stand-in has not': ['missing', 'the stand-in for Electron has no ipcRenderer.sendSync'],
  'an answer of the main process': [
    `tried.invoke('echo', { date: new Date(0), list: [undefined, new Set([1])] }).then(({ date, list }) => [date.getTime(), list[0] === undefined, list[1].has(1)])`,
    [0, true, true],
  ],
  'a handler that throws': [
    `tried.invoke('throws').catch(({ message }) => message)`,
    "Error invoking remote method 'throws': TypeError: no",
  ],
  'a handler that gives a function': [
    `tried.invoke('function').catch(({ message }) => message)`,
    "Error invoking remote method 'function': Error: An object could not be cloned.",
  ],
  'no handler': [
    `tried.invoke('nobody').catch(({ message }) => message)`,
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
  ],
} as const

test('the stand-in lets across the bridge what Electron lets, and says of the rest what Electron says', async ({
  app,
  home,
  page,
}) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  const file = join(home, 'tried.cjs')
  writeFileSync(file, preload)
  const expressions = Object.fromEntries(Object.entries(questions).map(([name, [expression]]) => [name, expression]))
  const answers = await app.evaluate(
    async (
      { BrowserWindow, ipcMain }: Electron,
      { file, expressions }: { file: string; expressions: Record<string, string> },
    ) => {
      ipcMain.handle('echo', (_event: unknown, value: unknown) => value)
      ipcMain.handle('function', () => () => {})
      ipcMain.handle('throws', () => {
        throw new TypeError('no')
      })
      const window = new BrowserWindow({ show: false, webPreferences: { preload: file, sandbox: true } })
      await window.loadURL('app://ui/')
      const all: Record<string, unknown> = {}
      for (const [name, expression] of Object.entries(expressions))
        all[name] = await window.webContents.executeJavaScript(expression).catch(({ message }: Error) => message)
      window.destroy()
      return all
    },
    { file, expressions },
  )

  expect(answers).toEqual(Object.fromEntries(Object.entries(questions).map(([name, [, answer]]) => [name, answer])))
})

test('what is used too early or too late is refused in Electron’s words', async ({ app, page }) => {
  await expect(page.getByRole('heading').first()).toBeVisible()
  const refused = await app.evaluate(({ app, protocol, ipcMain, BrowserWindow, ...rest }: Electron) => {
    const said = (act: () => unknown) => {
      try {
        return void act()
      } catch (error) {
        return (error as Error).message
      }
    }
    const [window] = BrowserWindow.getAllWindows()
    const gone = new BrowserWindow({ show: false })
    gone.destroy()
    return [
      said(() => app.enableSandbox()),
      said(() => protocol.registerSchemesAsPrivileged([])),
      said(() => protocol.handle('app', () => {})),
      said(() => ipcMain.handle('preflight:setups.list', () => {})),
      said(() => window.webContents.send('x', () => {})),
      said(() => gone.loadURL('app://ui/')),
      said(() => app.getGPUInfo()),
      said(() => rest.Tray()),
      said(() => rest.session.defaultSession.cookies),
    ]
  })

  expect(refused).toEqual([
    'app.enableSandbox() can only be called before app is ready',
    'protocol.registerSchemesAsPrivileged should be called before app is ready',
    'Failed to register protocol: app',
    "Attempted to register a second handler for 'preflight:setups.list'",
    'An object could not be cloned.',
    'Object has been destroyed',
    'the stand-in for Electron has no app.getGPUInfo',
    'the stand-in for Electron has no Tray',
    'the stand-in for Electron has no session.cookies',
  ])
})
