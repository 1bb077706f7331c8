import { asksForClient, type Guide } from '../model/guide.ts'
import type { HandoffRow, Report } from '../model/report.ts'
import type { Headline, RunResult } from '../model/result.ts'
import { providers } from '../providers/index.ts'
import { driftIn } from './comparison.ts'
import { findingOf } from './finding.ts'
import { exchangeIn, networkPathIn } from './network-path.ts'
import type { Place } from './template.ts'
import type { Words } from './words.ts'

/**
 * The sentence that can be read out on the phone.
 * @param cause what the root cause says
 */
export function headlineText(headline: Headline | string, cause: string | null, guide: Guide, words: Words): string {
  if (typeof headline === 'string') return headline
  const { verified: n, of, next, warnings } = headline
  const { run } = words.catalogue.sentences
  const count = run.verified({ n, of })
  if (next.kind === 'root') return [count, cause].filter(Boolean).join(' ')
  if (next.kind === 'says') return `${count} ${words.say(next.says)}`
  if (next.kind === 'step') {
    const title = guide.steps.find(({ id }) => id === next.step)?.title
    return title === undefined ? count : `${count} ${run['next-step']({ title })}`
  }
  const provider = words.nameOf(guide.provider)
  const good = !asksForClient(guide)
    ? run['all-connected']({ n })
    : next.signIn
      ? run.all({ n, product: guide.product, provider })
      : run['all-but-sign-in']({ n })
  return warnings > 0 ? `${good} ${run.warnings({ n: warnings })}` : good
}

/** What was handed over, with the guide's current labels and notes, because a run may have been saved in another language. */
function handoffText(rows: readonly HandoffRow[], guide: Guide): HandoffRow[] {
  const left = [...guide.handoff.fields]
  return rows.map((row) => {
    const at = left.findIndex(({ from }) => from === row.field)
    const { note: _note, ...rest } = row
    if (at < 0) return row
    const [{ label, note } = row] = left.splice(at, 1)
    return { ...rest, label, ...(note === undefined ? {} : { note }) }
  })
}

/** The fields as they were given; one that is hidden says so. */
function profileText({ secrets, ...fields }: RunResult['profile'], { shown }: Words): Report['profile'] {
  const texts = Object.entries(fields).map(([name, value]) => [name, shown(value)])
  return { ...Object.fromEntries(texts), secrets }
}

/**
 * The document of a run, in words.
 * @param place where it is read
 */
export function reportOf(result: RunResult, guide: Guide, words: Words, place: Place = 'checks'): Report {
  const {
    kind: _data,
    tape: _tape,
    recheck: _recheck,
    values,
    headline,
    root,
    results,
    exchanges,
    connection,
    handoff,
    profile,
    observed: _seen,
    drift: _drift,
    ...rest
  } = result
  const wording = { guide, provider: providers[guide.provider], values, words, exchanges, place }
  const findings = results.map((one) => findingOf(one, wording))
  const drift = driftIn(words, result)
  const cause = findings.find(({ check }) => check === root)?.says ?? null
  return {
    ...rest,
    profile: profileText(profile, words),
    headline: headlineText(headline, cause, guide, words),
    findings,
    exchanges: exchanges.map((exchange) => exchangeIn(words, exchange)),
    ...(connection === undefined ? {} : { connection: connection && networkPathIn(words, connection) }),
    ...(drift ? { drift } : {}),
    handoff: handoffText(handoff, guide),
  }
}
