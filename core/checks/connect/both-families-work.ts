import { isLoopback } from '../../model/hosts.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

/** This machine has no way into the family at all, which harms nothing: programs then use the other one. */
const noRoute = /^(ENETUNREACH|EHOSTUNREACH|EADDRNOTAVAIL|EAFNOSUPPORT)$/

export default check({
  id: 'connect.both-families-work',
  reads: ['target', 'attempts'],
  diagnoses: ['connect.ipv6-broken'],
  judge({ target, attempts }) {
    if (attempts.length === 0) return { holds: null, because: said('connect.not-connected'), applies: false }
    const works = (family: 4 | 6) => attempts.some((attempt) => attempt.family === family && !attempt.failure)
    const dead = attempts.filter(({ family, failure }) => failure && !works(family) && !noRoute.test(failure.code))
    const family = dead[0]?.family
    const other = family && works(family === 6 ? 4 : 6)
    // A service of this computer itself often listens on one family, and nobody misses the other.
    if (isLoopback(target.host) || !other) return { holds: true, seen: attempts.map(({ address }) => address) }
    return {
      holds: false,
      diagnosis: 'connect.ipv6-broken',
      says: said('connect.family-dead', { family }),
      expected: said('connect.every-address', { host: target.host }),
      actual: dead.map(({ address, failure }) => `${address}: ${failure?.code}`),
    }
  },
})
