import { describe, expect, test } from 'vitest'
import type { Report } from '../../../core/model/report.ts'
import { type Format, formatReport, formats } from '../../../core/report/formats.ts'
import { exchangeIn } from '../../../core/words/network-path.ts'
import { words } from '../../support/words.ts'
import { answered, oktaGuide } from '../checks/fixtures.ts'
import { failing, finding, waiting } from '../run/fixtures.ts'
import { english, first, report, second } from './reports.ts'

const hostile = '</script><img src=x onerror="alert(1)"> | `a` & \'b\' "c" ]]>'

const render = (format: Format, change: Partial<Report> = {}, verbose = false) =>
  formatReport(format, report(change), oktaGuide, { ...english, verbose })

/** A report in which everything that comes from outside is hostile. */
const attacked = (text: string): Partial<Report> => {
  const { answer } = answered()
  if (!answer) throw new Error('no answer')
  return {
    headline: text,
    findings: [
      failing('policy.allows', 'policy.no-match', {
        step: first?.id ?? '',
        says: text,
        fix: [text],
        expected: text,
        actual: [text, text],
      }),
      finding({ step: first?.id ?? '', seen: text }),
      waiting('token.is-jwt', 'policy.allows', { step: first?.id ?? '', because: { id: 'policy.allows', says: text } }),
      finding({ step: first?.id ?? '', status: 'error', says: text }),
      failing('clock.in-step', 'clock.ahead', { step: first?.id ?? '', status: 'warn', says: text, actual: text }),
    ],
    exchanges: [{ ...exchangeIn(words, answer.exchange), purpose: text, url: `https://acme.okta.com/?${text}` }],
    handoff: [{ label: 'Domain', field: 'domain', value: text }],
  }
}

describe('a failing report', () => {
  test('as text ends with the verdict, and says who must change what', () => {
    const text = render('text', {}, true)
    expect(text.trimEnd().split('\n').at(-1)).toBe(
      'FAIL: 1 of 2 steps verified. No policy rule matches. [policy.no-match]',
    )
    expect(text).toContain('  ✓ The host name is known  203.0.113.7, 2001:db8::7')
    expect(text).toContain('  ✗ An access policy rule allows the token request')
    expect(text).toContain('      Expected  200 · access_token\n      Received  401 · access_denied\n')
    expect(text).toContain('        1. Open Security › API.\n        2. Add a rule with Client Credentials.\n')
    expect(text).toContain('      Who can fix this: The administrator of Okta\n      Takes effect: at once\n')
    expect(text).toContain('      Other possible causes: scope.not-granted')
    expect(text).toContain('  – The token is a signed JWT: It waits for something.')
    expect(text).toContain('1 passed, 1 failed, 0 warnings, 1 skipped · 0 requests · 1.5 s')
    expect(text).not.toContain('Enter in')
  })

  test('as JSON is the report itself', () => {
    expect(JSON.parse(render('json'))).toEqual(report())
  })

  test('as JUnit has a case for each check and a failure with its type', () => {
    const xml = render('junit')
    expect(xml).toContain(
      '<testsuites name="IdP Preflight" tests="3" failures="1" errors="0" skipped="1" time="1.500">',
    )
    expect(xml.match(/<testcase /g)).toHaveLength(3)
    expect(xml).toContain('<failure type="policy.no-match" message="No policy rule matches.">')
    expect(xml).toContain('Expected: 200 · access_token')
    expect(xml).toContain('<skipped message="It waits for something."/>')
    expect(xml).toContain('<property name="rootCause" value="policy.no-match"/>')
  })

  test('as Markdown has a heading for what is wrong and a row for everything', () => {
    const lines = render('markdown').split('\n')
    expect(lines[0]).toBe(`# ${oktaGuide.title}: failed`)
    expect(lines).toContain('### No policy rule matches.')
    expect(lines).toContain('1. Open **Security › API**.')
    expect(lines).toContain('[OAuth 2.0 (RFC 6749 §5.2)](https://www.rfc-editor.org/rfc/rfc6749#section-5.2)')
    expect(lines.filter((line) => /^\| [✓✗–] /.test(line))).toHaveLength(3)
  })

  test('as HTML stands alone: no script, nothing fetched', () => {
    const html = render('html')
    expect(html).toMatch(/^<!doctype html>/)
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(html).not.toMatch(/<script|<link|<img|<iframe|src=|@import|url\(/i)
    expect(html).toContain('<li>Open <b>Security › API</b>.</li>')
    expect(html).toContain(
      '<a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2" rel="noreferrer">OAuth 2.0 (RFC 6749 §5.2)</a>',
    )
  })

  test('as CSV has a line for each finding, ended as the RFC wants', () => {
    const lines = render('csv').split('\r\n')
    expect(lines[0]).toBe('step,check,title,level,status,diagnosis,says,owner,expected,actual,ms')
    expect(lines).toHaveLength(5)
    expect(lines[2]).toBe(
      `${second?.id},policy.allows,An access policy rule allows the token request,must,fail,policy.no-match,No policy rule matches.,idp-admin,200 · access_token,401 · access_denied,1`,
    )
  })
})

describe('a green report', () => {
  const green: Partial<Report> = {
    verdict: 'pass',
    headline: 'All 2 steps verified.',
    rootCause: null,
    findings: [finding({ step: first?.id ?? '' })],
    counts: { pass: 1, info: 0, warn: 0, fail: 0, skip: 0, error: 0 },
  }

  test('as text says what to enter in the product, and never the secret', () => {
    const text = render('text', green)
    expect(text).toContain(`Enter in ${oktaGuide.product}`)
    expect(text).toContain('  Well-known URL  https://acme.okta.com/x')
    expect(text).toContain('  Client secret   (the secret that you entered)')
    expect(text.trimEnd().split('\n').at(-1)).toBe('PASS: All 2 steps verified.')
  })

  test('as text says of a secret that was not given that there is none', () => {
    const profile = { secrets: { client_secret: false } } as unknown as Report['profile']
    expect(render('text', { ...green, profile })).toContain('  Client secret   (no secret was entered)')
  })

  test.each(['junit', 'markdown', 'html', 'csv'] as const)('as %s has nothing wrong in it', (format) => {
    expect(render(format, green)).not.toMatch(/<failure|<error|### |<section|,fail,/)
  })
})

describe('hostile text', () => {
  test('stays text in HTML', () => {
    const html = render('html', attacked(hostile))
    expect(html).not.toContain('<img')
    expect(html).not.toContain('</script>')
    expect(html).toContain('&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
  })

  test('stays text in XML', () => {
    const xml = render('junit', attacked(`${hostile}\u0000\u0008\u001b[31m`))
    expect(xml).not.toContain('<img')
    expect(xml).not.toContain(']]>')
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/)
    expect(xml.match(/<testcase /g)).toHaveLength(5)
  })

  test('cannot open or close a cell of a Markdown table, nor bring HTML along', () => {
    const lines = render(
      'markdown',
      attacked(`${hostile} ![click](https://evil.example)\n| forged | row | here |\r\n# Forged`),
    ).split('\n')
    const table = lines.slice(lines.indexOf('## Every check'))
    expect(lines.filter((line) => /^(\| forged|# Forged)/.test(line))).toEqual([])
    for (const line of table.filter((row) => /^\| [✓✗–!?i] /.test(row))) {
      expect(line.match(/(?<!\\)\|/g)).toHaveLength(4)
      expect(line).not.toContain('<img')
    }
    const besidesCode = lines.join('\n').replace(/``.*?``/g, '')
    expect(besidesCode).not.toContain('<img')
    expect(besidesCode).not.toMatch(/(?<!\\)\[click/)
  })

  test.each([
    '=cmd()',
    '+1',
    '-1',
    '@SUM(A1)',
    ' =cmd()',
    '"=cmd()',
    "'=cmd()",
    ' " =cmd()',
    '\uff1dcmd()',
    '\uff0b1',
    '\uff0d1',
    '\uff20SUM(A1)',
  ])('%j is no formula in a spreadsheet', (given) => {
    const text = given.replaceAll('"', '""')
    const csv = render('csv', {
      findings: [failing('policy.allows', 'policy.no-match', { says: given, actual: given })],
    })
    expect(csv).toContain(`'${text}`)
    expect(csv.replaceAll(`'${text}`, '')).not.toContain(text)
  })

  test.each([
    ['\t=cmd()', '\\t=cmd()'],
    ['\r=cmd()', '\\r=cmd()'],
    ['a;=cmd()', `"a;'=cmd()"`],
    ['a; "=cmd()', `"a;' ""=cmd()"`],
    ['a; b=c', '"a; b=c"'],
  ])('%j is no formula in a spreadsheet that divides in another way', (text, cell) => {
    const csv = render('csv', { findings: [failing('policy.allows', 'policy.no-match', { says: text })] })
    expect(csv).toContain(`,${cell},`)
  })

  test('with quotes, commas and lines stays one cell of CSV', () => {
    const csv = render('csv', { findings: [failing('policy.allows', 'policy.no-match', { says: 'a "b", c\nd' })] })
    expect(csv).toContain('"a ""b"", c\\nd"')
  })
})

test('colour is a matter of the text format alone', () => {
  const paint = (style: string, text: string) => `<${style}>${text}</${style}>`
  const [painted, ...others] = formats.map((format) => formatReport(format, report(), oktaGuide, { ...english, paint }))
  expect(painted).toContain('<bad>FAIL</bad>')
  expect(others.filter((text) => text.includes('<bad>'))).toEqual([])
})

test.each(['html', 'markdown'] as const)('the head of %s says what it is about, as far as that is known', (format) => {
  const about = (setup?: string) =>
    formatReport(format, report({ profile: { secrets: {}, client_id: '0oaX' } as Report['profile'] }), oktaGuide, {
      words,
      provider: 'Okta',
      setup,
    })
  const page = about('Acme\u202e production')
  expect(page).toContain('Setup: Acme')
  expect(page).not.toContain('\u202e')
  expect(page).toContain('Client ID: 0oaX')
  expect(about()).not.toContain('Setup: ')
})

describe('what changed since the last run that passed', () => {
  const drift = {
    since: '2026-01-14T12:00:00.000Z',
    says: '1 thing changed.',
    changes: [{ item: 'app A: status', before: 'ACTIVE', after: hostile }],
  }
  test('stands beside the root cause in text, Markdown, HTML and JSON', () => {
    const text = render('text', { drift })
    expect(text).toContain('1 thing changed.\n  app A: status: ACTIVE → ')
    expect(text.indexOf('1 thing changed.')).toBeLessThan(text.indexOf('FAIL: '))
    expect(render('markdown', { drift })).toContain(
      '## What changed since the last run that passed\n\n1 thing changed.\n\n| Setting',
    )
    expect(render('html', { drift })).toContain('<p>1 thing changed.</p><div class="wide"><table>')
    expect(render('html', { drift })).not.toContain('<img')
    expect(JSON.parse(render('json', { drift })).drift).toEqual(drift)
  })
  test('is a sentence alone where nothing changed, and absent where nothing is known', () => {
    const none = { ...drift, changes: [] }
    expect(render('html', { drift: none })).toContain('<p>1 thing changed.</p>\n<h2>')
    expect(render('markdown', { drift: none })).not.toContain('| Setting')
    for (const format of formats) expect(render(format)).not.toContain('since the last run that passed')
  })
})

test('a finding of the terminal has no marks of ours in it', () => {
  const says = 'The rule **Client credentials** does not allow the grant type `client_credentials`.'
  const text = render('text', {
    headline: `0 of 1 steps verified. ${says}`,
    findings: [failing('policy.allows', 'policy.no-match', { step: first?.id ?? '', says })],
  })
  expect(text).toContain('verified. The rule Client credentials does not')
  expect(text).toContain('      The rule Client credentials does not allow the grant type client_credentials.\n')
})
