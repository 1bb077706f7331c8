import { BridgeError } from '../contract/envelope.ts'
import type { Setup, SetupSummary } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import { secretFieldNames } from '../model/profile.ts'
import type { Report } from '../model/report.ts'
import { providers } from '../providers/index.ts'
import { rootCauseOf } from '../run/root-cause.ts'
import { stepStates } from '../run/steps.ts'
import { headlineOf, verdictOf } from '../run/verdict.ts'
import type { Keeper } from '../store/secret-store.ts'
import type { StoredSetup } from '../store/store.ts'
import { addedAuthorities } from './added-authorities.ts'
import { fieldStates } from './field-rules.ts'
import type { Session } from './session.ts'

/** Under which name a secret of a setup is kept. */
export const secretName = (setup: string, field: string): string => `${setup}/${field}`

/** Throws `not_found` for a setup that is not there. */
export function storedSetup(session: Session, id: string): StoredSetup {
  const setup = session.store.setup(id)
  if (!setup) throw new BridgeError({ code: 'not_found', message: 'This setup does not exist any more.' })
  return setup
}

/** Throws `not_found` when the pack of this guide is not there any more. */
export function guideOf(session: Session, id: string): Guide {
  const guide = session.guides.find((candidate) => candidate.id === id)
  if (!guide) throw new BridgeError({ code: 'not_found', message: `There is no guide named ${id} on this machine.` })
  return guide
}

/** What the newest evidence comes to. It is never better than what was proved after the last change of a value. */
function standing(session: Session, id: string, guide: Guide): Pick<SetupSummary, 'verdict' | 'headline' | 'ranAt'> {
  const evidence = session.store.evidence(id)
  if (evidence.length === 0) return { verdict: null, headline: null, ranAt: null }
  const report = newestReport(session, id)
  if (
    report?.step === null &&
    evidence.length === report.findings.length &&
    evidence.every(({ at }) => at === report.ended)
  )
    return { verdict: report.verdict, headline: report.headline, ranAt: report.ended }
  const order = guide.steps.flatMap(({ proves }) => proves.map(({ check }) => check))
  const findings = evidence.map(({ finding }) => finding)
  const partial = order.some((check) => !findings.some((finding) => finding.check === check))
  const root = rootCauseOf(findings, order)
  const verdict = verdictOf(findings, partial)
  const rest = partial && !root ? 'The other steps have not been run since the last change.' : null
  return {
    verdict,
    headline: headlineOf(guide, providers[guide.provider].name, verdict, findings, root, rest),
    ranAt:
      evidence
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? null,
  }
}

/** The newest report of this session, or the newest saved one. */
const newestReport = (session: Session, id: string): Report | null =>
  session.reports.get(id) ?? session.store.latestRun(id) ?? null

/** The newest report that is still about the values of this setup, or null. */
export const reportOf = (session: Session, id: string): Report | null =>
  session.store.evidence(id).length === 0 ? null : newestReport(session, id)

export function summaryOf(session: Session, setup: StoredSetup): SetupSummary {
  const { id, name, guide: guideId, createdAt, practice } = setup
  const guide = session.guides.find((candidate) => candidate.id === guideId)
  const provider = guide ? providers[guide.provider] : providers.any
  const target = guide ? provider.intake(setup.fields, guide).target : null
  const nothing = {
    verdict: null,
    headline: guide ? null : `The guide ${guideId} is not on this machine.`,
    ranAt: null,
  }
  return {
    id,
    name,
    guide: guideId,
    provider: provider.id,
    product: guide?.product ?? guideId,
    host: target?.host ?? null,
    createdAt,
    practice,
    ...(guide ? standing(session, id, guide) : nothing),
  }
}

/** A setup with everything that its screens show. */
export async function viewOf(session: Session, id: string): Promise<Setup> {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const provider = providers[guide.provider]
  const keepers = new Map<string, Keeper | null>()
  for (const field of secretFieldNames) keepers.set(field, await session.secrets.has(secretName(id, field)))
  const { target, values } = provider.intake(setup.fields, guide)
  const evidence = session.store.evidence(id)
  const report = reportOf(session, id)
  // An index into another run's exchanges would show the wrong one.
  const own = evidence.map(({ finding, at }) =>
    at === report?.ended ? { finding, at } : { finding: { ...finding, exchange: null }, at },
  )
  const authorities = addedAuthorities(session.store, id)
  const [running = null, goingOn] = [...session.running].find(([, run]) => run.setup === id) ?? []
  return {
    ...summaryOf(session, setup),
    fields: fieldStates(guide, setup.fields, provider, (field) => keepers.get(field) ?? null),
    steps: stepStates(guide, own, setup.claims),
    report,
    links: target ? provider.consoleLinks(target, values) : {},
    ...(authorities.length > 0 ? { authorities } : {}),
    running,
    signOn: goingOn?.signOn ?? null,
  }
}
