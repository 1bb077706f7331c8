import type { Guide } from '../model/guide.ts'
import type { Report } from '../model/report.ts'
import { visibleWithin } from '../model/visible.ts'
import type { Words } from '../words/words.ts'
import { padded, widthOf, wrapped } from './columns.ts'
import { csvLine } from './csv.ts'
import { type Letter, letterParts } from './letter-parts.ts'
import { inCell, inLine } from './markdown.ts'
import type { Reporting } from './reporting.ts'

export const letterForms = ['text', 'markdown', 'csv'] as const
export type LetterForm = (typeof letterForms)[number]

/** Columns of the letter as text: what a mail program shows without breaking lines by itself. */
const columns = 96
const labels = 26

/** A fingerprint fits no line beside a label; it breaks between its bytes. */
const breakable = (words: string): string =>
  words
    .split(' ')
    .map((word) => (/^(..:){31}..$/.test(word) ? word.replace(/^(..:){16}/, '$& ') : word))
    .join(' ')

/** A labelled value whose further lines begin below its first; a label that is too long has a line of its own. */
function hanging(label: string, value: string, indent = labels): string[] {
  const head = padded(`  ${label}`, indent)
  const lines = wrapped(breakable(value), columns - indent)
  const beside = widthOf(head) === indent && head.endsWith(' ')
  return [
    ...(beside ? [] : [head]),
    ...lines.map((line, at) => `${at === 0 && beside ? head : ' '.repeat(indent)}${line}`),
  ]
}

/** A heading with its lines and an empty one; nothing where there are none. */
const part = (heading: readonly string[], lines: readonly string[]): string[] =>
  lines.length > 0 ? [...heading, ...lines, ''] : []

function asText({ subject, verdict, needs, proof, asks, footer }: Letter, { catalogue }: Words): string {
  const { letter: t } = catalogue.sentences
  return [
    t['subject-line']({ subject }),
    '',
    ...wrapped(verdict, columns),
    '',
    ...part(
      [t.asks],
      asks.flatMap((line, at) => hanging(`${at + 1}.`, line, 5)),
    ),
    ...part(
      [t.needs],
      needs.flatMap(({ host, port, protocol, purposes }) =>
        hanging(`${host}:${port}`, t['need-for']({ protocol, purposes })),
      ),
    ),
    t.seen,
    ...proof.flatMap(([label, value]) => hanging(label, value)),
    '',
    ...wrapped(footer, columns),
    '',
  ].join('\n')
}

function asMarkdown({ subject, verdict, needs, proof, asks, footer }: Letter, { catalogue }: Words): string {
  const { letter: t } = catalogue.sentences
  const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    `# ${inLine(subject)}`,
    '',
    `**${inLine(verdict)}**`,
    '',
    ...part(
      [`## ${t.asks}`, ''],
      asks.map((line, at) => `${at + 1}. ${inLine(line)}`),
    ),
    ...part(
      [`## ${t.needs}`, '', row(t.host, t.port, t.protocol, t.purpose), '| --- | --- | --- | --- |'],
      needs.map((need) => row(inCell(need.host), String(need.port), inCell(need.protocol), inCell(t.purposes(need)))),
    ),
    `## ${t.seen}`,
    '',
    '| | |',
    '| --- | --- |',
    ...proof.map(([label, value]) => row(inCell(label), inCell(value))),
    '',
    inLine(footer),
    '',
  ].join('\n')
}

function asCsv({ subject, verdict, needs, proof, asks }: Letter, { catalogue }: Words): string {
  const { letter: t } = catalogue.sentences
  return [
    [t.part, t.name, t.port, t.value],
    [t['part-subject'], subject, '', ''],
    [t['part-verdict'], '', '', verdict],
    ...needs.map(({ host, port, protocol, purposes }) => [
      t['part-need'],
      host,
      String(port),
      t['need-for']({ protocol, purposes }),
    ]),
    ...asks.map((line, at) => [t['part-ask'], String(at + 1), '', line]),
    ...proof.map(([label, value]) => [t['part-seen'], label, '', value]),
  ]
    .map(csvLine)
    .join('')
}

const forms = { text: asText, markdown: asMarkdown, csv: asCsv } satisfies Record<LetterForm, unknown>

/** The letter to a network team: what has to be reachable, what was seen, what to change. Built from the report alone. */
export const letterOf = (form: LetterForm, report: Report, guide: Guide, reporting: Reporting): string =>
  forms[form](letterParts(visibleWithin(report), visibleWithin(guide), reporting), reporting.words)
