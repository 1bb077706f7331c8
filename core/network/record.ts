import type { Exchange, Failure, ProxyDecision, Timings } from '../model/exchange.ts'
import type { Mask, Received } from '../model/mask.ts'
import type { Request } from '../model/network.ts'
import type { Connection } from './connection.ts'

const shownBytes = 16_384

/** What came of one request, before it is masked. */
export interface Measured {
  at: Date
  proxy: ProxyDecision
  connection: Connection | null
  timings: Timings
  received: Received | null
  failure: Failure | null
}

/** The value of the first of these headers that is there and not empty, or null. */
export function headerOf(headers: Received['headers'] | undefined, names: readonly RegExp[]): string | null {
  const sent = Object.entries(headers ?? {}).filter(([, value]) => value !== '')
  return names.map((name) => sent.find(([header]) => name.test(header))?.[1]).find(Boolean) ?? null
}

/**
 * Writes one exchange down, masked.
 * @param requestId headers in which the provider names the request
 */
export function record(
  probe: string,
  request: Request,
  measured: Measured,
  mask: Mask,
  requestId: readonly RegExp[],
): Exchange {
  const { at, proxy, connection, timings, received, failure } = measured
  mask.meet(request, received)
  const masked = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [mask.text(name), mask.header(name, value)]))
  return {
    probe,
    purpose: request.purpose,
    method: request.method,
    url: mask.url(request.url),
    status: received?.status ?? null,
    address: connection?.address ?? null,
    proxy: { proxy: proxy.proxy, source: proxy.source },
    tls: connection?.tls ?? null,
    timings: rounded(timings),
    at: at.toISOString(),
    requestId: mask.text(headerOf(received?.headers, requestId) ?? '') || null,
    request: {
      headers: masked(request.headers ?? {}),
      body: request.body === undefined ? null : mask.body(request.body, shownBytes),
    },
    response: received && {
      headers: masked(received.headers),
      body: keeps(request, received)
        ? mask.body(received.body, shownBytes)
        : `‹not kept, ${received.body.length} characters›`,
      truncated: received.body.length > shownBytes,
    },
    failure: failure && { ...failure, message: mask.text(failure.message) },
  }
}

/** A good answer about other people is nobody's business here; a refusal says why. */
const keeps = ({ confidential }: Request, { status }: Received) => !confidential || status >= 400

const rounded = (timings: Timings): Timings =>
  Object.fromEntries(
    Object.entries(timings).map(([phase, ms]) => [phase, Math.round(ms * 10) / 10]),
  ) as unknown as Timings
