import { fieldProblems } from '../../model/target.ts'
import { check } from '../check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.client-id-usable',
  reads: ['intake'],
  uses: ['client_id'],
  diagnoses: fieldProblems,
  judge: ({ intake }) => judgeFields(intake, ['client_id'], ({ values }) => values.client_id),
})
