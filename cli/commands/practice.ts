import { once } from 'node:events'
import { exampleProvider, type ProviderId, providerIds } from '../../core/model/provider-ids.ts'
import type { PracticeOptions } from '../../core/practice/index.ts'
import type { PracticeTenant } from '../../core/practice/tenant.ts'
import { numberIn, oneOf, readOptions, refuseBeside } from '../arguments.ts'
import { guideNamed } from '../guide-named.ts'
import { print, printJson } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { CliWords, Spoken } from '../words/index.ts'

/** Throws a UsageError for a fault that the practice tenant does not have. */
export async function knownFaults(provider: ProviderId, faults: readonly string[]): Promise<void> {
  const { practiceFaults } = await import('../../core/practice/index.ts')
  const ids: string[] = practiceFaults(provider).map(({ id }) => id)
  const unknown = faults.find((id) => !ids.includes(id))
  if (unknown !== undefined)
    throw new UsageError((wrong) => wrong['unknown-fault']({ provider, id: unknown.slice(0, 80) }))
}

/** Throws a UsageError for a fault that the admin API of the practice tenant does not have. */
async function knownAdminFaults(provider: ProviderId, names: readonly string[]): Promise<void> {
  const { adminFaultNames } = await import('../../core/practice/index.ts')
  const known = adminFaultNames(provider)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined)
    throw new UsageError((wrong) => wrong['unknown-admin-fault']({ provider, id: unknown.slice(0, 80) }))
}

/** The guide with which a fault can be seen, if none was named. Without a fault: the provider's usual guide. */
export async function guideOfFault(provider: ProviderId, fault: string | undefined): Promise<string> {
  const { practiceFaults, usualGuide } = await import('../../core/practice/index.ts')
  return practiceFaults(provider).find(({ id }) => id === fault)?.guide ?? usualGuide(provider)
}

const optionsOf = {
  provider: { type: 'string' },
  fault: { type: 'string', multiple: true },
  'admin-fault': { type: 'string', multiple: true },
  port: { type: 'string' },
  guide: { type: 'string' },
  empty: { type: 'boolean' },
  'list-faults': { type: 'boolean' },
  format: { type: 'string' },
} as const

/** `practice`: starts a practice tenant and keeps it running, or lists its faults. */
export async function practice(args: readonly string[], spoken: Spoken): Promise<number> {
  const options = readOptions('practice', args, optionsOf)
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const ofGuide = providerIds.find((id) => options.guide?.startsWith(`${id}/`))
  const provider = oneOf('provider', options.provider, providerIds, ofGuide ?? exampleProvider)
  const { guide } = options
  if (guide !== undefined) guideNamed(guide, spoken.language)
  if (guide !== undefined && !guide.startsWith(`${provider}/`))
    throw new UsageError((wrong) => wrong['other-provider']({ id: guide.slice(0, 80), provider }))
  refuseBeside(options, options['list-faults'] ? '--list-faults' : null, [
    'fault',
    'admin-fault',
    'port',
    'guide',
    'empty',
  ])
  if (options['list-faults'])
    return listFaults(options.provider === undefined ? providerIds : [provider], format, spoken)
  const faults = options.fault ?? []
  await knownFaults(provider, faults)
  const adminFaults = options['admin-fault'] ?? []
  await knownAdminFaults(provider, adminFaults)
  const empty = options.empty ?? false
  const tenant = await startOn(numberIn('port', options.port, 0, 65_535, 0), { provider, faults, empty })
  tenant.setAdminFaults(adminFaults)
  // Set before the URL is printed, because a program that reads it may stop the tenant immediately.
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  if (format === 'json') printTenant(tenant, guide, empty)
  else print(tenantAsText(tenant, guide, empty, spoken.words.practice))
  await stopped
  await tenant.close()
  return exit.ok
}

async function startOn(port: number, options: Omit<PracticeOptions, 'port'>): Promise<PracticeTenant> {
  const { startPracticeTenant } = await import('../../core/practice/index.ts')
  return startPracticeTenant({ ...options, port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES')
      throw new UsageError((wrong) => wrong.port({ port, code: error.code ?? '' }))
    throw error
  })
}

/** On one line, because a program that reads it waits for the end of the line. */
function printTenant(tenant: PracticeTenant, guide: string | undefined, empty: boolean): void {
  const { provider, origin, faults } = tenant
  const of = guide === undefined ? {} : { guide }
  const made = empty
    ? { values: { domain: origin }, secrets: {} }
    : { values: tenant.values(guide), secrets: tenant.secrets(guide) }
  const [admin, { adminFaults }] = [tenant.admin(), tenant]
  process.stdout.write(
    `${JSON.stringify({ provider, ...of, origin, faults, adminFaults, ...made, admin, ca: tenant.ca() })}\n`,
  )
}

/** The tenant with its values. Its secret is public, so that users can try the tenant by hand. */
function tenantAsText(
  tenant: PracticeTenant,
  guide: string | undefined,
  empty: boolean,
  words: CliWords['practice'],
): string {
  const { provider, origin, faults } = tenant
  const values = Object.entries(empty ? { domain: origin } : { ...tenant.values(guide), ...tenant.secrets(guide) })
  return [
    words['listens-on']({ provider, origin }),
    ...values.map(([field, value]) => `  ${field.padEnd(28)} ${value}`),
    ...accessLines(tenant, words),
    `  ${words.faults({ ids: [...faults, ...tenant.adminFaults] })}`,
    words.stop,
  ].join('\n')
}

/** The access to its own admin API, which is as public as its secrets. */
function accessLines(tenant: PracticeTenant, words: CliWords['practice']): string[] {
  const access = tenant.admin()
  if (!access) return []
  return (['read', 'write'] as const).flatMap((purpose) => {
    const { scopes: _scopes, private_key: _key, ...given } = access[purpose]
    const rows = Object.entries(given).map(([name, value]) => `    ${name.padEnd(26)} ${value}`)
    const title = { read: words['admin-read'], write: words['admin-write'] }[purpose]
    return [`  ${title}`, ...rows]
  })
}

async function listFaults(
  of: readonly ProviderId[],
  format: 'text' | 'json',
  { language, words }: Spoken,
): Promise<number> {
  const { practiceFaults, usualGuide } = await import('../../core/practice/index.ts')
  const faults = of.flatMap((provider) => practiceFaults(provider, language))
  const admin = await adminRows(of, { language, words })
  if (format === 'json') {
    printJson([...faults, ...admin.map((row) => ({ ...row, admin: true }))])
    return exit.ok
  }
  const widest = Math.max(...providerIds.map(({ length }) => length))
  for (const { provider, id, says, warning, guide } of faults) {
    const other = guide === usualGuide(provider) ? null : guide
    print(
      `${provider.padEnd(widest + 1)} ${id.padEnd(34)} ${words.practice.fault({ says, warning, guide: other ?? null })}`,
    )
  }
  for (const { provider, id, says } of admin)
    print(`${provider.padEnd(widest + 1)} ${id.padEnd(34)} ${words.practice['admin-fault']({ says })}`)
  return exit.ok
}

/** What can be switched at the admin APIs, by the names that the option takes. */
async function adminRows(of: readonly ProviderId[], { language, words }: Spoken) {
  const { adminFaultNames, practiceAdminFaults } = await import('../../core/practice/index.ts')
  return of.flatMap((provider) => {
    const known = new Map<string, string>(practiceAdminFaults(provider, language).map(({ name, says }) => [name, says]))
    return adminFaultNames(provider).map((id) => ({
      provider,
      id,
      says: known.get(id) ?? words.practice['right-missing'],
    }))
  })
}
