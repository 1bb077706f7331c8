import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'relying-party.domain-form-accepted',
  reads: ['target', 'intake'],
  uses: ['domain'],
  diagnoses: ['relying-party.domain-form'],
  judge({ target, intake: { repairs } }, { guide: { relyingParty } }) {
    const form = relyingParty.domain
    const wanted = form === 'host' ? new URL(target.origin).host : target.origin
    const typed = repairs.find(({ field }) => field === 'domain')?.from.trim()
    if (form !== 'host' || typed === undefined || typed === wanted) return { holds: true, seen: wanted }
    return {
      holds: false,
      diagnosis: 'relying-party.domain-form',
      says: said('relying-party.host-only', { product: relyingParty.name }),
      expected: wanted,
      actual: typed,
    }
  },
})
