import { check } from '../../model/check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.client-id-usable',
  title: 'The client ID is a client ID',
  reads: ['intake'],
  diagnoses: ['input.missing', 'input.placeholder', 'input.malformed', 'input.secret-in-client-id'],
  judge: ({ intake }) => judgeFields(intake, ['client_id'], ({ values }) => values.client_id),
})
