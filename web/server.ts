import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answer, type Log } from '../core/app/bind.ts'
import type { Pages } from '../core/app/page-files.ts'
import { securityHeaders } from '../core/app/pages.ts'
import { Trouble } from '../core/app/trouble.ts'
import type { Handlers } from '../core/contract/derived.ts'
import type { Envelope } from '../core/contract/envelope.ts'
import type { Words } from '../core/words/words.ts'
import { type Events, streamEvents } from './event-stream.ts'
import { type Door, gateForCall, gateForPage, type Refusal } from './gate.ts'
import { discardBody, fileLimit, readBody } from './read-body.ts'
import { type WebWords, webWords } from './words/index.ts'

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
 * Rejects with a sentence in the chosen language when the port cannot be had.
 */
export async function startLoopbackHost(options: LoopbackOptions): Promise<LoopbackHost> {
  const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 })
  server.listen(options.port ?? 0, address)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw new Trouble(portTrouble(options.port, error, wordsOf(options).port), { cause: error })
  }
  const { origin, host } = new URL(`http://${address}:${(server.address() as AddressInfo).port}`)
  const door: Door = { host, origin, token: randomBytes(32).toString('hex') }
  const log = options.log ?? (() => {})
  server.on('request', (request, response) => {
    respond(request, response, door, options).catch((error: unknown) => {
      log(`web: ${error instanceof Error ? error.name : typeof error}`)
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

const wordsOf = ({ words }: LoopbackOptions): WebWords => webWords[words?.().language ?? 'en']

function portTrouble(port: number | undefined, error: unknown, says: WebWords['port']): string {
  const { code = null } = error as NodeJS.ErrnoException
  if (port && code === 'EADDRINUSE') return says.taken({ port })
  if (port && code === 'EACCES') return says.denied({ port })
  return says.failed({ address, code })
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
  if (!call && path !== '/events') return givePage(request, response, door, method, path, options)

  const refusal = gateForCall(door, method, request.headers)
  if (refusal) return refuse(request, response, refusal, options)
  const body = await readBody(request, call?.[1] === 'handed' ? fileLimit : undefined)
  if ('refused' in body) return refuse(request, response, bodyRefusals[body.refused], options)
  if (!call) {
    response.writeHead(200, { ...jsonHeaders, 'Content-Type': 'application/x-ndjson; charset=utf-8' })
    return streamEvents(response, options.events)
  }
  const [, group = '', name = ''] = call
  giveJson(response, 200, await answer(options.handlers, group, name, body.json, options.log, options.words))
}

const bodyRefusals: Readonly<Record<'too-large' | 'not-json', Refusal>> = {
  'too-large': { status: 413, code: 'bad_request', says: 'too-large' },
  'not-json': { status: 400, code: 'bad_request', says: 'not-json' },
}

async function givePage(
  request: IncomingMessage,
  response: ServerResponse,
  door: Door,
  method: string,
  path: string,
  options: LoopbackOptions,
): Promise<void> {
  const refusal = gateForPage(door, method, request.headers)
  if (refusal) return refuse(request, response, refusal, options)
  const { status, headers, body } = await options.pages(path)
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

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, says, allow }: Refusal,
  options: LoopbackOptions,
): Promise<void> {
  await discardBody(request)
  const headers = { Connection: 'close', ...(allow ? { Allow: allow } : {}) }
  giveJson(response, status, { ok: false, error: { code, message: wordsOf(options).refused[says] } }, headers)
}
