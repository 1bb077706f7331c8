import { excerpt } from '../../model/excerpt.ts'
import { documentIn, isErrorBody, wrongTypes } from '../../oauth/metadata.ts'
import { check } from '../check.ts'

export default check({
  id: 'metadata.valid',
  reads: ['oauthDocument'],
  mayRead: ['metadata'],
  diagnoses: ['metadata.invalid'],
  judge({ oauthDocument, metadata }) {
    const answer = oauthDocument.answer
    const values = metadata?.values ?? (answer && documentIn(answer))
    if (!values) {
      if (answer?.status !== 200 || !answer.isJson || isErrorBody(answer))
        return { holds: null, because: 'No document was served.' }
      return {
        holds: false,
        diagnosis: 'metadata.invalid',
        expected: 'a JSON object',
        actual: excerpt(answer.body, 120),
      }
    }
    const faults = wrongTypes(values)
    const unusable = (['token_endpoint', 'jwks_uri'] as const).filter((name) => {
      const value = values[name]
      return typeof value === 'string' && !URL.canParse(value)
    })
    if (faults.length === 0 && unusable.length === 0)
      return { holds: true, seen: `${Object.keys(values).length} members` }
    return {
      holds: false,
      diagnosis: 'metadata.invalid',
      expected: 'members of the right type',
      actual: [...faults, ...unusable.map((name) => `${name} is no address`)],
    }
  },
})
