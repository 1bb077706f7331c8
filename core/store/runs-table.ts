import { z } from 'zod'
import { rechecks } from '../model/result.ts'
import { said } from '../words/said.ts'
import { readResult } from './rows.ts'
import type { Row, Sql } from './sql.ts'
import type { RunRow, Store } from './store.ts'

/** Runs kept for each setup unless the person sets another limit; the newest run of all steps is kept whatever its place. */
export const usualRuns = 50

const runRow = z.object({
  id: z.string(),
  started: z.iso.datetime(),
  ended: z.iso.datetime(),
  step: z.string().nullable(),
  guide: z.string(),
  verdict: z.enum(['pass', 'warn', 'fail', 'incomplete']),
  rootCause: z.string().nullable(),
  name: z.string(),
  version: z.string(),
  host: z.string().nullable(),
  recheck: z.enum(rechecks).nullable(),
})

const chain = z.array(
  z.object({
    role: z.enum(['leaf', 'intermediate', 'root']),
    subject: z.string(),
    notAfter: z.string(),
    fingerprint: z.string(),
  }),
)

function rowOf(row: Row): RunRow | undefined {
  const read = runRow.safeParse(row)
  if (!read.success) return undefined
  const { name, version, host, recheck, ...rest } = read.data
  return { ...rest, tool: { name, version }, host: host ?? '', ...(recheck ? { recheck } : {}) }
}

/** The newest run of all steps of a setup that passed and looked at the configuration: later ones are compared with it. */
const passed = `SELECT max(number) FROM runs WHERE setup = ?1 AND step IS NULL AND recheck IS NULL AND json_valid(report)
  AND report ->> 'verdict' IN ('pass', 'warn') AND report -> '$.observed.configuration' IS NOT NULL`

/** Keeps a run, and deletes those that are too many. */
const adding = ({ run, together, hasSetup }: Sql): Pick<Store, 'addRun'> => ({
  addRun: (id, runId, result, limit = usualRuns) =>
    together(() => {
      if (!hasSetup(id)) return
      const { step, recheck = null } = result
      run(
        'INSERT INTO runs (id, setup, step, report, recheck) VALUES (?, ?, ?, ?, ?)',
        runId,
        id,
        step,
        JSON.stringify(result),
        recheck,
      )
      // Re-checks are many: they must not push out what a person has started.
      run(
        `DELETE FROM runs WHERE setup = ?1 AND (recheck IS NULL) = ?3
           AND number NOT IN
             (SELECT number FROM runs WHERE setup = ?1 AND (recheck IS NULL) = ?3 ORDER BY number DESC LIMIT ?2)
           AND number <> coalesce((SELECT max(number) FROM runs WHERE setup = ?1 AND step IS NULL AND recheck IS NULL), 0)
           AND number <> coalesce((${passed}), 0)`,
        id,
        limit,
        recheck === null ? 1 : 0,
      )
    }),
})

type Runs = Pick<Store, 'addRun' | 'run' | 'runs' | 'latestRun' | 'passedRun' | 'runsNamed' | 'removeRun' | 'chainSeen'>

/** The runs, in the table `runs`. */
export const runsIn = (sql: Sql): Runs => ({
  ...adding(sql),
  ...reading(sql),
})

const reading = ({ all, each, run, unreadable }: Sql): Omit<Runs, 'addRun'> => ({
  chainSeen: (id) => {
    const [row] = all(
      `SELECT report -> '$.connection.tls.ladder' AS ladder FROM runs
         WHERE setup = ? AND json_valid(report) AND json_array_length(report, '$.connection.tls.ladder') > 0
         ORDER BY number DESC LIMIT 1`,
      id,
    )
    const read = chain.safeParse(row && JSON.parse(String(row.ladder)))
    return read.success ? read.data : []
  },
  removeRun: (runId) => run('DELETE FROM runs WHERE id = ?', runId),
  run: (runId) => {
    const result = readResult(all('SELECT report FROM runs WHERE id = ?', runId)[0]?.report)
    return result && { id: runId, result }
  },
  // What a list needs is read out of the kept text by SQLite: a run may be large, and there may be hundreds.
  runs: (id) =>
    all(
      `SELECT id, step, recheck, report ->> 'started' AS started, report ->> 'ended' AS ended, report ->> 'guide' AS guide,
          report ->> 'verdict' AS verdict, report ->> 'rootCause' AS rootCause, report ->> '$.tool.name' AS name,
          report ->> '$.tool.version' AS version, report ->> '$.host.kind' AS host
         FROM runs WHERE setup = ? AND json_valid(report) ORDER BY number DESC`,
      id,
    ).flatMap((row) => rowOf(row) ?? []),
  runsNamed: (beginning) =>
    all('SELECT id, setup FROM runs WHERE substr(id, 1, length(?1)) = ?1 ORDER BY number DESC', beginning).map(
      (row) => ({
        id: String(row.id),
        setup: String(row.setup),
      }),
    ),
  passedRun: (id, guide) => {
    const [row] = all(`SELECT id, report FROM runs WHERE number = (${passed} AND report ->> 'guide' = ?2)`, id, guide)
    const result = readResult(row?.report)
    return row && result && { id: String(row.id), result }
  },
  latestRun: (id) => {
    for (const row of each(
      'SELECT id, report FROM runs WHERE setup = ? AND step IS NULL AND recheck IS NULL ORDER BY number DESC',
      id,
    )) {
      const result = readResult(row.report)
      if (result) return { id: String(row.id), result }
      unreadable(said('store.run-row', { setup: id, run: String(row.id) }))
    }
    return undefined
  },
})
