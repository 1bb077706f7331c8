import { hasEffect } from '../memory.ts'
import type { Call } from './call.ts'
import { active, type Client, type RegisteredKey } from './client.ts'

/** What an app proves itself with now: one that was just made may not have taken effect yet. */
const effective = <T extends { id: string }>(all: readonly T[], { tenant }: Call): T[] =>
  all.filter(({ id }) => hasEffect(tenant.memory, id))

/** The secrets that authenticate an app, the newest last. */
export const goodSecrets = ({ secrets }: Client, call: Call): string[] =>
  effective(active(secrets), call).map(({ value }) => value)

/** The keys that authenticate an app. */
export const goodKeys = ({ keys }: Client, call: Call): RegisteredKey[] => effective(active(keys), call)
