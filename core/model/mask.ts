import type { Request } from './network.ts'

/** How what is recorded is masked; `core/report/redact.ts` makes one for a run. */
export interface Mask {
  header(name: string, value: string): string
  text(value: string): string
  url(value: string): string
  /** The beginning of a text, masked first and cut then. */
  body(value: string, most: number): string
  /** Learns what was sent and what came that opens something: credentials, codes, tokens. Before any of it is recorded. */
  meet(request: Pick<Request, 'url' | 'headers' | 'body'>, received: Received | null): void
  /** Learns codes and tokens among the parameters that a browser brought. */
  meetParameters(parameters: Iterable<readonly [string, string]>): void
}

/** What came back for a request, unpacked. */
export interface Received {
  status: number
  headers: Readonly<Record<string, string>>
  body: string
}
