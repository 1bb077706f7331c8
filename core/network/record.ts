import type { Exchange, Failure, ProxyDecision, Timings } from '../model/exchange.ts'
import type { Connection } from './connection.ts'
import type { Request } from './network.ts'

const shownBytes = 16_384

/** Names of the headers in which providers say which request this was, in the order of preference. */
const requestIdHeaders = ['x-okta-request-id', 'x-auth0-requestid', 'x-request-id', 'cf-ray', 'x-amzn-requestid']

/** How what is recorded is masked; `core/report/redact.ts` makes one for a run. */
export interface Mask {
  header(name: string, value: string): string
  text(value: string): string
  url(value: string): string
}

export interface Received {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}

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
  const masked = (headers: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, mask.header(name, value)]))
  const idHeader = received && requestIdHeaders.find((name) => received.headers[name])
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
      body: request.body === undefined ? null : mask.text(request.body),
    },
    response: received && {
      headers: masked(received.headers),
      body: keeps(request, received)
        ? mask.text(received.body).slice(0, shownBytes)
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
