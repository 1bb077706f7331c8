import { check } from '../../model/check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.origin-usable',
  title: 'The origin is where pages of the product are served from',
  reads: ['intake'],
  about: 'origin',
  diagnoses: ['input.missing', 'input.placeholder', 'input.malformed', 'input.not-https', 'input.secret-in-client-id'],
  judge: ({ intake }) => judgeFields(intake, ['origin'], ({ values }) => values.origin ?? 'that of the redirect URI'),
})
