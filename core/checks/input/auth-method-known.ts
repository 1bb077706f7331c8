import { fieldProblems } from '../../model/target.ts'
import { check } from '../check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.auth-method-known',
  reads: ['intake'],
  uses: ['token_endpoint_auth_method'],
  diagnoses: fieldProblems,
  judge: ({ intake }) =>
    judgeFields(intake, ['token_endpoint_auth_method'], ({ values }) => values.token_endpoint_auth_method),
})
