import type { AdminCredential } from '../admin/access.ts'
import { type AdminPurpose, adminPurposes } from '../contract/admin-values.ts'
import type { AdminCredentials } from '../practice/admin-access.ts'
import { said } from '../words/said.ts'
import { keepCredential } from './admin-credentials.ts'
import { refuse } from './refusal.ts'
import { adminName } from './secret-name.ts'
import type { Session } from './session.ts'

/** The credentials of an administrator of the practice tenant, as a person gives them. */
export const practiceCredential = (given: AdminCredentials): AdminCredential => {
  const { token, client_id, client_secret, private_key, key_id } = given
  if (token !== undefined) return { kind: 'token', token }
  if (private_key !== undefined)
    return { kind: 'key', client_id, private_key, ...(key_id === undefined ? {} : { key_id }) }
  return { kind: 'secret', client_id, client_secret: client_secret ?? '' }
}

const accessTo = ({ practice: { tenant, setups } }: Session, setup: string) =>
  setups.has(setup) ? (tenant?.admin() ?? null) : null

/** Whether a setup was made against the tenant that runs, and that has an admin API. */
export const hasPracticeAccess = (session: Session, setup: string): boolean => accessTo(session, setup) !== null

/** Gives a setup of the practice tenant the tenant's own access: that of an app, because its rights can be told one by one. */
export async function givePracticeAccess(session: Session, setup: string, purpose: AdminPurpose): Promise<void> {
  const access = accessTo(session, setup)
  if (!access) return refuse('refused', said('admin-api.not-practice'))
  const { token: _token, ...app } = access[purpose]
  await keepCredential(session.secrets, setup, purpose, practiceCredential(app))
}

/** What a setup had for an earlier tenant is not good for this one: it gets what this one gives. */
export async function renewPracticeAccess(session: Session, setup: string): Promise<void> {
  for (const purpose of adminPurposes)
    if ((await session.secrets.has(adminName(setup, purpose))) !== null)
      await givePracticeAccess(session, setup, purpose)
}
