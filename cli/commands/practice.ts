import { once } from 'node:events'
import { exampleProvider, type ProviderId, providerIds } from '../../core/model/provider-ids.ts'
import { numberIn, oneOf, readOptions } from '../arguments.ts'
import { print, printJson } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** Throws a UsageError for a fault that the practice tenant does not have. */
export async function knownFaults(provider: ProviderId, faults: readonly string[]): Promise<void> {
  const { practiceFaults } = await import('../../core/practice/index.ts')
  const ids: string[] = practiceFaults(provider).map(({ id }) => id)
  const unknown = faults.find((id) => !ids.includes(id))
  if (unknown !== undefined)
    throw new UsageError((wrong) => wrong['unknown-fault']({ provider, id: unknown.slice(0, 80) }))
}

/** The guide with which a fault can be seen, where none was named: the provider's usual one without a fault. */
export async function guideOfFault(provider: ProviderId, fault: string | undefined): Promise<string> {
  const { practiceFaults, usualGuide } = await import('../../core/practice/index.ts')
  return practiceFaults(provider).find(({ id }) => id === fault)?.guide ?? usualGuide(provider)
}

/** `practice`: starts a practice tenant and keeps it running, or lists its faults. */
export async function practice(args: readonly string[], spoken: Spoken): Promise<number> {
  const words = spoken.words.practice
  const options = readOptions('practice', args, {
    provider: { type: 'string' },
    fault: { type: 'string', multiple: true },
    port: { type: 'string' },
    guide: { type: 'string' },
    'list-faults': { type: 'boolean' },
    format: { type: 'string' },
  })
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const ofGuide = providerIds.find((id) => options.guide?.startsWith(`${id}/`))
  const provider = oneOf('provider', options.provider, providerIds, ofGuide ?? exampleProvider)
  const { guide } = options
  if (guide !== undefined && !guide.startsWith(`${provider}/`))
    throw new UsageError((wrong) => wrong['other-provider']({ id: guide.slice(0, 80), provider }))
  if (options['list-faults'])
    return listFaults(options.provider === undefined ? providerIds : [provider], format, spoken)
  const faults = options.fault ?? []
  await knownFaults(provider, faults)
  const port = numberIn('port', options.port, 0, 65_535, 0)
  const { startPracticeTenant } = await import('../../core/practice/index.ts')
  const tenant = await startPracticeTenant({ provider, faults, port }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE' || error.code === 'EACCES')
      throw new UsageError((wrong) => wrong.port({ port, code: error.code ?? '' }))
    throw error
  })
  // Heard from before anything is printed: whoever reads the address may stop the tenant at once.
  const stopped = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])
  const values = tenant.values(guide)
  // A practice secret protects nothing: without it nobody could try the tenant by hand.
  const secrets = tenant.secrets(guide)
  if (format === 'json') {
    // On one line: whoever reads it by a program waits for its end.
    process.stdout.write(
      `${JSON.stringify({ provider, ...(guide === undefined ? {} : { guide }), origin: tenant.origin, faults: tenant.faults, values, secrets, ca: tenant.ca() })}\n`,
    )
  } else {
    const lines = Object.entries({ ...values, ...secrets }).map(([field, value]) => `  ${field.padEnd(28)} ${value}`)
    print(
      [
        words['listens-on']({ provider, origin: tenant.origin }),
        ...lines,
        `  ${words.faults({ ids: tenant.faults })}`,
        words.stop,
      ].join('\n'),
    )
  }
  await stopped
  await tenant.close()
  return exit.ok
}

async function listFaults(
  of: readonly ProviderId[],
  format: 'text' | 'json',
  { language, words }: Spoken,
): Promise<number> {
  const { practiceFaults, usualGuide } = await import('../../core/practice/index.ts')
  const faults = of.flatMap((provider) => practiceFaults(provider, language))
  if (format === 'json') {
    printJson(faults)
    return exit.ok
  }
  for (const { provider, id, says, warning, guide } of faults) {
    const other = guide === usualGuide(provider) ? null : guide
    print(`${provider.padEnd(6)} ${id.padEnd(34)} ${words.practice.fault({ says, warning, guide: other ?? null })}`)
  }
  return exit.ok
}
