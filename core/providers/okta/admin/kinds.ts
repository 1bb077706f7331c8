import type { AdminKind } from '../../../model/admin.ts'
import { appKinds } from './app-kinds.ts'
import { serverKinds } from './server-kinds.ts'

/** What Okta's Management API has of a setup (its OpenAPI description, version 2026.06). */
export const oktaKinds: readonly AdminKind[] = [...appKinds, ...serverKinds]
