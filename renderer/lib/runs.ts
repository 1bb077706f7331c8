import { plainText } from '../../core/contract/inline-text.ts'
import type { RunComparison, RunSummary, ShownDifference } from '../../core/contract/values.ts'
import { intl, text } from '../text.ts'
import { groupBy } from './search.ts'

/** Runs under the days on which they were started. */
export const byDay = (runs: readonly RunSummary[], now: number) =>
  groupBy(runs, ({ started }) => {
    const date = intl.date(started)
    return date === intl.date(now) ? text.history.today : date
  })

const stepOf = (step: string | null, steps: readonly { id: string; title: string }[]): string =>
  step === null ? text.history.all : text.history.step(steps.find(({ id }) => id === step)?.title ?? step)

/** What can be said of a run in a line: what was checked, where, with which version. */
export const detailsOf = (
  { step, host, tool, recheck }: Pick<RunSummary, 'step' | 'host' | 'tool' | 'recheck'>,
  steps: readonly { id: string; title: string }[],
): string[] => [
  ...(recheck ? [text.recheck.kinds[recheck]] : []),
  ...(recheck === 'metadata' ? [] : [stepOf(step, steps)]),
  text.history.hosts[host] ?? host,
  text.history.version(tool.version),
]

/** Differences under what they are about. */
export const byArea = (differences: readonly ShownDifference[]) => groupBy(differences, ({ about }) => about)

/** A comparison for a mail or a ticket. */
export function comparisonText({ before, after, headline, differences }: RunComparison): string {
  const t = text.history.comparison
  const blocks = byArea(differences).map(({ heading, items }) =>
    [heading, ...items.map((one) => `- ${t.row(plainText(one.item), one.before, one.after)}`)].join('\n'),
  )
  return [headline, `${t.was(intl.moment(before.started))}\n${t.is(intl.moment(after.started))}`, ...blocks].join(
    '\n\n',
  )
}
