import { check } from '../../model/check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.redirect-uri-usable',
  title: 'The redirect URI is an address to come back to',
  reads: ['intake'],
  about: 'redirect_uri',
  diagnoses: ['input.missing', 'input.placeholder', 'input.malformed', 'input.not-https', 'input.secret-in-client-id'],
  judge: ({ intake }) => judgeFields(intake, ['redirect_uri'], ({ values }) => values.redirect_uri),
})
