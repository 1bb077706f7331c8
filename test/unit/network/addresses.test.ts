import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Resolution } from '../../../core/model/network-facts.ts'
import { openTcp, reachAny } from '../../../core/network/addresses.ts'

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(open.splice(0).map((server) => server.close()))
})

async function listen(host = '127.0.0.1') {
  const sockets = new Set<{ destroy(): void; destroyed: boolean }>()
  const closed: Promise<void>[] = []
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.resume()
    closed.push(new Promise((done) => socket.once('close', () => done())))
  })
  await new Promise<void>((ready) => server.listen(0, host, ready))
  open.push({
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((done) => server.close(done))
    },
  })
  return { port: (server.address() as { port: number }).port, sockets, closed }
}
const at = (...addresses: string[]): Resolution => ({
  host: 'acme.okta.com',
  source: 'resolver',
  answers: addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  failure: null,
  servers: [],
  ms: 0,
  queries: [],
})

describe('a connection', () => {
  test('is open when it is given, and an error of it later ends nothing else', async () => {
    const { port } = await listen()
    const socket = await openTcp('127.0.0.1', port, 2000)
    expect([socket.readyState, socket.remotePort]).toEqual(['open', port])
    socket.destroy(new Error('later'))
    await new Promise((done) => socket.once('close', done))
  })

  test('that is refused says so', async () => {
    const { port } = await listen()
    await expect(openTcp('127.0.0.9', port, 2000)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('that takes too long is given up, and is waited for no longer once it is there', async () => {
    const { port } = await listen()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const late = openTcp('127.0.0.1', port, 1000)
    vi.advanceTimersByTime(1000)
    await expect(late).rejects.toMatchObject({ code: 'TIMEOUT', message: 'TIMEOUT' })
    const socket = await openTcp('127.0.0.1', port, 1000)
    expect(vi.getTimerCount()).toBe(0)
    socket.destroy()
    await expect(openTcp('127.0.0.9', port, 1000)).rejects.toThrow()
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('of several addresses', () => {
  test('the one that answers is given with its socket, and each says how it went', async () => {
    const { port } = await listen()
    const { first, all } = reachAny(at('127.0.0.9', '127.0.0.1'), port, 2000)
    const reached = await first
    expect(reached).toMatchObject({ address: '127.0.0.1', failure: null })
    expect(reached.socket?.readyState).toBe('open')
    expect(reached.ms).toBeGreaterThan(0)
    expect(await all).toEqual([
      {
        address: '127.0.0.9',
        family: 4,
        ms: expect.any(Number),
        failure: { kind: 'refused', code: 'ECONNREFUSED', message: expect.stringContaining('127.0.0.9') },
      },
      { address: '127.0.0.1', family: 4, ms: expect.any(Number), failure: null },
    ])
    for (const { ms } of await all) {
      expect(ms).toBeGreaterThan(0)
      expect(ms).toBeLessThan(2000)
    }
    reached.socket?.destroy()
  })

  test('that answer, one is kept and the others are closed again', async () => {
    const { port, sockets, closed } = await listen('0.0.0.0')
    const { first, all } = reachAny(at('127.0.0.1', '127.0.0.2', '127.0.0.3'), port, 2000)
    const { socket, address } = await first
    expect((await all).map(({ failure }) => failure)).toEqual([null, null, null])
    expect(['127.0.0.1', '127.0.0.2', '127.0.0.3']).toContain(address)
    while (sockets.size < 3) await new Promise(setImmediate)
    await new Promise((soon) => setTimeout(soon, 30))
    expect([...sockets].filter(({ destroyed }) => !destroyed)).toHaveLength(1)
    expect(socket?.destroyed).toBe(false)
    socket?.destroy()
    await Promise.all(closed)
  })

  test('that all refuse, the reason of the first counts', async () => {
    const { port } = await listen()
    const { first, all } = reachAny(at('127.0.0.8', '127.0.0.9'), port, 2000)
    const reached = await first
    expect(reached).toMatchObject({ address: null, socket: null, failure: { kind: 'refused' } })
    expect(reached.failure?.message).toContain('127.0.0.8')
    expect(reached.ms).toBeGreaterThan(0)
    expect(reached.ms).toBeLessThan(2000)
    expect(await all).toHaveLength(2)
  })

  test('that nobody answers at, the limit is the reason', async () => {
    const { port } = await listen()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { first, all } = reachAny(at('127.0.0.1'), port, 1000)
    vi.advanceTimersByTime(1000)
    const failure = { kind: 'no-answer', code: 'TIMEOUT', message: '', after: 1000 }
    expect(await first).toMatchObject({ address: null, failure })
    expect(await all).toMatchObject([{ failure }])
  })

  test('none is reached where there is none', async () => {
    const { first, all } = reachAny(at(), 443, 2000)
    expect(await first).toMatchObject({ address: null, socket: null, failure: null })
    expect(await all).toEqual([])
  })
})
