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
