import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer, type Log } from '../core/app/bind.ts'
import type { Pages } from '../core/app/page-files.ts'
import { securityHeaders } from '../core/app/pages.ts'
import type { Handlers } from '../core/contract/derived.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { Words } from '../core/words/words.ts'
import { type Events, streamEvents } from './event-stream.ts'
import { type Door, gateForCall, gateForPage, type Refusal } from './gate.ts'
import { discardBody, readBody } from './read-body.ts'

export interface LoopbackOptions {
  handlers: Handlers
  events: Events
  pages: Pages
  /** A free one when absent. */
  port?: number
  log?: Log
  /** Of the language that is used now; English where none are given. */
  words?: () => Words
}
export interface LoopbackHost {
  /** The address to open. Its fragment carries this start's token, which a browser never sends and no log shows. */
  url: string
  close(): Promise<void>
}

const address = '127.0.0.1'
const jsonHeaders = {
  ...securityHeaders,
  'Content-Type': 'application/json; charset=utf-8',
  'Cache-Control': 'no-store',
}

/**
 * Serves the window to a browser of this machine: the same pages, contract and policy as the desktop. Bound to 127.0.0.1.
 * Rejects with a sentence when the port cannot be had.
 */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 })
  server.listen(options.port ?? 0, address)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Error(portTrouble(options.port, error), { cause: error })
  }
  const { origin, host } = new URL(`http://${address}:${(server.address() as AddressInfo).port}`)
  const door: Door = { host, origin, token: randomBytes(32).toString('hex') }
  const log = options.log ?? (() => {})
  server.on('request', (request, response) => {
    respond(request, response, door, options).catch((error: unknown) => {
      log(`web: ${error instanceof Error ? error.name : 'unknown error'}`)
      response.destroy()
    })
  })
  return {
    url: `${origin}/#token=${door.token}`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}

function portTrouble(port: number | undefined, error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'EADDRINUSE') return `Port ${port} is used by another program; leave the port out to get a free one.`
  if (code === 'EACCES')
    return `Port ${port} may not be used without more rights; leave the port out to get a free one.`
  return `No port could be opened on ${address} (${code ?? 'unknown reason'}).`
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  options: LoopbackOptions,
): Promise<void> {
  const method = request.method ?? ''
  // The path as it was sent: parsing it as a URL would resolve `..` before the table of pages could refuse it.
  const path = (request.url ?? '').split('?')[0] ?? ''
  const call = /^\/call\/([A-Za-z]{1,40})\/([A-Za-z]{1,40})$/.exec(path)
  if (!call && path !== '/events') return givePage(request, response, door, method, path, options.pages)

  const refusal = gateForCall(door, method, request.headers)
  if (refusal) return refuse(request, response, refusal)
  const body = await readBody(request)
  if ('refused' in body) return refuse(request, response, bodyRefusals[body.refused])
  if (!call) {
    response.writeHead(200, { ...jsonHeaders, 'Content-Type': 'application/x-ndjson; charset=utf-8' })
    return streamEvents(response, options.events)
  }
  const [, group = '', name = ''] = call
  giveJson(response, 200, await answer(options.handlers, group, name, body.json, options.log, options.words))
}

const bodyRefusals: Readonly<Record<'too-large' | 'not-json', Refusal>> = {
  'too-large': { status: 413, code: 'bad_request', message: 'This call is longer than any call may be.' },
  'not-json': { status: 400, code: 'bad_request', message: 'This call is not JSON.' },
}

async function givePage(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  method: string,
  path: string,
  pages: Pages,
): Promise<void> {
  const refusal = gateForPage(door, method, request.headers)
  if (refusal) return refuse(request, response, refusal)
  const { status, headers, body } = await pages(path)
  response.writeHead(status, { ...headers, 'Content-Length': body.byteLength })
  response.end(method === 'HEAD' ? undefined : body)
}

function giveJson(
  response: ServerResponse,
  status: number,
  envelope: Envelope<unknown>,
  more: Record<string, string> = {},
): void {
  response.writeHead(status, { ...jsonHeaders, ...more })
  response.end(JSON.stringify(envelope))
}

async function refuse(request: IncomingMessage, response: ServerResponse, refusal: Refusal): Promise<void> {
  const { status, code, message, allow } = refusal
  await discardBody(request)
  const headers = { Connection: 'close', ...(allow ? { Allow: allow } : {}) }
  giveJson(response, status, { ok: false, error: { code, message } }, headers)
}
