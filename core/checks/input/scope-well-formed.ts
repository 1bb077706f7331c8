import { fieldProblems } from '../../model/target.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.scope-well-formed',
  reads: ['intake'],
  uses: ['scope'],
  diagnoses: fieldProblems,
  judge: ({ intake }) => judgeFields(intake, ['scope'], ({ values }) => values.scope ?? said('input.no-scopes')),
})
