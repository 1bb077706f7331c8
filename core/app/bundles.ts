import { archiveOf, type Bundle, textsOf } from '../bundle/bundle.ts'
import { FileProblem } from '../bundle/file-problem.ts'
import { pseudonymized } from '../bundle/pseudonyms.ts'
import type { Guide } from '../model/guide.ts'
import type { RunResult } from '../model/result.ts'
import type { TokenReading } from '../model/token-view.ts'
import { clouds, providers } from '../providers/index.ts'
import { formatReport } from '../report/formats.ts'
import { isRecorded } from '../run/replayed.ts'
import { reportOf } from '../words/report.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'
import { type Released, releasedArchive } from './released.ts'
import { tool } from './tool.ts'

/** A run that is handed over. */
export interface Handed {
  run: RunResult
  tokens: readonly TokenReading[]
}

/** How a run is handed over. */
export interface BundleWish {
  guide: Guide
  /** The text of the guide, where it is not one of the product. */
  pack: string | null
  pseudonyms: boolean
  /** The run was about a practice tenant. */
  practice: boolean
  words: Words
  setup?: string | undefined
}

/** What is compared of two runs, without the fingerprints of secrets. */
function unprinted({ observed }: RunResult): Pick<RunResult, 'observed'> {
  if (!observed) return {}
  const { secrets: _own, ...rest } = observed
  return { observed: rest }
}

/** A token can be copied whole only where it was got. */
const cut = (token: TokenReading): TokenReading => ({ ...token, whole: false })

/** The same under other names for hosts, client IDs and addresses, where that is wanted. */
export function underNames({ run, tokens }: Handed, pseudonyms: boolean): Handed & { run: RunResult } {
  if (!pseudonyms) return { run, tokens }
  if (!isRecorded(run)) throw new FileProblem(said('bundle.not-recorded'))
  const ids = Object.values(providers).flatMap(({ looksLike }) => looksLike.namesTenant ?? [])
  return pseudonymized(run, tokens, (host) => clouds.of(host) !== null, ids)
}

/**
 * One file with the report of a run and all that is needed to judge it again.
 * @throws FileProblem
 */
export function bundleOf(
  handed: Handed,
  { guide, pack, pseudonyms, practice, words, setup }: BundleWish,
): Released<Uint8Array> {
  const { run, tokens } = underNames(handed, pseudonyms)
  if (!isRecorded(run)) throw new FileProblem(said('bundle.not-recorded'))
  const bundle: Bundle = {
    tool,
    created: new Date().toISOString(),
    pseudonyms,
    practice,
    run: { ...run, ...unprinted(run) },
    tokens: tokens.map(cut),
    pack,
  }
  const report = reportOf(run, guide, words)
  const reporting = { words, provider: words.nameOf(guide.provider), setup }
  const texts = textsOf(bundle, {
    report: formatReport('json', report, guide, reporting),
    page: formatReport('html', report, guide, reporting),
  })
  return releasedArchive(texts, archiveOf)
}
