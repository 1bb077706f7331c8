import { render, type TemplateValues } from '../diagnoses/index.ts'
import type { Finding, Shown } from '../model/finding.ts'
import type { CheckOutcome } from '../model/outcome.ts'
import { adviceFor } from './advice.ts'
import { isToDo, statusOf } from './level.ts'
import type { Planned } from './plan.ts'
import { referenceOf } from './references.ts'
import type { Wording } from './wording.ts'

function masked(shown: Shown | undefined, mask: (text: string) => string): Shown {
  if (typeof shown === 'string') return mask(shown)
  return Array.isArray(shown) ? shown.map((item: string) => mask(item)) : (shown ?? null)
}

/** The catalogue's sentence and the check's own detail, as one text. */
const sentence = (says: string, detail: string | undefined, values: TemplateValues): string =>
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
    status: statusOf(outcome, level, wording.entering),
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
      says: mask(`This check could not be completed because of a fault in IdP Preflight: ${outcome.fault.message}`),
      actual: masked(outcome.fault.places, mask),
      owner: 'this-program',
    }
  const { verdict } = outcome
  if (verdict.holds === null)
    return {
      ...blank,
      because: { id: verdict.applies === false ? 'not-applicable' : check.id, says: mask(verdict.because) },
    }
  if (verdict.holds) return { ...blank, seen: masked(verdict.seen, mask) }
  if (wording.entering && isToDo(outcome))
    return { ...blank, because: { id: 'to-do', says: mask(verdict.says ?? 'A value has yet to be entered.') } }
  const { guide, provider } = wording
  const server = provider.serverNeeded(guide, wording.values.scope)
  const advice = adviceFor(verdict.diagnosis, provider, guide, { variant: verdict.variant, server })
  const received = typeof verdict.actual === 'string' ? { received: verdict.actual } : {}
  const values = { ...wording.values, ...received }
  return {
    ...blank,
    title: check.otherwise ?? check.title,
    diagnosis: verdict.diagnosis,
    says: mask(sentence(advice.says, verdict.says, values)),
    fix: advice.fix.map((line) => mask(render(line, values))),
    owner: advice.owner,
    takesEffect: mask(render(advice.takesEffect, values)),
    expected: masked(verdict.expected, mask),
    actual: masked(verdict.actual, mask),
    possible: verdict.possible ?? [],
    refs: advice.refs.map((id) => ({ id, url: referenceOf(id).url })),
  }
}
