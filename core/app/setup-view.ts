import type { Setup, SetupSummary } from '../contract/values.ts'
import type { Guide } from '../model/guide.ts'
import { secretFieldNames } from '../model/profile.ts'
import type { Report } from '../model/report.ts'
import type { Said } from '../model/said.ts'
import { shortestHidden } from '../model/secret-text.ts'
import { providers } from '../providers/index.ts'
import { plan } from '../run/plan.ts'
import { stepStates } from '../run/steps.ts'
import { headlineOf, verdictOf } from '../run/verdict.ts'
import type { Keeper } from '../store/secret-store.ts'
import type { StoredSetup } from '../store/store.ts'
import { headlineText, reportOf as wordedReport } from '../words/report.ts'
import { said } from '../words/said.ts'
import type { Words } from '../words/words.ts'
import { isAboutPractice } from './about-practice.ts'
import { shownAuthorities } from './added-authorities.ts'
import { endsSoon } from './expiry-entries.ts'
import { fieldStates } from './field-rules.ts'
import { fixPlaces } from './fixes.ts'
import { viewedFile } from './judged.ts'
import { knownValues } from './known-values.ts'
import { linksOf } from './links.ts'
import { latestOf } from './newest-run.ts'
import { type Proved, provedOf } from './proved.ts'
import { refuse } from './refusal.ts'
import { secretName } from './secret-name.ts'
import type { Session } from './session.ts'

/** Throws `not_found` for a setup that is not there. */
export function storedSetup(session: Session, id: string): StoredSetup {
  const setup = session.store.setup(id)
  if (!setup) return refuse('not_found', said('app.no-setup'))
  return setup
}

/** Throws `not_found` when the pack of this guide is not there any more. */
export function guideOf(session: Session, id: string): Guide {
  const guide = session.guides.find((candidate) => candidate.id === id)
  if (!guide) return refuse('not_found', said('app.no-guide', { id }))
  return guide
}

const endings: ReadonlySet<string> = new Set(['run.cancelled', 'run.too-long'])

/** Why a run ended early, in this session or an earlier one; null where it did not. */
function endedEarly({ ended, result: { headline } }: NonNullable<Proved['run']>): Said | null {
  if (ended !== undefined) return ended
  const next = typeof headline === 'string' ? null : headline.next
  return next?.kind === 'says' && endings.has(next.says.word) ? next.says : null
}

/** What is proved comes to. It is never better than what was proved after the last change of a value. */
export function standing(
  { results, root, findings, evidence, run }: Proved,
  guide: Guide,
  words: Words,
): Pick<SetupSummary, 'verdict' | 'headline' | 'ranAt'> {
  if (findings.length === 0) return { verdict: null, headline: null, ranAt: null }
  const partial = plan(guide, null).checks.some(
    ({ check }) => !evidence.some(({ finding }) => finding.check === check.id),
  )
  const verdict = verdictOf(results, partial)
  const early = run && endedEarly(run)
  const ended = partial ? (early ?? said('run.not-checked-since')) : null
  const cause = findings.find(({ check }) => check === root?.check)?.says ?? null
  const headline = headlineOf(guide, verdict, results, root, ended)
  // What it did not reach is of an earlier run, and must not look like its result.
  const told = headline.next.kind === 'says' && headline.next.says === early
  const older = early && !told ? [words.say(early), words.say(said('run.some-older'))] : []
  return {
    verdict,
    headline: [headlineText(headline, cause, guide, words), ...older].join(' '),
    ranAt:
      evidence
        .map(({ at }) => at)
        .toSorted()
        .at(-1) ?? null,
  }
}

/** The newest report that is still about the values of this setup, or null. */
export async function reportOf(session: Session, setup: StoredSetup): Promise<Report | null> {
  const guide = guideOf(session, setup.guide)
  const { run } = await provedOf(session, setup, guide)
  return run ? wordedReport(run.result, guide, session.words) : null
}

/** A setup of the list. */
export async function summaryOf(session: Session, setup: StoredSetup): Promise<SetupSummary> {
  const guide = session.guides.find((candidate) => candidate.id === setup.guide)
  return guide
    ? summaryWith(session, await provedOf(session, setup, guide), setup, guide)
    : withoutGuide(setup, session.words)
}

const withoutGuide = ({ id, name, guide, createdAt, practice, customer }: StoredSetup, words: Words): SetupSummary => ({
  id,
  name,
  guide,
  provider: providers.any.id,
  product: guide,
  host: null,
  createdAt,
  practice,
  customer,
  verdict: null,
  headline: words.say(said('app.no-guide', { id: guide })),
  ranAt: null,
})

function summaryWith(session: Session, proved: Proved, setup: StoredSetup, guide: Guide): SetupSummary {
  const { id, name, createdAt, customer } = setup
  const provider = providers[guide.provider]
  const ends = endsSoon(session, setup)
  return {
    id,
    name,
    guide: guide.id,
    provider: provider.id,
    product: guide.product,
    host: provider.intake(setup.fields, guide).target?.host ?? null,
    createdAt,
    practice: isAboutPractice(session, setup),
    customer,
    ...(ends ? { ends } : {}),
    ...standing(proved, guide, session.words),
  }
}

/** Where the secrets of a setup are, and which of them are too short to be hidden in every form. */
async function storedSecrets({ secrets }: Session, id: string) {
  const keepers = new Map<string, Keeper | null>()
  const short = new Set<string>()
  for (const field of secretFieldNames) {
    const name = secretName(id, field)
    const keeper = await secrets.has(name)
    keepers.set(field, keeper)
    const length = keeper && (await secrets.use(name, (secret) => secret.length).catch(() => null))
    if (length && length < shortestHidden) short.add(field)
  }
  return { keepers, short }
}

/** A setup with everything that its screens show. */
export async function viewOf(session: Session, id: string): Promise<Setup> {
  const setup = storedSetup(session, id)
  const guide = guideOf(session, setup.guide)
  const provider = providers[guide.provider]
  const { keepers, short } = await storedSecrets(session, id)
  const intake = provider.intake(setup.fields, guide)
  const proved = await provedOf(session, setup, guide)
  const authorities = shownAuthorities(session.store.authorities(id))
  const steps = stepStates(guide, proved.evidence, setup.claims)
  const findings = steps.flatMap((step) => step.findings)
  const latest = latestOf(session, id, proved)
  const [running = null, goingOn] = [...session.running].find(([, run]) => run.setup === id && !run.recheck) ?? []
  return {
    ...summaryWith(session, proved, setup, guide),
    fields: fieldStates(
      guide,
      setup.fields,
      provider,
      session.words,
      (field) => keepers.get(field) ?? null,
      (field) => short.has(field),
    ),
    steps,
    report: proved.run ? wordedReport(proved.run.result, guide, session.words) : null,
    ...(latest ? { latest } : {}),
    known: knownValues(intake),
    links: linksOf(guide, provider, intake, session.words),
    fixes: fixPlaces(findings, guide, session.words.provider(provider.id)),
    ...(authorities.length > 0 ? { authorities } : {}),
    ...viewedFile(session, id, guide),
    running,
    signOn: goingOn?.signOn ?? null,
  }
}
