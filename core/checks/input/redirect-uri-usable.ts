import { fieldProblems } from '../../model/target.ts'
import { check } from '../check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.redirect-uri-usable',
  reads: ['intake'],
  uses: ['redirect_uri'],
  about: 'redirect_uri',
  diagnoses: fieldProblems,
  judge: ({ intake }) => judgeFields(intake, ['redirect_uri'], ({ values }) => values.redirect_uri),
})
