import { isDiagnosis } from '../model/diagnosis-ids.ts'
import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { providers } from '../providers/index.ts'
import { findingOf } from '../run/findings.ts'
import type { ProvedFinding } from '../run/handoff-proof.ts'
import { plan } from '../run/plan.ts'
import { settle } from '../run/settle.ts'
import { wordingOf } from '../run/wording.ts'
import type { Evidence, StoredRun, StoredSetup } from '../store/store.ts'
import { fingerprintsOf, holdsStill } from './fingerprints.ts'
import type { Session } from './session.ts'

/** What is proved of a setup now: findings in the words of now, with the evidence that they are made of. */
export interface Proved {
  findings: readonly Finding[]
  root: Finding | null
  /** The same findings with their age, and the requests behind them. */
  evidence: readonly ProvedFinding[]
  /** The run that the indexes of the findings' exchanges are of; null where nothing is proved. */
  run: (StoredRun & { ended?: string | null }) | null
}

const nothing: Proved = { findings: [], root: null, evidence: [], run: null }

/** An outcome may be of an older version of this program, whose diagnoses it need not know any more. */
const isKnown = ({ outcome }: Evidence): boolean =>
  outcome.kind !== 'judged' || outcome.verdict.holds !== false || isDiagnosis(outcome.verdict.diagnosis)

/**
 * The newest run, of this session or saved, that some of this evidence is of. What it saw on the network is shown with it:
 * evidence that went over no network is not enough.
 */
function runOf({ reports, store }: Session, setup: string, evidence: readonly Evidence[]): Proved['run'] {
  const runs = [reports.get(setup), store.latestRun(setup)]
  return runs.find((run) => run && evidence.some((proof) => proof.run === run.id && 'proxy' in proof.inputs)) ?? null
}

/** Evidence whose whole closure is as it was when it was found. */
async function evidenceThatHolds(session: Session, setup: StoredSetup, guide: Guide): Promise<Evidence[]> {
  const kept = session.store.evidence(setup.id)
  if (kept.length === 0) return []
  const now = await fingerprintsOf(session, setup, guide)
  return kept.filter((proof) => isKnown(proof) && holdsStill(proof.inputs, now))
}

/** Makes the findings of a setup from what was proved and is so still. */
export async function provedOf(session: Session, setup: StoredSetup, guide: Guide): Promise<Proved> {
  const evidence = await evidenceThatHolds(session, setup, guide)
  if (evidence.length === 0) return nothing
  const provider = providers[guide.provider]
  const run = runOf(session, setup.id, evidence)
  const byCheck = new Map(evidence.map((proof) => [proof.check, proof]))
  const planned = plan(guide, null, true).checks.filter(({ check }) => byCheck.has(check.id))
  // What was kept is masked already.
  const wording = wordingOf(guide, provider, provider.intake(setup.fields, guide), true, (text) => text)
  const raw = planned.flatMap((entry) => {
    const proof = byCheck.get(entry.check.id)
    if (!proof) return []
    // An index into another run's exchanges would show the wrong one.
    return [findingOf(entry, proof.outcome, proof.run === run?.id ? proof.exchange : null, wording)]
  })
  const settled = settle(raw, planned)
  const requestOf = requestsOf(session, run)
  return {
    ...settled,
    evidence: settled.findings.flatMap((finding) => {
      const proof = byCheck.get(finding.check)
      return proof ? [{ finding, at: proof.at, request: requestOf(proof) }] : []
    }),
    run,
  }
}

/** What the request behind a proof was for, in whichever run it was made; a run that is no longer kept had one all the same. */
function requestsOf({ store }: Session, newest: StoredRun | null) {
  const runs = new Map<string, StoredRun | undefined>(newest ? [[newest.id, newest]] : [])
  return ({ run, exchange }: Evidence): string | null => {
    if (exchange === null) return null
    if (!runs.has(run)) runs.set(run, store.run(run))
    return runs.get(run)?.report.exchanges[exchange]?.purpose ?? 'An earlier request'
  }
}
