import { once } from 'node:events'
import { createServer as createProxy } from 'node:http'
import { createServer } from 'node:https'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { issue } from '../unit/network/certificates.ts'

/** What a host answers at a path: `POST https://host/path`, or `GET …`. */
export type Answers = Readonly<
  Record<string, { status?: number; headers?: Readonly<Record<string, string>>; body: unknown }>
>

export interface RecordedInternet {
  /** Every host is reached through it. */
  proxy: string
  ca: string
  requests: string[]
  close(): Promise<void>
}

/** Hosts of the internet as they were recorded, behind a proxy on loopback: under their own names, with certificates made on the spot. */
export async function startRecordedInternet(answers: Answers): Promise<RecordedInternet> {
  const hosts = [...new Set(Object.keys(answers).map((asked) => new URL(asked.replace(/^\S+ /, '')).host))]
  const ca = await issue({ name: 'CN=Recorded CA', authority: true })
  const leaf = await issue({ name: 'CN=recorded', by: ca, hosts })
  const { subtle } = globalThis.crypto
  const key = Buffer.from(await subtle.exportKey('pkcs8', leaf.keys.privateKey)).toString('base64')
  const pem = `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n`
  const requests: string[] = []
  const server = createServer({ cert: leaf.pem, key: pem }, (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'https://x')
    const asked = `${request.method} https://${request.headers.host}${pathname}`
    requests.push(asked)
    request.resume()
    const { status = 200, headers = {}, body } = answers[asked] ?? { status: 404, body: {} }
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo

  const sockets = new Set<Socket>()
  const kept = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    return socket
  }
  const proxy = createProxy((_request, response) => response.writeHead(405).end())
  proxy.on('connect', (_request, from: Socket) => {
    const to = kept(connect(port, '127.0.0.1', () => from.write('HTTP/1.1 200 Connection established\r\n\r\n')))
    kept(from).pipe(to).pipe(from)
  })
  await once(proxy.listen(0, '127.0.0.1'), 'listening')
  return {
    proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    ca: ca.pem,
    requests,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all([server, proxy].map((one) => new Promise((closed) => one.close(closed))))
    },
  }
}
