import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { bareHost, isLoopback, portOf } from '../model/hosts.ts'
import { codeOf } from './failures.ts'
import type { Listening } from './network.ts'

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  Connection: 'close',
}

/** A page without a script and without anything that came in. */
const page = (title: string, words: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;display:grid;place-content:center;min-height:90vh;margin:0;padding:24px;text-align:center}</style>
</head><body><main><h1>${title}</h1><p>${words}</p></main></body></html>
`

const done = page('You can close this tab', 'The sign-in came back to IdP Preflight, which goes on by itself.')
const refused = page('The sign-in was refused', 'IdP Preflight has the reason and shows it. You can close this tab.')
const foreign = page(
  'This is another sign-in',
  'What came back does not belong to the sign-in that was begun last. Close this tab and start the test again.',
)
const nothing = page('Nothing here', 'IdP Preflight waits here for somebody who comes back from a sign-in.')

/** `localhost` is both families: a browser may choose either. */
function addressesOf(host: string): string[] {
  const bare = bareHost(host)
  return bare === 'localhost' || bare.endsWith('.localhost') ? ['127.0.0.1', '::1'] : [bare]
}

/** No such address here: a machine without IPv6. */
const noFamily = /^(EADDRNOTAVAIL|EAFNOSUPPORT|EINVAL)$/

/**
 * Waits at a loopback address (RFC 8252 section 7.3) for one visit of a browser that comes back from a sign-in, and
 * resolves with its parameters. A port that cannot be had is said, not thrown.
 * @param url the redirect URI, http on this machine
 * @param state what the visit must carry to belong to this sign-in; another one is passed on all the same, to be judged
 */
export async function waitForVisit(url: string, state: string): Promise<Listening> {
  const { hostname, pathname } = new URL(url)
  const port = portOf(new URL(url))
  let arrive: (params: Record<string, string>) => void = () => {}
  const arrived = new Promise<Record<string, string>>((resolve) => {
    arrive = resolve
  })
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const at = URL.parse(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`)
    const own = at !== null && isLoopback(at.hostname) && at.pathname === pathname && request.method === 'GET'
    const params = Object.fromEntries(at?.searchParams ?? [])
    if (!own || !(params.code || params.error || params.state)) return give(response, 404, nothing)
    give(response, 200, params.state !== state ? foreign : params.error ? refused : done)
    arrive(params)
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
  return { arrived, close }
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
