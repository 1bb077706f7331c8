import { type AdminPurpose, adminPurposes } from '../contract/admin-values.ts'
import { secretFieldNames } from '../model/profile.ts'

/** Under which name a secret of a setup is kept. */
export const secretName = (setup: string, field: string): string => `${setup}/${field}`

/** Under which name the access of a setup to the admin API is kept, apart from the secrets of the product. */
export const adminName = (setup: string, purpose: AdminPurpose): string => secretName(setup, `admin_${purpose}`)

/** Whether a secret of this name is an access to the admin API: it has several parts. */
export const isAdminName = (name: string): boolean =>
  adminPurposes.some((purpose) => name.endsWith(`/admin_${purpose}`))

/** Every name under which something secret of a setup is kept. */
export const secretNamesOf = (setup: string): string[] => [
  ...secretFieldNames.map((field) => secretName(setup, field)),
  ...adminPurposes.map((purpose) => adminName(setup, purpose)),
]
