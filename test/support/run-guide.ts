import { join } from 'node:path'
import { loadKnownGuides } from '../../core/app/known-guides.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { Fields, SecretFieldName } from '../../core/model/profile.ts'
import type { Report } from '../../core/model/report.ts'
import type { RunResult } from '../../core/model/result.ts'
import type { SignOnHost } from '../../core/probes/sign-on-host.ts'
import type { RunOptions, Settings } from '../../core/run/options.ts'
import { run } from '../../core/run/run.ts'
import { reportOf } from '../../core/words/report.ts'
import { atRedirectPort } from './redirect-port.ts'
import { words } from './words.ts'

const { guides } = loadKnownGuides(join(import.meta.dirname, '..', '..', 'guides'))

/** The ids of the guides of the repository. */
export const guideIds: readonly string[] = guides.map(({ id }) => id)

/** A guide of the repository. */
export function guideNamed(id: string): Guide {
  const guide = guides.find((candidate) => candidate.id === id)
  if (!guide) throw new Error(`no guide ${id}`)
  return guide
}

export type Secrets = Readonly<Partial<Record<SecretFieldName, string>>>

/** Runs a guide as the hosts do and gives what came of it as data, with secrets that stand nowhere but here; a text alone is the client secret. */
export async function resultsOf(
  guide: Guide,
  fields: Fields,
  given: string | null | Secrets,
  settings: Partial<Settings> = {},
  signal = new AbortController().signal,
  person: { signOn?: SignOnHost; tryMethods?: boolean } = {},
): Promise<RunResult> {
  return runOf(guide, fields, given, { settings, signal, ...person })
}

/** The same with anything of a run left to whoever asks. */
export async function runOf(
  guide: Guide,
  fields: Fields,
  given: string | null | Secrets,
  { settings = {}, ...options }: Partial<Omit<RunOptions, 'settings'>> & { settings?: Partial<Settings> },
): Promise<RunResult> {
  const secrets: Secrets = typeof given === 'string' ? { client_secret: given } : (given ?? {})
  const whole: RunOptions = {
    guide,
    fields,
    borrow: async (field, use) => {
      const secret = secrets[field]
      return secret === undefined ? null : use(secret)
    },
    settings: { ca: [], proxy: undefined, resolve: [], timeout: 3000, ...settings },
    step: null,
    tool: { name: 'idp-preflight', version: 'test' },
    hostKind: 'test',
    signal: new AbortController().signal,
    ...options,
  }
  return whole.signOn ? atRedirectPort(() => run(whole)) : run(whole)
}

/** The same as a report in English. */
export const runGuide = async (...[guide, ...rest]: Parameters<typeof resultsOf>): Promise<Report> =>
  reportOf(await resultsOf(guide, ...rest), guide, words)

/** Diagnoses of everything red. */
export const redOf = (report: Report): string[] =>
  report.findings
    .filter(({ status }) => status === 'fail' || status === 'error')
    .map(({ diagnosis, check }) => diagnosis ?? check)
