import { check } from '../../model/check.ts'
import { judgeFields } from './judge-fields.ts'

export default check({
  id: 'input.scope-well-formed',
  title: 'The scopes are well formed',
  reads: ['intake'],
  diagnoses: ['input.missing', 'input.placeholder', 'input.malformed', 'input.scope-malformed'],
  judge: ({ intake }) => judgeFields(intake, ['scope'], ({ values }) => values.scope ?? 'none asked'),
})
