import type { DiagnosisId } from '../../model/diagnosis-ids.ts'
import { excerpt } from '../../model/excerpt.ts'
import { documentIn, unusableAddresses, wrongTypes } from '../../oauth/metadata.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { documentResult } from '../explained.ts'

const isInvalid = ({ diagnosis }: { diagnosis: DiagnosisId }): boolean => diagnosis === 'metadata.invalid'

export default check({
  id: 'metadata.valid',
  reads: ['intake', 'oauthDocument'],
  mayRead: ['metadata'],
  diagnoses: ['metadata.invalid'],
  judge(facts, context) {
    const { oauthDocument, metadata } = facts
    const answer = oauthDocument.answer
    const values = metadata?.values ?? (answer && documentIn(answer))
    if (!values) {
      const result = documentResult(facts, context)
      // An array is JSON of the server's own, and no document all the same.
      const misshapen = result.kind === 'good' || (result.kind === 'refused' && isInvalid(result.explanation))
      if (!misshapen) return { holds: null, because: said('metadata.no-document') }
      const actual = result.kind === 'good' ? excerpt(answer?.body ?? '', 120) : result.explanation.received
      return { holds: false, diagnosis: 'metadata.invalid', expected: said('metadata.json-object'), actual }
    }
    const faults = [...wrongTypes(values), ...unusableAddresses(values, context.guide.flow)]
    if (faults.length === 0)
      return { holds: true, seen: said('metadata.member-count', { n: Object.keys(values).length }) }
    return { holds: false, diagnosis: 'metadata.invalid', expected: said('metadata.right-types'), actual: faults }
  },
})
