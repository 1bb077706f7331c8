import { denyingActionsCheck } from '../denying-actions.ts'

export default denyingActionsCheck({ id: 'admin.login-actions-allow', kind: 'login-action' })
