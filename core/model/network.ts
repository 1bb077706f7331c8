import type { Exchange, Failure, Outcome, ProxyDecision } from './exchange.ts'
import type { Facts } from './facts.ts'
import { type SettingName, settingNames } from './inputs.ts'
import type { Attempt, DirectTry, Handshake, ProxyAnswer, Resolution } from './network-facts.ts'
import type { Said } from './said.ts'

export interface Request {
  /** What it is for: an entry of the catalogue. */
  purpose: Said
  method: 'GET' | 'POST'
  url: string
  headers?: Readonly<Record<string, string>>
  body?: string
  /** It changes something: it is sent once, whatever becomes of the connection. */
  once?: boolean
  /** The answer holds data of other people: a good one is not written down. */
  confidential?: boolean
}

/** Whoever comes by: the one who is waited for, with a code or refused, one of another sign-in, or somebody else. */
export type Visit = 'done' | 'refused' | 'foreign' | 'nothing'

/** The page that a visitor is given, whole; nothing that came in is in it. */
export type VisitPages = Readonly<Record<Visit, string>>

/** What waits at an address of this machine for a browser to come by. */
export type Listening =
  | { failure: { port: number; code: string } }
  | {
      arrived: Promise<Readonly<Record<string, string>>>
      /** What came back with another `state` than the one that is waited for. */
      strays(): readonly Readonly<Record<string, string>>[]
      close(): Promise<void>
    }

/**
 * The outside world behind one door: recorded, timed, bounded. Nothing here has an opinion; a fault in the world is a
 * value. Redirects are never followed, nothing is retried, and no request carries an `Origin` header.
 */
export interface Network {
  /** Which proxy serves this origin and which rule chose it; where several are named, the first that answers. */
  proxyFor(origin: string): Promise<ProxyDecision>
  /** Asks the proxy for a tunnel to `origin`, once; without a proxy there is nothing to ask. */
  tunnel(origin: string): Promise<ProxyAnswer>
  resolve(origin: string): Promise<Resolution>
  /** Tries every address apart. `first` settles with the first that answers, `all` when every one has. */
  reach(origin: string): {
    first: Promise<{ address: string | null; failure: Failure | null }>
    all: Promise<readonly Attempt[]>
  }
  /** Tries the same host without the proxy: name, connection and TLS, and no request. Null where it was not allowed. */
  directly(origin: string): Promise<DirectTry | null>
  /** Asks the same URL by the host's other network stack; null where there is none, or this one gets through. */
  otherStack(url: string): Promise<Facts['otherStack']>
  /** Completes TLS and reads the chain; when trust fails, the chain is read on a second connection without a request. */
  secure(origin: string): Promise<Handshake>
  /** Opens connections ahead of time, so that requests which do not wait for each other need not wait for a handshake. */
  warm(origin: string, connections: number): void
  send(request: Request): Promise<Outcome>
  /** Waits at a loopback address for one visit of a browser, and answers it with one of these pages. */
  listen(url: string, state: string, pages: VisitPages): Promise<Listening>
  /** The same network for one probe: what it sends is recorded under this id. */
  forProbe(id: string): Network
  /** All recorded exchanges, masked, in the order in which they began. */
  exchanges(): readonly Exchange[]
  close(): Promise<void>
}

/** The settings behind each call of the network; a law holds what a probe declares against what it calls. */
export const settingsBehind: Readonly<Record<keyof Network, readonly SettingName[]>> = {
  proxyFor: ['proxy'],
  tunnel: settingNames,
  resolve: ['proxy', 'name-servers'],
  reach: ['proxy', 'name-servers'],
  directly: settingNames,
  otherStack: settingNames,
  secure: settingNames,
  warm: settingNames,
  send: settingNames,
  listen: [],
  forProbe: [],
  exchanges: [],
  close: [],
}
