import type { Finding } from '../model/finding.ts'
import type { Guide } from '../model/guide.ts'
import { plainText } from '../model/inline-text.ts'
import type { Report } from '../model/report.ts'
import { linkable, escapeMarkup as x } from './escape.ts'
import { marks, ownerWords, shownText } from './text.ts'

const style = `:root{color-scheme:light dark}body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid #8886}
code{font:.9em ui-monospace,monospace;overflow-wrap:anywhere}.fail,.error{color:light-dark(#b3261e,#ff8f86)}.warn{color:light-dark(#8a5300,#f0b95a)}.pass{color:light-dark(#0d6b3f,#5fd39a)}
section{border:1px solid #8886;border-radius:10px;padding:1rem 1.2rem;margin:1rem 0}@media print{body{margin:0}section{break-inside:avoid}}`

function card(finding: Finding, provider: string): string {
  const clicks = finding.fix.map((click) => `<li>${x(plainText(click))}</li>`).join('')
  const refs = finding.refs
    .map(({ id, url }) => (linkable(url) ? `<a href="${x(url)}" rel="noreferrer">${x(id)}</a>` : x(id)))
    .join(' · ')
  return `<section><h3 class="${x(finding.status)}">${marks[finding.status]} ${x(finding.says ?? '')}</h3>
<p><code>${x(finding.diagnosis ?? '')}</code></p>
<table><tr><th>Expected</th><td><code>${x(shownText(finding.expected))}</code></td></tr><tr><th>Received</th><td><code>${x(shownText(finding.actual))}</code></td></tr></table>
<h4>What to change</h4><ol>${clicks}</ol>
<p>Who: ${finding.owner ? x(ownerWords(finding.owner, provider)) : ''}. Takes effect: ${x(finding.takesEffect ?? '')}.</p><p>${refs}</p></section>`
}

/** The report as one HTML file that needs nothing else, for reading and printing. It holds no script. */
export function htmlReport(report: Report, guide: Guide, provider: string): string {
  const wrong = report.findings.filter(({ status }) => status === 'fail' || status === 'warn')
  const rows = report.findings.map(
    ({ status, title, says, seen, because }) =>
      `<tr><td class="${x(status)}">${marks[status]} ${x(status)}</td><td>${x(title)}</td><td>${x(says ?? because?.says ?? (seen === null ? '' : shownText(seen)))}</td></tr>`,
  )
  const requests = report.exchanges.map(
    ({ purpose, method, url, status, failure, timings }) =>
      `<tr><td>${x(purpose)}</td><td><code>${x(`${method} ${url}`)}</code></td><td>${status ?? x(failure?.code ?? '')}</td><td>${Math.round(timings.total)} ms</td></tr>`,
  )
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${x(`${guide.title}: ${report.verdict}`)}</title><style>${style}</style></head><body>
<h1>${x(guide.title)}: <span class="${x(report.verdict)}">${x(report.verdict)}</span></h1><p>${x(report.headline)}</p>
<p>${x(report.tool.name)} ${x(report.tool.version)} · ${x(report.started)} · ${report.ms} ms · ${report.exchanges.length} requests</p>
${wrong.map((finding) => card(finding, provider)).join('\n')}
<h2>Every check</h2><table><tr><th>Status</th><th>Check</th><th>What was seen</th></tr>${rows.join('\n')}</table>
<h2>Every request</h2><table><tr><th>Purpose</th><th>Request</th><th>Answer</th><th>Time</th></tr>${requests.join('\n')}</table>
</body></html>
`
}
