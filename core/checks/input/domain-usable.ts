import { fieldProblems } from '../../model/target.ts'
import { check } from '../check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.domain-usable',
  title: 'The domain is an address that tokens can come from',
  reads: ['intake'],
  uses: ['domain', 'well_known_url', 'target'],
  diagnoses: fieldProblems,
  judge: ({ intake }) => judgeFields(intake, ['domain', 'well_known_url'], ({ target }) => target?.host),
})
