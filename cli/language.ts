import { systemLanguages } from '../core/app/system-languages.ts'
import { type Language, languageIds, languageOf } from '../core/model/languages.ts'
import { UsageError } from './usage.ts'

/** The language of the system: of these variables the first that is set counts, as POSIX has it. */
export const systemLanguage = (env: NodeJS.ProcessEnv): Language => languageOf(systemLanguages({ env }))

/** The languages of the system, which may name a region; one that was chosen for a command and is another comes first. */
export const wanted = (chosen: Language, ofSystem: readonly string[]): readonly string[] =>
  languageOf(ofSystem) === chosen ? ofSystem : [chosen, ...ofSystem]

/**
 * Takes `--lang TAG`, which any command may have, out of the arguments.
 * @throws UsageError for a language that the program does not support
 */
export function takeLanguage(args: readonly string[]): { language: Language | null; rest: readonly string[] } {
  const command = args[0]?.startsWith('-') === false ? args[0] : '--lang'
  const rest: string[] = []
  const tags: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string
    if (arg === '--lang') {
      const tag = args[++at]
      if (tag === undefined || tag.startsWith('-'))
        throw new UsageError((wrong) => wrong['value-needed']({ command, option: '--lang' }))
      tags.push(tag)
    } else if (arg.startsWith('--lang=')) tags.push(arg.slice('--lang='.length))
    else rest.push(arg)
  }
  if (tags.length > 1) throw new UsageError((wrong) => wrong.twice({ option: 'lang' }))
  const [tag] = tags
  if (tag === undefined) return { language: null, rest }
  const language = languageOf([tag])
  // An unsupported language gives English, so English must be what was requested.
  if (!new RegExp(`^${language}(?:[-_]|$)`, 'i').test(tag))
    throw new UsageError((wrong) => wrong['one-of']({ option: 'lang', choices: languageIds }))
  return { language, rest }
}
