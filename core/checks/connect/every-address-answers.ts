import { isLoopback } from '../../model/hosts.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'connect.every-address-answers',
  reads: ['target', 'attempts'],
  diagnoses: ['connect.address-dead'],
  judge({ target, attempts }) {
    const living = attempts.filter(({ failure }) => !failure)
    const dead = attempts.filter(({ failure }) => failure)
    const familyLives = (family: 4 | 6) => living.some((attempt) => attempt.family === family)
    const among = dead.filter(({ family }) => familyLives(family))
    if (attempts.length === 0 || living.length === 0)
      return { holds: null, because: said('connect.stopped-elsewhere'), applies: false }
    // A whole family that is dead is the other check's; on this computer itself nobody misses an address.
    if (among.length === 0 || isLoopback(target.host))
      return { holds: true, seen: living.map(({ address }) => address) }
    return {
      holds: false,
      diagnosis: 'connect.address-dead',
      says: said('connect.addresses-dead', {
        addresses: among.map(({ address, failure }) => `${address} (${failure?.code})`),
      }),
      expected: said('connect.every-address', { host: target.host }),
      actual: among.map(({ address, failure }) => `${address}: ${failure?.code}`),
    }
  },
})
