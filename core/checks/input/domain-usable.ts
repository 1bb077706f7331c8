import { check } from '../../model/check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.domain-usable',
  title: 'The domain is an address that tokens can come from',
  reads: ['intake'],
  diagnoses: [
    'input.missing',
    'input.placeholder',
    'input.admin-host',
    'input.domain-malformed',
    'input.not-https',
    'input.secret-in-client-id',
  ],
  judge: ({ intake }) => judgeFields(intake, ['domain', 'well_known_url'], ({ target }) => target?.host),
})
