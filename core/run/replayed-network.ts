import type { Answer, Exchange, Outcome } from '../model/exchange.ts'
import type { Network, Request } from '../model/network.ts'
import type { Measurements, Tape, TapedSend } from '../model/tape.ts'
import { askedFor, keyOf } from './asked-for.ts'
import { NotRecorded } from './not-recorded.ts'

/**
 * A network that answers from what an earlier run wrote down. The same request is answered as often as it was asked then, in
 * that order; whatever is not there throws {@link NotRecorded}. It opens no connection.
 */
export function replayedNetwork(tape: Pick<Tape, 'measured' | 'sends'>, exchanges: readonly Exchange[]): Network {
  const asked = new Map<string, TapedSend[]>()
  for (const send of tape.sends) asked.set(keyOf(send.asked), [...(asked.get(keyOf(send.asked)) ?? []), send])

  function measured<M extends keyof Measurements>(what: M, of: string): Measurements[M] {
    const found = tape.measured.find((one) => one.asked === what && one.of === of)
    if (!found) throw new NotRecorded(`${what} ${of}`)
    return found.gave as Measurements[M]
  }
  const later = async <M extends keyof Measurements>(what: M, of: string) => measured(what, of)

  async function send(probe: string, request: Request): Promise<Outcome> {
    const wanted = askedFor(probe, request)
    const found = asked.get(keyOf(wanted))?.shift()
    const exchange = exchanges[found?.exchange ?? -1]
    if (!found || !exchange) throw new NotRecorded(`${wanted.method} ${wanted.url}`)
    return outcomeOf(found, exchange)
  }

  const networkOf = (probe: string): Network => ({
    proxyFor: (origin) => later('proxyFor', origin),
    tunnel: (origin) => later('tunnel', origin),
    resolve: (origin) => later('resolve', origin),
    reach: (origin) => {
      const all = later('all', origin)
      // Whoever wants the first one only does not wait for the others.
      all.catch(() => {})
      const first = later('first', origin)
      first.catch(() => {})
      return { first, all }
    },
    directly: (origin) => later('directly', origin),
    otherStack: (url) => later('otherStack', url),
    secure: (origin) => later('secure', origin),
    warm: () => {},
    send: (request) => send(probe, request),
    listen: async (url) => {
      throw new NotRecorded(`listen ${url}`)
    },
    forProbe: networkOf,
    // What is pointed to by its index stays where it is.
    exchanges: () => exchanges,
    close: async () => {},
  })
  return networkOf('none')
}

/** @throws NotRecorded where the response was too long to be kept */
function outcomeOf({ answer }: TapedSend, exchange: Exchange): Outcome {
  const { failure, response, status } = exchange
  if (!answer) {
    if (!failure) throw new NotRecorded(`response ${exchange.url}`)
    return { answer: null, failure, exchange }
  }
  const body = answer.body === undefined ? response?.body : answer.body
  if (typeof body !== 'string' || status === null) throw new NotRecorded(`response ${exchange.url}`)
  const { isJson, at, limitEnds } = answer
  const read: Answer = { exchange, status, headers: response?.headers ?? {}, body, json: null, isJson, at, limitEnds }
  return { answer: isJson ? { ...read, json: jsonIn(body) } : read, failure: null }
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body.replace(/^\uFEFF/, ''))
  } catch {
    throw new NotRecorded('JSON')
  }
}
