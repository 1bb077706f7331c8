import { usedMethod } from '../../oauth/used-method.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { secretMistakes } from './secret-mistakes.ts'

/** RFC 7518 section 3.2: as many bytes as the hash has. */
const shortestForSigning = 32

/** Longer than any secret; it is a file then. */
const longest = 4096

export default check({
  id: 'input.client-secret-usable',
  reads: ['intake', 'secretShape', 'method'],
  mayRead: ['metadata', 'keyShape'],
  about: 'client_secret',
  diagnoses: [
    'input.missing',
    'input.placeholder',
    'input.secret-whitespace',
    'input.malformed',
    'input.secret-in-client-id',
    'input.key-unusable',
  ],
  follows: ['input.client-id-usable'],
  judge(facts, { guide }) {
    const { secretShape } = facts
    const method = usedMethod(facts, guide)
    const { present, length, whitespace, control, placeholder, looksLikeClientId, mistaken, alsoIn } = secretShape
    if (method === 'private_key_jwt' || method === 'none')
      return { holds: null, because: said('input.without-secret', { method }), applies: false }
    if (!present) return { holds: false, diagnosis: 'input.missing', says: said('input.secret-missing') }
    const misplaced = { holds: false, diagnosis: 'input.secret-in-client-id' } as const
    const malformed = { holds: false, diagnosis: 'input.malformed' } as const
    if (alsoIn.length > 0) return { ...misplaced, says: said('input.secret-elsewhere', { fields: alsoIn }) }
    if (placeholder) return { holds: false, diagnosis: 'input.placeholder', says: said('input.secret-placeholder') }
    if (looksLikeClientId) return { ...misplaced, says: said('input.secret-client-id') }
    if (mistaken) return { ...malformed, says: secretMistakes[mistaken] }
    if (whitespace !== 'none') {
      const says = whitespace === 'edges' ? said('input.space-at-edges') : said('input.space-inside')
      return { holds: false, diagnosis: 'input.secret-whitespace', says }
    }
    if (control) return { ...malformed, says: said('input.invisible-character') }
    if (length > longest) return { ...malformed, says: said('input.secret-too-long', { n: length, most: longest }) }
    if (method === 'client_secret_jwt' && length < shortestForSigning)
      return {
        holds: false,
        diagnosis: 'input.key-unusable',
        says: said('input.secret-too-short', { least: shortestForSigning }),
        expected: said('input.at-least', { n: shortestForSigning }),
        actual: said('input.length', { n: length }),
      }
    return { holds: true, seen: said('input.length', { n: length }) }
  },
})
