import { fieldProblems } from '../../model/target.ts'
import { check } from '../check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.authorization-server-usable',
  title: 'The authorization server is named in a form that can be used',
  reads: ['intake'],
  uses: ['authorization_server', 'target'],
  diagnoses: fieldProblems,
  judge: ({ intake }) => judgeFields(intake, ['authorization_server'], ({ target }) => target?.issuer),
})
