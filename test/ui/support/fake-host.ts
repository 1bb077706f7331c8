import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { BridgeError } from '../../../core/contract/envelope.ts'
import type { AppSettings, RunEvent } from '../../../core/contract/values.ts'
import { fakeCore, type Scenario } from './fake-core.ts'

export type { Scenario } from './fake-core.ts'

/** A host under test: where its window is, and the two things that can happen to it. */
export interface TestHost {
  /** With the token after the `#`. */
  url: string
  stop(): Promise<void>
  /** Starts again on the same port, with the same token unless `locked`. */
  restart(how?: 'locked'): Promise<void>
}

export const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types svelte-trusted-html',
].join('; ')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
const built = join(import.meta.dirname, '../../../dist/renderer')

async function page(pages: string, path: string, response: ServerResponse, theme: string) {
  const file = normalize(join(pages, path === '/' ? 'index.html' : path))
  try {
    const body = await readFile(file)
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Security-Policy': policy,
    })
    // The host says in the page which theme is used.
    const html = file.endsWith('.html')
    response.end(html ? String(body).replace('<html', `<html data-theme="${theme}"`) : body)
  } catch {
    response.writeHead(404).end()
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString() || 'null')
}

/** A loopback host with scripted answers: the wire protocol of `web/`, without anything behind it. */
export async function startFakeHost(scenario: Scenario = {}, pages = built): Promise<TestHost> {
  const streams = new Set<ServerResponse>()
  const tell = (group: string, name: string, event: unknown) => {
    for (const stream of streams) stream.write(`${JSON.stringify({ group, name, event })}\n`)
  }
  const emit = (event: RunEvent) => tell('runs', 'events', event)
  const core = fakeCore(scenario, emit, tell) as unknown as Record<
    string,
    Record<string, (argument: unknown) => Promise<unknown>>
  >
  let token = randomBytes(16).toString('hex')

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname } = new URL(request.url ?? '/', 'http://host')
    if (request.method === 'GET') {
      const settings = (await core.settings?.show?.(null)) as AppSettings | undefined
      return page(pages, pathname, response, settings?.theme ?? 'system')
    }
    if (request.headers['x-preflight-token'] !== token) {
      response.writeHead(403, { 'Content-Type': 'application/json' })
      return response.end(JSON.stringify({ ok: false, error: { code: 'untrusted_sender', message: 'Wrong token.' } }))
    }
    if (pathname === '/events') {
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' })
      response.write('\n')
      streams.add(response)
      return request.on('close', () => streams.delete(response))
    }
    const [, , group = '', name = ''] = pathname.split('/')
    response.setHeader('Content-Type', 'application/json')
    try {
      const value = await core[group]?.[name]?.(await bodyOf(request))
      return response.end(JSON.stringify({ ok: true, value: value ?? null }))
    } catch (error) {
      const { code = 'internal', message, field } = error as BridgeError
      return response.end(JSON.stringify({ ok: false, error: { code, message, field } }))
    }
  }

  let server = createServer((request, response) => void answer(request, response))
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  await listen(0)
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}/#token=${token}`,
    stop,
    async restart(how) {
      if (how === 'locked') token = randomBytes(16).toString('hex')
      server = createServer((request, response) => void answer(request, response))
      await listen(port)
    },
  }
}
