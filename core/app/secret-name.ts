import { type AdminPurpose, adminPurposes } from '../contract/admin-values.ts'
import { secretFieldNames } from '../model/profile.ts'
import { type RotatedField, rotatedFields } from '../model/rotation.ts'

/** Under which name a secret of a setup is kept. */
export const secretName = (setup: string, field: string): string => `${setup}/${field}`

/** Under which name the access of a setup to the admin API is kept, apart from the secrets of the product. */
export const adminName = (setup: string, purpose: AdminPurpose): string => secretName(setup, `admin_${purpose}`)

/** Whether a secret of this name is an access to the admin API: it has several parts. */
export const isAdminName = (name: string): boolean =>
  adminPurposes.some((purpose) => name.endsWith(`/admin_${purpose}`))

/** Under which name the second secret of a rotation is kept, while it is not the setup's. */
export const nextName = (setup: string, field: RotatedField): string => secretName(setup, `next_${field}`)

/** Under which name the secret before a rotation is kept, while the rotation can be taken back. */
export const formerName = (setup: string, field: RotatedField | 'private_key_password'): string =>
  secretName(setup, `former_${field}`)

/** Every name under which something secret of a setup is kept. */
export const secretNamesOf = (setup: string): string[] => [
  ...secretFieldNames.map((field) => secretName(setup, field)),
  ...adminPurposes.map((purpose) => adminName(setup, purpose)),
  ...rotatedFields.flatMap((field) => [nextName(setup, field), formerName(setup, field)]),
  formerName(setup, 'private_key_password'),
]
