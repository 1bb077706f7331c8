import { describe, expect, test } from 'vitest'
import { exchangeBehind } from '../../../renderer/lib/evidence.ts'
import { findingText, foundLabel } from '../../../renderer/lib/finding-text.ts'
import { byUrgency, markOfStatus, markOfVerdict, needsCard } from '../../../renderer/lib/marks.ts'
import { firstSentence } from '../../../renderer/lib/sentence.ts'
import { exchange, finding, report } from './support.ts'

describe('the exchange behind a finding', () => {
  const mine = finding({ exchange: 1 })
  const exchanges = [exchange('metadata'), exchange('token')]

  test('is found by the index in the report that brought the finding', () => {
    expect(exchangeBehind(mine, [report({ findings: [mine], exchanges })])?.purpose).toBe('token')
  })

  test('is not taken from another report that happens to have that index', () => {
    const other = report({ findings: [finding({ exchange: 1, status: 'fail' })], exchanges })

    expect(exchangeBehind(mine, [other, null])).toBeNull()
  })

  test('is found when the host has taken the index off an older finding', () => {
    const older = report({ findings: [mine], exchanges })

    expect(exchangeBehind({ ...mine, exchange: null }, [null, older])?.purpose).toBe('token')
  })
})

describe('marks', () => {
  test('nothing but a pass looks verified', () => {
    expect(markOfVerdict(null)).toBe('not-run')
    expect(markOfVerdict('incomplete')).toBe('waits')
    expect(markOfStatus('skip')).toBe('waits')
    expect(markOfStatus('error')).toBe('error')
  })

  test('failures come first and what waits comes last', () => {
    const statuses = ['skip', 'pass', 'warn', 'error', 'fail'] as const

    const sorted = byUrgency(statuses.map((status) => finding({ status })))

    expect(sorted.map(({ status }) => status)).toEqual(['fail', 'error', 'warn', 'pass', 'skip'])
    expect(sorted.map(needsCard)).toEqual([true, true, true, false, false])
  })
})

describe('a finding as text', () => {
  const about = { provider: 'okta', product: 'Key Insight', host: 'acme.okta.com' } as const

  test('says cause, evidence, clicks, owner and effect without any marks', () => {
    const text = findingText(
      finding({
        status: 'fail',
        diagnosis: 'policy.no-match',
        says: 'No rule of `default` allows this app.',
        expected: 'a token',
        actual: 'access_denied',
        fix: ['Open **Security › API**.', 'Choose _your_ server.'],
        owner: 'idp-admin',
        takesEffect: 'at once',
        refs: [
          {
            id: 'RFC6749-5.2',
            title: 'OAuth 2.0 (RFC 6749 §5.2)',
            url: 'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
          },
        ],
      }),
      about,
    )

    expect(text.split('\n')).toEqual([
      'No rule of default allows this app. (policy.no-match)',
      'A rule allows this app a token',
      'Expected: a token',
      'Received from acme.okta.com: access_denied',
      'What to change:',
      '  1. Open Security › API.',
      '  2. Choose your server.',
      'Who can fix this: The administrator of Okta',
      'Takes effect: at once',
      'https://www.rfc-editor.org/rfc/rfc6749#section-5.2',
    ])
  })

  test('leaves out what is not known', () => {
    expect(findingText(finding({ says: 'Seen.' }), about)).toBe('Seen.\nA rule allows this app a token')
  })
})

test.each([
  ['The host acme.okta.com is unknown. Look at its name.', 'The host acme.okta.com is unknown.', 'Look at its name.'],
  ['One sentence only.', 'One sentence only.', ''],
  ['No full stop', 'No full stop', ''],
  ['It sent `a. B`. `default` is fine.', 'It sent `a. B`.', '`default` is fine.'],
])('the first sentence of "%s" is the heading', (says, first, rest) => {
  expect(firstSentence(says)).toEqual({ first, rest })
})

test('what a person entered is not called received', () => {
  const typed = finding({ check: 'input.client-id-usable', status: 'fail', actual: '<img>' })
  expect(foundLabel(typed, 'acme.okta.com')).toBe('Entered')
  expect(foundLabel(finding({ check: 'token.issuer-matches' }), 'acme.okta.com')).toBe('Received from acme.okta.com')
  expect(foundLabel(finding({ check: 'token.issuer-matches' }), null)).toBe('Received')
  const about = { provider: 'okta', product: 'x', host: 'acme.okta.com' } as const
  expect(findingText(typed, about)).toContain('Entered: <img>')
  expect(findingText(typed, about)).not.toContain('Received')
})
