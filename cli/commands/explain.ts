import { explainText } from '../../core/app/explain.ts'
import { type Explanation, longestPaste } from '../../core/contract/values.ts'
import { plainText } from '../../core/model/inline-text.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import { said } from '../../core/words/said.ts'
import { type Words, wordsIn } from '../../core/words/words.ts'
import { oneOf, readOptions } from '../arguments.ts'
import { readPaste } from '../paste.ts'
import { print, printJson } from '../say.ts'
import { exit } from '../usage.ts'
import type { CliWords, Spoken } from '../words/index.ts'

/** `explain`: says what an error of a product means, which is read from standard input. Nothing of it is kept. */
export async function explain(args: readonly string[], { words, language }: Spoken): Promise<number> {
  const options = readOptions('explain', args, { provider: { type: 'string' }, format: { type: 'string' } })
  const format = oneOf('format', options.format, ['text', 'json'], 'text')
  const provider =
    options.provider === undefined ? undefined : oneOf('provider', options.provider, providerIds, providerIds[0])
  const spoken = wordsIn(language)
  const explanation = explainText(readPaste(longestPaste), { provider, words: spoken, at: Date.now() })
  if (format === 'json') printJson(explanation.report)
  else print(asText(explanation, spoken, words.explain))
  return explanation.report.rootCause ? exit.ok : exit.failed
}

const numbered = (lines: readonly string[]): string[] =>
  lines.map((line, index) => `  ${index + 1}. ${plainText(line)}`)

function asText(
  { report, provider, open, causes, takesEffect, refs }: Explanation,
  spoken: Words,
  words: CliWords['explain'],
): string {
  const owner = (id: NonNullable<Explanation['report']['owner']>) =>
    spoken.say(said(`owners.${id}`, { provider: spoken.nameOf(provider), product: words.product }))
  // An error that no diagnosis is about has an owner, and no id to begin with.
  const ids = causes.map(({ id }) => id)
  const head = report.rootCause ?? (ids.length > 0 ? words.possible({ ids }) : words.none)
  return [
    ...(report.owner && !report.rootCause && ids.length === 0 ? [] : [head]),
    plainText(report.says),
    ...(report.fix.length > 0 ? ['', words.fix, ...numbered(report.fix)] : []),
    ...(report.owner ? ['', words.owner({ owner: owner(report.owner) })] : []),
    ...(takesEffect ? [words['takes-effect']({ when: takesEffect })] : []),
    ...(report.rootCause && report.possible.length > 0 ? [words['also-possible']({ ids: report.possible })] : []),
    ...(open.length > 0 ? ['', words.open, ...open.map((line) => `  ${plainText(line)}`)] : []),
    ...(report.found.length > 0 ? ['', words.found, ...report.found.flatMap((one) => recognized(one, words))] : []),
    ...(refs.length > 0 ? ['', ...refs.map(({ title, url }) => `  ${title} ${url}`)] : []),
  ].join('\n')
}

function recognized(
  { line, text, what, by, role, diagnosis, possible }: Explanation['report']['found'][number],
  words: CliWords['explain'],
): string[] {
  const means = diagnosis ?? possible.join(', ')
  const note = role === 'cause' ? means : words[`${role}-role`]
  return [
    `  ${words.line({ n: line })}  ${by === '' ? what : `${what} (${by})`}${note === '' ? '' : ` → ${note}`}`,
    ...(text === '' ? [] : [`      ${text}`]),
  ]
}
