import type { Guide } from '../core/model/guide.ts'
import type { Language } from '../core/model/languages.ts'
import { exampleProvider, type ProviderId, providerIds } from '../core/model/provider-ids.ts'
import { oneOf } from './arguments.ts'
import type { CheckOptions } from './check-options.ts'
import { guideOfFault } from './commands/practice.ts'
import { guideNamed } from './guide-named.ts'
import { UsageError } from './usage.ts'

/**
 * The guide that is checked, and the provider of the practice tenant it is checked against, if it is one.
 * @throws UsageError
 */
export async function guideIn(
  options: CheckOptions,
  language: Language,
): Promise<{ guide: Guide; practice: ProviderId | null }> {
  const practice =
    options.practice === undefined ? null : oneOf('practice', options.practice, providerIds, exampleProvider)
  if (options.fault && !practice) throw new UsageError((wrong) => wrong['fault-alone']({ providers: providerIds }))
  const id =
    options.guide ?? (practice ? await guideOfFault(practice, options.fault?.[0]) : await ofSetup(options, language))
  if (id === undefined) throw new UsageError((wrong) => wrong['no-guide']({ providers: providerIds }))
  const guide = guideNamed(id, language)
  if (practice && guide.provider !== practice)
    throw new UsageError((wrong) => wrong['other-provider']({ id, provider: practice }))
  return { guide, practice }
}

/** A saved setup is of a guide, so that its name is enough. */
const ofSetup = async ({ setup }: CheckOptions, language: Language): Promise<string | undefined> =>
  setup === undefined ? undefined : (await import('./saved-setup.ts')).savedSetup(setup, language).guide
