import { describe, expect, test } from 'vitest'
import type { Report } from '../../../core/model/report.ts'
import { type Format, formatReport } from '../../../core/report/formats.ts'
import { ownerWords, shownText } from '../../../core/report/text.ts'
import { answered, oktaGuide } from '../checks/fixtures.ts'
import { failing, finding, waiting } from '../run/fixtures.ts'
import { first, report, second } from './reports.ts'

const { answer } = answered({ url: 'https://acme.okta.com/x' })
if (!answer) throw new Error('no answer')
const { exchange } = answer

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
        { id: 'RFC6749-5.2', url: 'https://www.rfc-editor.org/x' },
        { id: 'odd_one', url: 'javascript:alert(1)' },
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
  formatReport(format, report(change), oktaGuide, 'Okta')

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
      received  2026-01-20

${second?.title}
  ✗ A rule matches
      No rule matches.
      policy.no-match
      expected  200
      received  401, access_denied
      What to change:
        1. Open Security › API.
        2. Enter ab\` and wait <b>.
      Who: the Okta administrator. Takes effect: at *once*.
  – The token is a JWT: It waits for something.
  – Why not: not checked
  ? Ours
      A fault in IdP Preflight.

2 hold, 1 do not, 1 to look at, 2 not checked, 1 faults of ours · 3 requests · 61.0 s
FAIL: 1 of 2 steps verified. No policy rule matches. [policy.no-match]
`)
  })

  test('as Markdown', () => {
    expect(render('markdown')).toBe(`# ${oktaGuide.title}: fail

1 of 2 steps verified. No policy rule matches.

IdP Preflight 0.1.0 · 2026-01-15T12:00:00.000Z · 61049 ms · 3 requests

### It expires soon.

- Diagnosis: \`\` tls.expires-soon \`\`
- Expected: \`\` nothing \`\`
- Received: \`\` 2026-01-20 \`\`
- Who: ; takes effect: at once


### No rule matches.

- Diagnosis: \`\` policy.no-match \`\`
- Expected: \`\` 200 \`\`
- Received: \`\` 401, access_denied \`\`
- Who: the Okta administrator; takes effect: at \\*once\\*

1. Open **Security › API**.
2. Enter \`a\`b\\\` and _wait_ &lt;b>.

[RFC6749-5.2](https://www.rfc-editor.org/x) · odd\\_one

## Every check

| Status | Check | What was seen |
| --- | --- | --- |
| ✓ pass | The host name is known | 443 |
| ✓ pass | Nothing was seen |  |
| i info | A note | A space was removed. |
| ! warn | It stays valid | It expires soon. |
| ✗ fail | A rule matches | No rule matches. |
| – skip | The token is a JWT | It waits for something. |
| – skip | Why not |  |
| ? error | Ours | A fault in IdP Preflight. |

## Every request

| Purpose | Request | Answer | Time |
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
      'expected: nothing',
      'received: 2026-01-20</system-out></testcase>',
      `${start(second?.id, 'policy.allows: A rule matches')}><failure type="policy.no-match" message="No rule matches.">No rule matches.`,
      'expected: 200',
      'received: 401, access_denied',
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
    expect(html).toContain(`<title>${oktaGuide.title}: fail</title>`)
    expect(html).toContain(
      `<h1>${oktaGuide.title}: <span class="fail">fail</span></h1><p>1 of 2 steps verified. No policy rule matches.</p>
<p>IdP Preflight 0.1.0 · 2026-01-15T12:00:00.000Z · 61049 ms · 3 requests</p>
<section><h3 class="warn">! It expires soon.</h3>
<p><code>tls.expires-soon</code></p>
<table><tr><th>Expected</th><td><code>nothing</code></td></tr><tr><th>Received</th><td><code>2026-01-20</code></td></tr></table>
<h4>What to change</h4><ol></ol>
<p>Who: . Takes effect: at once.</p><p></p></section>
<section><h3 class="fail">✗ No rule matches.</h3>
<p><code>policy.no-match</code></p>
<table><tr><th>Expected</th><td><code>200</code></td></tr><tr><th>Received</th><td><code>401, access_denied</code></td></tr></table>
<h4>What to change</h4><ol><li>Open Security › API.</li><li>Enter ab\` and wait &lt;b&gt;.</li></ol>
<p>Who: the Okta administrator. Takes effect: at *once*.</p><p><a href="https://www.rfc-editor.org/x" rel="noreferrer">RFC6749-5.2</a> · odd_one</p></section>
<h2>Every check</h2>`,
    )
    expect(html.match(/<tr><td.*<\/tr>/g)).toEqual([
      '<tr><td class="pass">✓ pass</td><td>The host name is known</td><td>443</td></tr>',
      '<tr><td class="pass">✓ pass</td><td>Nothing was seen</td><td></td></tr>',
      '<tr><td class="info">i info</td><td>A note</td><td>A space was removed.</td></tr>',
      '<tr><td class="warn">! warn</td><td>It stays valid</td><td>It expires soon.</td></tr>',
      '<tr><td class="fail">✗ fail</td><td>A rule matches</td><td>No rule matches.</td></tr>',
      '<tr><td class="skip">– skip</td><td>The token is a JWT</td><td>It waits for something.</td></tr>',
      '<tr><td class="skip">– skip</td><td>Why not</td><td></td></tr>',
      '<tr><td class="error">? error</td><td>Ours</td><td>A fault in IdP Preflight.</td></tr>',
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
    formatReport('text', report(change), oktaGuide, 'Okta', (style, text) => `<${style}>${text}</${style}>`)

  test('speak of faults of ours only where there are some, and of a cause only where there is one', () => {
    const lines = last({ counts: { pass: 2, info: 0, warn: 1, fail: 0, skip: 2, error: 0 }, rootCause: null })
    expect(lines.slice(-2)).toEqual([
      '2 hold, 0 do not, 1 to look at, 2 not checked · 3 requests · 61.0 s',
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
      `Enter in ${oktaGuide.product}\n  ID             0oa1  Shown once.\n  Client secret  (the secret you gave)\n\n`,
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
  expect(text).not.toMatch(/What to change|Who:|also fits|expected|received/)
  const empty = failing('a.b', 'c.d', { step: first?.id ?? '', expected: 'a token', actual: null })
  expect(render('text', { findings: [empty] })).toContain('      expected  a token\n      received  nothing\n')
  const note = finding({ step: first?.id ?? '', status: 'info', seen: 'not this', says: 'A note.' })
  expect(render('text', { findings: [note] })).not.toContain('not this')
})

test('what is shown of a value fits one line', () => {
  expect([shownText(['a', 'b']), shownText(null), shownText(0), shownText(false), shownText('a')]).toEqual([
    'a, b',
    'nothing',
    '0',
    'false',
    'a',
  ])
  expect(ownerWords('this-program', 'Okta')).toBe('IdP Preflight itself')
  expect(ownerWords('idp-admin', 'Auth0')).toBe('the Auth0 administrator')
})

test('no format of a report has a character in it that is not seen, wherever it stands', () => {
  for (const format of ['text', 'junit', 'markdown', 'html', 'csv'] as const)
    expect(render(format, { ...everything, headline: 'a\u202eb\u001b[2J', guide: 'x\u200b' })).not.toMatch(
      /[\u202e\u001b\u200b]/,
    )
})
