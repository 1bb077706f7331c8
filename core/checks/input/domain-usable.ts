import { fieldProblems } from '../../model/target.ts'
import { check } from '../check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.domain-usable',
  reads: ['intake'],
  uses: ['domain', 'well_known_url', 'target'],
  diagnoses: fieldProblems,
  judge: ({ intake }) => judgeFields(intake, ['domain', 'well_known_url'], ({ target }) => target?.host),
})
