import { readFileSync } from 'node:fs'
import { tool } from '../../core/app/tool.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { Language } from '../../core/model/languages.ts'
import { exampleProvider, providerIds, providerNames } from '../../core/model/provider-ids.ts'
import type { Report } from '../../core/model/report.ts'
import type { RunResult } from '../../core/model/result.ts'
import { shortestHidden } from '../../core/model/secret-text.ts'
import { parseNameServer } from '../../core/network/name-servers.ts'
import { parseProxy } from '../../core/network/proxies.ts'
import { parseResolveRule } from '../../core/network/resolve-rules.ts'
import type { SignOnHost } from '../../core/probes/probe.ts'
import { formatReport, formats } from '../../core/report/formats.ts'
import { letterForms, letterOf } from '../../core/report/letter.ts'
import type { Settings } from '../../core/run/options.ts'
import { run } from '../../core/run/run.ts'
import { reportOf } from '../../core/words/report.ts'
import { type Words, wordsIn } from '../../core/words/words.ts'
import { numberIn, oneOf, readOptions } from '../arguments.ts'
import { knownGuides, productGuide } from '../folders.ts'
import { readCertificates, readFields, readInput, readSecrets } from '../inputs.ts'
import { exportRoot, writable, write } from '../outputs.ts'
import { paintFor } from '../paint.ts'
import { fromPractice, fromSetup, type Prepared } from '../prepared.ts'
import { progressOn } from '../progress.ts'
import { tell } from '../say.ts'
import { exit, UsageError } from '../usage.ts'
import type { CliWords, Spoken } from '../words/index.ts'
import { guideOfFault } from './practice.ts'

const optionsOf = {
  guide: { type: 'string' },
  setup: { type: 'string' },
  set: { type: 'string', multiple: true },
  secret: { type: 'string', multiple: true },
  practice: { type: 'string' },
  fault: { type: 'string', multiple: true },
  ca: { type: 'string', multiple: true },
  proxy: { type: 'string' },
  pac: { type: 'string' },
  'try-direct': { type: 'boolean' },
  dns: { type: 'string', multiple: true },
  resolve: { type: 'string', multiple: true },
  timeout: { type: 'string' },
  format: { type: 'string' },
  output: { type: 'string' },
  letter: { type: 'string' },
  'export-root': { type: 'string' },
  'nothing-on-disk': { type: 'boolean' },
  strict: { type: 'boolean' },
  verbose: { type: 'boolean' },
  'sign-on': { type: 'boolean' },
  'sign-on-timeout': { type: 'string' },
  'try-methods': { type: 'boolean' },
} as const

/** The value of an option as its reader gives it; a wrong form is a usage error. */
function reading<T>(value: string, read: (value: string) => T | null, says: UsageError['says']): T {
  const found = read(value)
  if (found === null) throw new UsageError(says)
  return found
}
const asNameServer = (text: string) =>
  reading(text, parseNameServer, (wrong) => wrong['dns-form']({ given: text.slice(0, 60) }))
const asResolveRule = (text: string) =>
  reading(text, parseResolveRule, (wrong) =>
    wrong['resolve-form']({ host: providerNames[exampleProvider].host, given: text.slice(0, 200) }),
  )
const asProxy = (text: string) => reading(text, parseProxy, (wrong) => wrong['proxy-form'])

/** `check`: the main job. Gives the exit status of design.md section 4. */
export async function check(args: readonly string[], { language, words }: Spoken): Promise<number> {
  const options = readOptions('check', args, optionsOf)
  const format = oneOf('format', options.format, formats, 'text')
  const practice =
    options.practice === undefined ? null : oneOf('practice', options.practice, providerIds, exampleProvider)
  if (options.fault && !practice) throw new UsageError((wrong) => wrong['fault-alone']({ providers: providerIds }))
  const id = options.guide ?? (practice ? await guideOfFault(practice, options.fault?.[0]) : undefined)
  if (id === undefined) throw new UsageError((wrong) => wrong['no-guide']({ providers: providerIds }))
  const guide = guideNamed(id, language)
  if (practice && guide.provider !== practice)
    throw new UsageError((wrong) => wrong['other-provider']({ id, provider: practice }))
  const timeout = numberIn('timeout', options.timeout, 0.1, 600, 15) * 1000
  hurrySystemResolver(timeout)
  const settings: Settings = {
    ca: readCertificates(options.ca ?? []),
    proxy: options.proxy,
    pac: options.pac,
    tryDirect: options['try-direct'] ?? false,
    dns: (options.dns ?? []).map(asNameServer),
    resolve: (options.resolve ?? []).map(asResolveRule),
    timeout,
  }
  if (options.proxy !== undefined && options.proxy !== 'none') refuseLogin(asProxy(options.proxy))
  if (options.pac !== undefined && options.proxy !== undefined) throw new UsageError((wrong) => wrong['pac-and-proxy'])
  if (options.pac !== undefined) readablePac(options.pac)
  const letter = options.letter === undefined ? null : oneOf('letter', options.letter, letterForms, 'text')
  if (letter && options.format !== undefined) throw new UsageError((wrong) => wrong['letter-and-format'])
  if (options['nothing-on-disk'] && options.setup !== undefined) throw new UsageError((wrong) => wrong['setup-on-disk'])
  const fields = readFields(options.set ?? [])
  if (options.output !== undefined) writable(options.output, '--output')
  if (options['export-root'] !== undefined) writable(options['export-root'], '--export-root')
  const secrets = readSecrets(options.secret ?? [], process.env, () => readFileSync(0, 'utf8'))
  // Shorter ones cannot be told apart from ordinary text in other forms (`core/report/known.ts`).
  for (const [name, secret] of secrets)
    if (secret.length > 0 && secret.length < shortestHidden)
      tell(words.check['short-secret']({ name, n: secret.length }))
  const seconds = numberIn('sign-on-timeout', options['sign-on-timeout'], 1, 3600, 300)
  if (options['sign-on'] && guide.flow !== 'authorization_code')
    throw new UsageError((wrong) => wrong['no-sign-in']({ id: guide.id }))
  const given: Prepared = {
    guide,
    fields,
    secrets,
    settings,
    patience: options['sign-on'] ? seconds * 1000 : null,
    tryMethods: options['try-methods'] ?? false,
    end: async () => {},
  }
  const stored = options.setup === undefined ? given : await fromSetup(options.setup, given)
  const prepared = practice ? await fromPractice(practice, options.fault ?? [], stored) : stored
  try {
    const core = wordsIn(language)
    const report = reportOf(await runWith(prepared, core, words.check), guide, core)
    const provider = core.provider(guide.provider).name
    const paint = options.output ? undefined : paintFor(process.stdout, process.env)
    const text = letter
      ? letterOf(letter, report, guide, { words: core, provider })
      : formatReport(format, report, guide, { words: core, provider, paint, verbose: options.verbose ?? false })
    write(text, options.output)
    if (options['export-root'] !== undefined) exportRoot(report, options['export-root'], words.check)
    return statusOf(report, options.strict ?? false)
  } finally {
    await prepared.end()
  }
}

/**
 * A look-up by the system cannot be called off, and no process ends before it is over: with a dead name server that is
 * 10 s and more after the report. glibc reads this variable; within the limit it changes nothing.
 */
function hurrySystemResolver(timeout: number): void {
  const usual = 5000
  if (timeout <= usual) process.env.RES_OPTIONS ??= `timeout:${Math.max(1, Math.round(timeout / 1000))} attempts:1`
}

/** Said before anything is sent: a file that is not there, or a login where everybody can read it. */
function readablePac(pac: string): void {
  if (!/^https?:/i.test(pac)) return void readInput(pac, '--pac')
  const url = URL.parse(pac)
  if (!url || url.username || url.password) throw new UsageError((wrong) => wrong['pac-form'])
}

/** A password is a secret, and other people can read a command line. */
function refuseLogin(proxy: URL): void {
  if (proxy.password) throw new UsageError((wrong) => wrong['proxy-password'])
}

function guideNamed(id: string, language: Language): Guide {
  const product = productGuide(id, language)
  if (product) return product
  const { guides, refused } = knownGuides(language)
  const guide = guides.find((candidate) => candidate.id === id)
  if (guide) return guide
  const broken = refused.find(({ file }) => `/${file.replaceAll('\\', '/')}`.endsWith(`/${id}.yaml`))
  if (broken) throw new UsageError((wrong) => wrong['broken-guide']({ id, line: broken.line, reason: broken.reason }))
  throw new UsageError((wrong) =>
    wrong['unknown-guide']({ id: id.slice(0, 80), guides: guides.map((known) => known.id) }),
  )
}

/** The URL is for the person at the terminal; results alone go to standard output. */
const signOnBy = (clear: () => void, patience: number, words: CliWords['check']): SignOnHost => ({
  patience,
  open: (url) => {
    clear()
    tell(words['sign-in']({ url, within: Math.round(patience / 1000) }))
  },
})

async function runWith(
  { guide, fields, secrets, settings, patience, tryMethods }: Prepared,
  core: Words,
  words: CliWords['check'],
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
      ...(patience === null ? {} : { signOn: signOnBy(progress.clear, patience, words) }),
      emit: progress.show,
    })
  } finally {
    process.off('SIGINT', cancel)
    progress.clear()
  }
}

function statusOf({ verdict, counts }: Report, strict: boolean): number {
  if (verdict === 'fail') return exit.failed
  if (verdict === 'incomplete') return exit.incomplete
  return strict && counts.warn > 0 ? exit.failed : exit.ok
}
