import { text } from '../../oauth/json.ts'
import { check } from '../check.ts'

export default check({
  id: 'token.is-jwt',
  reads: ['token', 'tokenResponse'],
  diagnoses: ['token.malformed', 'token.opaque', 'token.encrypted'],
  judge({ token: { form, header, raw } }, { guide }) {
    const expected = 'three parts: header, claims, signature'
    if (form === 'jwt') return { holds: true, seen: text(header, 'typ') ?? 'JWT' }
    if (guide.relyingParty.token === 'any') return { holds: true, seen: form }
    if (form === 'jwe')
      return {
        holds: false,
        diagnosis: 'token.encrypted',
        expected,
        actual: `five parts, encrypted with ${text(header, 'enc') ?? 'an unknown algorithm'}`,
      }
    if (form === 'opaque')
      return {
        holds: false,
        diagnosis: 'token.opaque',
        expected,
        actual: header
          ? 'five parts, encrypted with a key of the server’s own (alg dir)'
          : `one part, ${raw.length} characters`,
      }
    return {
      holds: false,
      diagnosis: 'token.malformed',
      expected,
      actual: `${raw.split('.').length} parts that cannot be read`,
    }
  },
})
