import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { plainText } from '../model/inline-text.ts'
import { type Owner, owners } from '../model/owners.ts'
import type { Report } from '../model/report.ts'
import { visible } from '../model/visible.ts'
import { aboutLines, findingLines, missingLines, stepLines } from './remaining-lines.ts'
import { mostUrgentFirst, ownerText, type Reporting } from './reporting.ts'

/** What one owner has left to do. */
export interface Remaining {
  owner: Owner
  /** Who that is, in words. */
  who: string
  findings: readonly Finding[]
}

const isOpen = ({ status, because }: Finding) => status === 'fail' || status === 'warn' || because?.id === 'to-do'

/** What a run leaves to do, by who can do it; empty where nothing is left. */
export function remainingIn(report: Report, guide: Guide, reporting: Reporting): Remaining[] {
  const open = mostUrgentFirst(report.findings.filter(isOpen), report).map((finding) => ({
    ...finding,
    owner: finding.owner ?? ('you' as const),
  }))
  return owners.flatMap((owner) => {
    const [first, ...more] = open.filter((finding) => finding.owner === owner)
    if (!first) return []
    return [{ owner, who: ownerText(first, guide, reporting) ?? owner, findings: [first, ...more] }]
  })
}

/** In a mail, "you" is the reader. */
const whoOf = ({ owner, who }: Pick<Remaining, 'owner' | 'who'>, { sender }: { sender: string }): string =>
  owner === 'you' ? sender : who

/** What is said where nothing is left for the one who is asked: that others have something left is not hidden. */
function nothingFor(report: Report, guide: Guide, reporting: Reporting, owner: Owner | null): string {
  const { remaining: t } = reporting.words.catalogue.sentences
  const others = remainingIn(report, guide, reporting)
  if (owner !== null && others.length > 0)
    return t.others({
      who: ownerText({ owner }, guide, reporting) ?? owner,
      others: others.map((one) => whoOf(one, t)),
    })
  return report.verdict === 'pass' || report.verdict === 'warn' ? t.verified : t.incomplete
}

/** What was not checked because something before it failed. It can still be wrong. */
const uncheckedIn = ({ findings }: Report): string[] =>
  findings
    .filter(({ status, because }) => status === 'skip' && because?.id !== 'to-do' && because?.id !== 'not-applicable')
    .map(({ title }) => `- ${plainText(title)}`)

/** What is entered in the product: that step is its owner's, and no check sees whether it is done. */
function enterLines(
  { handoff, verdict }: Pick<Report, 'handoff' | 'verdict'>,
  { product }: Guide,
  { words }: Reporting,
): string[] {
  if (handoff.length === 0) return []
  const { remaining: t } = words.catalogue.sentences
  const sure = verdict === 'pass' || verdict === 'warn'
  return [
    `- ${(sure ? t.enter : t['enter-later'])({ product })}`,
    ...handoff.flatMap(({ label, value }) => (value ? [`  ${t.value({ label, value })}`] : [])),
    '',
  ]
}

/** A step that asks for nothing and that no request proves is done in the product. */
const isInProduct = ({ proves, asks, claims }: Guide['steps'][number]): boolean =>
  proves.length === 0 && asks.length === 0 && claims !== ''

/**
 * The steps of a setup whose checks have not run: all of them.
 * @param fields what was entered so far
 */
export function stepsText(
  fields: Report['profile'],
  guide: Guide,
  reporting: Reporting,
  { owner = null, name }: { owner?: Owner | null; name: string | null },
): string {
  const { remaining: t } = reporting.words.catalogue.sentences
  const who = (of: Owner) => ownerText({ owner: of }, guide, reporting) ?? of
  const lines = [
    t.title({ guide: guide.title }),
    t['not-run'],
    '',
    ...aboutLines(fields, guide, name, reporting.words),
    '',
    plainText(t.how),
    '',
  ]
  const clicksOf = (steps: Guide['steps']) => steps.flatMap((step) => stepLines(step, fields))
  const inProduct = guide.steps.filter(isInProduct)
  if (owner === null || owner === 'idp-admin')
    lines.push(who('idp-admin'), '', ...clicksOf(guide.steps.filter((step) => !isInProduct(step))))
  if (owner === null || owner === 'relying-party')
    lines.push(
      who('relying-party'),
      '',
      `- ${t['enter-later']({ product: guide.product })}`,
      '',
      ...clicksOf(inProduct),
    )
  if (owner !== null && owner !== 'idp-admin' && owner !== 'relying-party')
    lines.push(t.others({ who: who(owner), others: [who('idp-admin'), who('relying-party')] }), '')
  return `${visible(lines.join('\n').trimEnd())}\n`
}

/**
 * The same as text for an e-mail.
 * @param report in the words of a mail
 * @param owner for one owner; null for all
 * @param name of the setup
 */
export function remainingText(
  report: Report,
  guide: Guide,
  reporting: Reporting,
  { owner = null, name = null }: { owner?: Owner | null; name?: string | null } = {},
): string {
  const { words } = reporting
  const { remaining: t } = words.catalogue.sentences
  const wanted = remainingIn(report, guide, reporting).filter((one) => owner === null || one.owner === owner)
  const title = t.title({ guide: guide.title })
  const lines = [
    title,
    t.at({ at: Date.parse(report.started) }),
    '',
    ...aboutLines(report.profile, guide, name, words),
    '',
    plainText(t.how),
    '',
  ]
  const enter = owner === null || owner === 'relying-party' ? enterLines(report, guide, reporting) : []
  const missing = owner === null || owner === 'idp-admin' ? missingLines(report, guide) : []
  if (wanted.length === 0 && missing.length === 0 && !(owner === 'relying-party' && enter.length > 0))
    lines.push(nothingFor(report, guide, reporting, owner), '')
  for (const { owner: of, who, findings } of wanted) {
    lines.push(whoOf({ owner: of, who }, t), '')
    for (const finding of findings) lines.push(...findingLines(finding, report, reporting))
    if (of === 'idp-admin') lines.push(...missing.splice(0))
    if (of === 'relying-party') lines.push(...enter.splice(0))
  }
  if (missing.length > 0) lines.push(ownerText({ owner: 'idp-admin' }, guide, reporting) ?? '', '', ...missing)
  if (enter.length > 0) lines.push(ownerText({ owner: 'relying-party' }, guide, reporting) ?? '', '', ...enter)
  const unchecked = uncheckedIn(report)
  if (unchecked.length > 0) lines.push(t.unchecked, '', ...unchecked, '')
  return `${visible(lines.join('\n').trimEnd())}\n`
}
