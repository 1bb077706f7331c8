import { diagnoses, fixFor, render, type TemplateValues } from '../diagnoses/index.ts'
import { referenceOf } from '../diagnoses/references.ts'
import type { Exchange, Outcome } from '../model/exchange.ts'
import type { FactName, Facts } from '../model/facts.ts'
import type { Finding, Shown } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import type { Provider } from '../model/provider.ts'
import { statusOf } from './level.ts'
import type { CheckOutcome } from './outcome.ts'
import type { Planned } from './plan.ts'

/** What the words of a finding are filled with. */
export interface Wording {
  guide: Guide
  provider: Provider
  values: TemplateValues
  /** Hides secrets; the last thing that touches a text before it is shown. */
  mask(text: string): string
}

const evidence: readonly FactName[] = ['tokenOutcome', 'keysOutcome', 'oauthDocument', 'organization', 'oidcDocument']
const carriers: Readonly<Partial<Record<FactName, FactName>>> = {
  tokenResponse: 'tokenOutcome',
  jwt: 'tokenOutcome',
  token: 'tokenOutcome',
  keySet: 'keysOutcome',
  metadata: 'oauthDocument',
}

/** The exchange behind a check: the one that the facts it reads came from. */
export function exchangeOf(planned: Planned, facts: Partial<Facts>): Exchange | null {
  const read = planned.check.reads.map((fact) => carriers[fact] ?? fact)
  const fact = evidence.find((name) => read.includes(name))
  const outcome = fact && (facts[fact] as Outcome | null | undefined)
  return outcome ? (outcome.answer?.exchange ?? (outcome.failure ? outcome.exchange : null)) : null
}

function masked(shown: Shown | undefined, mask: (text: string) => string): Shown {
  if (typeof shown === 'string') return mask(shown)
  return Array.isArray(shown) ? shown.map((item: string) => mask(item)) : (shown ?? null)
}

/** The catalogue's sentence and the check's own detail, as one text. */
const sentence = (says: string, detail: string | undefined, { values }: Wording): string =>
  [render(says, values), detail].filter(Boolean).join(' ')

/** Makes the line of a report from what came of one check. */
export function findingOf(planned: Planned, outcome: CheckOutcome, exchange: number | null, wording: Wording): Finding {
  const { check, step, level } = planned
  const { mask } = wording
  const blank: Finding = {
    check: check.id,
    step,
    title: check.title,
    level,
    status: statusOf(outcome, level),
    diagnosis: null,
    says: null,
    fix: [],
    owner: null,
    takesEffect: null,
    expected: null,
    actual: null,
    seen: null,
    because: null,
    possible: [],
    refs: [],
    exchange,
    ms: Math.round(outcome.ms * 10) / 10,
  }
  if (outcome.kind === 'blocked') return { ...blank, because: { id: outcome.by.id, says: '' } }
  if (outcome.kind === 'broken')
    return {
      ...blank,
      says: 'This check could not be completed because of a fault in IdP Preflight, not of yours.',
      owner: 'vendor',
    }
  const { verdict } = outcome
  if (verdict.holds === null)
    return { ...blank, because: { id: verdict.applies === false ? 'not-applicable' : check.id, says: verdict.because } }
  if (verdict.holds) return { ...blank, seen: masked(verdict.seen, mask) }
  const diagnosis = diagnoses[verdict.diagnosis]
  const variant = verdict.variant === undefined ? undefined : diagnosis.variants?.[verdict.variant]
  return {
    ...blank,
    title: check.otherwise ?? check.title,
    diagnosis: verdict.diagnosis,
    says: mask(sentence(variant?.says ?? diagnosis.says, verdict.says, wording)),
    fix: fixFor(diagnosis, wording.provider.id, verdict.variant).map((line) => mask(render(line, wording.values))),
    owner: variant?.owner ?? diagnosis.owner,
    takesEffect: diagnosis.takesEffect,
    expected: masked(verdict.expected, mask),
    actual: masked(verdict.actual, mask),
    possible: verdict.possible ?? [],
    refs: diagnosis.refs.map((id) => ({ id, url: referenceOf(id).url })),
  }
}
