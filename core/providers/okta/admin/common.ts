import type { Judged } from '../../../model/admin.ts'
import type { DiagnosisId } from '../../../model/diagnosis-ids.ts'

/** Which check judges, and what it means where it is not as wanted. */
export const judged = (check: string, diagnosis: DiagnosisId): Judged => ({ check, diagnosis })

/** Members that Okta makes on every object. */
export const made = ['id', 'created', 'lastUpdated', '_links', '_embedded'] as const

/** Objects are switched on and off by calls of their own. */
export const lifecycle = {
  member: 'status',
  by: { ACTIVE: 'lifecycle/activate', INACTIVE: 'lifecycle/deactivate' },
} as const
