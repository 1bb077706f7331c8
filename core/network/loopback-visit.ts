import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bareHost, isLoopback, portOf } from '../model/hosts.ts'
import type { Listening, VisitPages } from '../model/network.ts'
import { codeOf } from './failures.ts'

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  Connection: 'close',
}

/** Visits of another sign-in that are kept, to be judged where nobody else comes. */
const mostStrays = 8

/** `localhost` is both families: a browser may choose either. */
function addressesOf(host: string): string[] {
  const bare = bareHost(host)
  return bare === 'localhost' || bare.endsWith('.localhost') ? ['127.0.0.1', '::1'] : [bare]
}

/** No such address here: a machine without IPv6. */
const noFamily = /^(EADDRNOTAVAIL|EAFNOSUPPORT|EINVAL)$/

/**
 * Waits at a loopback address (RFC 8252 section 7.3) for one visit of a browser that comes back from a sign-in, and
 * resolves with its parameters. A visit with another `state` is answered and ends nothing: anybody on this computer can
 * make one. A port that cannot be had is a value.
 * @param url the redirect URI, http on this machine
 * @param state what the visit must carry to belong to this sign-in
 */
export async function waitForVisit(url: string, state: string, pages: VisitPages): Promise<Listening> {
  const { hostname, pathname } = new URL(url)
  const port = portOf(new URL(url))
  const strays: Record<string, string>[] = []
  let arrive: (params: Record<string, string>) => void = () => {}
  const arrived = new Promise<Record<string, string>>((resolve) => {
    arrive = resolve
  })
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const at = URL.parse(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    const own = at !== null && isLoopback(at.hostname) && at.pathname === pathname && request.method === 'GET'
    const params = Object.fromEntries(at?.searchParams ?? [])
    if (!own || !(params.code || params.error || params.state)) return give(response, 404, pages.nothing)
    if (params.state === state) {
      give(response, 200, params.error ? pages.refused : pages.done)
      return arrive(params)
    }
    give(response, 200, pages.foreign)
    if (strays.length < mostStrays) strays.push(params)
  }
  const servers: Server[] = []
  const close = async () => {
    await Promise.all(
      servers.map((server) => {
        server.closeAllConnections()
        return new Promise((resolve) => server.close(resolve))
      }),
    )
  }
  for (const address of addressesOf(hostname)) {
    try {
      servers.push(await open(address, port, answer))
    } catch (error) {
      const code = codeOf(error)
      if (noFamily.test(code) && servers.length > 0) continue
      await close()
      return { failure: { port, code } }
    }
  }
  return { arrived, strays: () => strays, close }
}

const give = (response: ServerResponse, status: number, body: string) => {
  response.writeHead(status, headers)
  response.end(body)
}

const open = (address: string, port: number, answer: (request: IncomingMessage, response: ServerResponse) => void) =>
  new Promise<Server>((resolve, reject) => {
    const server = createServer(answer)
    server.once('error', reject)
    server.listen({ host: address, port, exclusive: true }, () => resolve(server))
  })
