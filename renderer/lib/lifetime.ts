import type { TokenView } from '../../core/contract/values.ts'

type Lifetime = NonNullable<TokenView['lifetime']>

export interface Life {
  state: 'begins' | 'valid' | 'expired' | 'unknown'
  /** Milliseconds until it begins or ends, or since it ended. */
  ms: number
  /** How long it is valid in all, in milliseconds; null where nobody said. */
  long: number | null
  /** From 0 to 1 on the bar: where its validity begins and ends, and where now is. Null without two ends. */
  bar: { from: number; until: number; now: number } | null
}

const time = (at: string | null): number | null => (at === null ? null : Date.parse(at))
const within = (n: number): number => Math.min(1, Math.max(0, n))

/** A token that tells no end, but was said to last so many seconds, ends so long after it came. */
export function dated(lifetime: Lifetime, at: string): Lifetime {
  if (lifetime.expiresAt !== null || lifetime.seconds === null) return lifetime
  const issuedAt = lifetime.issuedAt ?? at
  return { ...lifetime, issuedAt, expiresAt: new Date(Date.parse(issuedAt) + lifetime.seconds * 1000).toISOString() }
}

/** How long a token is still good for. A moment outside its validity gets room of its own on the bar. */
export function lifeOf(lifetime: Lifetime, now: number): Life {
  const from = time(lifetime.notBefore) ?? time(lifetime.issuedAt)
  const until = time(lifetime.expiresAt)
  if (until === null) return { state: 'unknown', ms: 0, long: null, bar: null }
  const state = from !== null && now < from ? 'begins' : now >= until ? 'expired' : 'valid'
  const ms = Math.abs((state === 'begins' && from !== null ? from : until) - now)
  if (from === null || until <= from) return { state, ms, long: null, bar: null }
  const margin = (until - from) / 4
  const start = state === 'begins' ? Math.max(now, from - margin) : from
  const end = state === 'expired' ? Math.min(now, until + margin) : until
  const at = (moment: number) => within((moment - start) / (end - start))
  return { state, ms, long: until - from, bar: { from: at(from), until: at(until), now: at(now) } }
}
