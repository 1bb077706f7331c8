import { createSocket } from 'node:dgram'
import { type AddressInfo, createServer, isIP, type Server, type Socket, connect as tcpConnect } from 'node:net'
import { createServer as createTlsServer, type TlsOptions } from 'node:tls'

export interface Running {
  port: number
  close(): Promise<void>
}

async function listening(server: Server, host: string, port = 0): Promise<Running> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((ready, failed) => {
    server.once('error', failed)
    server.listen(port, host, ready)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** A port that talks as it is told. */
export const tcpServer = (talk: (socket: Socket) => void, host = '127.0.0.1', port = 0): Promise<Running> =>
  listening(createServer(talk), host, port)

/** A TLS port that talks as it is told once the handshake is done. */
export async function tlsServer(options: TlsOptions, talk: (socket: Socket) => void = () => {}): Promise<Running> {
  const server = createTlsServer(options, (socket) => {
    socket.on('error', () => {})
    talk(socket)
  })
  server.on('tlsClientError', () => {})
  return listening(server, '127.0.0.1')
}

/** A TLS alert record, as a server sends it in place of its part of the handshake (RFC 8446 section 6). */
export const alert = (code: number): Buffer => Buffer.from([0x15, 3, 3, 0, 2, 2, code])

/** Takes everything in, then hands the head of the request and the socket on. */
export const afterHead =
  (then: (head: string, socket: Socket) => void) =>
  (socket: Socket): void => {
    let head = ''
    const read = (chunk: Buffer) => {
      head += chunk.toString('latin1')
      if (!head.includes('\r\n\r\n')) return
      socket.off('data', read)
      then(head, socket)
    }
    socket.on('data', read)
  }

/** Opens the tunnel that a CONNECT asks for, always to this port of loopback. */
export function openTunnelTo(
  port: number,
  socket: Socket,
  opening = 'HTTP/1.1 200 Connection established\r\n\r\n',
): void {
  const upstream = tcpConnect(port, '127.0.0.1', () => {
    socket.write(opening)
    socket.pipe(upstream).pipe(socket)
  })
  upstream.on('error', () => socket.destroy())
  socket.on('close', () => upstream.destroy())
}

/** Addresses, and names that the asked one is an alias of. */
export type DnsReply =
  | 'NXDOMAIN'
  | 'SERVFAIL'
  | 'REFUSED'
  | 'FORMERR'
  | 'NOTIMP'
  | 'silence'
  | 'empty'
  | readonly string[]
const rcodes = { NXDOMAIN: 3, SERVFAIL: 2, REFUSED: 5, FORMERR: 1, NOTIMP: 4, empty: 0 } as const

/** A resolver on loopback that answers as it is told (RFC 1035 section 4); addresses are given by family. */
export async function dnsServer(
  reply: (name: string, type: 'A' | 'AAAA' | 'other') => DnsReply,
): Promise<Running & { asked: string[] }> {
  const socket = createSocket('udp4')
  const asked: string[] = []
  socket.on('message', (query, from) => {
    let at = 12
    const labels: string[] = []
    for (let length = query[at] ?? 0; length > 0; length = query[at] ?? 0) {
      labels.push(query.subarray(at + 1, at + 1 + length).toString())
      at += length + 1
    }
    const type = query.readUInt16BE(at + 1)
    const question = query.subarray(12, at + 5)
    const kind = type === 1 ? 'A' : type === 28 ? 'AAAA' : 'other'
    asked.push(`${kind} ${labels.join('.')}`)
    const answer = reply(labels.join('.'), kind)
    if (answer === 'silence') return
    const fits = (one: string) => isIP(one) === 0 || (one.includes(':') ? kind === 'AAAA' : kind === 'A')
    const addresses = typeof answer === 'string' ? [] : answer.filter(fits)
    const head = Buffer.alloc(12)
    query.copy(head, 0, 0, 2)
    head.writeUInt16BE(0x8180 | (typeof answer === 'string' ? rcodes[answer] : 0), 2)
    head.writeUInt16BE(1, 4)
    head.writeUInt16BE(addresses.length, 6)
    const records = addresses.map((address) => {
      const data = dataOf(address)
      const record = Buffer.alloc(12)
      record.writeUInt16BE(0xc00c, 0)
      record.writeUInt16BE(isIP(address) === 0 ? cname : type, 2)
      record.writeUInt16BE(1, 4)
      record.writeUInt32BE(30, 6)
      record.writeUInt16BE(data.length, 10)
      return Buffer.concat([record, data])
    })
    socket.send(Buffer.concat([head, question, ...records]), from.port, from.address)
  })
  await new Promise<void>((ready) => socket.bind(0, '127.0.0.1', ready))
  return { port: socket.address().port, asked, close: () => new Promise((closed) => socket.close(() => closed())) }
}

const cname = 5

function dataOf(answer: string): Buffer {
  if (isIP(answer) === 0)
    return Buffer.concat([...answer.split('.'), ''].map((label) => Buffer.from([label.length, ...Buffer.from(label)])))
  return answer.includes(':') ? v6(answer) : Buffer.from(answer.split('.').map(Number))
}

function v6(address: string): Buffer {
  const [left = '', right = ''] = address.split('::')
  const words = (text: string) => (text === '' ? [] : text.split(':').map((word) => Number.parseInt(word, 16)))
  const [before, after] = [words(left), words(right)]
  const all = [...before, ...new Array(8 - before.length - after.length).fill(0), ...after]
  const bytes = Buffer.alloc(16)
  all.forEach((word, index) => {
    bytes.writeUInt16BE(word, index * 2)
  })
  return bytes
}
