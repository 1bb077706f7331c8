import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { explainPaste } from '../../../core/explain/explain.ts'
import { type DiagnosisId, isDiagnosis } from '../../../core/model/diagnosis-ids.ts'

/**
 * The rows of the fact sheet, which lies beside the repository and is no part of it: every wording, as it stands there, names
 * its diagnosis or leaves it among the possible ones.
 */
const shared = [process.env.PREFLIGHT_SHARED, '../shared', '../../shared'].find(
  (path) => path !== undefined && existsSync(join(path, 'facts/product-errors.md')),
)
const sheet = shared ? readFileSync(join(shared, 'facts/product-errors.md'), 'utf8') : ''

interface Row {
  text: string
  ids: DiagnosisId[]
  possible: boolean
  line: number
}

/** Wordings that are a part of another one, or mean something beside another one only: with what they stand there. */
const whole: Readonly<Record<string, string>> = {
  Forbidden: 'Get "https://login.example.com/token": Forbidden',
  'Connection to <ip> failed': 'The requested URL could not be retrieved. Connection to 203.0.113.7 failed.',
  'The requested URL could not be retrieved':
    'Connection to 203.0.113.7 failed. The requested URL could not be retrieved',
  'reasoncode=<X>': 'https://gateway.example.net/?reasoncode=DENIED&zsq=abc',
  '&zsq=': 'https://gateway.example.net/?reasoncode=DENIED&zsq=abc',
  policy_denied: 'Access Denied (policy_denied), blue coat',
  'self signed': 'self signed certificate',
  'is before':
    'x509: certificate has expired or is not yet valid: current time 2026-11-28T10:00:00Z is before 2026-11-29T10:00:00Z',
  handshake_failure: 'Received fatal alert: handshake_failure',
  '(nbf)': 'The token is not yet valid (nbf)',
  '(Reason: …)':
    'Cross-Origin Request Blocked: The Same Origin Policy disallows reading the remote resource. (Reason: x).',
  'requires higher privileges': 'The request requires higher privileges than provided by the access token.',
}

/** Of these the sheet says elsewhere that the words alone prove nothing. */
const openToo = /^(Could not resolve host|UnknownHostException|Timeout awaiting|failed to verify (id token )?signature)/

const filled = (text: string): string =>
  text
    .replace(/<(ip|addr)>:<port>/g, '203.0.113.7:443')
    .replace(/<(host|addr)>/g, 'login.example.com')
    .replace(/<ip>/g, '203.0.113.7')
    .replace(/<url>/g, 'https://login.example.com/oauth2/default')
    .replace(/(?<=[Pp]roxy|CONNECT|HTTP|[Tt]unnel)(.{0,30})<n>/g, '$1403')
    .replace(/<n>/g, '5000')
    .replace(/<t>/g, '2026-11-28T10:00:00Z')
    .replace(/<[a-z]+>/g, 'xyz')
    .replace('…', 'x')

function rowsOf(text: string): Row[] {
  const rows: Row[] = []
  let ids: DiagnosisId[] = []
  let open = false
  let section = ''
  for (const [index, line] of text.split('\n').entries()) {
    if (line.startsWith('## ')) section = line
    const heading = /^###? /.test(line)
    if (heading) {
      ids = [...line.matchAll(/`([\w*.-]+)`/g)].map(([, id = '']) => id).filter(isDiagnosis)
      open = /\(P/.test(line)
    }
    const cells = line.startsWith('|') ? line.split(/(?<!\\)\|/).map((cell) => cell.trim()) : []
    if (cells.length < 3 || /^(Text|-)/.test(cells[1] ?? '') || /^## [07]/.test(section)) continue
    const by = cells[2] ?? ''
    const own = [...by.matchAll(/→ `?([\w.*-]+)`?/g)].map(([, id = '']) => id)
    const number = /407/.test(by) ? (['proxy.auth-required'] as DiagnosisId[]) : null
    const all = own.some(isDiagnosis)
      ? [...own.filter(isDiagnosis), ...(by.includes('/ →') ? ids : [])]
      : (number ?? ids)
    for (const [, wording = ''] of (cells[1] ?? '').matchAll(/`([^`]+)`/g))
      rows.push({
        text: filled(whole[wording] ?? wording),
        ids: all,
        possible: open || / P\b/.test(by) || openToo.test(wording),
        line: index + 1,
      })
  }
  return rows
}

describe.skipIf(!shared)('every wording of the fact sheet', () => {
  const rows = rowsOf(sheet)

  test('is read', () => {
    expect(rows.length).toBeGreaterThan(250)
  })

  test.each(rows.filter(({ ids }) => ids.length > 0).map((row) => [row.line, row.text, row] as const))(
    'line %i: %s',
    (_line, _text, row) => {
      const { text, ids } = row
      const { rootCause, possible } = explainPaste(`ERROR login failed: ${text}`, {
        at: Date.parse('2026-11-29T00:00:00Z'),
      })
      if (!row.possible) expect(rootCause).toBeOneOf(ids)
      expect(
        [rootCause, ...possible].some((id) => id !== null && ids.includes(id)),
        `${rootCause} ${possible}`,
      ).toBe(true)
    },
  )
})
