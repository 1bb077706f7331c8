import { runLimits } from '../contract/values.ts'
import { type SecretFieldName, secretFieldNames } from '../model/profile.ts'
import type { RunResult } from '../model/result.ts'
import { usualRuns } from '../store/runs-table.ts'
import type { SecretStore } from '../store/secret-store.ts'
import type { Store } from '../store/store.ts'

/** Under which name it is kept. */
const setting = 'runs.limit'

/** How many runs of each setup are kept. */
export function runLimit(store: Pick<Store, 'setting'>): number {
  const saved = Number(store.setting(setting))
  return Number.isInteger(saved) && saved >= runLimits.least && saved <= runLimits.most ? saved : usualRuns
}

/** Keeps the choice; older runs go when the next one of their setup is kept. */
export const saveRunLimit = (store: Pick<Store, 'saveSetting'>, limit: number): void =>
  store.saveSetting(setting, String(limit))

/**
 * A run with the fingerprints of its secrets, so that it can be told later whether another one was used. Without a keychain
 * the key that makes them is gone with the program, and no two of them could be compared.
 */
export async function withSecrets(
  result: RunResult,
  used: Readonly<Partial<Record<SecretFieldName, string | null>>>,
  store: Pick<SecretStore, 'describe'>,
): Promise<RunResult> {
  if (!result.observed || !(await store.describe()).keychain) return result
  const there = secretFieldNames.filter((name) => result.profile.secrets[name])
  const secrets = Object.fromEntries(there.map((name) => [name, used[name] ?? null]))
  return { ...result, observed: { ...result.observed, secrets } }
}
