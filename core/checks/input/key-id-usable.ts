import { check } from '../../model/check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.key-id-usable',
  title: 'The key ID can stand in an assertion',
  reads: ['intake', 'keyShape'],
  about: 'key_id',
  diagnoses: [
    'input.missing',
    'input.placeholder',
    'input.malformed',
    'input.secret-in-client-id',
    'relying-party.private-key-set',
  ],
  judge: ({ intake, keyShape }) => judgeFields(intake, ['key_id'], () => keyShape?.kid ?? 'none named'),
})
