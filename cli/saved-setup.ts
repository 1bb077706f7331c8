import { randomUUID } from 'node:crypto'
import type { LendAdmin } from '../core/admin/access.ts'
import { lendAdminOf } from '../core/app/admin-credentials.ts'
import { runLimit, withSecrets } from '../core/app/kept-runs.ts'
import { learning } from '../core/app/known-secrets.ts'
import { seal } from '../core/app/seal.ts'
import { secretName } from '../core/app/secret-name.ts'
import { keepEvidence, type TerminalRun } from '../core/app/terminal-evidence.ts'
import { trustedAuthorities } from '../core/app/trusted.ts'
import type { Guide } from '../core/model/guide.ts'
import type { Language } from '../core/model/languages.ts'
import { type Fields, type SecretFieldName, secretFieldNames } from '../core/model/profile.ts'
import type { Proof } from '../core/model/proof.ts'
import type { RunResult } from '../core/model/result.ts'
import type { SecretStore } from '../core/store/secret-store.ts'
import { openSecrets } from '../core/store/secrets.ts'
import type { StoredSetup } from '../core/store/store.ts'
import { openedStore } from './opened-store.ts'
import { UsageError } from './usage.ts'

/**
 * A setup by its name or id.
 * @throws UsageError when there is none, or more than one
 */
export function namedSetup(setups: readonly StoredSetup[], name: string): StoredSetup {
  const found = setups.filter((setup) => setup.id === name || setup.name === name)
  const setup = found[0]
  if (!setup) throw new UsageError((wrong) => wrong['unknown-setup']({ name: name.slice(0, 80) }))
  if (found.length > 1)
    throw new UsageError((wrong) => wrong['many-setups']({ n: found.length, name: name.slice(0, 80) }))
  return setup
}

/**
 * A setup that was saved in the window, by its name or id.
 * @throws UsageError when there is none, or more than one
 */
export function savedSetup(name: string, language: Language): StoredSetup {
  const store = openedStore(language)
  try {
    return namedSetup(store.setups(), name)
  } finally {
    store.close()
  }
}

/** What a run used: values and secrets of the command line take precedence over those of the setup. */
export interface Used extends Pick<TerminalRun, 'fields' | 'ways' | 'otherAuthorities'> {
  secrets: ReadonlyMap<SecretFieldName, string>
  proofs: readonly Proof[]
}

/** What a saved setup brings along. */
export interface Saved {
  fields: Fields
  secrets: Map<SecretFieldName, string>
  /** Certificates that its runs trust beside the public ones, as PEM. */
  ca: string[]
  /** Lends its access to the configuration; absent if it has none. */
  lendAdmin?: LendAdmin
  /** The newest run of it that passed and looked at the configuration. */
  passed: RunResult | undefined
  /** Keeps a run of it, and what it proved. */
  keep(result: RunResult, used: Used): Promise<void>
}

/**
 * Fields, secrets and certificates of a setup that was saved in the window, by its name or id.
 * @throws UsageError when there is none, or more than one, or it is of another guide
 */
export async function openSavedSetup(name: string, guide: Guide, language: Language): Promise<Saved> {
  const store = openedStore(language)
  try {
    const setup = namedSetup(store.setups(), name)
    if (setup.guide !== guide.id)
      throw new UsageError((wrong) => wrong['setup-of-guide']({ name: setup.name, guide: setup.guide }))
    const kept = openSecrets()
    const secrets = new Map<SecretFieldName, string>()
    for (const field of secretFieldNames) {
      const key = secretName(setup.id, field)
      if (await kept.has(key)) await kept.use(key, (secret) => void secrets.set(field, secret))
    }
    const lendAdmin = await lendAdminOf(learning(kept), setup.id)
    return {
      fields: setup.fields,
      secrets,
      ca: trustedAuthorities(store, setup).map(({ pem }) => pem),
      ...(lendAdmin ? { lendAdmin } : {}),
      passed: store.passedRun(setup.id, guide.id)?.result,
      keep: (result, used) => keepRun(setup.id, guide, result, kept, { ...used, language }),
    }
  } finally {
    store.close()
  }
}

async function keepRun(
  setup: string,
  guide: Guide,
  result: RunResult,
  kept: SecretStore,
  { secrets, language, ...used }: Used & { language: Language },
): Promise<void> {
  const sealed = Object.fromEntries(
    await Promise.all([...secrets].map(async ([name, secret]) => [name, await seal(kept, secret)] as const)),
  )
  const run = await withSecrets(result, sealed, kept)
  const id = randomUUID()
  const store = openedStore(language)
  try {
    store.addRun(setup, id, run, runLimit(store))
    await keepEvidence({ store, secrets: kept }, setup, guide, { ...used, id, ended: run.ended, secrets: sealed })
  } finally {
    store.close()
  }
}
