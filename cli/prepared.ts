import type { LendAdmin } from '../core/admin/access.ts'
import { practiceCredential } from '../core/app/practice-access.ts'
import type { Guide } from '../core/model/guide.ts'
import type { Language } from '../core/model/languages.ts'
import type { Fields, SecretFieldName } from '../core/model/profile.ts'
import type { Proof } from '../core/model/proof.ts'
import type { ProviderId } from '../core/model/provider-ids.ts'
import type { RunResult } from '../core/model/result.ts'
import type { Settings } from '../core/run/options.ts'
import { knownFaults } from './commands/practice.ts'
import { UsageError } from './usage.ts'

/** Everything that a run requires, from all sources. */
export interface Prepared {
  guide: Guide
  fields: Fields
  secrets: ReadonlyMap<SecretFieldName, string>
  settings: Settings
  /** Milliseconds to wait for a user who signs in; null if a sign-in was not requested. */
  patience: number | null
  tryMethods: boolean
  /** Lends the access to the configuration; absent if it is not looked at. */
  lendAdmin?: LendAdmin
  /** Keeps what came of the run with its setup; absent if the run is of no saved setup. */
  keep?(result: RunResult, proofs: readonly Proof[]): Promise<void>
  /** The newest run of the setup that passed and looked at the configuration. */
  passed?: RunResult | undefined
  end(): Promise<void>
}

/** Fields, secrets and certificates of a saved setup. Fields and secrets of the command line take precedence. */
export async function fromSetup(name: string, given: Prepared, language: Language, admin = false): Promise<Prepared> {
  const { openSavedSetup } = await import('./saved-setup.ts')
  const saved = await openSavedSetup(name, given.guide, language)
  if (admin && !saved.lendAdmin) throw new UsageError((wrong) => wrong['admin-absent'])
  const used = {
    fields: { ...saved.fields, ...given.fields },
    secrets: new Map([...saved.secrets, ...given.secrets]),
  }
  return {
    ...given,
    ...used,
    ...(admin && saved.lendAdmin ? { lendAdmin: saved.lendAdmin } : {}),
    settings: { ...given.settings, ca: [...given.settings.ca, ...saved.ca] },
    passed: saved.passed,
    keep: (result, proofs) =>
      saved.keep(result, { ...used, proofs, ways: given.settings, otherAuthorities: given.settings.ca.length > 0 }),
  }
}

/** Starts the practice tenant and takes what is missing from it. */
export async function fromPractice(
  provider: ProviderId,
  faults: readonly string[],
  given: Prepared,
  admin = false,
): Promise<Prepared> {
  await knownFaults(provider, faults)
  const { startPracticeTenant } = await import('../core/practice/index.ts')
  const tenant = await startPracticeTenant({ provider, faults })
  const access = admin ? tenant.admin() : null
  return {
    ...given,
    ...(access ? { lendAdmin: (use) => use(practiceCredential(access.read)) } : {}),
    fields: { ...tenant.values(given.guide.id), ...given.fields },
    secrets: new Map([
      ...(Object.entries(tenant.secrets(given.guide.id)) as [SecretFieldName, string][]),
      ...given.secrets,
    ]),
    settings: { ...given.settings, ca: [...given.settings.ca, ...tenant.ca()] },
    end: () => tenant.close(),
  }
}
