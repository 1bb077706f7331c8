import { describe, expect, test } from 'vitest'
import { checkById } from '../../../core/checks/index.ts'
import type { Verdict } from '../../../core/model/check.ts'
import type { Level } from '../../../core/model/finding.ts'
import { statusOf } from '../../../core/run/level.ts'
import type { CheckOutcome } from '../../../core/run/outcome.ts'
import { consequences, rootCauseOf } from '../../../core/run/root-cause.ts'
import { markOf, stepStates } from '../../../core/run/steps.ts'
import { countsOf, headlineOf, verdictOf } from '../../../core/run/verdict.ts'
import { oktaGuide } from '../checks/fixtures.ts'
import { failing, finding, notApplicable, waiting } from './fixtures.ts'

const judged = (verdict: Verdict): CheckOutcome => ({ kind: 'judged', verdict, ms: 1 })
const refuted = judged({ holds: false, diagnosis: 'dns.failed' })

describe('the status of a finding', () => {
  test.each([
    ['must', refuted, 'fail'],
    ['should', refuted, 'warn'],
    ['note', refuted, 'info'],
    ['must', judged({ holds: true }), 'pass'],
    ['note', judged({ holds: true }), 'pass'],
    ['must', judged({ holds: null, because: 'Nothing answered.' }), 'skip'],
    ['must', judged({ holds: null, because: 'There is no TLS.', applies: false }), 'skip'],
    ['must', { kind: 'blocked', by: { kind: 'probe', id: 'token' }, ms: 0 }, 'skip'],
    ['note', { kind: 'broken', error: new Error('ours'), ms: 0 }, 'error'],
    ['must', { kind: 'broken', error: new Error('ours'), ms: 0 }, 'error'],
  ] as [Level, CheckOutcome, string][])('%s and %j make %s', (level, outcome, status) => {
    expect(statusOf(outcome, level)).toBe(status)
  })
})

describe('the root cause', () => {
  const order = [
    'token.is-jwt',
    'policy.allows',
    'keys.strong',
    'tls.names-host',
    'tls.chain-trusted',
    'dns.host-resolves',
  ]

  test.each([
    ['nothing failed', [finding(), waiting('policy.allows')], null],
    ['one failed', [failing('policy.allows', 'policy.no-match')], 'policy.no-match'],
    [
      'the one nearer to the keyboard',
      [
        failing('token.is-jwt', 'token.opaque'),
        failing('policy.allows', 'policy.no-match'),
        failing('keys.strong', 'keys.weak'),
      ],
      'keys.weak',
    ],
    [
      'on one rung, the one that the guide asks first',
      [failing('tls.chain-trusted', 'tls.self-signed'), failing('tls.names-host', 'tls.hostname-mismatch')],
      'tls.hostname-mismatch',
    ],
    [
      'a warning never is one',
      [failing('dns.host-resolves', 'dns.failed', { status: 'warn' }), failing('policy.allows', 'policy.no-match')],
      'policy.no-match',
    ],
    ['only warnings', [failing('dns.host-resolves', 'dns.failed', { status: 'warn' })], null],
    ['a fault of ours is none', [finding({ status: 'error' })], null],
  ])('%s', (_name, findings, diagnosis) => {
    expect(rootCauseOf(findings, order)?.diagnosis ?? null).toBe(diagnosis)
  })
})

describe('what only follows', () => {
  const plan = ['tls.chain-trusted', 'tls.certificate-current', 'tls.outlasts-a-month', 'keys.strong'].map((id) => {
    const check = checkById.get(id)
    if (!check) throw new Error(`no check ${id}`)
    return { check, step: 'find-domain', level: 'must' as const }
  })

  test('is told apart from what stands alone', () => {
    const findings = [
      failing('tls.chain-trusted', 'tls.self-signed'),
      failing('tls.certificate-current', 'tls.expired'),
      failing('tls.outlasts-a-month', 'tls.expires-soon', { status: 'warn' }),
      failing('keys.strong', 'keys.weak'),
    ]
    expect([...consequences(findings, plan)]).toEqual([
      ['tls.certificate-current', 'tls.chain-trusted'],
      ['tls.outlasts-a-month', 'tls.chain-trusted'],
    ])
  })

  test('stays when what it follows from holds, waits or only warns', () => {
    const consequence = failing('tls.certificate-current', 'tls.expired')
    for (const cause of [
      finding({ check: 'tls.chain-trusted' }),
      waiting('tls.chain-trusted'),
      failing('tls.chain-trusted', 'tls.self-signed', { status: 'warn' }),
    ])
      expect(consequences([cause, consequence], plan).size).toBe(0)
  })
})

describe('the verdict', () => {
  test.each([
    ['all hold', [finding(), finding()], 'pass'],
    ['a note is no warning', [finding(), failing('a.b', 'c.d', { status: 'info', level: 'note' })], 'pass'],
    ['a question that does not arise', [finding(), notApplicable('a.b')], 'pass'],
    ['a warning', [finding(), failing('a.b', 'c.d', { status: 'warn', level: 'should' })], 'warn'],
    ['a failure among passes', [finding(), failing('a.b', 'c.d')], 'fail'],
    ['a failure and a fault of ours', [failing('a.b', 'c.d'), finding({ status: 'error' })], 'fail'],
    ['a fault of ours', [finding(), finding({ status: 'error' })], 'incomplete'],
    ['a must that was never answered', [finding(), waiting('a.b')], 'incomplete'],
    [
      'a must that was never answered, beside a warning',
      [waiting('a.b'), failing('a.c', 'c.d', { status: 'warn' })],
      'incomplete',
    ],
    ['a should that was never answered', [finding(), waiting('a.b', 'a.b', { level: 'should' })], 'pass'],
    ['nothing was asked', [], 'incomplete'],
    ['nothing arose', [notApplicable('a.b')], 'incomplete'],
    ['only notes', [failing('a.b', 'c.d', { status: 'info', level: 'note' })], 'incomplete'],
  ] as const)('%s: %#', (_name, findings, word) => {
    expect(verdictOf(findings, false)).toBe(word)
  })

  test('of a cancelled run never is green', () => {
    expect(verdictOf([finding()], true)).toBe('incomplete')
    expect(verdictOf([failing('a.b', 'c.d', { status: 'warn' }), finding()], true)).toBe('incomplete')
    expect(verdictOf([failing('a.b', 'c.d')], true)).toBe('fail')
  })

  test('counts every status', () => {
    expect(countsOf([finding(), finding(), waiting('a.b'), finding({ status: 'error' })])).toEqual({
      pass: 2,
      info: 0,
      warn: 0,
      fail: 0,
      skip: 1,
      error: 1,
    })
  })
})

describe('the headline', () => {
  const [one, two] = [oktaGuide.steps[0]?.id ?? '', oktaGuide.steps[1]?.id ?? '']
  const inSteps = [finding({ step: one }), finding({ step: two })]
  const say = (findings: Parameters<typeof headlineOf>[3], cancelled: string | null = null) =>
    headlineOf(
      oktaGuide,
      'Okta',
      verdictOf(findings, cancelled !== null),
      findings,
      rootCauseOf(findings, []),
      cancelled,
    )

  test.each([
    ['all good', inSteps, null, 'All 2 steps verified: Fortanix Key Insight can use the tokens of Okta.'],
    [
      'one warning',
      [...inSteps, failing('a.b', 'c.d', { step: one, status: 'warn' })],
      null,
      'All 2 steps verified: Fortanix Key Insight can use the tokens of Okta. One thing deserves a look.',
    ],
    [
      'two warnings',
      [
        ...inSteps,
        failing('a.b', 'c.d', { step: one, status: 'warn' }),
        failing('a.c', 'c.d', { step: two, status: 'warn' }),
      ],
      null,
      'All 2 steps verified: Fortanix Key Insight can use the tokens of Okta. 2 things deserve a look.',
    ],
    [
      'a failure',
      [finding({ step: one }), failing('a.b', 'c.d', { step: two })],
      null,
      '1 of 2 steps verified. c.d it is.',
    ],
    [
      'cancelled',
      [finding({ step: one }), waiting('a.b', 'a.b', { step: two })],
      'The run was cancelled.',
      '1 of 2 steps verified. The run was cancelled.',
    ],
    [
      'cancelled after a failure',
      [failing('a.b', 'c.d', { step: two })],
      'The run was cancelled.',
      '0 of 1 steps verified. c.d it is.',
    ],
    [
      'never answered',
      [finding({ step: one }), waiting('a.b', 'a.b', { step: two })],
      null,
      '1 of 2 steps verified. The rest could not be checked.',
    ],
  ] as const)('%s', (_name, findings, cancelled, sentence) => {
    expect(say(findings, cancelled)).toBe(sentence)
  })
})

describe('the mark of a step', () => {
  const warn = failing('a.b', 'c.d', { status: 'warn' })
  const info = failing('a.b', 'c.d', { status: 'info' })
  test.each([
    ['a pass', [finding()], false, 'verified'],
    ['a note', [info], false, 'verified'],
    ['a pass and a question that does not arise', [finding(), notApplicable('a.b')], false, 'verified'],
    ['only a question that does not arise', [notApplicable('a.b')], false, 'not-run'],
    ['nothing', [], false, 'not-run'],
    ['nothing, ticked by hand', [], true, 'claimed'],
    ['something that waits', [finding(), waiting('a.b')], false, 'waits'],
    ['something that waits, ticked by hand', [finding(), waiting('a.b')], true, 'claimed'],
    ['a warning', [finding(), warn], false, 'warning'],
    ['a warning beside something that waits', [warn, waiting('a.b')], false, 'waits'],
    ['a failure', [finding(), warn, failing('a.b', 'c.d')], false, 'failed'],
    ['a failure, ticked by hand', [failing('a.b', 'c.d')], true, 'failed'],
    ['a fault of ours', [failing('a.b', 'c.d'), finding({ status: 'error' })], true, 'error'],
    ['a pass, ticked by hand as well', [finding()], true, 'verified'],
  ] as const)('%s: %#', (_name, findings, claimed, mark) => {
    expect(markOf(findings, claimed)).toBe(mark)
  })

  test('comes with the newest evidence and the findings in the order of the guide', () => {
    const [step] = oktaGuide.steps
    if (!step) throw new Error('no step')
    const [first, second] = step.proves.map(({ check }) => check)
    const states = stepStates(
      oktaGuide,
      [
        { finding: finding({ step: step.id, check: second ?? '' }), at: '2026-01-02T00:00:00.000Z' },
        { finding: finding({ step: step.id, check: first ?? '' }), at: '2026-01-01T00:00:00.000Z' },
      ],
      { [oktaGuide.steps[1]?.id ?? '']: '2026-01-03T00:00:00.000Z' },
    )
    expect(states).toHaveLength(oktaGuide.steps.length)
    expect(states[0]).toMatchObject({ id: step.id, mark: 'verified', at: '2026-01-02T00:00:00.000Z', claimedAt: null })
    expect(states[0]?.findings.map(({ check }) => check)).toEqual([first, second])
    expect(states[1]).toMatchObject({ mark: 'claimed', at: null, claimedAt: '2026-01-03T00:00:00.000Z', findings: [] })
  })
})
