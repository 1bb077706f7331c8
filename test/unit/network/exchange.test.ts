import { gzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { ConnectionFailed } from '../../../core/network/connection.ts'
import { exchangeAt, interruption, type Sending } from '../../../core/network/exchange.ts'
import { headerOf, record } from '../../../core/network/record.ts'
import { type Answered, connectionOf, get, mask, placeAt, recorderOf, usual } from './sent.ts'

const coded = (code: string, message = code) => Object.assign(new Error(message), { code })
const sending = (change: Partial<Sending> = {}): Sending => ({
  request: get(),
  limit: new AbortController().signal,
  began: performance.now(),
  timings: { total: 0 },
  ...change,
})

describe('a request', () => {
  test('goes to the path and the query, as it was ordered', async () => {
    const { connection, asked } = connectionOf({}, {})
    const { send } = recorderOf([connection])
    await send('keys', get({ headers: { 'X-Own': '1', Accept: 'text/html' } }))
    await send('keys', get({ method: 'POST', body: 'a=b' }))
    expect(asked).toEqual([
      {
        method: 'GET',
        path: '/v1/keys?a=1',
        headers: { Accept: 'text/html', 'User-Agent': 'preflight', 'X-Own': '1' },
        body: null,
        signal: expect.any(AbortSignal),
      },
      {
        method: 'POST',
        path: '/v1/keys?a=1',
        headers: { Accept: 'application/json', 'User-Agent': 'preflight' },
        body: 'a=b',
        signal: expect.any(AbortSignal),
      },
    ])
  })

  test('is answered with its head and its whole body, unpacked', async () => {
    const packed = gzipSync('{"keys":[]}')
    const { connection } = connectionOf({
      status: 201,
      headers: { 'Content-Encoding': 'gzip', 'Set-Cookie': ['a', 'b'], 'x-none': undefined as never },
      chunks: [packed.subarray(0, 5), packed.subarray(5)],
    })
    const { answer } = await recorderOf([connection]).send('keys', get())
    expect(answer).toMatchObject({ status: 201, body: '{"keys":[]}', json: { keys: [] }, isJson: true })
    expect(answer?.headers).toEqual({ 'content-encoding': 'gzip', 'set-cookie': 'a, b', 'x-none': '' })
  })

  test.each([
    ['\ufeff{"a":1}', { a: 1 }, true],
    ['null', null, true],
    ['', null, false],
    ['{"a":', null, false],
  ])('whose answer is %j has the JSON %j', async (text, json, isJson) => {
    const { answer } = await recorderOf([connectionOf({ chunks: [text] }).connection]).send('keys', get())
    expect(answer).toMatchObject({ json, isJson, body: text })
  })

  test.each([
    [1_048_576, null],
    [1_048_577, 'too-large'],
  ])('whose answer has %i bytes: %s', async (bytes, kind) => {
    const { connection } = connectionOf({ chunks: [Buffer.alloc(bytes - 1, 'a'), 'b'], came: 1 })
    const outcome = await recorderOf([connection]).send('keys', get())
    expect(outcome.failure?.kind ?? null).toBe(kind)
    if (kind) expect(outcome.failure).toMatchObject({ bytes: 1_048_576 })
    else expect(outcome.answer?.body).toHaveLength(bytes)
  })
})

describe('a connection', () => {
  test('lies idle after its answer, and is used again; the time to open it counts once', async () => {
    const { connection, asked } = connectionOf({}, {})
    const { send, place } = recorderOf([connection])
    const first = await send('keys', get())
    expect(place.idle).toEqual([connection])
    expect(connection.served).toBe(1)
    const second = await send('keys', get())
    expect(asked).toHaveLength(2)
    expect(first.answer?.exchange.timings).toMatchObject({ dns: 1, connect: 2, tls: 3 })
    expect(Object.keys(second.answer?.exchange.timings ?? {}).toSorted()).toEqual(['firstByte', 'total'])
  })

  test.each([
    ['closes by its header', { headers: { Connection: 'Close' } }, true],
    ['closes beside other words', { headers: { connection: 'keep-alive, close' } }, true],
    ['has ended', {}, false],
  ] as const)('that %s is not kept', async (_name, answer, alive) => {
    const { connection } = connectionOf(answer as Answered)
    connection.alive = alive
    const { send, place } = recorderOf([connection])
    await send('keys', get())
    expect(place.idle).toEqual([])
  })

  test('is kept after a word that only looks so', async () => {
    const { connection } = connectionOf({ headers: { connection: 'closed-not' } })
    const { send, place } = recorderOf([connection])
    await send('keys', get())
    expect(place.idle).toEqual([connection])
  })

  test('that was closed while it lay idle is replaced once', async () => {
    const old = connectionOf({}, { fails: coded('ECONNRESET') })
    const fresh = connectionOf({ status: 202 })
    const { send, exchanges } = recorderOf([old.connection, fresh.connection])
    await send('keys', get())
    const { answer } = await send('keys', get())
    expect(answer?.status).toBe(202)
    expect(old.socket.destroyed).toBe(true)
    expect(exchanges()).toHaveLength(2)
  })

  test('that served another request is not used for one that must be sent once, which is then not sent again', async () => {
    const old = connectionOf({}, {})
    const fresh = connectionOf({ fails: coded('ECONNRESET') })
    const spare = connectionOf({})
    const { send } = recorderOf([old.connection, fresh.connection, spare.connection])
    await send('admin', get())
    const { failure } = await send('admin', { ...get(), once: true })
    expect(failure).toMatchObject({ kind: 'reset' })
    expect([old.asked.length, fresh.asked.length, spare.asked.length]).toEqual([1, 1, 0])
    expect(old.socket.destroyed).toBe(true)
  })

  test('that has served nothing yet carries one that must be sent once', async () => {
    const { connection, asked } = connectionOf({ status: 201 })
    const { send } = recorderOf([connection])
    expect((await send('admin', { ...get(), once: true })).answer?.status).toBe(201)
    expect(asked).toHaveLength(1)
  })

  test('that fails at its first request is not replaced', async () => {
    const { connection, socket } = connectionOf({ fails: coded('ECONNRESET') })
    const spare = connectionOf({})
    const { failure } = await recorderOf([connection, spare.connection]).send('keys', get())
    expect(failure).toEqual({ kind: 'reset', code: 'ECONNRESET', message: 'ECONNRESET' })
    expect(spare.asked).toEqual([])
    expect(socket.destroyed).toBe(true)
  })

  test('that is lost within an answer is not replaced either', async () => {
    const old = connectionOf({}, { chunks: ['a', coded('ECONNRESET')], came: 7 })
    const spare = connectionOf({})
    const { send } = recorderOf([old.connection, spare.connection])
    await send('keys', get())
    expect((await send('keys', get())).failure).toMatchObject({ kind: 'truncated', code: 'ECONNRESET', bytes: 7 })
    expect(spare.asked).toEqual([])
  })

  test('that fails after the limit is not replaced', async () => {
    const limit = new AbortController()
    const old = connectionOf({ fails: coded('ECONNRESET') })
    old.connection.served = 1
    limit.abort(new Error('late'))
    const spare = connectionOf({})
    const lease = vi.fn(async () => spare.connection)
    await expect(exchangeAt(placeAt(), sending({ limit: limit.signal }), lease)).rejects.toThrow('late')
    expect(lease).toHaveBeenCalledTimes(1)
    expect(spare.asked).toEqual([])
  })

  test('that never comes is waited for until the limit and no longer', async () => {
    const limit = new AbortController()
    const waiting = exchangeAt(placeAt(), sending({ limit: limit.signal }), () => new Promise(() => {}))
    limit.abort(new Error('late'))
    await expect(waiting).rejects.toThrow('late')
  })

  test('leaves nothing at the limit behind', async () => {
    const limit = new AbortController()
    const [added, removed] = [vi.spyOn(limit.signal, 'addEventListener'), vi.spyOn(limit.signal, 'removeEventListener')]
    const { connection } = connectionOf({})
    await exchangeAt(placeAt(), sending({ limit: limit.signal }), async () => connection)
    await new Promise(setImmediate)
    expect(added).toHaveBeenCalledTimes(2)
    expect(removed).toHaveBeenCalledTimes(2)
  })

  test('that throws what is no error has a reason all the same', async () => {
    const { connection } = connectionOf({ fails: 'a word' })
    const { failure } = await recorderOf([connection]).send('keys', get())
    expect(failure).toMatchObject({ kind: 'reset', message: 'a word' })
  })
})

describe('what stopped an exchange', () => {
  const open = new AbortController().signal
  const over = AbortSignal.abort()
  const { connection } = connectionOf()
  const at = (quiet: number) => ({ ...connection, heardAt: performance.now() - quiet })
  const stopped = (given: object, limit = open, timeout = 1000) =>
    interruption(Object.assign(coded('ECONNRESET'), given), limit, timeout)

  test('is the reason of a connection that could not be made', () => {
    const failure = { kind: 'refused', code: 'ECONNREFUSED', message: '' } as const
    expect(interruption(new ConnectionFailed(failure), over, 1)).toEqual({ failure, connection: null })
    expect(new ConnectionFailed(failure).message).toBe('ECONNREFUSED')
  })

  test.each([
    ['nothing had come', { came: 0, connection: at(900) }, { kind: 'timeout', after: 1000 }],
    ['it dripped', { came: 5, connection: at(100) }, { kind: 'timeout', after: 1000 }],
    ['there was no connection', {}, { kind: 'timeout', after: 1000 }],
  ])('is the limit where %s', (_name, given, expected) => {
    const { failure } = stopped(given, over)
    expect(failure).toEqual({ code: 'TIMEOUT', message: '', ...expected })
  })

  test('is a loss where bytes had come and then no more', () => {
    const { failure, connection: on } = stopped({ came: 5, connection: at(700) }, over)
    expect(failure).toMatchObject({ kind: 'truncated', code: 'TIMEOUT', bytes: 5 })
    expect(failure.after).toBeGreaterThanOrEqual(700)
    expect(failure.after).toBeLessThan(5000)
    expect(on).not.toBeNull()
  })

  test('is a failed handshake where there was no connection yet', () => {
    const expired = Object.assign(new Error('expired'), { code: 'CERT_HAS_EXPIRED' })
    expect(interruption(expired, open, 1).failure.kind).toBe('certificate')
    expect(interruption(Object.assign(expired, { connection }), open, 1).failure.kind).toBe('reset')
  })

  test.each([
    [{ came: 0, begun: false }, { kind: 'reset' }],
    [
      { came: 9, begun: false },
      { kind: 'reset', bytes: 9 },
    ],
    [
      { came: 9, begun: true },
      { kind: 'truncated', bytes: 9 },
    ],
    [{ came: 0, begun: true }, { kind: 'reset' }],
    [{ came: 9 }, { kind: 'reset', bytes: 9 }],
  ])('is the connection that was cut: %j', (given, expected) => {
    expect(stopped({ ...given, connection }).failure).toEqual({
      code: 'ECONNRESET',
      message: 'ECONNRESET',
      ...expected,
    })
  })

  test('is something else than a cut, whatever had come', () => {
    const odd = Object.assign(coded('HPE_INVALID_CONSTANT', 'odd'), { connection, came: 9, begun: true })
    expect(interruption(odd, open, 1).failure).toEqual({
      kind: 'not-http',
      code: 'HPE_INVALID_CONSTANT',
      message: 'odd',
    })
  })
})

describe('the record of an exchange', () => {
  test('says all that was measured, masked', async () => {
    const { connection } = connectionOf({
      status: 400,
      headers: { 'x-request-id': 'id-secret', Authorization: 'x', 'x-secret': '1' },
      chunks: ['{"error":"secret"}'],
    })
    const before = Date.now()
    const { send, exchanges } = recorderOf([connection])
    const { answer } = await send('keys', get({ url: 'https://a.example/secret', body: 'secret' }))
    const [exchange] = exchanges()
    expect(answer?.exchange).toBe(exchange)
    expect(exchange).toEqual({
      ...usual,
      url: 'https://a.example/***',
      status: 400,
      address: '127.0.0.1:443',
      tls: { protocol: 'TLSv1.3', issuer: 'CN=Test' },
      timings: {
        dns: 1,
        connect: 2,
        tls: 3,
        firstByte: expect.any(Number),
        total: expect.any(Number),
      },
      at: expect.any(String),
      requestId: 'id-***',
      request: { headers: { Accept: 'application/json', 'User-Agent': 'preflight' }, body: '***' },
      response: {
        headers: { 'x-request-id': 'id-secret', authorization: 'hidden', 'x-***': '1' },
        body: '{"error":"***"}',
        truncated: false,
      },
      failure: null,
    })
    expect(Date.parse(exchange?.at ?? '')).toBeGreaterThanOrEqual(before)
    expect(answer?.at).toBeGreaterThanOrEqual(before)
    // The clock of the timings is finer than the other.
    expect(answer?.at).toBeLessThanOrEqual(Date.now() + 1)
    expect(exchange?.timings.firstByte).toBeLessThanOrEqual(exchange?.timings.total ?? 0)
  })

  test('of a failure says why, masked, and nothing of an answer', async () => {
    const lost = connectionOf({ fails: coded('ECONNRESET', 'cut: secret') })
    const { send, exchanges } = recorderOf([lost.connection])
    const outcome = await send('keys', get())
    const failure = { kind: 'reset', code: 'ECONNRESET', message: 'cut: ***' }
    expect(exchanges()[0]).toMatchObject({ ...usual, status: null, response: null, requestId: null, failure })
    expect(outcome.failure?.message).toBe('cut: secret')
    expect(exchanges()[0]?.request.body).toBeNull()
    expect(exchanges()[0]?.address).toBe('127.0.0.1:443')
  })

  test('of a connection that was never made names none', async () => {
    const failure = { kind: 'refused', code: 'ECONNREFUSED', message: '' } as const
    const { send, exchanges } = recorderOf([new ConnectionFailed(failure)])
    const outcome = await send('keys', get())
    expect(outcome).toMatchObject({ answer: null, failure })
    expect(exchanges()[0]).toMatchObject({ address: null, tls: null, status: null, failure })
  })

  test('teaches the mask before anything is written', async () => {
    const met: unknown[] = []
    const learning = { ...mask, meet: (request: unknown, received: unknown) => void met.push([request, received]) }
    const { connection } = connectionOf({ chunks: ['a'] }, { fails: coded('ECONNRESET') })
    connection.served = 0
    const { send } = recorderOf([connection], { mask: learning })
    await send('keys', get())
    expect(met).toEqual([[expect.objectContaining({ url: get().url }), { status: 200, headers: {}, body: 'a' }]])
  })

  test('stands in the order in which they began', async () => {
    const slow = Promise.withResolvers<Answered>()
    const [one, two] = [connectionOf(slow.promise), connectionOf({ status: 202 })]
    const { send, exchanges } = recorderOf([one.connection, two.connection])
    const first = send('first', get())
    await send('second', get())
    expect(exchanges().map(({ probe }) => probe)).toEqual(['second'])
    slow.resolve({ status: 201 })
    await first
    expect(exchanges().map(({ probe, status }) => [probe, status])).toEqual([
      ['first', 201],
      ['second', 202],
    ])
  })

  test.each([
    [true, 399, '‹not kept, 4 characters›'],
    [true, 400, 'data'],
    [false, 200, 'data'],
    [undefined, 200, 'data'],
  ])('keeps the answer, confidential %s, status %i: %s', async (confidential, status, body) => {
    const { connection } = connectionOf({ status, chunks: ['data'] })
    const { answer } = await recorderOf([connection]).send(
      'keys',
      get(confidential === undefined ? {} : { confidential }),
    )
    expect(answer?.exchange.response?.body).toBe(body)
  })

  test.each([
    [16_384, false],
    [16_385, true],
  ])('of %i characters is cut: %s', async (length, truncated) => {
    const { connection } = connectionOf({ chunks: ['a'.repeat(length)] })
    const { answer } = await recorderOf([connection]).send('keys', get({ body: 'b'.repeat(length) }))
    expect(answer?.exchange.response).toMatchObject({ truncated, body: 'a'.repeat(16_384) })
    expect(answer?.exchange.request.body).toHaveLength(16_384)
  })

  test('rounds to a tenth of a millisecond', () => {
    const measured = {
      at: new Date(0),
      proxy: { proxy: null, source: 'none' },
      connection: null,
      timings: { dns: 1.26, total: 12.34 },
      received: null,
      failure: null,
    }
    expect(record('keys', get(), measured, mask, []).timings).toEqual({ dns: 1.3, total: 12.3 })
    expect(record('keys', get(), measured, mask, [])).toMatchObject({ at: '1970-01-01T00:00:00.000Z', requestId: null })
  })

  test('names the end of a limit as the provider does', async () => {
    const { connection } = connectionOf({ headers: { 'x-limit-reset': '17' } }, {})
    const { send } = recorderOf([connection])
    expect((await send('keys', get())).answer?.limitEnds).toBe('17')
    expect((await send('keys', get())).answer?.limitEnds).toBeNull()
  })
})

test.each([
  [{ b: '2', a: '1' }, [/^a$/, /^b$/], '1'],
  [{ b: '2', a: '1' }, [/^b$/, /^a$/], '2'],
  [{ b: '2', a: '' }, [/^a$/, /^b$/], '2'],
  [{ b: '2' }, [/^a$/], null],
  [{}, [], null],
  [undefined, [/^a$/], null],
])('the first of %j by %j is %j', (headers, names, value) => {
  expect(headerOf(headers, names)).toBe(value)
})

describe('the time limit', () => {
  test('ends an exchange that says nothing, and is written down', async () => {
    const { connection } = connectionOf(new Promise<Answered>(() => {}))
    const { send, exchanges } = recorderOf([connection], { timeout: 20 })
    expect((await send('keys', get())).failure).toEqual({ kind: 'timeout', code: 'TIMEOUT', message: '', after: 20 })
    expect(exchanges()).toHaveLength(1)
    expect(exchanges()[0]?.timings.total).toBeGreaterThan(10)
  })

  test('of a run that is cancelled is its reason, and no record', async () => {
    const run = new AbortController()
    const { connection } = connectionOf(new Promise<Answered>(() => {}))
    const { send, exchanges } = recorderOf([connection], { signal: run.signal })
    const sent = send('keys', get())
    run.abort(new Error('cancelled'))
    await expect(sent).rejects.toThrow('cancelled')
    expect(exchanges()).toEqual([])
  })
})
