import { textsOf, withTexts } from '../../core/app/guide-texts.ts'
import type { Guide } from '../../core/model/guide.ts'
import type { RunResult } from '../../core/model/result.ts'
import { isSaid } from '../../core/model/said.ts'
import { providers } from '../../core/providers/index.ts'
import { reportOf } from '../../core/words/report.ts'
import { wordsOf } from '../../core/words/words.ts'
import { allTexts, escapedFrom, pseudo, pseudoText } from './pseudo.ts'
import { words } from './words.ts'

const spoken = Object.fromEntries(Object.values(providers).map(({ id, words: { en } }) => [id, pseudo(en)]))

/** The words of the core in the pseudo-language. */
export const pseudoWords = wordsOf({
  language: 'en',
  catalogue: pseudo(words.catalogue),
  provider: (id) => spoken[id] as ReturnType<typeof words.provider>,
})

/** A guide in the pseudo-language. */
export const pseudoGuide = (guide: Guide): Guide =>
  withTexts(guide, new Map(textsOf(guide).map(({ path, text }) => [path, pseudoText(text)])))

/** What of a run came from the world or was entered: all texts in its data; what is to be words of ours is no text there. */
export function valuesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (isSaid(value)) return valuesOf(value.with)
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesOf) : []
}

/** Plain English in what is said of a run when everything is said in the pseudo-language. */
export function escapedIn(result: RunResult, guide: Guide): string[] {
  const { headline, findings, exchanges, connection } = reportOf(result, pseudoGuide(guide), pseudoWords)
  const said = findings.flatMap(({ title, says, fix, takesEffect, expected, actual, seen, because }) =>
    allTexts([title, says, fix, takesEffect, expected, actual, seen, because?.says]),
  )
  const rest = allTexts([headline, exchanges.map(({ purpose }) => purpose), connection?.proxy?.says])
  return escapedFrom([...said, ...rest], valuesOf(result))
}

/** Evidence that is no `Said` has words only from the world: from an exchange, the network path, what was entered, or the guide. */
export function unsourcedIn(result: RunResult, guide: Guide): string[] {
  const { results, ...world } = result
  const known = JSON.stringify([world, guide]).toLowerCase()
  const evidence = results.flatMap(({ outcome }) => {
    if (outcome.kind !== 'judged' || outcome.verdict.holds === null) return []
    const { verdict } = outcome
    return verdict.holds ? [verdict.seen] : [verdict.expected, verdict.actual]
  })
  const raw = evidence
    .flatMap((each) => (Array.isArray(each) ? each : [each]))
    .filter((each) => typeof each === 'string')
  return [...new Set(raw)].filter((text) =>
    [...text.matchAll(/(?<![\w-])[a-z]{3,}(?![\w-])/g)].some(([word]) => !known.includes(word)),
  )
}
