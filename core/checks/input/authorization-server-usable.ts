import { fieldProblems } from '../../model/target.ts'
import { check } from '../check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.authorization-server-usable',
  reads: ['intake'],
  uses: ['authorization_server', 'target'],
  diagnoses: fieldProblems,
  judge: ({ intake }) => judgeFields(intake, ['authorization_server'], ({ target }) => target?.issuer),
})
