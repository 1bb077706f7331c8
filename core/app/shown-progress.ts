import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { providers } from '../providers/index.ts'
import type { Progress } from '../run/options.ts'
import { markOf } from '../run/steps.ts'
import { findingOf } from '../words/finding.ts'
import type { Session } from './session.ts'

/** What a window hears of the progress of a run; the end is told apart, once everything is kept. */
export function shownProgress({ words }: Pick<Session, 'words'>, guide: Guide): (event: Progress) => object | null {
  const found = new Map<string, Finding[]>()
  return (event) => {
    if (event.type === 'finished') return null
    if (event.type === 'probe-started') return { ...event, waits: words.say({ word: `waits.${event.probe}` }) }
    if (event.type !== 'result') return event
    const { result, values, done, of } = event
    const provider = providers[guide.provider]
    const finding = findingOf(result, { guide, provider, values, words })
    const own = [...(found.get(finding.step) ?? []), finding]
    found.set(finding.step, own)
    const proves = guide.steps.find(({ id }) => id === finding.step)?.proves ?? []
    return { type: 'finding', finding, mark: markOf({ proves }, own, false), done, of }
  }
}
