import { text } from '../../oauth/json.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'token.is-jwt',
  reads: ['token', 'tokenResponse'],
  diagnoses: ['token.malformed', 'token.opaque', 'token.encrypted'],
  judge({ token: { form, header, raw } }, { guide }) {
    const expected = said('token.three-parts')
    if (form === 'jwt') return { holds: true, seen: text(header, 'typ') ?? 'JWT' }
    if (guide.relyingParty.token === 'any') return { holds: true, seen: said('token.form', { form }) }
    if (form === 'jwe')
      return {
        holds: false,
        diagnosis: 'token.encrypted',
        expected,
        actual: said('token.encrypted', { enc: text(header, 'enc') }),
      }
    if (form === 'opaque')
      return {
        holds: false,
        diagnosis: 'token.opaque',
        expected,
        actual: header ? said('token.encrypted-for-server') : said('token.one-part', { n: raw.length }),
      }
    return {
      holds: false,
      diagnosis: 'token.malformed',
      expected,
      actual: said('token.unreadable-parts', { n: raw.split('.').length }),
    }
  },
})
