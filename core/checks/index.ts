import { adminChecks } from './admin-checks.ts'
import type { Check } from './check.ts'
import { networkChecks } from './network-checks.ts'
import { serverChecks } from './server-checks.ts'
import { signInAndTokenChecks } from './sign-in-and-token-checks.ts'

/** Every check, in the order of the areas and, within an area, of reading. */
export const checks: readonly Check[] = [...networkChecks, ...serverChecks, ...adminChecks, ...signInAndTokenChecks]

export const checkById: ReadonlyMap<string, Check> = new Map(checks.map((check) => [check.id, check]))
