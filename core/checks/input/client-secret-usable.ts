import { check } from '../check.ts'
import { secretMistakes } from './secret-mistakes.ts'

/** RFC 7518 section 3.2: as many bytes as the hash has. */
const shortestForSigning = 32

export default check({
  id: 'input.client-secret-usable',
  reads: ['intake', 'secretShape', 'method'],
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
  judge({ secretShape, method }) {
    const { present, length, whitespace, control, placeholder, looksLikeClientId, mistaken, alsoIn } = secretShape
    if (method === 'private_key_jwt' || method === 'none')
      return { holds: null, because: `The method ${method} sends no secret.`, applies: false }
    if (!present)
      return { holds: false, diagnosis: 'input.missing', says: 'No client secret is stored for this setup.' }
    if (alsoIn.length > 0)
      return {
        holds: false,
        diagnosis: 'input.secret-in-client-id',
        says: `The same value stands in ${alsoIn.join(', ')}, a field that is shown and saved.`,
      }
    if (placeholder)
      return { holds: false, diagnosis: 'input.placeholder', says: 'The client secret still is a placeholder.' }
    if (looksLikeClientId)
      return {
        holds: false,
        diagnosis: 'input.secret-in-client-id',
        says: 'What was stored as the secret looks like a client ID.',
      }
    if (mistaken) return { holds: false, diagnosis: 'input.malformed', says: secretMistakes[mistaken] }
    if (whitespace !== 'none') {
      const where = whitespace === 'edges' ? 'at its beginning or end' : 'inside it'
      return { holds: false, diagnosis: 'input.secret-whitespace', says: `There is a space or a line break ${where}.` }
    }
    if (control)
      return { holds: false, diagnosis: 'input.malformed', says: 'There is an invisible character in the secret.' }
    if (length > 4096)
      return { holds: false, diagnosis: 'input.malformed', says: `The secret has ${length} characters.` }
    if (method === 'client_secret_jwt' && length < shortestForSigning)
      return {
        holds: false,
        diagnosis: 'input.key-unusable',
        says: 'A secret that signs (client_secret_jwt) must have 32 characters or more.',
        expected: `at least ${shortestForSigning} characters`,
        actual: `${length} characters`,
      }
    return { holds: true, seen: `${length} characters` }
  },
})
