import { excerpt } from '../../model/excerpt.ts'
import { documentIn, isErrorBody, wrongTypes } from '../../oauth/metadata.ts'
import { said } from '../../words/said.ts'
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
        return { holds: null, because: said('metadata.no-document') }
      return {
        holds: false,
        diagnosis: 'metadata.invalid',
        expected: said('metadata.json-object'),
        actual: excerpt(answer.body, 120),
      }
    }
    const faults = wrongTypes(values)
    const unusable = (['token_endpoint', 'jwks_uri'] as const).filter((name) => {
      const value = values[name]
      return typeof value === 'string' && !URL.canParse(value)
    })
    if (faults.length === 0 && unusable.length === 0)
      return { holds: true, seen: said('metadata.member-count', { n: Object.keys(values).length }) }
    return {
      holds: false,
      diagnosis: 'metadata.invalid',
      expected: said('metadata.right-types'),
      actual: [...faults, ...unusable.map((name) => said('metadata.not-a-url', { name }))],
    }
  },
})
