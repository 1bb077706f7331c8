import { text } from '../../oauth/json.ts'
import { foreignIn } from '../../oauth/token.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'

export default check({
  id: 'token.is-jwt',
  reads: ['token', 'tokenResponse'],
  diagnoses: ['token.malformed', 'token.opaque', 'token.encrypted'],
  judge({ token: { form, header, raw } }, { guide }) {
    const opaqueToo = guide.relyingParty.token === 'any'
    const expected = said('token.three-parts')
    if (form === 'jwt') return { holds: true, seen: text(header, 'typ') ?? 'JWT' }
    if (form === 'malformed') {
      const characters = foreignIn(raw)
      return {
        holds: false,
        diagnosis: 'token.malformed',
        expected: opaqueToo ? said('token.bearer-value') : expected,
        actual:
          characters.length > 0
            ? said('token.foreign-characters', { characters })
            : said('token.unreadable-parts', { n: raw.split('.').length }),
      }
    }
    if (opaqueToo) return { holds: true, seen: said('token.form', { form }) }
    if (form === 'jwe')
      return {
        holds: false,
        diagnosis: 'token.encrypted',
        expected,
        actual: said('token.encrypted', { enc: text(header, 'enc') }),
      }
    return {
      holds: false,
      diagnosis: 'token.opaque',
      expected,
      actual: header
        ? said('token.encrypted-for-server')
        : said(raw.includes('.') ? 'token.without-claims' : 'token.one-part', { n: raw.length }),
    }
  },
})
