import type { CheckOutcome } from '../model/outcome.ts'
import type { Because, Result } from '../model/result.ts'
import type { Said } from '../model/said.ts'
import { unrecorded } from '../model/unrecorded.ts'
import admin from '../probes/admin.ts'
import adminLog from '../probes/admin-log.ts'
import { said } from '../words/said.ts'
import { isToDo, statusOf } from './level.ts'
import type { Planned } from './plan.ts'

/** What is read with access to the admin API is in no file, by its probes. */
const ofConfiguration: readonly string[] = [admin.id, adminLog.id]

const notRecorded = (probe: string): Said => said(ofConfiguration.includes(probe) ? unrecorded : 'run.not-recorded')

function becauseOf(outcome: CheckOutcome, check: string, entering: boolean): Because | null {
  if (outcome.kind === 'blocked')
    return { id: outcome.by.id, says: outcome.by.kind === 'not-recorded' ? notRecorded(outcome.by.id) : null }
  if (outcome.kind === 'broken') return null
  const { verdict } = outcome
  if (verdict.holds === null) return { id: verdict.applies === false ? 'not-applicable' : check, says: verdict.because }
  if (verdict.holds || !entering || !isToDo(outcome)) return null
  return { id: 'to-do', says: verdict.says ?? said('run.to-enter') }
}

/**
 * What came of one check, as a result of a run.
 * @param entering values are still being entered: an empty field is work to do, not a fault
 */
export function resultOf(
  { check, step, level }: Planned,
  outcome: CheckOutcome,
  exchange: number | null,
  entering: boolean,
): Result {
  const because = becauseOf(outcome, check.id, entering)
  const refuted = outcome.kind === 'judged' && because === null ? outcome.verdict : null
  return {
    check: check.id,
    step,
    level,
    status: statusOf(outcome, level, entering),
    diagnosis: refuted?.holds === false ? refuted.diagnosis : null,
    muted: false,
    because,
    outcome,
    exchange,
    ms: Math.round(outcome.ms * 10) / 10,
  }
}
