import { fieldProblems } from '../../model/target.ts'
import { said } from '../../words/said.ts'
import { check } from '../check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.origin-usable',
  reads: ['intake'],
  uses: ['origin'],
  about: 'origin',
  diagnoses: fieldProblems,
  judge: ({ intake }) =>
    judgeFields(intake, ['origin'], ({ values }) => values.origin ?? said('input.redirect-origin')),
})
