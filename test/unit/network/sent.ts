import { EventEmitter } from 'node:events'
import type { Socket } from 'node:net'
import type { Exchange } from '../../../core/model/exchange.ts'
import type { Mask } from '../../../core/model/mask.ts'
import type { Request } from '../../../core/model/network.ts'
import type { Connection } from '../../../core/network/connection.ts'
import type { Place } from '../../../core/network/place.ts'
import { createRecorder, type RecordOptions } from '../../../core/network/recorder.ts'

/** What a connection answers: a head and the pieces of a body; an error in place of one breaks it off there. */
export interface Answered {
  status?: number
  headers?: Record<string, string | string[]>
  chunks?: readonly (Buffer | string | Error)[]
  /** In place of a head. */
  fails?: unknown
  /** Bytes that had come in when it failed. */
  came?: number
}

/** A connection without a network, that answers its requests in this order, and notes them. */
export function connectionOf(...answers: readonly (Answered | Promise<Answered>)[]) {
  const asked: Record<string, unknown>[] = []
  const socket = Object.assign(new EventEmitter(), {
    destroyed: false,
    destroy() {
      this.destroyed = true
    },
  })
  const client = {
    request: async (order: Record<string, unknown>) => {
      asked.push(order)
      const answer = await answers[asked.length - 1]
      connection.received += answer?.came ?? 0
      if (!answer || answer.fails !== undefined) throw answer ? answer.fails : new Error('nobody answers')
      async function* pieces() {
        for (const chunk of answer?.chunks ?? []) {
          if (chunk instanceof Error) throw chunk
          yield Buffer.from(chunk)
        }
      }
      return { statusCode: answer.status ?? 200, headers: answer.headers ?? {}, body: pieces() }
    },
  }
  const connection = {
    client,
    socket: socket as unknown as Socket,
    address: '127.0.0.1:443',
    timings: { dns: 1, connect: 2, tls: 3 },
    tls: { protocol: 'TLSv1.3', issuer: 'CN=Test' },
    received: 0,
    heardAt: performance.now(),
    served: 0,
    alive: true,
  } as unknown as Connection
  return { connection, asked, socket }
}

/** A mask that shows where it was. */
export const mask: Mask = {
  header: (name, value) => (name === 'authorization' || name === 'Authorization' ? 'hidden' : value),
  text: (value) => value.replaceAll('secret', '***'),
  url: (value) => value.replaceAll('secret', '***'),
  body: (value, most) => value.replaceAll('secret', '***').slice(0, most),
  meet: () => {},
  meetParameters: () => {},
}

export const placeAt = (address = 'https://acme.okta.com'): Place => ({
  url: new URL(address),
  proxy: { proxy: 'p:1', source: { word: 'network.option' }, url: null },
  spare: null,
  idle: [],
  opening: [],
  without: false,
})

/** Sends over these connections, one after the other, as they are leased. */
export function recorderOf(connections: readonly (Connection | Error)[], change: Partial<RecordOptions> = {}) {
  const place = placeAt()
  let leased = 0
  const lease = async () => {
    const next = place.idle.pop() ?? connections[leased++]
    if (!next || next instanceof Error) throw next ?? new Error('no connection is left')
    return next
  }
  const recorder = createRecorder(
    { placeOf: () => place, lease },
    {
      mask,
      headers: { requestId: [/^x-request-id$/], rateLimit: [/^x-limit-reset$/] },
      userAgent: 'preflight',
      timeout: 1000,
      signal: new AbortController().signal,
      ...change,
    },
  )
  return { ...recorder, place }
}

export const get = (change: Partial<Request> = {}): Request => ({
  purpose: { word: 'purposes.keys' },
  method: 'GET',
  url: 'https://acme.okta.com/v1/keys?a=1#b',
  ...change,
})

/** What stands in the record of every exchange of these tests. */
export const usual: Partial<Exchange> = {
  probe: 'keys',
  purpose: { word: 'purposes.keys' },
  method: 'GET',
  proxy: { proxy: 'p:1', source: { word: 'network.option' } },
}
