import type { Guide } from '../model/guide.ts'
import type { Report } from '../model/report.ts'
import { visibleWithin } from '../model/visible.ts'
import { padded, widthOf, wrapped } from './columns.ts'
import { csvLine } from './csv.ts'
import { type Letter, letterParts } from './letter-parts.ts'
import { inCell, inLine } from './markdown.ts'

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

function asText({ subject, verdict, needs, proof, asks, footer }: Letter): string {
  return [
    `Subject: ${subject}`,
    '',
    ...wrapped(verdict, columns),
    '',
    ...(asks.length > 0
      ? ['What we ask you to change', ...asks.flatMap((line, at) => hanging(`${at + 1}.`, line, 5)), '']
      : []),
    ...(needs.length > 0
      ? [
          'What has to be reachable',
          ...needs.flatMap(({ host, port, protocol, purpose }) =>
            hanging(`${host}:${port}`, `${protocol}, for: ${purpose}`),
          ),
          '',
        ]
      : []),
    'What was seen',
    ...proof.flatMap(([label, value]) => hanging(label, value)),
    '',
    footer,
    '',
  ].join('\n')
}

function asMarkdown({ subject, verdict, needs, proof, asks, footer }: Letter): string {
  return [
    `# ${inLine(subject)}`,
    '',
    `**${inLine(verdict)}**`,
    '',
    ...(asks.length > 0
      ? ['## What we ask you to change', '', ...asks.map((line, at) => `${at + 1}. ${inLine(line)}`), '']
      : []),
    ...(needs.length > 0
      ? [
          '## What has to be reachable',
          '',
          '| Host | Port | Protocol | What for |',
          '| --- | --- | --- | --- |',
          ...needs.map(
            (need) => `| ${inCell(need.host)} | ${need.port} | ${need.protocol} | ${inCell(need.purpose)} |`,
          ),
          '',
        ]
      : []),
    '## What was seen',
    '',
    '| | |',
    '| --- | --- |',
    ...proof.map(([label, value]) => `| ${inCell(label)} | ${inCell(value)} |`),
    '',
    inLine(footer),
    '',
  ].join('\n')
}

function asCsv({ subject, verdict, needs, proof, asks }: Letter): string {
  return [
    ['part', 'name', 'port', 'value'],
    ['subject', subject, '', ''],
    ['verdict', '', '', verdict],
    ...needs.map(({ host, port, protocol, purpose }) => ['need', host, String(port), `${protocol}; ${purpose}`]),
    ...asks.map((line, at) => ['ask', String(at + 1), '', line]),
    ...proof.map(([label, value]) => ['seen', label, '', value]),
  ]
    .map(csvLine)
    .join('')
}

/** The letter to a network team: what has to be reachable, what was seen, what to change. Built from the report alone. */
export function letterOf(form: LetterForm, report: Report, guide: Guide, provider: string): string {
  const letter = letterParts(visibleWithin(report), visibleWithin(guide), provider)
  return form === 'markdown' ? asMarkdown(letter) : form === 'csv' ? asCsv(letter) : asText(letter)
}
