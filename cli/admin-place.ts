import { isAdminSecret, type LendAdmin } from '../core/admin/access.ts'
import { lendAdminOf, lent } from '../core/app/admin-credentials.ts'
import { type AdminWorld, NoAdmin, openWorld } from '../core/app/admin-world.ts'
import { keepSecret, learning } from '../core/app/known-secrets.ts'
import { practiceCredential } from '../core/app/practice-access.ts'
import { publicKeyOf } from '../core/app/public-key.ts'
import { adminName } from '../core/app/secret-name.ts'
import { trustedAuthorities } from '../core/app/trusted.ts'
import type { AdminScope } from '../core/model/admin.ts'
import type { Guide } from '../core/model/guide.ts'
import type { JsonObject } from '../core/model/json.ts'
import type { Fields } from '../core/model/profile.ts'
import { exampleProvider, providerIds } from '../core/model/provider-ids.ts'
import type { Settings } from '../core/run/options.ts'
import type { SecretStore } from '../core/store/secret-store.ts'
import { openSecrets } from '../core/store/secrets.ts'
import type { Store } from '../core/store/store.ts'
import { accessIn, accessOptions, givesAccess } from './admin-access.ts'
import { oneOf, type readOptions } from './arguments.ts'
import { settingsIn } from './check-settings.ts'
import { guideNamed } from './guide-named.ts'
import { readFields } from './inputs.ts'
import { openedStore } from './opened-store.ts'
import { namedSetup } from './saved-setup.ts'
import { UsageError } from './usage.ts'
import type { Spoken } from './words/index.ts'

/** Options of every command that works with the configuration of a tenant. */
export const placeOptions = {
  setup: { type: 'string' },
  guide: { type: 'string' },
  set: { type: 'string', multiple: true },
  practice: { type: 'string' },
  fault: { type: 'string', multiple: true },
  ca: { type: 'string', multiple: true },
  proxy: { type: 'string' },
  pac: { type: 'string' },
  dns: { type: 'string', multiple: true },
  resolve: { type: 'string', multiple: true },
  timeout: { type: 'string' },
  ...accessOptions,
} as const

export type PlaceOptions = ReturnType<typeof readOptions<typeof placeOptions>>

/** Where a command works: a saved setup, values of the command line, or the practice tenant. */
export interface AdminPlace {
  guide: Guide
  fields: Fields
  settings: Settings
  /** Lends the access to read or to change; null where there is none. */
  lend(purpose: 'read' | 'write'): Promise<LendAdmin | null>
  publicJwk: JsonObject | null
  /** The saved setup; null where there is none. */
  saved: { store: Store; secrets: SecretStore; id: string; name: string } | null
  end(): Promise<void>
}

/**
 * Opens the place that the options of a command name.
 * @param empty the practice tenant is a new one, in which no guide was followed
 * @throws UsageError
 */
export async function adminPlace(
  command: string,
  options: PlaceOptions,
  spoken: Spoken,
  empty: boolean,
): Promise<AdminPlace> {
  const settings = settingsIn(options)
  if (options.setup !== undefined) return ofSetup(options.setup, settings, spoken)
  if (options.practice !== undefined) return ofPractice(options, settings, spoken, empty)
  if (options.guide === undefined) throw new UsageError((wrong) => wrong['admin-place']({ command }))
  return {
    guide: guideNamed(options.guide, spoken.language),
    fields: readFields(options.set ?? []),
    settings,
    lend: async () => lendGiven(options),
    publicJwk: null,
    saved: null,
    end: async () => {},
  }
}

/** Lends what the command line gives. */
function lendGiven(options: PlaceOptions): LendAdmin | null {
  if (!givesAccess(options)) return null
  const access = accessIn(options, null)
  return (use) => use(access)
}

async function ofSetup(name: string, settings: Settings, { language }: Spoken): Promise<AdminPlace> {
  const store = openedStore(language)
  const secrets = learning(openSecrets())
  try {
    const setup = namedSetup(store.setups(), name)
    const ca = trustedAuthorities(store, setup).map(({ pem }) => pem)
    return {
      guide: guideNamed(setup.guide, language),
      fields: setup.fields,
      settings: { ...settings, ca: [...settings.ca, ...ca] },
      lend: (purpose) => lendOf(secrets, setup.id, purpose),
      publicJwk: await publicKeyOf(secrets, setup),
      saved: { store, secrets, id: setup.id, name: setup.name },
      end: async () => store.close(),
    }
  } catch (error) {
    store.close()
    throw error
  }
}

async function lendOf(secrets: SecretStore, setup: string, purpose: 'read' | 'write'): Promise<LendAdmin | null> {
  if (purpose === 'read') return (await lendAdminOf(secrets, setup)) ?? null
  const there = await secrets.has(adminName(setup, 'write'))
  return there === null ? null : (use) => lent(secrets, setup, 'write', use)
}

async function ofPractice(
  { practice, guide: id, fault = [], set = [] }: PlaceOptions,
  settings: Settings,
  { language }: Spoken,
  empty: boolean,
): Promise<AdminPlace> {
  const provider = oneOf('practice', practice, providerIds, exampleProvider)
  const { startPracticeTenant, usualGuide } = await import('../core/practice/index.ts')
  const { knownFaults } = await import('./commands/practice.ts')
  await knownFaults(provider, fault)
  const guide = guideNamed(id ?? usualGuide(provider), language)
  if (guide.provider !== provider) throw new UsageError((wrong) => wrong['other-provider']({ id: guide.id, provider }))
  const tenant = await startPracticeTenant({ provider, faults: fault, empty })
  const access = tenant.admin()
  return {
    guide,
    fields: { ...(empty ? { domain: tenant.origin } : tenant.values(guide.id)), ...readFields(set) },
    settings: { ...settings, ca: [...settings.ca, ...tenant.ca()] },
    lend: async (purpose) => (access ? (use) => use(practiceCredential(access[purpose])) : null),
    publicJwk: null,
    saved: null,
    end: () => tenant.close(),
  }
}

/**
 * Opens the configuration of a place.
 * @throws UsageError where there is no access, no admin API, or no domain that can be used
 */
export async function worldOf(
  { guide, fields, settings, lend, publicJwk, saved }: AdminPlace,
  purpose: 'read' | 'write',
  scopes: readonly AdminScope[] = [],
): Promise<AdminWorld> {
  const access = await lend(purpose)
  const lending: LendAdmin = async (use) =>
    access
      ? access((credential) => {
          for (const [name, value] of Object.entries(credential)) if (isAdminSecret(name)) keepSecret(name, value)
          return use(credential)
        })
      : null
  try {
    return await openWorld({
      guide,
      fields,
      settings,
      lend: lending,
      scopes,
      signal: new AbortController().signal,
      ...(publicJwk ? { publicJwk } : {}),
      ...(saved ? { ledger: () => saved.store.ledger(saved.id) } : {}),
    })
  } catch (error) {
    if (!(error instanceof NoAdmin)) throw error
    const absent = purpose === 'write' ? 'admin-absent-write' : 'admin-absent'
    const why = ({ access: absent, provider: 'admin-provider', address: 'admin-address' } as const)[error.why]
    throw new UsageError((wrong) => wrong[why])
  }
}
