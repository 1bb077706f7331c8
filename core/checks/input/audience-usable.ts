import { fieldProblems } from '../../model/target.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.audience-usable',
  reads: ['intake'],
  uses: ['audience', 'resource'],
  diagnoses: fieldProblems,
  judge: ({ intake }) =>
    judgeFields(intake, ['audience', 'resource'], ({ values }) => values.audience ?? said('input.no-audience')),
})
