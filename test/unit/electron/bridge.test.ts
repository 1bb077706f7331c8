import { beforeEach, describe, expect, test, vi } from 'vitest'
import { contract } from '../../../core/contract/contract.ts'
import { bindIpc } from '../../../electron/bind-ipc.ts'
import { namesOf } from '../../../electron/contract-names.ts'
import { BrowserWindow, exposed, handled, ipcRenderer, resetElectron } from '../../support/fake-electron.ts'
import { fakeHandlers } from '../../support/fake-handlers.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(resetElectron)

const names = namesOf(contract)
const page = { senderFrame: { url: 'app://ui/', parent: null } }
type Listener = (group: string, name: string, event: unknown) => void

function bind(given: Parameters<typeof fakeHandlers>[0] = {}): { tell: Listener } {
  let tell: Listener = () => {}
  const subscribe = (listener: Listener) => {
    tell = listener
    return () => {}
  }
  bindIpc(fakeHandlers(given), { subscribe }, () => {})
  return { tell: (...all) => tell(...all) }
}

describe('in the main process', () => {
  test('every call of the contract has its channel, and no signal and nothing else has', () => {
    bind()

    const calls = Object.entries(names).flatMap(([group, entries]) =>
      Object.entries(entries).flatMap(([name, kind]) => (kind === 'call' ? [`preflight:${group}.${name}`] : [])),
    )
    expect([...handled.keys()].sort()).toEqual(calls.sort())
  })

  test('a call of our page is answered', async () => {
    bind({ 'setups.list': async () => [] })

    expect(await handled.get('preflight:setups.list')?.(page)).toEqual({ ok: true, value: [] })
  })

  test('wrong arguments are refused', async () => {
    bind()

    expect(await handled.get('preflight:setups.open')?.(page, { setup: 7 })).toMatchObject({
      error: { code: 'bad_request' },
    })
  })

  test.each([
    ['a frame in our page', { url: 'app://ui/', parent: {} }],
    ['another page', { url: 'https://evil.example/', parent: null }],
    ['a frame that is gone', null],
  ])('%s is refused before anything is looked at', async (_who, senderFrame) => {
    const list = vi.fn(async () => [])
    bind({ 'setups.list': list })

    expect(await handled.get('preflight:setups.list')?.({ senderFrame })).toMatchObject({
      ok: false,
      error: { code: 'untrusted_sender', message: 'Only the window of IdP Preflight can make this call.' },
    })
    expect(list).not.toHaveBeenCalled()
  })

  test('a signal goes to our windows and to no other page', () => {
    const { tell } = bind()
    const ours = new BrowserWindow({})
    const other = new BrowserWindow({})
    other.url = 'https://evil.example/'

    tell('runs', 'events', { type: 'started' })

    expect(ours.webContents.send).toHaveBeenCalledWith('preflight:runs.events', { type: 'started' })
    expect(other.webContents.send).not.toHaveBeenCalled()
  })
})

describe('in the preload', () => {
  type Exposed = Record<string, Record<string, (...all: unknown[]) => unknown>>
  const load = async (): Promise<Exposed> => {
    vi.stubGlobal('__CONTRACT_NAMES__', names)
    vi.resetModules()
    await import('../../../electron/preload.ts')
    return exposed.bridge as Exposed
  }

  test('the page gets one object with exactly the keys of the contract', async () => {
    const bridge = await load()

    expect(Object.keys(exposed)).toEqual(['bridge'])
    const keys = Object.fromEntries(
      Object.entries(bridge).map(([group, entries]) => [group, Object.keys(entries).sort()]),
    )
    expect(keys).toEqual(
      Object.fromEntries(Object.entries(contract).map(([group, entries]) => [group, Object.keys(entries).sort()])),
    )
    for (const entries of Object.values(bridge))
      for (const entry of Object.values(entries)) expect(entry).toBeTypeOf('function')
  })

  test('a call sends one argument on its own channel, whatever the page adds', async () => {
    const bridge = await load()

    await bridge.setups?.open?.({ setup: 'a' }, 'more')

    expect(ipcRenderer.invoke.mock.calls).toEqual([['preflight:setups.open', { setup: 'a' }]])
  })

  test("a listener hears the value without Electron's event, until it is taken away", async () => {
    const bridge = await load()
    const listener = vi.fn()

    const undo = bridge.runs?.events?.(listener) as () => void
    ipcRenderer.emit('preflight:runs.events', { sender: 'the key to everything' }, { type: 'started' })
    undo()
    ipcRenderer.emit('preflight:runs.events', {}, { type: 'finished' })

    expect(listener.mock.calls).toEqual([[{ type: 'started' }]])
  })
})
