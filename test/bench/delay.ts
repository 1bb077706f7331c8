import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A relay that holds back every flight, in either direction, for `ms` milliseconds; order is kept. */
export async function startDelay(port: number, ms: number): Promise<{ port: number; close(): void }> {
  const sockets = new Set<Socket>()
  const pass = (from: Socket, to: Socket) => {
    from.on('data', (chunk: Buffer) => setTimeout(() => to.writable && to.write(chunk), ms))
    from.on('end', () => setTimeout(() => to.end(), ms))
    from.on('error', () => to.destroy())
    from.on('close', () => setTimeout(() => to.destroy(), ms))
  }
  const server = createServer({ noDelay: true }, (socket) => {
    const upstream = connect({ port, host: '127.0.0.1', noDelay: true })
    for (const each of [socket, upstream]) {
      sockets.add(each)
      each.once('close', () => sockets.delete(each))
    }
    pass(socket, upstream)
    pass(upstream, socket)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
