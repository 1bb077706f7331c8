import { join } from 'node:path'
import { loadKnownGuides } from '../../core/app/known-guides.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { Fields } from '../../core/model/profile.ts'
import type { Report } from '../../core/model/report.ts'
import { run, type Settings } from '../../core/run/run.ts'

const { guides } = loadKnownGuides(join(import.meta.dirname, '..', '..', 'guides'))

/** A guide of the repository. */
export function guideNamed(id: string): Guide {
  const guide = guides.find((candidate) => candidate.id === id)
  if (!guide) throw new Error(`no guide ${id}`)
  return guide
}

/** Runs a guide as the hosts do, with a secret that stands nowhere but here. */
export function runGuide(
  guide: Guide,
  fields: Fields,
  secret: string | null,
  settings: Partial<Settings> = {},
  signal = new AbortController().signal,
): Promise<Report> {
  return run({
    guide,
    fields,
    borrow: async (field, use) => (field === 'client_secret' && secret !== null ? use(secret) : null),
    settings: { ca: [], proxy: undefined, resolve: [], timeout: 3000, ...settings },
    step: null,
    tool: { name: 'idp-preflight', version: 'test' },
    hostKind: 'test',
    signal,
  })
}

/** Diagnoses of everything red. */
export const redOf = (report: Report): string[] =>
  report.findings
    .filter(({ status }) => status === 'fail' || status === 'error')
    .map(({ diagnosis, check }) => diagnosis ?? check)
