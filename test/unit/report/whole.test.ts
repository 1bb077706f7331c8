import { describe, expect, test } from 'vitest'
import type { Report } from '../../../core/model/report.ts'
import { type Format, formatReport } from '../../../core/report/formats.ts'
import { ownerText, shownText } from '../../../core/report/reporting.ts'
import { grammarOf } from '../../../core/words/intl.ts'
import { exchangeIn } from '../../../core/words/network-path.ts'
import { words } from '../../support/words.ts'
import { answered, oktaGuide } from '../checks/fixtures.ts'
import { failing, finding, waiting } from '../run/fixtures.ts'
import { english, first, report, second } from './reports.ts'

const { answer } = answered({ url: 'https://acme.okta.com/x' })
if (!answer) throw new Error('no answer')
const exchange = exchangeIn(words, answer.exchange)

const started = grammarOf('en').time(Date.parse('2026-01-15T12:00:00.000Z'))

/** One finding of each status, and one request that was answered, one that failed and one that ended without a word. */
const everything: Partial<Report> = {
  findings: [
    finding({ step: first?.id ?? '', seen: 443 }),
    finding({ step: first?.id ?? '', check: 'a.b', title: 'Nothing was seen' }),
    finding({ step: first?.id ?? '', check: 'a.n', title: 'A note', status: 'info', says: 'A space was removed.' }),
    failing('tls.outlasts-a-month', 'tls.expires-soon', {
      step: first?.id ?? '',
      title: 'It stays valid',
      status: 'warn',
      owner: null,
      says: 'It expires soon.',
      actual: '2026-01-20',
    }),
    failing('policy.allows', 'policy.no-match', {
      step: second?.id ?? '',
      title: 'A rule matches',
      says: 'No rule matches.',
      fix: ['Open **Security › API**.', 'Enter `a`b` and _wait_ <b>.'],
      expected: 200,
      actual: ['401', 'access_denied'],
      takesEffect: 'at *once*',
      refs: [
        { id: 'RFC6749-5.2', title: 'Token errors & more', url: 'https://www.rfc-editor.org/x' },
        { id: 'odd_one', title: '', url: 'javascript:alert(1)' },
      ],
    }),
    waiting('token.is-jwt', 'policy.allows', { step: second?.id ?? '', title: 'The token is a JWT' }),
    finding({ step: second?.id ?? '', check: 'a.s', title: 'Why not', status: 'skip' }),
    finding({
      step: second?.id ?? '',
      check: 'a.e',
      title: 'Ours',
      status: 'error',
      says: 'A fault in IdP Preflight.',
    }),
  ],
  exchanges: [
    { ...exchange, purpose: 'Ask', timings: { total: 10.6 } },
    { ...exchange, purpose: 'Fail', status: null, failure: { kind: 'reset', code: 'ECONNRESET', message: 'x' } },
    { ...exchange, purpose: 'End', status: null },
  ],
  counts: { pass: 2, info: 1, warn: 1, fail: 1, skip: 2, error: 1 },
  ms: 61_049,
}
const render = (format: Format, change: Partial<Report> = everything) =>
  formatReport(format, report(change), oktaGuide, { ...english, verbose: true })

describe('a report with something of everything', () => {
  test('as text', () => {
    expect(render('text')).toBe(`${oktaGuide.title}

${first?.title}
  ✓ The host name is known  443
  ✓ Nothing was seen
  i A note
      A space was removed.
  ! It stays valid
      It expires soon.
      tls.expires-soon
      Received  2026-01-20

${second?.title}
  ✗ A rule matches
      No rule matches.
      policy.no-match
      Expected  200
      Received  401, access_denied
      How to fix this:
        1. Open Security › API.
        2. Enter ab\` and wait <b>.
      Who can fix this: The administrator of Okta
      Takes effect: at *once*
  – The token is a JWT: It waits for something.
  – Why not: not checked
  ? Ours
      A fault in IdP Preflight.

2 passed, 1 failed, 1 warning, 2 skipped, 1 internal error · 3 requests · 61 s
FAIL: 1 of 2 steps verified. No policy rule matches. [policy.no-match]
`)
  })

  test('as Markdown', () => {
    expect(render('markdown')).toBe(`# ${oktaGuide.title}: failed

1 of 2 steps verified. No policy rule matches.

IdP Preflight 0.1.0 · ${started} · 61 s · 3 requests

### No rule matches.

- Diagnosis: \`\` policy.no-match \`\`
- Expected: \`\` 200 \`\`
- Received: \`\` 401, access_denied \`\`
- Who can fix this: The administrator of Okta
- Takes effect: at \\*once\\*

1. Open **Security › API**.
2. Enter \`a\`b\\\` and _wait_ &lt;b>.

[Token errors & more](https://www.rfc-editor.org/x) · odd\\_one

### It expires soon.

- Diagnosis: \`\` tls.expires-soon \`\`
- Expected: \`\` none \`\`
- Received: \`\` 2026-01-20 \`\`
- Takes effect: at once


## All checks

| Status | Check | Result |
| --- | --- | --- |
| ✓ passed | The host name is known | 443 |
| ✓ passed | Nothing was seen |  |
| i note | A note | A space was removed. |
| ! warning | It stays valid | It expires soon. |
| ✗ failed | A rule matches | No rule matches. |
| – skipped | The token is a JWT | It waits for something. |
| – skipped | Why not |  |
| ? internal error | Ours | A fault in IdP Preflight. |

## All requests

| Purpose | Request | Response | Time |
| --- | --- | --- | --- |
| Ask | GET \`\` https://acme.okta.com/x \`\` | 200 | 11 ms |
| Fail | GET \`\` https://acme.okta.com/x \`\` | ECONNRESET | 10 ms |
| End | GET \`\` https://acme.okta.com/x \`\` |  | 10 ms |
`)
  })

  test('as JUnit', () => {
    const totals = 'tests="8" failures="1" errors="1" skipped="2" time="61.049"'
    const start = (step: string | undefined, name: string) =>
      `    <testcase classname="${step}" name="${name}" time="0.0010"`
    expect(render('junit').split('\n')).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      `<testsuites name="IdP Preflight" ${totals}>`,
      `  <testsuite name="${oktaGuide.title}" timestamp="2026-01-15T12:00:00.000Z" ${totals}>`,
      '    <properties><property name="verdict" value="fail"/><property name="rootCause" value="policy.no-match"/><property name="headline" value="1 of 2 steps verified. No policy rule matches."/></properties>',
      `${start(first?.id, 'dns.host-resolves: The host name is known')}/>`,
      `${start(first?.id, 'a.b: Nothing was seen')}/>`,
      `${start(first?.id, 'a.n: A note')}/>`,
      `${start(first?.id, 'tls.outlasts-a-month: It stays valid')}><system-out>tls.expires-soon: It expires soon.`,
      'Expected: none',
      'Received: 2026-01-20</system-out></testcase>',
      `${start(second?.id, 'policy.allows: A rule matches')}><failure type="policy.no-match" message="No rule matches.">No rule matches.`,
      'Expected: 200',
      'Received: 401, access_denied',
      'Open Security › API.',
      'Enter ab` and wait &lt;b&gt;.</failure></testcase>',
      `${start(second?.id, 'token.is-jwt: The token is a JWT')}><skipped message="It waits for something."/></testcase>`,
      `${start(second?.id, 'a.s: Why not')}><skipped message=""/></testcase>`,
      `${start(second?.id, 'a.e: Ours')}><error type="internal" message="A fault in IdP Preflight."/></testcase>`,
      '  </testsuite>',
      '</testsuites>',
      '',
    ])
  })

  test('as HTML', () => {
    const html = render('html')
    expect(html).toContain(`<title>${oktaGuide.title}: failed</title>`)
    expect(html).toContain(
      `<span>IdP Preflight 0.1.0 · ${started} · 61 s · 3 requests</span></header>
<main><div class="verdict fail"><h1>${oktaGuide.title} <span class="fail">failed</span></h1><p>1 of 2 steps verified. No policy rule matches.</p></div>
<section class="card"><h3 class="fail">✗ No rule matches.</h3>
<p><code>policy.no-match</code></p>
<table><tr><th>Expected</th><td><code>200</code></td></tr><tr><th>Received</th><td><code>401, access_denied</code></td></tr></table>
<h4>How to fix this</h4><ol><li>Open <b>Security › API</b>.</li><li>Enter <code>a</code>b\` and <em>wait</em> &lt;b&gt;.</li></ol>
<p>Who can fix this: The administrator of Okta</p><p>Takes effect: at *once*</p><p><a href="https://www.rfc-editor.org/x" rel="noreferrer">Token errors &amp; more</a> · odd_one</p></section>
<section class="card"><h3 class="warn">! It expires soon.</h3>
<p><code>tls.expires-soon</code></p>
<table><tr><th>Expected</th><td><code>none</code></td></tr><tr><th>Received</th><td><code>2026-01-20</code></td></tr></table>
<p>Takes effect: at once</p></section>
<h2>All checks</h2>`,
    )
    expect(html).toContain('<p class="meta">This report contains no value that had to be hidden.</p>')
    expect(html.match(/<tr><td.*<\/tr>/g)).toEqual([
      '<tr><td class="pass">✓ passed</td><td>The host name is known</td><td>443</td></tr>',
      '<tr><td class="pass">✓ passed</td><td>Nothing was seen</td><td></td></tr>',
      '<tr><td class="info">i note</td><td>A note</td><td>A space was removed.</td></tr>',
      '<tr><td class="warn">! warning</td><td>It stays valid</td><td>It expires soon.</td></tr>',
      '<tr><td class="fail">✗ failed</td><td>A rule matches</td><td>No rule matches.</td></tr>',
      '<tr><td class="skip">– skipped</td><td>The token is a JWT</td><td>It waits for something.</td></tr>',
      '<tr><td class="skip">– skipped</td><td>Why not</td><td></td></tr>',
      '<tr><td class="error">? internal error</td><td>Ours</td><td>A fault in IdP Preflight.</td></tr>',
      '<tr><td>Ask</td><td><code>GET https://acme.okta.com/x</code></td><td>200</td><td>11 ms</td></tr>',
      '<tr><td>Fail</td><td><code>GET https://acme.okta.com/x</code></td><td>ECONNRESET</td><td>10 ms</td></tr>',
      '<tr><td>End</td><td><code>GET https://acme.okta.com/x</code></td><td></td><td>10 ms</td></tr>',
    ])
  })

  test('as CSV', () => {
    const lines = render('csv').split('\r\n')
    expect(lines[1]).toBe(`${first?.id},dns.host-resolves,The host name is known,must,pass,,,,,,1`)
    expect(lines[5]).toBe(
      `${second?.id},policy.allows,A rule matches,must,fail,policy.no-match,No rule matches.,idp-admin,200,"401, access_denied",1`,
    )
    expect(lines[9]).toBe('')
  })
})

describe('the last lines of a text', () => {
  const last = (change: Partial<Report>) =>
    render('text', { ...everything, ...change })
      .trimEnd()
      .split('\n')
  const painted = (change: Partial<Report>) =>
    formatReport('text', report(change), oktaGuide, {
      ...english,
      verbose: true,
      paint: (style, text) => `<${style}>${text}</${style}>`,
    })

  test('speak of faults of ours only where there are some, and of a cause only where there is one', () => {
    const lines = last({ counts: { pass: 2, info: 0, warn: 1, fail: 0, skip: 2, error: 0 }, rootCause: null })
    expect(lines.slice(-2)).toEqual([
      '2 passed, 0 failed, 1 warning, 2 skipped · 3 requests · 61 s',
      'FAIL: 1 of 2 steps verified. No policy rule matches.',
    ])
  })

  test.each([
    ['pass', '<good>PASS</good>', true],
    ['warn', '<warning>WARN</warning>', true],
    ['fail', '<bad>FAIL</bad>', false],
    ['incomplete', '<bad>INCOMPLETE</bad>', false],
  ] as const)('%s has its color, and values to hand over only where the tokens can be used', (verdict, word, hands) => {
    const text = painted({ verdict })
    expect(text).toContain(word)
    expect(text.includes(`<bold>Enter in ${oktaGuide.product}</bold>`)).toBe(hands)
  })

  test('hand over each value in one column, with what must be known about it', () => {
    const handoff = [
      { label: 'ID', field: 'client_id', value: '0oa1', note: 'Shown **once**.' },
      { label: 'Client secret', field: 'client_secret', secret: true as const },
    ]
    expect(render('text', { verdict: 'pass', handoff })).toContain(
      `Enter in ${oktaGuide.product}\n  ID             0oa1  Shown once.\n  Client secret  (the secret that you entered)\n\n`,
    )
    expect(painted({ verdict: 'pass', handoff })).toContain('0oa1<dim>  Shown once.</dim>\n')
  })

  test('each status has its color', () => {
    const text = painted(everything)
    for (const mark of ['<good>✓</good>', '<dim>i</dim>', '<warning>!</warning>', '<bad>✗</bad>', '<bad>?</bad>'])
      expect(text).toContain(`  ${mark} `)
    expect(text).toContain('  <dim>– The token is a JWT: It waits for something.</dim>\n')
    expect(text).toContain('is known<dim>  443</dim>\n')
    expect(text).toContain('      <dim>policy.no-match</dim>\n')
    expect(text).toContain(`<bold>${oktaGuide.title}</bold>`)
    expect(text).toContain(`<bold>${first?.title}</bold>`)
  })
})

test('what a failure does not have is not written', () => {
  const text = render('text', {
    findings: [failing('a.b', 'c.d', { step: first?.id ?? '', owner: null, possible: [] })],
  })
  expect(text).not.toMatch(/How to fix|Who can|possible causes|Expected|Received/)
  const empty = failing('a.b', 'c.d', { step: first?.id ?? '', expected: 'a token', actual: null })
  expect(render('text', { findings: [empty] })).toContain('      Expected  a token\n      Received  none\n')
  const note = finding({ step: first?.id ?? '', status: 'info', seen: 'not this', says: 'A note.' })
  expect(render('text', { findings: [note] })).not.toContain('not this')
})

test('what is shown of a value fits one line', () => {
  expect([['a', 'b'], null, 0, false, 'a'].map((value) => shownText(value, english.words))).toEqual([
    'a, b',
    'none',
    '0',
    'false',
    'a',
  ])
})

test.each([
  ['you', 'You'],
  ['idp-admin', 'The administrator of Okta'],
  ['relying-party', `The administrator of ${oktaGuide.product}`],
  ['vendor', 'The support team of Okta'],
  ['this-program', 'The makers of IdP Preflight'],
  [null, null],
] as const)('who can fix what %s must: %s', (owner, words) => {
  expect(ownerText(finding({ owner }), oktaGuide, english)).toBe(words)
})

describe('a text without every check', () => {
  const short = (change: Partial<Report>) => formatReport('text', report(change), oktaGuide, english)
  const passed = (step: string | undefined) => finding({ step: step ?? '', seen: 'not told' })
  const [, , third, fourth] = oktaGuide.steps
  const failed = failing('a.b', 'c.d', { step: second?.id ?? '', title: 'A rule matches', owner: null, fix: [] })

  test('has one line for each step that passed, and the checks that did not pass of the others', () => {
    const findings = [
      passed(first?.id),
      passed(first?.id),
      passed(second?.id),
      failed,
      waiting('token.is-jwt', 'a.b', { step: second?.id ?? '', title: 'A token' }),
      passed(third?.id),
      passed(fourth?.id),
    ]
    const lines = short({ findings }).split('\n')
    expect(lines.slice(1, 4)).toEqual(['', `✓ ${first?.title}  2 checks passed`, ''])
    expect(lines[4]).toBe(second?.title)
    expect(lines[5]).toBe('  ✗ A rule matches')
    const waits = lines.indexOf('  – A token: It waits for something.')
    expect(lines.slice(waits, waits + 5)).toEqual([
      '  – A token: It waits for something.',
      '',
      `✓ ${third?.title}  1 check passed`,
      `✓ ${fourth?.title}  1 check passed`,
      '',
    ])
    expect(lines.join('\n')).not.toContain('not told')
  })

  test('shows a note and a warning', () => {
    for (const status of ['info', 'warn', 'error'] as const)
      expect(short({ findings: [finding({ step: first?.id ?? '', status, title: 'Seen', says: 'So.' })] })).toMatch(
        /\n {2}\S Seen\n {6}So\.\n/,
      )
  })

  test('colors the line of a step that passed', () => {
    const paint = (style: string, text: string) => `<${style}>${text}</${style}>`
    expect(formatReport('text', report({ findings: [passed(first?.id)] }), oktaGuide, { ...english, paint })).toContain(
      `<good>✓</good> <bold>${first?.title}</bold><dim>  1 check passed</dim>\n\n`,
    )
  })

  test('without any finding has no empty line too many', () => {
    expect(short({ findings: [] }).split('\n').slice(0, 3)).toEqual([
      oktaGuide.title,
      '',
      expect.stringMatching(/passed/),
    ])
  })
})

test('no format of a report has a character in it that is not seen, wherever it stands', () => {
  for (const format of ['text', 'junit', 'markdown', 'html', 'csv'] as const)
    expect(render(format, { ...everything, headline: 'a\u202eb\u001b[2J', guide: 'x\u200b' })).not.toMatch(
      /[\u202e\u001b\u200b]/,
    )
})
