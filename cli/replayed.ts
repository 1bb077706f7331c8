import { judgmentOf } from '../core/app/judged.ts'
import { parseOwnPack } from '../core/app/known-guides.ts'
import { tool } from '../core/app/tool.ts'
import { isNewer } from '../core/app/viewed.ts'
import { readBundle } from '../core/bundle/bundle.ts'
import { FileProblem } from '../core/bundle/file-problem.ts'
import { limits } from '../core/bundle/zip.ts'
import type { Judgment } from '../core/model/comparison.ts'
import type { Guide } from '../core/model/guide.ts'
import { replay } from '../core/run/replay.ts'
import { said } from '../core/words/said.ts'
import { wordsIn } from '../core/words/words.ts'
import { refuseBeside } from './arguments.ts'
import type { Came } from './came.ts'
import type { CheckOptions } from './check-options.ts'
import { differenceBlocks } from './differences.ts'
import { guidesFolder, knownGuides, productGuide } from './folders.ts'
import { readBytes } from './inputs.ts'
import { tell } from './say.ts'
import { UsageError } from './usage.ts'
import type { CliWords, Spoken } from './words/index.ts'

/** Everything that says how the world is asked: a replay asks nothing. */
const ofTheWorld = [
  'guide',
  'setup',
  'set',
  'secret',
  'practice',
  'fault',
  'ca',
  'proxy',
  'pac',
  'try-direct',
  'dns',
  'resolve',
  'timeout',
  'sign-on',
  'sign-on-timeout',
  'try-methods',
] as const

/** The guide that a file was made with: the one of this computer, or the one that came along. */
function guideFor(id: string, pack: string | null, language: Spoken['language']): Guide {
  const own = productGuide(id, language) ?? knownGuides(language).guides.find((guide) => guide.id === id)
  const brought = own ?? (pack === null ? null : parseOwnPack(pack, 'guide.yaml', guidesFolder()).guide)
  if (!brought || brought.id !== id) throw new FileProblem(said('bundle.no-guide', { guide: id }))
  return brought
}

/** What today's version says otherwise than the file. */
function tellChanges({ rootCause, changed }: Judgment, words: CliWords): void {
  if (rootCause.before !== rootCause.after) tell(words.check['cause-changed'](rootCause))
  if (changed.length > 0) tell(words.check['results-changed']({ n: changed.length }))
  for (const block of differenceBlocks(changed, words.compare)) tell(block)
}

/**
 * Judges the run in a bundle again, and says what it was then.
 * @throws UsageError
 */
export async function replayed(path: string, options: CheckOptions, { language, words }: Spoken): Promise<Came> {
  refuseBeside(options, '--replay', ofTheWorld)
  try {
    const bundle = readBundle(readBytes(path, '--replay', limits.archive))
    const guide = guideFor(bundle.run.guide, bundle.pack, language)
    let tokens: Came['tokens'] = []
    const run = await replay(bundle.run, guide, tool, (got) => {
      tokens = got?.views ?? []
    })
    tell(words.check.replayed({ path, at: Date.parse(bundle.run.started), version: bundle.tool.version }))
    if (isNewer(bundle.tool.version, tool.version)) tell(words.check['newer-file'])
    tellChanges(judgmentOf(bundle.run, run, guide, wordsIn(language)), words)
    return { guide, run, tokens, pack: bundle.pack, practice: bundle.practice }
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error
    const why = wordsIn(language).say(error.says)
    throw new UsageError((wrong) => wrong['file-refused']({ option: '--replay', path, why }))
  }
}
