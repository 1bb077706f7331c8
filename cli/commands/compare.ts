import { comparisonOf } from '../../core/app/run-history.ts'
import type { RunComparison } from '../../core/model/comparison.ts'
import { visibleLine } from '../../core/model/visible.ts'
import type { Store, StoredRun } from '../../core/store/store.ts'
import { wordsIn } from '../../core/words/words.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { differenceBlocks } from '../differences.ts'
import { openedStore } from '../opened-store.ts'
import { print, printJson } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { CliWords, Spoken } from '../words/index.ts'

/** `compare RUN RUN`: what differs between two saved runs. */
export async function compare(args: readonly string[], { language, words }: Spoken): Promise<number> {
  const [one, other, ...rest] = args
  if (!isId(one) || !isId(other)) throw new UsageError((wrong) => wrong['compare-runs'])
  const options = readOptions('compare', rest, { format: { type: 'string' } })
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const comparison = comparisonOf(keptRuns(one, other, language), wordsIn(language))
  if (format === 'json') printJson(comparison)
  else print(asText(comparison, words.compare))
  return exit.ok
}

const isId = (text: string | undefined): text is string => text !== undefined && text !== '' && !text.startsWith('-')

function keptRuns(one: string, other: string, language: Spoken['language']): [StoredRun, StoredRun] {
  const store = openedStore(language)
  try {
    return [runIn(store, one), runIn(store, other)]
  } finally {
    store.close()
  }
}

/** A run by the beginning of its ID. */
function runIn(store: Store, beginning: string): StoredRun {
  const id = beginning.slice(0, 60)
  const [found, another] = store.runsNamed(beginning.toLowerCase())
  if (another) throw new UsageError((wrong) => wrong['many-runs']({ id }))
  const run = found && store.run(found.id)
  if (!run) throw new UsageError((wrong) => wrong['unknown-run']({ id }))
  return run
}

const asText = ({ headline, differences }: RunComparison, words: CliWords['compare']): string =>
  [visibleLine(headline), ...differenceBlocks(differences, words)].join('\n\n')
