import { denyingActionsCheck } from '../denying-actions.ts'

export default denyingActionsCheck({
  id: 'admin.actions-allow',
  kind: 'machine-action',
  follows: ['api.no-action-denies'],
})
