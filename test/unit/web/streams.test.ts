import { EventEmitter } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { streamEvents } from '../../../web/event-stream.ts'
import { bodyLimit, discardBody, patience, readBody } from '../../../web/read-body.ts'

/** A response that only remembers what was done with it. */
function response() {
  const written: string[] = []
  const made = Object.assign(new EventEmitter(), {
    written,
    writableLength: 0,
    destroyed: false,
    flushed: false,
    flushHeaders() {
      made.flushed = true
    },
    write(text: string) {
      written.push(text)
      return true
    },
    destroy() {
      made.destroyed = true
    },
  })
  return made
}

describe('the stream of events', () => {
  let tell: (group: string, name: string, event: unknown) => void
  let left: number
  const events = {
    subscribe(listener: typeof tell) {
      tell = listener
      return () => {
        left += 1
      }
    },
  }
  beforeEach(() => {
    left = 0
    vi.useFakeTimers()
  })
  afterEach(() => vi.useRealTimers())

  test('begins at once, so that the page knows it is connected', () => {
    const to = response()
    streamEvents(to as unknown as ServerResponse, events)
    expect([to.flushed, to.written]).toEqual([true, ['\n']])
    tell('runs', 'events', { a: 1 })
    expect(to.written.at(-1)).toBe('{"group":"runs","name":"events","event":{"a":1}}\n')
  })

  test('is kept alive every fifteen seconds, until the page goes away', () => {
    const to = response()
    streamEvents(to as unknown as ServerResponse, events)
    vi.advanceTimersByTime(14_999)
    expect(to.written).toHaveLength(1)
    vi.advanceTimersByTime(1)
    expect(to.written).toEqual(['\n', '\n'])
    to.emit('close')
    expect(left).toBe(1)
    vi.advanceTimersByTime(60_000)
    expect(to.written).toHaveLength(2)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('of a page that reads much too slowly is ended', () => {
    const to = response()
    streamEvents(to as unknown as ServerResponse, events)
    to.writableLength = 16 * 1024 * 1024
    tell('runs', 'events', null)
    expect(to.destroyed).toBe(false)
    to.writableLength += 1
    tell('runs', 'events', null)
    expect(to.destroyed).toBe(true)
  })
})

/** A request that sends these pieces and counts what was read of it. */
function request(...chunks: readonly Buffer[]) {
  const read = { pieces: 0 }
  const made = {
    async *iterator() {
      for (const chunk of chunks) {
        read.pieces += 1
        yield chunk
      }
    },
  }
  return { made: made as unknown as IncomingMessage, read }
}
const json = (size: number) => Buffer.from(`"${'x'.repeat(size - 2)}"`)

describe('the body of a call', () => {
  test('is read up to its limit, in one piece or in several', async () => {
    expect(await readBody(request(json(bodyLimit)).made)).toEqual({ json: 'x'.repeat(bodyLimit - 2) })
    expect(await readBody(request(json(bodyLimit + 1)).made)).toEqual({ refused: 'too-large' })
    expect(await readBody(request(Buffer.from('{"a"'), Buffer.from(':1}')).made, 7)).toEqual({ json: { a: 1 } })
    expect(await readBody(request(Buffer.from('{"a"'), Buffer.from(':1}')).made, 6)).toEqual({ refused: 'too-large' })
  })

  test('that is no JSON, or no UTF-8, is refused', async () => {
    expect(await readBody(request(Buffer.from('{')).made)).toEqual({ refused: 'not-json' })
    expect(await readBody(request(Buffer.from([0x22, 0xff, 0x22])).made)).toEqual({ refused: 'not-json' })
    expect(await readBody(request().made)).toEqual({ refused: 'not-json' })
  })

  test('that is too long is read on for a while, so that the sender sees its refusal, and not for ever', async () => {
    const mega = Buffer.alloc(1024 * 1024, 0x20)
    const few = request(...Array.from({ length: patience / mega.length }, () => mega))
    expect(await readBody(few.made)).toEqual({ refused: 'too-large' })
    expect(few.read.pieces).toBe(8)
    const many = request(...Array.from({ length: 100 }, () => mega))
    await discardBody(many.made)
    expect(many.read.pieces).toBe(9)
  })

  test('of a refused call is read to its end', async () => {
    const refused = request(Buffer.from('a'), Buffer.from('b'))
    expect(await discardBody(refused.made)).toBeUndefined()
    expect(refused.read.pieces).toBe(2)
  })
})
