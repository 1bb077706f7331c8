import type { LatestRun } from '../contract/values.ts'
import type { StoredRun, StoredSetup } from '../store/store.ts'
import { said } from '../words/said.ts'
import type { Proved } from './proved.ts'
import { refuse } from './refusal.ts'
import type { Session } from './session.ts'

/** The newest run of a setup that somebody started: of this session, of the terminal, or of an earlier day. */
export function newestRun({ reports, store }: Pick<Session, 'reports' | 'store'>, id: string): StoredRun | null {
  const [own, kept] = [reports.get(id), store.latestRun(id)]
  if (!own || !kept) return own ?? kept ?? null
  return kept.result.started > own.result.started ? kept : own
}

/** A run of a setup: one that is kept, or the newest one where none is named. */
export function runFor(session: Session, { id }: StoredSetup, wanted: string | undefined): StoredRun {
  if (wanted === undefined) return newestRun(session, id) ?? refuse('not_found', said('app.no-run'))
  const own = session.store.runs(id).some((row) => row.id === wanted)
  const run = own ? session.store.run(wanted) : undefined
  return run ?? refuse('not_found', said('app.run-gone'))
}

/** What the newest run came to, and whether what is shown of the setup is of it. */
export function latestOf(session: Session, id: string, proved: Proved): LatestRun | null {
  const run = newestRun(session, id)
  if (!run) return null
  const { started, ended, verdict, rootCause, host } = run.result
  return { id: run.id, started, ended, verdict, rootCause, host: host.kind, shown: proved.run?.id === run.id }
}
