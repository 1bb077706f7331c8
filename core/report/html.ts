import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { plainText } from '../model/inline-text.ts'
import type { Report } from '../model/report.ts'
import { linkable, escapeMarkup as x } from './escape.ts'
import { marks, ownerText, type Reporting, resultText, shownText } from './reporting.ts'

const style = `:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #8886}
code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}.fail,.error{color:light-dark(#b3261e,#ff8f86)}.warn{color:light-dark(#8a5300,#f0b95a)}.pass{color:light-dark(#0d6b3f,#5fd39a)}
section{border:1px solid #8886;border-radius:10px;padding:1rem 1.2rem;margin:1rem 0}@media print{body{margin:0}section{break-inside:avoid}}`

function card(finding: Finding, guide: Guide, reporting: Reporting): string {
  const { words } = reporting
  const { report: t } = words.catalogue.sentences
  const { status, says, diagnosis, expected, actual, takesEffect } = finding
  const clicks = finding.fix.map((click) => `<li>${x(plainText(click))}</li>`).join('')
  const refs = finding.refs
    .map(({ id, url }) => (linkable(url) ? `<a href="${x(url)}" rel="noreferrer">${x(id)}</a>` : x(id)))
    .join(' · ')
  const owner = ownerText(finding, guide, reporting)
  const last = [owner === null ? '' : t.who({ owner }), takesEffect ? t.effect({ when: takesEffect }) : '']
  return `<section><h3 class="${x(status)}">${marks[status]} ${x(says ?? '')}</h3>
<p><code>${x(diagnosis ?? '')}</code></p>
<table><tr><th>${x(t.expected)}</th><td><code>${x(shownText(expected, words))}</code></td></tr><tr><th>${x(t.received)}</th><td><code>${x(shownText(actual, words))}</code></td></tr></table>
<h4>${x(t.fix)}</h4><ol>${clicks}</ol>
${[...last.map(x), refs]
  .filter(Boolean)
  .map((line) => `<p>${line}</p>`)
  .join('')}</section>`
}

const heads = (...titles: readonly string[]): string =>
  `<tr>${titles.map((title) => `<th>${x(title)}</th>`).join('')}</tr>`

/** The report as one HTML file that needs nothing else, for reading and printing. It holds no script. */
export function htmlReport(report: Report, guide: Guide, reporting: Reporting): string {
  const { words } = reporting
  const { report: t, statuses, verdicts } = words.catalogue.sentences
  const verdict = verdicts[report.verdict]
  const wrong = report.findings.filter(({ status }) => status === 'fail' || status === 'warn')
  const rows = report.findings.map((finding) => {
    const { status, title } = finding
    return `<tr><td class="${x(status)}">${marks[status]} ${x(statuses[status])}</td><td>${x(title)}</td><td>${x(resultText(finding, words))}</td></tr>`
  })
  const requests = report.exchanges.map(
    ({ purpose, method, url, status, failure, timings }) =>
      `<tr><td>${x(purpose)}</td><td><code>${x(`${method} ${url}`)}</code></td><td>${status ?? x(failure?.code ?? '')}</td><td>${x(t.milliseconds({ ms: timings.total }))}</td></tr>`,
  )
  const took = [t.seconds({ ms: report.ms }), t.requests({ n: report.exchanges.length })].join(' · ')
  return `<!doctype html>
<html lang="${words.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${x(t.of({ title: guide.title, verdict }))}</title><style>${style}</style></head><body>
<h1>${x(guide.title)} <span class="${x(report.verdict)}">${x(verdict)}</span></h1><p>${x(report.headline)}</p>
<p>${x(report.tool.name)} ${x(report.tool.version)} · ${x(t.started({ at: Date.parse(report.started) }))} · ${x(took)}</p>
${wrong.map((finding) => card(finding, guide, reporting)).join('\n')}
<h2>${x(t['every-check'])}</h2><table>${heads(t.status, t.check, t.seen)}${rows.join('\n')}</table>
<h2>${x(t['every-request'])}</h2><table>${heads(t.purpose, t.request, t.response, t.time)}${requests.join('\n')}</table>
</body></html>
`
}
