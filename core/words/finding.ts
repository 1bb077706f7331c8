import { type DiagnosisId, idsOf } from '../model/diagnosis-ids.ts'
import type { Exchange } from '../model/exchange.ts'
import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import type { Provider } from '../model/provider.ts'
import type { Result, SetupValues } from '../model/result.ts'
import type { Verdict } from '../model/verdict.ts'
import { adviceFor } from './advice.ts'
import { referenceOf } from './references.ts'
import { type Place, render, type TemplateValues } from './template.ts'
import type { Words } from './words.ts'

/** What the words of a finding depend on. */
export interface Wording {
  guide: Guide
  provider: Provider
  values: SetupValues
  words: Words
  /** The exchanges of the run, to which the results point. */
  exchanges?: readonly Pick<Exchange, 'url'>[]
  /** Where it is read; beside the checks where nothing is said. */
  place?: Place
}

const ofOneHost: ReadonlySet<DiagnosisId> = new Set(idsOf('dns', 'connect', 'proxy', 'tls', 'http', 'keys'))

/** The host that a diagnosis of the network is about: an endpoint may be on another than the one of the setup. */
function hostAsked(diagnosis: DiagnosisId, exchange: Pick<Exchange, 'url'> | undefined): TemplateValues {
  const url = exchange && ofOneHost.has(diagnosis) ? URL.parse(exchange.url) : null
  return url ? { host: url.hostname, port: url.port || (url.protocol === 'http:' ? '80' : '443') } : {}
}

/** What is said of a check that does not hold. */
function refuted(
  verdict: Verdict & { holds: false },
  exchange: Pick<Exchange, 'url'> | undefined,
  { guide, provider, values, words, place }: Wording,
) {
  const { catalogue, say, shown } = words
  const spoken = words.provider(provider.id)
  const server = provider.serverNeeded(guide, values.scope)
  const own = { words: spoken.diagnoses, references: provider.references }
  const advice = adviceFor(verdict.diagnosis, catalogue.diagnoses, own, guide, { variant: verdict.variant, server })
  const actual = shown(verdict.actual)
  const filled: TemplateValues = {
    provider: spoken.name,
    ...values,
    ...hostAsked(verdict.diagnosis, exchange),
    // The guide's current label, because a run may have been saved in another language.
    product: guide.relyingParty.name,
    ...(typeof actual === 'string' ? { received: actual } : {}),
  }
  const fill = (template: string) => render(template, filled, catalogue.nouns, place)
  return {
    says: [fill(advice.says), verdict.says ? say(verdict.says) : ''].filter(Boolean).join(' '),
    fix: advice.fix.map(fill),
    owner: advice.owner,
    takesEffect: fill(advice.takesEffect),
    expected: shown(verdict.expected),
    actual,
    possible: verdict.possible ?? [],
    refs: advice.refs.map((id) => referenceOf(id, words)),
  }
}

/** The line of a report for what came of one check. */
export function findingOf(result: Result, wording: Wording): Finding {
  const { check, step, level, status, diagnosis, outcome, because, exchange, ms, muted } = result
  const { catalogue, say, shown } = wording.words
  const { titles, otherwise } = catalogue.sentences as {
    titles: Record<string, string>
    otherwise: Record<string, string>
  }
  const title = titles[check] ?? check
  const line: Finding = {
    check,
    step,
    title,
    level,
    status,
    diagnosis,
    says: null,
    fix: [],
    owner: null,
    takesEffect: null,
    expected: null,
    actual: null,
    seen: null,
    because: because && { id: because.id, says: because.says === null ? '' : say(because.says) },
    possible: [],
    refs: [],
    exchange,
    ms,
  }
  if (outcome.kind === 'broken' && !muted)
    return {
      ...line,
      says: say({ word: 'run.fault', with: { message: outcome.fault.message } }),
      actual: outcome.fault.places,
      owner: 'this-program',
    }
  if (outcome.kind !== 'judged' || muted || because) return line
  const { verdict } = outcome
  if (verdict.holds === false)
    return {
      ...line,
      title: otherwise[check] ?? title,
      ...refuted(verdict, wording.exchanges?.[exchange ?? -1], wording),
    }
  return verdict.holds ? { ...line, seen: shown(verdict.seen) } : line
}
