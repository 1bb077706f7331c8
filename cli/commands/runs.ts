import { runSummaries } from '../../core/app/run-history.ts'
import { visibleLine } from '../../core/model/visible.ts'
import type { RunRow } from '../../core/store/store.ts'
import { wordsIn } from '../../core/words/words.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { openedStore } from '../opened-store.ts'
import { namedSetup } from '../saved-setup.ts'
import { print, printJson } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { Spoken } from '../words/index.ts'

/** So much of an ID is shown; `compare` takes its beginning. */
const shownCharacters = 8

/** `runs SETUP`: the runs of a setup that are saved, the newest first. */
export async function runs(args: readonly string[], { language, words }: Spoken): Promise<number> {
  const [name, ...rest] = args
  if (name === undefined || name === '' || name.startsWith('-')) throw new UsageError((wrong) => wrong['runs-setup'])
  const options = readOptions('runs', rest, { format: { type: 'string' } })
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const { setup, rows } = kept(name, language)
  const core = wordsIn(language)
  const list = runSummaries(rows, core)
  if (format === 'json') {
    printJson({ schema: 1, setup: { id: setup.id, name: setup.name }, runs: list })
    return exit.ok
  }
  if (list.length === 0) print(visibleLine(words.runs.none({ setup: setup.name })))
  for (const { id, started, verdict, step, rootCause } of list) {
    const said = core.say({ word: `verdicts.${verdict}` })
    const row = words.runs.row({ at: Date.parse(started), verdict: said, step, cause: rootCause })
    print(visibleLine(`${id.slice(0, shownCharacters)}  ${row}`))
  }
  if (list.length > 1) print(`\n${words.runs.how}`)
  return exit.ok
}

function kept(
  name: string,
  language: Spoken['language'],
): { setup: { id: string; name: string }; rows: readonly RunRow[] } {
  const store = openedStore(language)
  try {
    const setup = namedSetup(store.setups(), name)
    return { setup, rows: store.runs(setup.id) }
  } finally {
    store.close()
  }
}
