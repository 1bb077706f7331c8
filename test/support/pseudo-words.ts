import type { Guide } from '../../core/model/guide.ts'
import type { RunResult } from '../../core/model/result.ts'
import { isSaid } from '../../core/model/said.ts'
import { providers } from '../../core/providers/index.ts'
import { formatReport, formats } from '../../core/report/formats.ts'
import { letterForms, letterOf } from '../../core/report/letter.ts'
import { reportOf } from '../../core/words/report.ts'
import { wordsOf } from '../../core/words/words.ts'
import { allTexts, escapedFrom, pseudo } from './pseudo.ts'
import { pseudoGuide } from './pseudo-guide.ts'
import { words } from './words.ts'

const spoken = Object.fromEntries(Object.values(providers).map(({ id, words: { en } }) => [id, pseudo(en)]))

/** The words of the core in the pseudo-language. */
export const pseudoWords = wordsOf({
  language: 'en',
  catalogue: pseudo(words.catalogue),
  provider: (id) => spoken[id] as ReturnType<typeof words.provider>,
})

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

/** An address, or an error as a server says it. */
const ofTheWorld = /\S+:\/\/\S*|^[a-z]+_[a-z_]+ · .*/g

/**
 * Evidence that is no `Said` and has words of ours all the same: words that are in no exchange, not on the network path, not
 * entered and not in the guide.
 */
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
    [...text.replace(ofTheWorld, ' ').matchAll(/(?<![\w-])[a-z]{3,}(?![\w-])/g)].some(
      ([word]) => !known.includes(word),
    ),
  )
}

/** What only programs read in a format: markup, and names of members. */
const machine: Readonly<Record<string, RegExp>> = {
  html: /<style>[^<]*<\/style>|<[^>]*>|&[#\w]+;/g,
  junit: /<\?[^>]*>|<\/?[\w:-]+|[\w-]+=(?=")|"(?:verdict|rootCause|headline|internal)"|&[#\w]+;/g,
  csv: /^step,.*|^part,.*|^(?:subject|verdict|need|ask|seen)(?=,)/gm,
  text: /^(?:PASS|WARN|FAIL|INCOMPLETE)(?=:)/gm,
}

const wordsIn = (texts: readonly string[]): string[] => texts.join(' ').match(/[A-Za-z]{3,}/g) ?? []

/** Names of protocols, which are the same in every language. */
const protocols = ['TLS', 'TCP', 'DNS', 'HTTP', 'HTTPS', 'SHA', 'PEM', 'SNI']

/** Plain English in the formats of a report and of its letter; a word that is part of a value is none. */
export function escapedFromFormats(result: RunResult, plain: Guide): string[] {
  const guide = pseudoGuide(plain)
  const report = reportOf(result, guide, pseudoWords)
  const kept = allTexts(report).flatMap((text) => text.match(/`[^`]*`|https?:\/\/\S+/g) ?? [])
  const known = new Set(
    wordsIn([
      ...valuesOf(result),
      ...kept,
      ...allTexts([report.findings.map(({ refs, owner }) => [refs, owner]), guide.id, protocols]),
    ]),
  )
  const reporting = { words: pseudoWords, provider: pseudoWords.nameOf(guide.provider), verbose: true }
  const made = [
    ...formats
      .filter((format) => format !== 'json')
      .map((format) => [format, formatReport(format, report, guide, reporting)] as const),
    ...letterForms.map((form) => [form, letterOf(form, report, guide, reporting)] as const),
  ]
  return made.flatMap(([form, text]) => {
    const left = wordsIn([machine[form] ? text.replace(machine[form], ' ') : text]).filter((word) => !known.has(word))
    return left.length > 0 ? [`${form}: ${[...new Set(left)].join(' ')}`] : []
  })
}
