import { fillIn } from '../model/fill-in.ts'
import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { plainText } from '../model/inline-text.ts'
import { isPlainField } from '../model/profile.ts'
import type { Report } from '../model/report.ts'
import { type Reporting, shownText } from './reporting.ts'

/** What the steps are about: whoever has several tenants must know which. */
export function aboutLines(
  profile: Report['profile'],
  guide: Guide,
  name: string | null,
  words: Reporting['words'],
): string[] {
  const { remaining: t } = words.catalogue.sentences
  const values = guide.fields.flatMap(({ name: field, label }) => {
    const value = isPlainField(field) ? profile[field] : undefined
    return value ? [t.value({ label, value })] : []
  })
  return [...(name === null ? [] : [t.setup({ name })]), ...values]
}

/** A step as its reader does it: without what is done in the checklist, and with the values to copy. */
export function stepLines(
  { title, clicks }: Guide['steps'][number],
  { secrets: _secrets, ...fields }: Report['profile'],
): string[] {
  const known = Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value]] : [])))
  const lines = clicks
    .filter(({ mail }) => mail !== false)
    .flatMap(({ text, mail, copy, block }, at) => [
      `  ${at + 1}. ${plainText(mail || text)}`,
      ...[copy, block].flatMap((value) =>
        value === undefined
          ? []
          : fillIn(value, known)
              .trimEnd()
              .split('\n')
              .map((line) => `       ${line}`),
      ),
    ])
  return lines.length > 0 ? [`- ${plainText(title)}`, ...lines, ''] : []
}

/** A finding with its evidence, to which the steps refer. */
export function findingLines(
  { title, says, because, fix, diagnosis, takesEffect, expected, actual, exchange }: Finding,
  { exchanges }: Report,
  { words }: Reporting,
): string[] {
  const { remaining: t, report: r } = words.catalogue.sentences
  const evidence = [
    [r.expected, expected],
    [r.received, actual],
    [t['request-id'], exchanges[exchange ?? -1]?.requestId ?? null],
  ] as const
  return [
    `- ${plainText(says ?? because?.says ?? title)}${diagnosis ? ` [${diagnosis}]` : ''}`,
    ...evidence.flatMap(([label, shown]) => {
      const value = shown === null ? '' : shownText(shown, words)
      return value ? [`  ${t.value({ label, value })}`] : []
    }),
    ...fix.map((click, at) => `  ${at + 1}. ${plainText(click)}`),
    ...(takesEffect ? [`  ${r.effect({ when: takesEffect })}`] : []),
    '',
  ]
}

/** The steps whose values are missing: whoever has the console open reads them there. */
export const missingLines = ({ findings, profile }: Report, { steps }: Guide): string[] =>
  steps
    .filter(({ id }) => findings.some(({ step, diagnosis }) => step === id && diagnosis === 'input.missing'))
    .flatMap((step) => stepLines(step, profile))
