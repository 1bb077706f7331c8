import { readFileSync } from 'node:fs'
import { keepSecret } from '../../core/app/known-secrets.ts'
import { tool } from '../../core/app/tool.ts'
import { troubleText } from '../../core/app/trouble.ts'
import { withDrift } from '../../core/compare/drift.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { Language } from '../../core/model/languages.ts'
import type { Proof } from '../../core/model/proof.ts'
import type { Report } from '../../core/model/report.ts'
import type { RunResult } from '../../core/model/result.ts'
import { shortestHidden } from '../../core/model/secret-text.ts'
import type { SignOnHost } from '../../core/probes/sign-on-host.ts'
import { formatReport, formats } from '../../core/report/formats.ts'
import { letterForms, letterOf } from '../../core/report/letter.ts'
import type { RunOptions, Settings } from '../../core/run/options.ts'
import { run } from '../../core/run/run.ts'
import { reportOf } from '../../core/words/report.ts'
import { visitPagesIn } from '../../core/words/visit-pages.ts'
import { type Words, wordsIn } from '../../core/words/words.ts'
import { numberIn, oneOf } from '../arguments.ts'
import { type Came, packOf } from '../came.ts'
import { guideIn } from '../check-guide.ts'
import { type CheckOptions, checkOptions, refuseEmpty } from '../check-options.ts'
import { settingsIn } from '../check-settings.ts'
import { readFields, readSecrets } from '../inputs.ts'
import { exportRoot, writable, write } from '../outputs.ts'
import { paintFor } from '../paint.ts'
import { fromPractice, fromSetup, type Prepared } from '../prepared.ts'
import { progressOn } from '../progress.ts'
import { tell } from '../say.ts'
import { sayingWhy } from '../saying-why.ts'
import { exit, UsageError } from '../usage.ts'
import type { CliWords, Spoken } from '../words/index.ts'

/** `check`: the main job. Gives the exit status of design.md section 4. */
export async function check(args: readonly string[], spoken: Spoken): Promise<number> {
  const options = checkOptions(args)
  const format = oneOf('format', options.format, formats, 'text')
  const letter = letterIn(options)
  refuseEmpty(options)
  if (options.admin && options.setup === undefined && options.practice === undefined)
    throw new UsageError((wrong) => wrong['admin-absent'])
  for (const option of ['output', 'export-root', 'bundle'] as const)
    if (options[option] !== undefined) writable(options[option], `--${option}`)
  const came =
    options.replay === undefined
      ? await asked(options, spoken)
      : await (await import('../replayed.ts')).replayed(options.replay, options, spoken)
  const core = wordsIn(spoken.language)
  const { guide } = came
  const over = options.bundle === undefined && !options.pseudonyms ? null : await import('../handed-over.ts')
  const run = options.pseudonyms && over ? over.named(came, core) : came.run
  const report = reportOf(run, guide, core)
  const provider = core.nameOf(guide.provider)
  const paint = options.output ? undefined : paintFor(process.stdout, process.env)
  const text = letter
    ? letterOf(letter, report, guide, { words: core, provider })
    : formatReport(format, report, guide, {
        words: core,
        provider,
        setup: options.pseudonyms ? undefined : options.setup,
        paint,
        verbose: options.verbose ?? false,
      })
  sayingWhy('--output', core, () => write(text, options.output))
  if (options['export-root'] !== undefined) exportRoot(report, options['export-root'], spoken.words.check)
  if (options.bundle !== undefined) over?.writeBundle(came, options.bundle, options.pseudonyms ?? false, core)
  return statusOf(report, options.strict ?? false)
}

/** Runs the checks of a guide as the command line says. */
async function asked(options: CheckOptions, { language, words }: Spoken): Promise<Came> {
  const { guide, practice } = await guideIn(options, language)
  const settings = settingsIn(options)
  const given = givenIn(options, { guide, settings }, words.check)
  const stored = options.setup === undefined ? given : await fromSetup(options.setup, given, language, options.admin)
  const prepared = practice ? await fromPractice(practice, options.fault ?? [], stored, options.admin) : stored
  for (const [field, secret] of prepared.secrets) keepSecret(field, secret)
  let tokens: Came['tokens'] = []
  let proofs: readonly Proof[] = []
  try {
    const came = await runWith(prepared, wordsIn(language), words.check, {
      keepTokens: (got) => {
        tokens = got?.views ?? []
      },
      keepProofs: (got) => {
        proofs = got
      },
    })
    const run = withDrift(came, prepared.passed)
    await keepRun(prepared, [run, proofs], language, words.check)
    return { guide, run, tokens, pack: packOf(guide.id), practice: practice !== null }
  } finally {
    await prepared.end()
  }
}

/** The form of the letter to the network team, if it was requested in place of the report. */
function letterIn(options: CheckOptions) {
  const letter = options.letter === undefined ? null : oneOf('letter', options.letter, letterForms, 'text')
  if (letter && options.format !== undefined) throw new UsageError((wrong) => wrong['letter-and-format'])
  return letter
}

/** What a run requires, as far as the command line says it. */
function givenIn(
  options: CheckOptions,
  { guide, settings }: { guide: Guide; settings: Settings },
  words: CliWords['check'],
): Prepared {
  if (options['nothing-on-disk'] && options.setup !== undefined) throw new UsageError((wrong) => wrong['setup-on-disk'])
  const fields = readFields(options.set ?? [])
  const secrets = readSecrets(options.secret ?? [], process.env, () => readFileSync(0, 'utf8'))
  // Other forms of shorter ones cannot be distinguished from ordinary text (`core/report/known.ts`).
  for (const [name, secret] of secrets)
    if (secret.length > 0 && secret.length < shortestHidden) tell(words['short-secret']({ name, n: secret.length }))
  const seconds = numberIn('sign-on-timeout', options['sign-on-timeout'], 1, 3600, 300)
  if (options['sign-on'] && guide.flow !== 'authorization_code')
    throw new UsageError((wrong) => wrong['no-sign-in']({ id: guide.id }))
  return {
    guide,
    fields,
    secrets,
    settings,
    patience: options['sign-on'] ? seconds * 1000 : null,
    tryMethods: options['try-methods'] ?? false,
    end: async () => {},
  }
}

/** The URL goes to standard error, for the user. Only results go to standard output. */
const signOnBy = (clear: () => void, patience: number, core: Words, words: CliWords['check']): SignOnHost => ({
  patience,
  pages: visitPagesIn(core),
  open: (url) => {
    clear()
    tell(words['sign-in']({ url, within: Math.round(patience / 1000) }))
  },
})

async function runWith(
  { guide, fields, secrets, settings, patience, tryMethods, lendAdmin }: Prepared,
  core: Words,
  words: CliWords['check'],
  left: Required<Pick<RunOptions, 'keepTokens' | 'keepProofs'>>,
): Promise<RunResult> {
  const abort = new AbortController()
  const cancel = () => abort.abort()
  process.once('SIGINT', cancel)
  const progress = progressOn(process.stderr, core, words)
  try {
    return await run({
      guide,
      fields,
      borrow: async (field, use) => {
        const secret = secrets.get(field)
        return secret === undefined ? null : use(secret)
      },
      settings,
      step: null,
      tool,
      hostKind: 'terminal',
      signal: abort.signal,
      tryMethods,
      ...(lendAdmin ? { lendAdmin } : {}),
      ...left,
      ...(patience === null ? {} : { signOn: signOnBy(progress.clear, patience, core, words) }),
      emit: progress.show,
    })
  } finally {
    process.off('SIGINT', cancel)
    progress.clear()
  }
}

/** The report is shown in any case: what cannot be kept is said beside it. */
async function keepRun(
  { keep }: Prepared,
  [result, proofs]: [RunResult, readonly Proof[]],
  language: Language,
  words: CliWords['check'],
) {
  try {
    await keep?.(result, proofs)
  } catch (error) {
    const trouble = troubleText(error, language)
    if (trouble === undefined) throw error
    tell(words['run-not-kept']({ why: trouble }))
  }
}

function statusOf({ verdict, counts }: Report, strict: boolean): number {
  if (verdict === 'fail') return exit.failed
  if (verdict === 'incomplete') return exit.incomplete
  return strict && counts.warn > 0 ? exit.failed : exit.ok
}
