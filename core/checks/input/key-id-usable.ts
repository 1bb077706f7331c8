import { fieldProblems } from '../../model/target.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.key-id-usable',
  reads: ['intake', 'keyShape'],
  uses: ['key_id'],
  about: 'key_id',
  diagnoses: fieldProblems,
  judge: ({ intake, keyShape }) => judgeFields(intake, ['key_id'], () => keyShape?.kid ?? said('input.no-key-id')),
})
