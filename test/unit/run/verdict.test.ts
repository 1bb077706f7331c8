import { describe, expect, test } from 'vitest'
import { checkById } from '../../../core/checks/index.ts'
import type { Level } from '../../../core/model/finding.ts'
import type { Guide, Step } from '../../../core/model/guide.ts'
import type { CheckOutcome } from '../../../core/model/outcome.ts'
import type { Said } from '../../../core/model/said.ts'
import type { Verdict } from '../../../core/model/verdict.ts'
import { statusOf } from '../../../core/run/level.ts'
import { needsPerson } from '../../../core/run/plan.ts'
import { consequences, rootCauseOf } from '../../../core/run/root-cause.ts'
import { markOf, stepStates } from '../../../core/run/steps.ts'
import { countsOf, headlineOf, verdictOf } from '../../../core/run/verdict.ts'
import { headlineText } from '../../../core/words/report.ts'
import { said } from '../../../core/words/said.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'
import { oktaGuide } from '../checks/fixtures.ts'
import { failing, finding, type Line, notApplicable, waiting } from './fixtures.ts'

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
    ['note', { kind: 'broken', fault: { message: 'ours', places: [] }, ms: 0 }, 'error'],
    ['must', { kind: 'broken', fault: { message: 'ours', places: [] }, ms: 0 }, 'error'],
  ] as [Level, CheckOutcome, string][])('%s and %j make %s', (level, outcome, status) => {
    expect(statusOf(outcome, level)).toBe(status)
  })

  test.each([
    ['must', 'tls.expires-soon', 'warn'],
    ['should', 'tls.expires-soon', 'warn'],
    ['note', 'tls.expires-soon', 'info'],
    ['must', 'tls.inspected', 'info'],
    ['should', 'tls.inspected', 'info'],
  ] as const)('%s and a diagnosis that is no fault, %s, make no more than %s', (level, diagnosis, status) => {
    expect(statusOf(judged({ holds: false, diagnosis }), level)).toBe(status)
  })

  test.each([
    [{ kind: 'broken', fault: { message: 'ours', places: [] }, ms: 0 }, 'error'],
    [judged({ holds: null, because: 'Nothing answered.' }), 'skip'],
    [judged({ holds: true }), 'pass'],
  ] as [CheckOutcome, string][])('is the same while values are entered: %j', (outcome, status) => {
    expect(statusOf(outcome, 'must', true)).toBe(status)
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

  test('is nothing that holds or waits by itself', () => {
    const cause = failing('tls.chain-trusted', 'tls.self-signed')
    for (const own of [finding({ check: 'tls.certificate-current' }), waiting('tls.certificate-current')])
      expect(consequences([cause, own], plan).size).toBe(0)
    expect(consequences([cause, failing('a.b', 'c.d')], plan).size).toBe(0)
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

describe('an empty field', () => {
  const missing = judged({ holds: false, diagnosis: 'input.missing' })
  test('is a failure for whoever claims to have given all, and work to do for whoever is entering values', () => {
    expect([statusOf(missing, 'must'), statusOf(missing, 'must', false)]).toEqual(['fail', 'fail'])
    expect(statusOf(missing, 'must', true)).toBe('skip')
    expect([statusOf(refuted, 'must', true), statusOf(judged({ holds: true }), 'must', true)]).toEqual(['fail', 'pass'])
  })

  test('is the root cause only where nothing else failed', () => {
    const empty = failing('input.client-id-usable', 'input.missing')
    expect(rootCauseOf([empty, failing('token.is-jwt', 'token.opaque')], [])?.diagnosis).toBe('token.opaque')
    expect(rootCauseOf([empty, failing('x.y', 'relying-party.audience')], [])?.diagnosis).toBe('relying-party.audience')
    expect(rootCauseOf([empty], [])?.diagnosis).toBe('input.missing')
  })
})

/** A guide of three steps: two that can be proved, the second with two checks, and one that can only be done by hand. */
const guide: Guide = {
  ...oktaGuide,
  steps: [
    [
      'one',
      [
        ['dns.host-resolves', 'must'],
        ['tls.outlasts-a-month', 'should'],
      ],
    ],
    [
      'two',
      [
        ['policy.allows', 'must'],
        ['token.is-jwt', 'must'],
      ],
    ],
    ['hand', [['metadata.grant-listed', 'should']]],
  ].map(([id, proves]) => ({
    ...(oktaGuide.steps[0] as Step),
    id: id as string,
    title: `Do ${id}`,
    proves: (proves as [string, Level][]).map(([check, level]) => ({ check, level })),
  })),
}
const one = finding({ step: 'one' })
const two = [finding({ step: 'two', check: 'policy.allows' }), finding({ step: 'two', check: 'token.is-jwt' })]
const warning = failing('tls.outlasts-a-month', 'c.d', { step: 'one', status: 'warn', level: 'should' })
const toDo = (check: string, step: string) => waiting(check, 'to-do', { step })

const cancelled = said('run.cancelled')

test('a guide without a client says that the host can be reached, and claims nothing for a product', () => {
  const network = { ...guide, fields: guide.fields.filter(({ name }) => name === 'domain') }
  const headline = headlineOf(network, 'pass', [one, ...two], null, null)
  expect(headlineText(headline, null, network, words)).toBe(
    'All 2 steps verified. This computer can connect to the host.',
  )
})

describe('the headline', () => {
  const say = (findings: readonly Line[], ended: Said | null = null) => {
    const root = findings.find(({ check }) => check === rootCauseOf(findings, [])?.check) ?? null
    const headline = headlineOf(guide, verdictOf(findings, ended !== null), findings, root, ended)
    return headlineText(headline, root?.says ?? null, guide, words)
  }

  test.each([
    ['all good', [one, ...two], null, 'All 2 steps verified. Fortanix Key Insight can use tokens from Okta.'],
    [
      'one warning',
      [one, ...two, warning],
      null,
      'All 2 steps verified. Fortanix Key Insight can use tokens from Okta. There is 1 warning.',
    ],
    [
      'two warnings',
      [one, ...two, warning, failing('metadata.grant-listed', 'c.d', { step: 'hand', status: 'warn' })],
      null,
      'All 2 steps verified. Fortanix Key Insight can use tokens from Okta. There are 2 warnings.',
    ],
    ['a failure', [one, failing('policy.allows', 'c.d', { step: 'two' })], null, '1 of 2 steps verified. c.d it is.'],
    [
      'cancelled',
      [one, waiting('policy.allows', 'policy.allows', { step: 'two' })],
      cancelled,
      '1 of 2 steps verified. The run was canceled.',
    ],
    [
      'cancelled after a failure',
      [failing('policy.allows', 'c.d', { step: 'two' })],
      cancelled,
      '0 of 2 steps verified. c.d it is.',
    ],
    [
      'never answered',
      [one, waiting('policy.allows', 'policy.allows', { step: 'two' })],
      null,
      '1 of 2 steps verified. The other steps could not be checked.',
    ],
    ['a step alone', [one], null, '1 of 2 steps verified. The other steps were not part of this run.'],
    [
      'part of a step',
      [one, two[0] as Line],
      null,
      '1 of 2 steps verified. The other steps were not part of this run.',
    ],
    [
      'all, though the last run was of one step',
      [one, ...two],
      said('run.too-long'),
      '2 of 2 steps verified. The run exceeded its time limit and was stopped.',
    ],
    [
      'a value that has yet to be entered',
      [one, toDo('policy.allows', 'two')],
      null,
      '1 of 2 steps verified. Next step: Do two.',
    ],
    [
      'a value that has yet to be entered, beside a failure',
      [failing('dns.host-resolves', 'dns.failed', { step: 'one' }), toDo('policy.allows', 'two')],
      null,
      '0 of 2 steps verified. dns.failed it is.',
    ],
  ] as const)('%s', (_name, findings, ended, sentence) => {
    expect(say(findings, ended)).toBe(sentence)
  })

  test('says of a guide that signs people in what was not tried', () => {
    const signOn = guideNamed('okta/openmetadata')
    const apart = signOn.steps.flatMap(({ id, proves }) =>
      needsPerson(signOn, id) ? [] : proves.map(({ check }) => finding({ check, step: id })),
    )
    const text = (findings: readonly Line[]) =>
      headlineText(headlineOf(signOn, 'pass', findings, null, null), null, signOn, words)
    expect(text(apart)).toMatch(
      /^All \d+ steps that can be checked without a sign-in are verified\. The sign-on test was not run\.$/,
    )
    const all = signOn.steps.flatMap(({ id, proves }) => proves.map(({ check }) => finding({ check, step: id })))
    expect(text(all)).toMatch(/^All \d+ steps verified\. OpenMetadata can/)
    expect(text(apart.slice(1))).toContain('were not part of this run')
  })
})

describe('the mark of a step', () => {
  const [step, hand] = [guide.steps[1] as Step, guide.steps[2] as Step]
  const policy = finding({ step: 'two', check: 'policy.allows' })
  const jwt = finding({ step: 'two', check: 'token.is-jwt' })
  const warn = failing('a.b', 'c.d', { status: 'warn' })
  const info = failing('a.b', 'c.d', { status: 'info' })
  test.each([
    ['each must holds', [policy, jwt], false, 'verified'],
    ['each must holds, ticked by hand as well', [policy, jwt], true, 'verified'],
    ['each must holds, beside a note', [policy, jwt, info], false, 'verified'],
    [
      'each must holds, beside a should that waits',
      [policy, jwt, waiting('a.b', 'a.b', { level: 'should' })],
      false,
      'verified',
    ],
    ['one must does not arise', [policy, notApplicable('token.is-jwt')], false, 'verified'],
    ['no must arises', [notApplicable('policy.allows'), notApplicable('token.is-jwt')], false, 'verified'],
    ['one must has run', [policy], false, 'partly'],
    ['one must has run, the other waits', [policy, waiting('token.is-jwt')], false, 'partly'],
    ['one must does not arise, the other has not run', [notApplicable('policy.allows')], false, 'not-run'],
    ['one must has run, ticked by hand', [policy], true, 'claimed'],
    ['a warning alone', [warn], false, 'partly'],
    ['a warning beside each must', [policy, jwt, warn], false, 'warning'],
    ['both wait', [waiting('policy.allows'), waiting('token.is-jwt')], false, 'waits'],
    ['both wait, ticked by hand', [waiting('policy.allows'), waiting('token.is-jwt')], true, 'claimed'],
    ['nothing', [], false, 'not-run'],
    ['nothing, ticked by hand', [], true, 'claimed'],
    ['a value is missing', [policy, toDo('token.is-jwt', 'two')], false, 'to-do'],
    ['a value is missing, ticked by hand', [toDo('token.is-jwt', 'two')], true, 'to-do'],
    [
      'a value is missing beside a failure',
      [failing('policy.allows', 'c.d'), toDo('token.is-jwt', 'two')],
      false,
      'failed',
    ],
    ['a failure', [policy, warn, failing('token.is-jwt', 'c.d')], false, 'failed'],
    ['a failure, ticked by hand', [failing('token.is-jwt', 'c.d')], true, 'failed'],
    ['a fault of ours', [failing('token.is-jwt', 'c.d'), finding({ status: 'error' })], true, 'error'],
  ] as const)('%s: %#', (_name, findings, claimed, mark) => {
    expect(markOf(step, findings, claimed)).toBe(mark)
  })

  test('without a must check is never verified, only done by hand', () => {
    const should = finding({ step: 'hand', check: 'metadata.grant-listed', level: 'should' })
    expect([markOf(hand, [should], false), markOf(hand, [should], true), markOf(hand, [], false)]).toEqual([
      'partly',
      'claimed',
      'not-run',
    ])
    expect(markOf({ proves: [] }, [], true)).toBe('claimed')
  })

  test('comes with the newest evidence and the findings in the order of the guide', () => {
    const states = stepStates(
      guide,
      [
        { finding: jwt, at: '2026-01-02T00:00:00.000Z' },
        { finding: policy, at: '2026-01-01T00:00:00.000Z' },
        { finding: { ...warn, step: 'two' }, at: '2026-01-01T12:00:00.000Z' },
      ],
      { hand: '2026-01-03T00:00:00.000Z' },
    )
    expect(states.map(({ id, mark, at, claimedAt }) => [id, mark, at, claimedAt])).toEqual([
      ['one', 'not-run', null, null],
      ['two', 'warning', '2026-01-02T00:00:00.000Z', null],
      ['hand', 'claimed', null, '2026-01-03T00:00:00.000Z'],
    ])
    expect(states[1]?.findings.map(({ check }) => check)).toEqual(['a.b', 'policy.allows', 'token.is-jwt'])
  })
})
