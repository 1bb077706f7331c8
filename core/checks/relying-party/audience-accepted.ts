import { acceptsAudience } from '../../model/guide.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'relying-party.audience-accepted',
  reads: ['intake'],
  uses: ['audience'],
  diagnoses: ['relying-party.audience'],
  follows: ['input.audience-usable'],
  judge({ intake: { values } }, { guide: { relyingParty } }) {
    const { audience, name } = relyingParty
    if (audience === undefined) return { holds: true, seen: said('relying-party.any-audience', { product: name }) }
    if (acceptsAudience(relyingParty, values.audience)) return { holds: true, seen: audience }
    return { holds: false, diagnosis: 'relying-party.audience', expected: audience, actual: values.audience ?? null }
  },
})
