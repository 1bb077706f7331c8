import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { spansOf } from '../model/inline-text.ts'
import type { Report } from '../model/report.ts'
import { linkable, escapeMarkup as x } from './escape.ts'
import { brandMark, reportStyle } from './html-style.ts'
import { maskedIn } from './masked.ts'
import { aboutLine, marks, mostUrgentFirst, ownerText, type Reporting, resultText, shownText } from './reporting.ts'
import { neededThere } from './there.ts'

/** A sentence with its menu paths in bold and its values as code; what stands between our marks is words. */
const clickOf = (click: string): string =>
  spansOf(click)
    .map(({ kind, text }) => (kind === 'text' ? x(text) : `<${tags[kind]}>${x(text)}</${tags[kind]}>`))
    .join('')
const tags = { path: 'b', code: 'code', em: 'em' } as const

function card(finding: Finding, guide: Guide, reporting: Reporting): string {
  const { words } = reporting
  const { report: t } = words.catalogue.sentences
  const { status, says, diagnosis, expected, actual, takesEffect } = finding
  const clicks = finding.fix.map((click) => `<li>${clickOf(click)}</li>`).join('')
  const refs = finding.refs
    .map(({ id, title, url }) =>
      linkable(url) ? `<a href="${x(url)}" rel="noreferrer">${x(title || id)}</a>` : x(title || id),
    )
    .join(' · ')
  const owner = ownerText(finding, guide, reporting)
  const last = [owner === null ? '' : t.who({ owner }), takesEffect ? t.effect({ when: takesEffect }) : '']
  return `<section class="card"><h3 class="${x(status)}">${marks[status]} ${x(says ?? '')}</h3>
<p><code>${x(diagnosis ?? '')}</code></p>
<table><tr><th>${x(t.expected)}</th><td><code>${x(shownText(expected, words))}</code></td></tr><tr><th>${x(t.received)}</th><td><code>${x(shownText(actual, words))}</code></td></tr></table>
${clicks === '' ? '' : `<h4>${x(t.fix)}</h4><ol>${clicks}</ol>\n`}${[...last.map(x), refs]
  .filter(Boolean)
  .map((line) => `<p>${line}</p>`)
  .join('')}</section>`
}

const heads = (...titles: readonly string[]): string =>
  `<tr>${titles.map((title) => `<th scope="col">${x(title)}</th>`).join('')}</tr>`

/** The report as one HTML file that needs nothing else, for reading and printing. It holds no script. */
export function htmlReport(report: Report, guide: Guide, reporting: Reporting): string {
  const { words } = reporting
  const { report: t, statuses, verdicts } = words.catalogue.sentences
  const verdict = verdicts[report.verdict]
  const wrong = mostUrgentFirst(
    report.findings.filter(({ status }) => status === 'fail' || status === 'warn'),
    report,
  )
  const rows = report.findings.map((finding) => {
    const { status, title } = finding
    return `<tr><td class="${x(status)}">${marks[status]} ${x(statuses[status])}</td><td>${x(title)}</td><td>${x(resultText(finding, words))}</td></tr>`
  })
  const requests = report.exchanges.map(
    ({ purpose, method, url, status, failure, timings }) =>
      `<tr><td>${x(purpose)}</td><td><code>${x(`${method} ${url}`)}</code></td><td>${status ?? x(failure?.code ?? '')}</td><td>${x(t.milliseconds({ ms: timings.total }))}</td></tr>`,
  )
  const about = aboutLine(report, reporting)
  const took = [t.seconds({ ms: report.ms }), t.requests({ n: report.exchanges.length })].join(' · ')
  const masked = maskedIn(JSON.stringify(report)).map(({ what, times }) => t['masked-times']({ what, n: times }))
  return `<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${x(t.of({ title: guide.title, verdict }))}</title><style>${reportStyle}</style></head><body>
<header>${brandMark}<span>${x(report.tool.name)} ${x(report.tool.version)} · ${x(t.started({ at: Date.parse(report.started) }))} · ${x(took)}</span></header>
<main><div class="verdict ${x(report.verdict)}"><h1>${x(guide.title)} <span class="${x(report.verdict)}">${x(verdict)}</span></h1><p>${x(report.headline)}</p>${about === '' ? '' : `<p class="meta">${x(about)}</p>`}</div>
${wrong.map((finding) => card(finding, guide, reporting)).join('\n')}
${driftSection(report, words)}<h2>${x(t['every-check'])}</h2><div class="wide"><table><thead>${heads(t.status, t.check, t.seen)}</thead><tbody>${rows.join('\n')}</tbody></table></div>
<h2>${x(t['every-request'])}</h2><div class="wide"><table><thead>${heads(t.purpose, t.request, t.response, t.time)}</thead><tbody>${requests.join('\n')}</tbody></table></div>
${thereSection(report, guide, words)}<p class="meta">${x(masked.length === 0 ? t['nothing-masked'] : t.masked({ items: masked }))}</p>
</main></body></html>
`
}

/** What changed in the configuration since it worked. */
function driftSection({ drift }: Report, { catalogue }: Reporting['words']): string {
  if (!drift) return ''
  const { report: t } = catalogue.sentences
  const rows = drift.changes.map(
    ({ item, before, after }) => `<tr>${[item, before, after].map((cell) => `<td>${x(cell)}</td>`).join('')}</tr>`,
  )
  const table = `<div class="wide"><table><thead>${heads(t.value, t.was, t.now)}</thead><tbody>${rows.join('\n')}</tbody></table></div>`
  return `<h2>${x(t.changed)}</h2><p>${x(drift.says)}</p>${rows.length === 0 ? '' : table}\n`
}

/** What the server of the product needs, as a list. */
function thereSection(report: Report, { product }: Guide, words: Reporting['words']): string {
  const needed = neededThere(report, words)
  const title = words.catalogue.sentences.there.title({ product })
  return needed.length === 0
    ? ''
    : `<h2>${x(title)}</h2><ul>${needed.map((line) => `<li>${x(line)}</li>`).join('')}</ul>\n`
}
