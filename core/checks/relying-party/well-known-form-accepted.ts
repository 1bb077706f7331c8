import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'relying-party.well-known-form-accepted',
  reads: ['target', 'metadata', 'intake'],
  uses: ['well_known_url'],
  diagnoses: ['relying-party.well-known-form'],
  judge({ target, metadata, intake }, { guide: { relyingParty } }) {
    const form = relyingParty.wellKnown
    const given = intake.values.well_known_url
    if (form === undefined) return { holds: true, seen: target.wellKnown }
    const expected = `…/.well-known/${form}`
    if (given && !given.includes(`/.well-known/${form}`))
      return {
        holds: false,
        diagnosis: 'relying-party.well-known-form',
        says: said('relying-party.other-url', { product: relyingParty.name, url: target.wellKnown }),
        expected,
        actual: given,
      }
    if (form === 'oauth-authorization-server' && metadata.document !== 'oauth')
      return {
        holds: false,
        diagnosis: 'relying-party.well-known-form',
        says: said('relying-party.openid-document-only'),
        expected,
        actual: metadata.url,
      }
    return { holds: true, seen: target.wellKnown }
  },
})
