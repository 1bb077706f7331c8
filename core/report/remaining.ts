import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { plainText } from '../model/inline-text.ts'
import { type Owner, owners } from '../model/owners.ts'
import type { Report } from '../model/report.ts'
import { visible } from '../model/visible.ts'
import { ownerText, type Reporting } from './reporting.ts'

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
  const open = report.findings
    .filter(isOpen)
    .map((finding) => ({ ...finding, owner: finding.owner ?? ('you' as const) }))
  return owners.flatMap((owner) => {
    const [first, ...more] = open.filter((finding) => finding.owner === owner)
    if (!first) return []
    return [{ owner, who: ownerText(first, guide, reporting) ?? owner, findings: [first, ...more] }]
  })
}

/** The same as text for an e-mail, for one owner or for all. */
export function remainingText(report: Report, guide: Guide, reporting: Reporting, owner: Owner | null = null): string {
  const { words } = reporting
  const { remaining: t, report: r } = words.catalogue.sentences
  const wanted = remainingIn(report, guide, reporting).filter((one) => owner === null || one.owner === owner)
  const title = t.title({ guide: guide.title })
  const lines = [title, t.at({ at: Date.parse(report.started) }), '']
  if (wanted.length === 0) lines.push(t.nothing)
  for (const { who, findings } of wanted) {
    lines.push(who, '')
    for (const { title: name, says, because, fix, diagnosis, takesEffect } of findings) {
      lines.push(`- ${plainText(says ?? because?.says ?? name)}${diagnosis ? ` [${diagnosis}]` : ''}`)
      lines.push(...fix.map((click, at) => `  ${at + 1}. ${plainText(click)}`))
      if (takesEffect) lines.push(`  ${r.effect({ when: takesEffect })}`)
      lines.push('')
    }
  }
  lines.push(t.how)
  return `${visible(lines.join('\n'))}\n`
}
