import type { Guide } from '../core/model/guide.ts'
import { languageIds } from '../core/model/languages.ts'
import { exampleProvider, providerIds, providerNames } from '../core/model/provider-ids.ts'
import type { CliWords } from './words/index.ts'

/** The first guide of this flow: one of the provider of the examples if there is one. */
const exampleOf = (guides: readonly Guide[], flow: Guide['flow']): string => {
  const fitting = guides.filter((guide) => guide.flow === flow)
  return (fitting.find(({ provider }) => provider === exampleProvider) ?? fitting[0])?.id ?? 'ID'
}

/** What `--help` shows, with examples of these guides. */
export const usage = (words: CliWords, guides: readonly Guide[]): string =>
  words.usage({
    providers: providerIds.join('|'),
    example: exampleProvider,
    guide: exampleOf(guides, 'client_credentials'),
    signOn: exampleOf(guides, 'authorization_code'),
    host: providerNames[exampleProvider].host,
    languages: languageIds.join(', '),
  })

/** The lines of the summary that show the form of one command, with those that go on. */
function formsOf(summary: string, name: string): string[] {
  let own = false
  return summary.split('\n').filter((line) => {
    const command = /^ {2}([a-z-]+)(?= |$)/.exec(line)?.[1]
    own = command ? command === name : own && /^ {4,}\S/.test(line)
    return own
  })
}

/** What `COMMAND --help` shows: its form, what it does, its options, its exit statuses; null for a command that there is not. */
export function commandHelp(words: CliWords, guides: readonly Guide[], name: string): string | null {
  if (!Object.hasOwn(words.help, name)) return null
  const [about = '', ...more] = words.help[name as keyof CliWords['help']].split('\n')
  return [about, '', ...formsOf(usage(words, guides), name), '', ...more, '', words['more-help']].join('\n')
}
