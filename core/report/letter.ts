import type { Guide } from '../model/guide.ts'
import type { Report } from '../model/report.ts'
import { csvLine } from './csv.ts'
import { type Letter, letterParts } from './letter-parts.ts'
import { inCell, inLine } from './markdown.ts'

export const letterForms = ['text', 'markdown', 'csv'] as const
export type LetterForm = (typeof letterForms)[number]

function asText({ subject, verdict, needs, proof, asks, footer }: Letter): string {
  const width = Math.max(...proof.map(([label]) => label.length), 0)
  return [
    `Subject: ${subject}`,
    '',
    verdict,
    '',
    ...(asks.length > 0 ? ['What we ask you to change', ...asks.map((line, at) => `  ${at + 1}. ${line}`), ''] : []),
    'What has to be reachable',
    ...needs.map(({ host, port, protocol, purpose }) => `  ${host}:${port}  ${protocol}  for: ${purpose}`),
    '',
    'What was seen',
    ...proof.map(([label, value]) => `  ${label.padEnd(Math.min(width, 40))}  ${value}`),
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
    '## What has to be reachable',
    '',
    '| Host | Port | Protocol | What for |',
    '| --- | --- | --- | --- |',
    ...needs.map((need) => `| ${inCell(need.host)} | ${need.port} | ${need.protocol} | ${inCell(need.purpose)} |`),
    '',
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
  const letter = letterParts(report, guide, provider)
  return form === 'markdown' ? asMarkdown(letter) : form === 'csv' ? asCsv(letter) : asText(letter)
}
