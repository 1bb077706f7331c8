import type { DiagnosisId } from '../model/diagnosis-ids.ts'
import type { ComparisonArea, Difference } from '../model/difference.ts'
import type { RunResult } from '../model/result.ts'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { configuration } from './configuration.ts'
import type { Comparer } from './differing.ts'
import { fields } from './fields.ts'
import { clock, connection, name, proxy } from './network.ts'
import { program } from './program.ts'
import { keys, metadata, token } from './provider.ts'
import { results } from './results.ts'
import { certificates, tls } from './tls.ts'

const comparers: Readonly<Record<ComparisonArea, Comparer>> = {
  results,
  fields,
  configuration,
  name,
  connection,
  proxy,
  tls,
  certificates,
  clock,
  metadata,
  keys,
  token,
  program,
}

/** The first part of a diagnosis id. */
type DiagnosisArea = DiagnosisId extends `${infer Area}.${string}` ? Area : never

/** Where a change may have brought about a diagnosis, by the first part of its id (docs: `core/diagnoses`). */
const near: Readonly<Record<DiagnosisArea, readonly ComparisonArea[]>> = {
  input: ['fields'],
  clock: ['clock'],
  dns: ['name', 'fields'],
  connect: ['connection', 'name', 'proxy'],
  proxy: ['proxy'],
  portal: ['proxy', 'name'],
  tls: ['certificates', 'tls', 'proxy', 'clock', 'name'],
  http: ['proxy', 'connection'],
  tenant: ['fields', 'name'],
  server: ['configuration', 'fields', 'metadata'],
  metadata: ['metadata', 'fields'],
  keys: ['keys', 'metadata', 'token'],
  client: ['configuration', 'fields', 'metadata'],
  assertion: ['configuration', 'fields', 'clock', 'metadata'],
  scope: ['configuration', 'fields', 'metadata'],
  policy: ['configuration', 'fields'],
  api: ['configuration', 'fields', 'token'],
  token: ['token', 'keys', 'clock', 'metadata', 'fields'],
  login: ['configuration', 'fields', 'metadata'],
  cors: ['configuration', 'fields'],
  admin: ['configuration', 'fields', 'token'],
  quota: [],
  'relying-party': ['token', 'fields'],
}

/** The areas of the root cause that only one of the two runs has. */
function areasNear(before: RunResult, after: RunResult): readonly ComparisonArea[] {
  if (before.rootCause === after.rootCause) return []
  const cause = after.rootCause ?? before.rootCause
  const area = cause?.split('.')[0] ?? ''
  // A kept run may be of a version that had other diagnoses.
  return Object.hasOwn(near, area) ? near[area as DiagnosisArea] : []
}

const passed = ({ verdict }: RunResult): boolean => verdict === 'pass' || verdict === 'warn'

/** What came of the comparison in a sentence. @param n how many differences there are */
export function headlineOf(before: RunResult, after: RunResult, n: number): Said {
  // A re-check of the metadata requests no token: it says nothing of the rest, neither that it works nor that it does not.
  const [limited, other] = after.recheck === 'metadata' ? [after, before] : [before, after]
  if (limited.recheck === 'metadata' && limited.rootCause === null) {
    if (other.rootCause !== null) return said('compare.recheck', { n })
    return n === 0 ? said('compare.alike') : said('compare.same', { n })
  }
  const times = { n, before: Date.parse(before.started), after: Date.parse(after.started) }
  if (passed(before) !== passed(after))
    return passed(before) ? said('compare.broke', times) : said('compare.mended', times)
  if (before.rootCause !== after.rootCause) return said('compare.other-cause', { n })
  if (before.verdict !== after.verdict) {
    if (!passed(before)) return said('compare.other-result', { n })
    return said('compare.warned', { n, at: before.verdict === 'warn' ? times.before : times.after })
  }
  return n === 0 ? said('compare.alike') : said('compare.same', { n })
}

/** What differs between two runs, by area; what may have to do with a new root cause is marked. */
export function compareRuns(before: RunResult, after: RunResult): Difference[] {
  const areas = areasNear(before, after)
  return Object.values(comparers).flatMap((compare) =>
    compare(before, after).map((found) => ({ ...found, near: areas.includes(found.area) })),
  )
}
