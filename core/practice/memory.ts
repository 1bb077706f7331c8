import type { JsonObject } from './message.ts'

/** A person signed in at the tenant; the cookie's value is its key. */
export interface Session {
  login: string
  /** Seconds since the epoch. */
  since: number
}

/** What an authorization code, and later a refresh token, stands for. */
export interface Grant {
  client: string
  /** The authorization server; null is the org's own. */
  server: string | null
  login: string
  since: number
  scopes: readonly string[]
  redirectUri: string
  nonce: string | null
  challenge: string | null
}

/** A code; it stays known after its use, so that a second use can be told from a code that never was. */
export interface Code extends Grant {
  until: number
  used: boolean
}

/** All refresh tokens and access tokens that came from one sign-in. */
export interface Family {
  grant: Grant
  /** The refresh token that is good now. */
  current: string
  /** Those before it, and when each was replaced. */
  replaced: Map<string, number>
  access: string[]
  dead: boolean
}

/** What a tenant remembers between requests; it lives as long as the tenant and is never written down. */
export interface Memory {
  /** Ids of assertions and proofs that were used, each under its kind and owner. */
  used: Set<string>
  sessions: Map<string, Session>
  codes: Map<string, Code>
  /** By refresh token, the old ones among them. */
  families: Map<string, Family>
  /** Ids of the access tokens that each client was given. */
  issued: Map<string, string[]>
  /** Access tokens, by their id, that are good no more. */
  revoked: Set<string>
  nonces: { value: string; since: number }[]
  /** The log as the tenant shows it, the oldest entry first. */
  log: JsonObject[]
  /** Requests left for which a new object is kept out of lists, by its id. */
  fresh: Map<string, number>
  /** Requests of one kind, until when they are counted. */
  counts: Map<string, { until: number; used: number }>
}

/** Whether a new object has taken effect; each request for which it has not brings it nearer. */
export function hasEffect({ fresh }: Pick<Memory, 'fresh'>, id: string): boolean {
  const left = fresh.get(id) ?? 0
  if (left > 0) fresh.set(id, left - 1)
  return left === 0
}

export const newMemory = (): Memory => ({
  used: new Set(),
  sessions: new Map(),
  codes: new Map(),
  families: new Map(),
  issued: new Map(),
  revoked: new Set(),
  nonces: [],
  log: [],
  fresh: new Map(),
  counts: new Map(),
})

/** True the first time; whatever was seen once is refused from then on. */
export function firstUse({ used }: Memory, kind: string, id: string): boolean {
  const key = `${kind} ${id}`
  return used.has(key) ? false : Boolean(used.add(key))
}
