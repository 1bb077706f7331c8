import { connect, createServer, Socket } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { type Connection, carry } from '../../../core/network/connection.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()))
})

/** A connection to a server of this machine that answers each request so. */
async function connected(answer: string): Promise<{ connection: Connection; socket: Socket; requests: string[] }> {
  const requests: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      requests.push(chunk.toString())
      socket.write(answer)
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as { port: number }
  const socket = connect(port, '127.0.0.1')
  await new Promise((ready) => socket.once('connect', ready))
  const connection = carry(`http://127.0.0.1:${port}`, socket, { address: 'a', timings: { dns: 1 }, tls: null })
  open.push({
    close: async () => {
      await connection.client.destroy().catch(() => {})
      socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  })
  return { connection, socket, requests }
}
const ask = async ({ client }: Connection, path = '/') => {
  const { statusCode, body } = await client.request({ method: 'GET', path })
  return [statusCode, await body.text()]
}
const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok'

test('a connection carries one request after the other, on its socket', async () => {
  const { connection, requests } = await connected(answer)
  expect(connection).toMatchObject({
    address: 'a',
    timings: { dns: 1 },
    tls: null,
    received: 0,
    served: 0,
    alive: true,
  })
  expect(await ask(connection, '/a')).toEqual([200, 'ok'])
  expect(await ask(connection, '/b')).toEqual([200, 'ok'])
  expect(requests.map((request) => request.split(' ')[1])).toEqual(['/a', '/b'])
})

test('a connection counts the bytes that came in, and when', async () => {
  const { connection } = await connected(answer)
  const began = connection.heardAt
  expect(began).toBeLessThanOrEqual(performance.now())
  await ask(connection)
  expect(connection.received).toBe(answer.length)
  expect(connection.heardAt).toBeGreaterThan(began)
  await ask(connection)
  expect(connection.received).toBe(2 * answer.length)
})

test.each(['socket', 'client'] as const)(
  'a connection whose %s ends is dead, and is not opened again',
  async (which) => {
    const { connection, socket, requests } = await connected(answer)
    await ask(connection)
    expect(connection.alive).toBe(true)
    if (which === 'socket') socket.destroy()
    else await connection.client.destroy()
    await vi.waitFor(() => expect(connection.alive).toBe(false), 10_000)
    await expect(ask(connection)).rejects.toThrow()
    expect(requests).toHaveLength(1)
  },
)

test('a socket that is closed before its first request is not asked', async () => {
  const socket = new Socket()
  socket.destroy()
  const { client } = carry('https://acme.okta.com', socket, { address: '', timings: {}, tls: null })
  await expect(client.request({ method: 'GET', path: '/' })).rejects.toMatchObject({ code: 'ECONNRESET' })
  await client.destroy()
})
