import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Pages } from '../../../core/app/page-files.ts'
import { contentSecurityPolicy, pageTable } from '../../../core/app/pages.ts'
import { type LoopbackHost, startLoopbackHost } from '../../../web/server.ts'
import { webWords } from '../../../web/words/index.ts'
import { fakeHandlers } from '../../support/fake-handlers.ts'
import { words } from '../../support/words.ts'

const table = pageTable(['index.html', 'assets/app.js'])
const pages: Pages = async (path) => {
  const { status, headers, file, says } = table(path)
  return { status, headers, body: new Uint8Array(Buffer.from(file ? `content of ${file}` : words.say(says ?? []))) }
}

type Listener = (group: string, name: string, event: unknown) => void
const listeners = new Set<Listener>()
const events = {
  subscribe(listener: Listener) {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
const calls: unknown[] = []
const handlers = fakeHandlers({
  'setups.open': async (argument) => {
    calls.push(argument)
    return { opened: true }
  },
})

let host: LoopbackHost
let origin: string
let token: string
beforeEach(async () => {
  calls.length = 0
  host = await startLoopbackHost({ handlers, events, pages })
  origin = new URL(host.url).origin
  token = new URL(host.url).hash.replace('#token=', '')
})
afterEach(() => host.close())

interface Sent {
  method?: string
  path?: string
  headers?: Record<string, string | undefined>
  body?: string | Buffer
}
interface Got {
  status: number
  headers: IncomingMessage['headers']
  text: string
}

/** Sends exactly what is asked for: unlike `fetch`, with any `Host`, `Origin` and path. */
function send({
  method = 'POST',
  path = '/call/setups/open',
  headers = {},
  body = '{"setup":"a"}',
}: Sent): Promise<Got> {
  const own: Record<string, string | undefined> = {
    Host: new URL(origin).host,
    Origin: origin,
    'X-Preflight-Token': token,
    'Content-Type': 'application/json',
    ...headers,
  }
  const given = Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: '127.0.0.1',
      port: new URL(origin).port,
      method,
      path,
      headers: given,
      setHost: false,
    })
    outgoing.on('error', reject)
    outgoing.on('response', async (response) => {
      try {
        let text = ''
        for await (const chunk of response) text += chunk
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      } catch (error) {
        reject(error)
      }
    })
    outgoing.end(['GET', 'HEAD', 'OPTIONS'].includes(method) ? undefined : body)
  })
}
const get = (path: string, headers: Record<string, string | undefined> = {}): Promise<Got> =>
  send({ method: 'GET', path, headers: { Origin: undefined, 'X-Preflight-Token': undefined, ...headers } })

test('answers a call of its own page', async () => {
  const { status, text, headers } = await send({})

  expect([status, JSON.parse(text)]).toEqual([200, { ok: true, value: { opened: true } }])
  expect(calls).toEqual([{ setup: 'a' }])
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['content-security-policy']).toBe(contentSecurityPolicy)
})

test('gives its pages without a token: they hold nothing but the program itself', async () => {
  expect(await get('/')).toMatchObject({ status: 200, text: 'content of index.html' })
  expect(await get('/?anything')).toMatchObject({ status: 200, text: 'content of index.html' })
  expect(await get('/assets/app.js', { Origin: origin })).toMatchObject({ status: 200 })
  expect(await send({ method: 'HEAD', path: '/', headers: { Origin: undefined } })).toMatchObject({
    status: 200,
    text: '',
  })
})

test('makes a new token of 32 random bytes at each start, and keeps it in the fragment', async () => {
  const other = await startLoopbackHost({ handlers, events, pages })
  await other.close()

  expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[0-9a-f]{64}$/)
  expect(new URL(other.url).hash).not.toBe(new URL(host.url).hash)
})

test.each(['application/json', 'application/json; charset=utf-8', 'application/json  ;charset=UTF-8'])(
  'takes a call of the type %s',
  async (type) => {
    expect((await send({ headers: { 'Content-Type': type } })).status).toBe(200)
  },
)

test.each(['x/application/json', 'application/json;', 'application/json; charset=utf-16', 'application/jsonx', ''])(
  'takes no call of the type %j',
  async (type) => {
    expect((await send({ headers: { 'Content-Type': type } })).status).toBe(415)
  },
)

describe('does not let in', () => {
  const intruders: [string, Sent, number][] = [
    ['a name that was made to resolve to this machine', { headers: { Host: 'evil.example' } }, 403],
    ['the same name with our port', { headers: { Host: 'evil.example:1' } }, 403],
    ['localhost, which is not the bound address', { headers: { Host: 'localhost' } }, 403],
    ['an address with another port', { headers: { Host: '127.0.0.1:1' } }, 403],
    ['another page', { headers: { Origin: 'https://evil.example' } }, 403],
    ['a page without an origin of its own', { headers: { Origin: 'null' } }, 403],
    ['a page of this machine on another port', { headers: { Origin: 'http://127.0.0.1:1' } }, 403],
    ['a call that does not say where it comes from', { headers: { Origin: undefined } }, 403],
    ['a call without a token', { headers: { 'X-Preflight-Token': undefined } }, 403],
    ['a call with an empty token', { headers: { 'X-Preflight-Token': '' } }, 403],
    ['a call with a wrong token', { headers: { 'X-Preflight-Token': '0'.repeat(64) } }, 403],
    ['a call with a longer token', { headers: { 'X-Preflight-Token': '0'.repeat(9000) } }, 403],
    ['a call that only reads', { method: 'GET' }, 405],
    ['a call by PUT', { method: 'PUT' }, 405],
    ['the question before a foreign call', { method: 'OPTIONS' }, 405],
    ["a form's content type", { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }, 415],
    ['plain text', { headers: { 'Content-Type': 'text/plain' } }, 415],
    ['a content type that only begins well', { headers: { 'Content-Type': 'application/jsonp' } }, 415],
    ['no content type', { headers: { 'Content-Type': undefined } }, 415],
    [
      'a call that announces too much',
      { headers: { 'Content-Length': String(5 * 1024 * 1024) }, body: '1'.repeat(5 * 1024 * 1024) },
      413,
    ],
    [
      'a call that sends too much unannounced',
      { headers: { 'Transfer-Encoding': 'chunked' }, body: '1'.repeat(5 * 1024 * 1024) },
      413,
    ],
    ['a call that is not JSON', { body: '{' }, 400],
    ['a call that is not UTF-8', { body: Buffer.from([0x22, 0xff, 0x22]) }, 400],
    ['listening without a token', { path: '/events', headers: { 'X-Preflight-Token': undefined } }, 403],
    ['listening from another page', { path: '/events', headers: { Origin: 'https://evil.example' } }, 403],
    ['listening by EventSource', { path: '/events', method: 'GET' }, 405],
    ['writing to a page', { path: '/' }, 405],
  ]

  for (const [who, sent, status] of intruders)
    test(`${who} (${status})`, async () => {
      const got = await send(sent)

      expect(got.status).toBe(status)
      expect(JSON.parse(got.text)).toMatchObject({ ok: false, error: { message: expect.stringMatching(/\.$/) } })
      expect(calls).toEqual([])
      expect(listeners.size).toBe(0)
      expect(got.text).not.toContain(token)
    })

  test('another site that asks for a page', async () => {
    expect(await get('/', { Origin: 'https://evil.example' })).toMatchObject({ status: 403 })
    expect(await get('/', { Host: 'evil.example' })).toMatchObject({ status: 403 })
  })

  test.each([
    '/../package.json',
    '/%2e%2e/package.json',
    '/%252e%252e/package.json',
    '/..\\package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/',
    '//etc/passwd',
    '/call',
    '/call/setups',
    '/call/setups/open/more',
    '/call/../setups/open',
    '/events/',
    'http://127.0.0.1/',
    '*',
  ])('anybody who asks for %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })

  test('a call that the contract does not have', async () => {
    for (const path of ['/call/setups/nonsense', '/call/constructor/name', '/call/runs/events'])
      expect(JSON.parse((await send({ path })).text)).toMatchObject({ ok: false, error: { code: 'not_found' } })
  })

  test('anybody from another machine: only 127.0.0.1 is bound', async () => {
    const outside = Object.values(networkInterfaces())
      .flatMap((list) => list ?? [])
      .find((one) => one.family === 'IPv4' && !one.internal)
    for (const address of [outside?.address, '127.0.0.2'].filter((one) => one !== undefined)) {
      const socket = connect(Number(new URL(origin).port), address)
      const [error] = await once(socket, 'error')
      expect(error).toHaveProperty('code', 'ECONNREFUSED')
    }
  })
})

test('sends no header that would let another origin read an answer', async () => {
  const answers = [
    await send({}),
    await send({ method: 'OPTIONS', headers: { Origin: 'https://evil.example' } }),
    await get('/'),
  ]

  for (const { headers } of answers)
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
})

test('streams events as lines of JSON until the page goes away', async () => {
  const stop = new AbortController()
  const response = await fetch(`${origin}/events`, {
    method: 'POST',
    headers: { 'X-Preflight-Token': token, 'Content-Type': 'application/json', Origin: origin },
    body: 'null',
    signal: stop.signal,
  })
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect(response.headers.get('content-type')).toContain('application/x-ndjson')
  expect((await reader?.read())?.value).toBe('\n')

  for (const listener of listeners) listener('runs', 'events', { type: 'started' })

  expect((await reader?.read())?.value).toBe('{"group":"runs","name":"events","event":{"type":"started"}}\n')
  stop.abort()
  await expect.poll(() => listeners.size).toBe(0)
})

test('ends open streams when it is closed', async () => {
  const stream = send({ path: '/events', body: 'null' }).catch(() => 'cut')
  await expect.poll(() => listeners.size).toBe(1)

  await host.close()

  expect(await stream).toBe('cut')
  await expect.poll(() => listeners.size).toBe(0)
})

test('says why it refuses in the language that is used now', async () => {
  const refused = { ...webWords.en.refused, 'other-token': 'Fremde Seite.' }
  const other = await startLoopbackHost({
    handlers,
    events,
    pages,
    words: () => ({ ...words, language: 'de' as 'en' }),
  })
  const german = { ...webWords.en, refused }
  Object.assign(webWords, { de: german })
  const { origin } = new URL(other.url)
  const answer = await fetch(`${origin}/call/setups/open`, { method: 'POST', headers: { Origin: origin }, body: '{}' })
  Reflect.deleteProperty(webWords, 'de')
  await other.close()

  expect(await answer.json()).toEqual({ ok: false, error: { code: 'untrusted_sender', message: 'Fremde Seite.' } })
})

test('says in a sentence that a port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as { port: number }

  await expect(startLoopbackHost({ handlers, events, pages, port })).rejects.toThrow(
    `Port ${port} is used by another program`,
  )

  other.close()
})
