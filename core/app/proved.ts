import { isDiagnosis } from '../model/diagnosis-ids.ts'
import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import type { Result } from '../model/result.ts'
import type { Said } from '../model/said.ts'
import { providers } from '../providers/index.ts'
import type { ProvedFinding } from '../run/handoff-proof.ts'
import { type Planned, plan } from '../run/plan.ts'
import { resultOf } from '../run/result-of.ts'
import { settle } from '../run/settle.ts'
import { setupValues } from '../run/setup-values.ts'
import type { Evidence, StoredRun, StoredSetup } from '../store/store.ts'
import { findingOf } from '../words/finding.ts'
import { said } from '../words/said.ts'
import { fingerprintsOf, holdsStill } from './fingerprints.ts'
import type { Session } from './session.ts'

/** What is proved of a setup now: results, and findings in the words of now, with the evidence that they are made of. */
export interface Proved {
  results: readonly Result[]
  root: Result | null
  /** The same in words. */
  findings: readonly Finding[]
  /** The same findings with their age, and the requests behind them. */
  evidence: readonly ProvedFinding[]
  /** The run that the indexes of the findings' exchanges are of; null where nothing is proved. */
  run: (StoredRun & { ended?: Said | null }) | null
}

const nothing: Proved = { results: [], findings: [], root: null, evidence: [], run: null }

/** An outcome may be of an older version of this program, whose diagnoses it need not know any more. */
const isKnown = ({ outcome }: Evidence): boolean =>
  outcome.kind !== 'judged' || outcome.verdict.holds !== false || isDiagnosis(outcome.verdict.diagnosis)

/**
 * The newest run, of this session or saved, that some of this evidence is of. What it saw on the network is shown with it:
 * evidence that went over no network is not enough.
 */
function runOf({ reports, store }: Session, setup: string, evidence: readonly Evidence[]): Proved['run'] {
  const runs = [reports.get(setup), store.latestRun(setup)].toSorted((one, other) =>
    (other?.result.started ?? '').localeCompare(one?.result.started ?? ''),
  )
  return runs.find((run) => run && evidence.some((proof) => proof.run === run.id && 'proxy' in proof.inputs)) ?? null
}

/** Evidence whose whole closure is as it was when it was found. */
async function evidenceThatHolds(session: Session, setup: StoredSetup, guide: Guide): Promise<Evidence[]> {
  const unkept = session.unkept.get(setup.id) ?? []
  const older = session.store.evidence(setup.id).filter(({ check }) => !unkept.some((proof) => proof.check === check))
  const kept = [...older, ...unkept]
  if (kept.length === 0) return []
  const now = await fingerprintsOf(session, setup, guide)
  return kept.filter((proof) => isKnown(proof) && holdsStill(proof.inputs, now))
}

/**
 * All that can be proved of a setup. What was seen of the configuration is shown until a whole run did not look at it: nobody
 * knows then whether it is so still.
 */
function plannedFor(guide: Guide, run: Proved['run']): readonly Planned[] {
  const asked = plan(guide, null, true).checks
  const ids = new Set(asked.map(({ check }) => check.id))
  const unseen = run?.result.step === null && run.result.results.every(({ check }) => ids.has(check))
  return unseen ? asked : plan(guide, null, true, false, true).checks
}

/** Makes the findings of a setup from what was proved and is so still. */
export async function provedOf(session: Session, setup: StoredSetup, guide: Guide): Promise<Proved> {
  const evidence = await evidenceThatHolds(session, setup, guide)
  if (evidence.length === 0) return nothing
  const provider = providers[guide.provider]
  const run = runOf(session, setup.id, evidence)
  const byCheck = new Map(evidence.map((proof) => [proof.check, proof]))
  const planned = plannedFor(guide, run).filter(({ check }) => byCheck.has(check.id))
  const values = setupValues(guide, provider.intake(setup.fields, guide))
  const raw = planned.flatMap((entry) => {
    const proof = byCheck.get(entry.check.id)
    if (!proof) return []
    // An index into another run's exchanges would show the wrong one.
    return [resultOf(entry, proof.outcome, proof.run === run?.id ? proof.exchange : null, true)]
  })
  const settled = settle(raw, planned)
  const findings = settled.results.map((result) => findingOf(result, { guide, provider, values, words: session.words }))
  const requestOf = requestsOf(session, run)
  return {
    ...settled,
    findings,
    evidence: findings.flatMap((finding) => {
      const proof = byCheck.get(finding.check)
      return proof ? [{ finding, at: proof.at, request: requestOf(proof) }] : []
    }),
    run,
  }
}

/** What the request behind a proof was for, in whichever run it was made; a run that is no longer kept had one all the same. */
function requestsOf({ store, words }: Session, newest: StoredRun | null) {
  const runs = new Map<string, StoredRun | undefined>(newest ? [[newest.id, newest]] : [])
  return ({ run, exchange }: Evidence): string | null => {
    if (exchange === null) return null
    if (!runs.has(run)) runs.set(run, store.run(run))
    return words.say(runs.get(run)?.result.exchanges[exchange]?.purpose ?? said('purposes.earlier'))
  }
}
