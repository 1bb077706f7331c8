import { createHash } from 'node:crypto'
import { isDiagnosis } from '../model/diagnosis-ids.ts'
import type { Result, RunResult } from '../model/result.ts'
import type { TokenReading } from '../model/token-view.ts'
import type { Recorded } from '../run/replayed.ts'
import { said } from '../words/said.ts'
import { shallowJson } from './depth.ts'
import { notOurs } from './file-kind.ts'
import { FileProblem } from './file-problem.ts'
import { anyVersion, bundleFormat, bundleSchema, type Manifest, manifestName, manifestSchema } from './manifest.ts'
import { runIn } from './run-schema.ts'
import { tokensSchema } from './tokens-schema.ts'
import { type Files, unzipped, zipped } from './zip.ts'

/** What is handed over of one run. */
export interface Bundle {
  tool: { name: string; version: string }
  /** ISO 8601. */
  created: string
  pseudonyms: boolean
  /** The run was about a practice tenant. */
  practice: boolean
  run: Recorded
  tokens: readonly TokenReading[]
  /** The guide pack, where it is not one of the product. */
  pack: string | null
}

/** A bundle as files, with what is for people to read: each by its name. */
export interface Readable {
  /** The report as JSON. */
  report: string
  /** The report as a page. */
  page: string
}

const encoded = (text: string) => new TextEncoder().encode(text)
const decoded = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The texts of a bundle by the names of their files, the manifest first. */
export function textsOf(
  { tool, created, pseudonyms, practice, run, tokens, pack }: Bundle,
  { report, page }: Readable,
) {
  const files = {
    'report.json': report,
    'report.html': page,
    'run.json': JSON.stringify(run),
    'tokens.json': JSON.stringify(tokens),
    ...(pack === null ? {} : { 'guide.yaml': pack }),
  }
  const manifest: Manifest = {
    format: bundleFormat,
    schema: bundleSchema,
    tool,
    created,
    guide: run.guide,
    rootCause: run.rootCause,
    pseudonyms,
    ...(practice ? { practice } : {}),
    files: Object.entries(files).map(([name, text]) => ({
      name,
      bytes: encoded(text).length,
      sha256: digest(encoded(text)),
    })),
  }
  return { [manifestName]: `${JSON.stringify(manifest, null, 2)}\n`, ...files }
}

/** These texts as one archive. */
export const archiveOf = (texts: Readonly<Record<string, string>>): Uint8Array =>
  zipped(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, encoded(text)])))

/**
 * Reads a bundle that somebody brings. Nothing of it is believed: sizes, names, checksums and the shape of everything that
 * is shown or judged are held against what this program writes.
 * @throws FileProblem
 */
export function readBundle(archive: Uint8Array): Bundle {
  const files = unzipped(archive)
  if (files === 'not-ours') throw notOurs(archive)
  if (typeof files === 'string') throw new FileProblem(said(`bundle.${files}`))
  const manifest = manifestIn(files)
  for (const { name, bytes, sha256 } of manifest.files) {
    const file = files[name]
    if (!file || file.length !== bytes || digest(file) !== sha256)
      throw new FileProblem(said('bundle.changed', { file: name }))
  }
  const listed = new Set([manifestName, ...manifest.files.map(({ name }) => name)])
  const stranger = Object.keys(files).find((name) => !listed.has(name))
  if (stranger !== undefined) throw new FileProblem(said('bundle.changed', { file: stranger }))
  const run = runIn(jsonIn(files, 'run.json'))
  const tokens = tokensSchema.safeParse(jsonIn(files, 'tokens.json'))
  if (!run?.tape || run.guide !== manifest.guide || !tokens.success) throw new FileProblem(said('bundle.damaged'))
  return {
    tool: manifest.tool,
    created: manifest.created,
    pseudonyms: manifest.pseudonyms,
    practice: manifest.practice ?? false,
    run: { ...known(run), tape: run.tape },
    tokens: tokens.data as unknown as TokenReading[],
    pack: files['guide.yaml'] ? textIn(files['guide.yaml']) : null,
  }
}

function manifestIn(files: Files): Manifest {
  const value = jsonIn(files, manifestName)
  const any = anyVersion.safeParse(value)
  if (!any.success) throw new FileProblem(said('bundle.not-ours'))
  if (any.data.schema > bundleSchema) throw new FileProblem(said('bundle.newer', { version: any.data.tool.version }))
  const read = manifestSchema.safeParse(value)
  if (!read.success) throw new FileProblem(said('bundle.damaged'))
  return read.data
}

function textIn(file: Uint8Array): string {
  try {
    return decoded(file)
  } catch {
    throw new FileProblem(said('bundle.damaged'))
  }
}

function jsonIn(files: Files, name: string): unknown {
  const file = files[name]
  return file && shallowJson(textIn(file))
}

/** A diagnosis that this version does not have says nothing here, and is nobody's root cause. */
function known(run: RunResult): RunResult {
  const strange = ({ outcome }: Result) =>
    outcome.kind === 'judged' && outcome.verdict.holds === false && !isDiagnosis(outcome.verdict.diagnosis)
  if (!run.results.some(strange)) return run
  const unreadable = said('run.unreadable')
  const results = run.results.map((result): Result => {
    if (!strange(result)) return result
    return {
      ...result,
      status: 'skip',
      diagnosis: null,
      because: { id: result.check, says: unreadable },
      outcome: { kind: 'judged', ms: result.ms, verdict: { holds: null, because: unreadable } },
    }
  })
  return {
    ...run,
    results,
    root: results.some(({ check, diagnosis }) => check === run.root && diagnosis !== null) ? run.root : null,
  }
}
