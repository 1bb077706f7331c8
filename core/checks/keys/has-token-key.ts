import type { Answer } from '../../model/exchange.ts'
import { text } from '../../oauth/json.ts'
import { signingKeys } from '../../oauth/key-set.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { mootWithoutSignature } from '../opaque.ts'

/** What the headers of an answer say about a cache that it came from (RFC 9111 section 5.1); null where none says so. */
function cacheOf({ headers }: Answer): string | null {
  const age = Number(headers.age)
  const hit = /\bhit\b/i.test(headers['x-cache'] ?? '') || /\bhit\b/i.test(headers['cf-cache-status'] ?? '')
  if (!(age > 0) && !hit) return null
  return ['age', 'x-cache', 'cf-cache-status', 'via']
    .flatMap((name) => (headers[name] ? [`${name}: ${headers[name]}`] : []))
    .join(', ')
}

export default check({
  id: 'keys.has-token-key',
  reads: ['keySet', 'jwt', 'otherKeySets'],
  mayRead: ['keysOutcome', 'token', 'metadata'],
  moot: mootWithoutSignature,
  diagnoses: ['keys.kid-not-found', 'keys.stale'],
  follows: ['token.algorithm-accepted', 'keys.has-signing-key', 'keys.is-key-set'],
  judge({ keySet: { keys }, jwt, otherKeySets, keysOutcome }) {
    const kid = text(jwt.header, 'kid')
    const able = signingKeys(keys)
    if (kid === null && able.length > 0) return { holds: true, seen: said('keys.all-tried') }
    if (kid !== null && able.some((key) => text(key, 'kid') === kid)) return { holds: true, seen: kid }
    const expected = able.map((key) => text(key, 'kid') ?? said('keys.unnamed'))
    const from = keysOutcome?.answer ? { exchange: keysOutcome.answer.exchange } : {}
    const refuted = { holds: false, diagnosis: 'keys.kid-not-found', expected, actual: kid, ...from } as const
    const home = otherKeySets.find((other) => kid !== null && other.kids.includes(kid))
    if (home) return { ...refuted, says: said('keys.key-of', { name: home.name }) }
    if (kid !== null && keys.some((key) => text(key, 'kid') === kid))
      return { ...refuted, says: said('keys.not-for-signatures') }
    const cache = keysOutcome?.answer ? cacheOf(keysOutcome.answer) : null
    return cache === null
      ? refuted
      : { ...refuted, diagnosis: 'keys.stale', says: said('keys.cached', { headers: cache }) }
  },
})
