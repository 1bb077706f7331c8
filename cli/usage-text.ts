import { languageIds } from '../core/model/languages.ts'
import { exampleProvider, providerIds, providerNames } from '../core/model/provider-ids.ts'
import type { CliWords } from './words/index.ts'

/** What `--help` shows. */
export const usage = (words: CliWords): string =>
  words.usage({
    providers: providerIds.join('|'),
    example: exampleProvider,
    host: providerNames[exampleProvider].host,
    languages: languageIds.join(', '),
  })
