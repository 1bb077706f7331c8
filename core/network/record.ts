import type { Exchange, Failure, ProxyDecision, Timings } from '../model/exchange.ts'
import type { Mask, Received } from '../model/mask.ts'
import type { Request } from '../model/network.ts'
import type { Connection } from './connection.ts'

const shownBytes = 16_384

/** Names of the headers in which providers say which request this was, in the order of preference. */
const requestIdHeaders = [/^x-[a-z0-9]+-request-?id$/, /^x-request-?id$/, /^cf-ray$/, /^x-amzn-requestid$/]

/** Writes one exchange down, masked. */
export function record(
  probe: string,
  request: Request,
  at: Date,
  proxy: ProxyDecision,
  connection: Connection | null,
  timings: Timings,
  received: Received | null,
  failure: Failure | null,
  mask: Mask,
): Exchange {
  mask.meet(request, received)
  const masked = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [mask.text(name), mask.header(name, value)]))
  const sent = Object.keys(received?.headers ?? {}).filter((name) => received?.headers[name])
  const idHeader = requestIdHeaders.map((pattern) => sent.find((name) => pattern.test(name))).find(Boolean)
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
    requestId: (idHeader && mask.text(received?.headers[idHeader] ?? '')) || null,
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
