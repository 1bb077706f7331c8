import { describe, expect, test } from 'vitest'
import type { Check } from '../../../core/checks/check.ts'
import { checkById } from '../../../core/checks/index.ts'
import type { Exchange } from '../../../core/model/exchange.ts'
import type { Facts } from '../../../core/model/facts.ts'
import type { CheckOutcome } from '../../../core/model/outcome.ts'
import { closureOf, closureOfOutcome, directInputs } from '../../../core/run/closure.ts'
import { exchangeBehind } from '../../../core/run/evidence.ts'
import { plan } from '../../../core/run/plan.ts'
import { proofOf } from '../../../core/run/proof.ts'
import { settle } from '../../../core/run/settle.ts'
import { answered, failed, metadata, oktaGuide } from '../checks/fixtures.ts'
import { failing, finding, waiting } from './fixtures.ts'

const planned = plan(oktaGuide, null)
const checkOf = (id: string): Check => {
  const check = checkById.get(id)
  if (!check) throw new Error(`no check ${id}`)
  return check
}
const by = (probe: string, url = probe): Exchange => {
  const { answer } = answered({ url })
  if (!answer) throw new Error('no answer')
  return { ...answer.exchange, probe }
}
const outcomeOf = (exchange: Exchange) => {
  const { answer } = answered()
  if (!answer) throw new Error('no answer')
  return { answer: { ...answer, exchange }, failure: null }
}
const behind = (check: Partial<Check>, facts: Partial<Facts>, recorded: readonly Exchange[] = [], verdict = null) =>
  exchangeBehind({ ...checkOf('metadata.found'), reads: [], mayRead: [], ...check }, verdict, facts, planned, recorded)

describe('the exchange behind a verdict', () => {
  const [document, token, second] = [by('oauth-document'), by('token'), by('token', 'again')]

  test('is the one that the check names', () => {
    const facts = { oauthDocument: outcomeOf(document) }
    const check = { ...checkOf('metadata.found'), reads: ['oauthDocument'] as const }
    expect(exchangeBehind(check, { holds: true, exchange: token }, facts, planned, [document, token])).toBe(token)
    expect(exchangeBehind(check, { holds: true }, facts, planned, [document, token])).toBe(document)
    expect(exchangeBehind(check, { holds: null, because: 'x' }, facts, planned, [document, token])).toBe(document)
  })

  test('is that of the fact that is an answer, or a failure', () => {
    expect(behind({ reads: ['oauthDocument'] }, { oauthDocument: outcomeOf(document) })).toBe(document)
    const broken = failed('connect.reset')
    expect(behind({ reads: ['oauthDocument'] }, { oauthDocument: broken })).toBe(broken.failure && broken.exchange)
  })

  test('is the newest of several answers in one fact', () => {
    const apiCalls = [
      { path: '/a', scope: 'a', outcome: outcomeOf(token) },
      { path: '/b', scope: 'b', outcome: outcomeOf(second) },
    ]
    const methodTrials = [{ method: 'client_secret_post', encoding: null, outcome: outcomeOf(second) }]
    expect(behind({ reads: ['apiCalls'] }, { apiCalls })).toBe(second)
    expect(behind({ reads: ['methodTrials'] }, { methodTrials })).toBe(second)
  })

  test('of a fact that holds no answer is the newest that its probe made', () => {
    const facts: Partial<Facts> = { jwt: { raw: '', header: {}, claims: {} } }
    expect(behind({ reads: ['jwt'] }, facts, [document, token, second])).toBe(second)
    expect(behind({ reads: ['jwt'] }, facts, [document])).toBeNull()
  })

  test('is of the latest probe, whatever order the check reads in', () => {
    const facts: Partial<Facts> = {
      metadata: metadata(),
      jwt: { raw: '', header: {}, claims: {} },
      intake: {} as never,
    }
    expect(behind({ reads: ['jwt', 'metadata', 'intake'] }, facts, [document, token])).toBe(token)
    expect(behind({ reads: ['metadata', 'jwt'] }, facts, [document, token])).toBe(token)
    expect(behind({ reads: ['metadata'] }, facts, [token])).toBe(facts.metadata?.answer.exchange)
  })

  test('of what it may read counts only where what it reads came from none', () => {
    const facts = { oauthDocument: outcomeOf(document), tokenOutcome: outcomeOf(token) }
    expect(behind({ reads: ['oauthDocument'], mayRead: ['tokenOutcome'] }, facts)).toBe(document)
    expect(behind({ reads: ['intake'], mayRead: ['tokenOutcome'] }, facts)).toBe(token)
  })

  test('is none where nothing was asked, or the fact is not there', () => {
    expect(behind({ reads: ['intake', 'target'] }, { intake: {} as never, target: {} as never }, [token])).toBeNull()
    expect(behind({ reads: ['tokenOutcome'] }, {}, [token])).toBeNull()
    expect(behind({ reads: ['organization'] }, { organization: null }, [document])).toBeNull()
  })
})

describe('the closure of a verdict', () => {
  const inputs = (id: string, of: string | null | undefined = undefined) => [
    ...closureOf(checkOf(id), planned.giverOf, of),
  ]

  test('has what the probes of its facts use, and those before them, and the guide', () => {
    expect(inputs('metadata.found', null).sort()).toEqual(['authorities', 'guide', 'name-servers', 'proxy', 'target'])
    expect(inputs('dns.host-resolves').sort()).toEqual(['guide', 'name-servers', 'proxy', 'target'])
    expect(inputs('token.issued')).toEqual(
      expect.arrayContaining(['guide', 'target', 'proxy', 'client_id', 'client_secret', 'scope']),
    )
    expect(inputs('metadata.found', null)).not.toContain('client_id')
  })

  test('has what the check uses itself', () => {
    expect(inputs('input.client-id-usable').sort()).toEqual(['client_id', 'guide'])
    expect(inputs('relying-party.audience-accepted').sort()).toEqual(['audience', 'guide'])
  })

  test('has what it may read only where that is what the verdict rests on', () => {
    const token = ['client_id', 'client_secret']
    expect(inputs('server.exists', 'oauth-document')).not.toEqual(expect.arrayContaining(token))
    expect(inputs('server.exists', null)).not.toEqual(expect.arrayContaining(token))
    expect(inputs('server.exists', 'token')).toEqual(expect.arrayContaining(token))
    expect(inputs('server.exists')).toEqual(expect.arrayContaining(token))
  })

  test('of what was stopped has that of the check that stopped it', () => {
    const blocked = (id: string): CheckOutcome => ({ kind: 'blocked', by: { kind: 'check', id }, ms: 0 })
    const of = (outcome: CheckOutcome) => [
      ...closureOfOutcome(checkOf('dns.host-resolves'), outcome, planned.giverOf, null),
    ]
    expect(of(blocked('input.client-id-usable'))).toContain('client_id')
    expect(of(blocked('a-probe'))).not.toContain('client_id')
    expect(of({ kind: 'judged', verdict: { holds: true }, ms: 0 })).not.toContain('client_id')
  })
})

test('what a check is about itself leaves out what was needed before', () => {
  const direct = (id: string) => [...directInputs(checkOf(id), planned.giverOf)]
  expect(direct('token.issued')).toEqual(expect.arrayContaining(['client_id', 'client_secret', 'scope']))
  expect(direct('token.issued')).not.toContain('target')
  expect(direct('metadata.found')).toContain('target')
  expect(direct('metadata.found')).not.toContain('client_id')
  expect(direct('keys.is-key-set')).not.toContain('target')
  expect(direct('token.issuer-matches')).toContain('target')
})

describe('a proof', () => {
  const entry = planned.checks.find(({ check }) => check.id === 'policy.allows')
  if (!entry) throw new Error('no check')
  const hide = (text: string) => text.replaceAll('s3cret', '‹hidden›')

  test('is data, masked, without the exchange itself', () => {
    const exchange = by('token')
    const outcome: CheckOutcome = {
      kind: 'judged',
      verdict: { holds: false, diagnosis: 'policy.no-match', says: 'so s3cret', actual: ['s3cret'], exchange },
      ms: 2,
    }
    const proof = proofOf({ entry, outcome, behind: exchange, exchange: 4 }, planned.giverOf, hide)
    expect(proof).toEqual({
      check: 'policy.allows',
      exchange: 4,
      outcome: {
        kind: 'judged',
        verdict: { holds: false, diagnosis: 'policy.no-match', says: 'so ‹hidden›', actual: ['‹hidden›'] },
        ms: 2,
      },
      inputs: [...closureOf(entry.check, planned.giverOf)].sort(),
    })
    expect(JSON.parse(JSON.stringify(proof))).toEqual(proof)
  })

  test('depends on what the verdict rests on', () => {
    const server = { check: checkOf('server.exists'), step: 'one', level: 'must' as const }
    const outcome: CheckOutcome = { kind: 'judged', verdict: { holds: true }, ms: 1 }
    const inputs = (behind: Exchange | null) =>
      proofOf({ entry: server, outcome, behind, exchange: null }, planned.giverOf, hide).inputs
    expect(inputs(by('token'))).toContain('client_secret')
    expect(inputs(by('oauth-document'))).not.toContain('client_secret')
    expect(inputs(null)).not.toContain('client_secret')
  })

  test('of what was not judged is kept as it is', () => {
    const broken: CheckOutcome = { kind: 'broken', fault: { message: 'with s3cret', places: ['s3cret.ts:1'] }, ms: 1 }
    const nothing: CheckOutcome = { kind: 'judged', verdict: { holds: null, because: 'none' }, ms: 1 }
    const kept = (outcome: CheckOutcome) =>
      proofOf({ entry, outcome, behind: null, exchange: null }, planned.giverOf, hide).outcome
    expect(kept(broken)).toEqual({ ...broken, fault: { message: 'with ‹hidden›', places: ['‹hidden›.ts:1'] } })
    expect(kept(nothing)).toEqual(nothing)
  })
})

describe('what is said of findings together:', () => {
  const entries = [
    'input.client-id-usable',
    'dns.host-resolves',
    'policy.allows',
    'tls.chain-trusted',
    'tls.certificate-current',
  ].map((id) => ({ check: checkOf(id), step: 'one', level: 'must' as const }))
  const title = (id: string) => ({ title: { word: `titles.${id}` } })

  test('what was skipped waits for what stopped it, else for the cause, else for what has yet to be entered', () => {
    const skip = (id: string) =>
      finding({ check: 'policy.allows', status: 'skip', because: { id, says: null as never } })
    const root = failing('dns.host-resolves', 'dns.failed')
    const says = (...findings: Parameters<typeof settle>[0]) => settle(findings, entries).results.at(-1)?.because
    expect(says(root, skip('input.client-id-usable'))).toEqual({
      id: 'input.client-id-usable',
      says: { word: 'run.waits-for', with: title('input.client-id-usable') },
    })
    expect(says(root, skip('target'))).toEqual({
      id: 'dns.host-resolves',
      says: { word: 'run.waits-for', with: title('dns.host-resolves') },
    })
    const toDo = waiting('input.client-id-usable', 'to-do')
    expect(says(toDo, skip('target'))?.id).toBe('input.client-id-usable')
    expect(says(root, toDo, skip('target'))?.id).toBe('dns.host-resolves')
    expect(says(skip('target'))).toEqual({ id: 'target', says: { word: 'run.waits-for-something' } })
  })

  test('what only follows is muted, and the cause is the root', () => {
    const cause = failing('tls.chain-trusted', 'tls.self-signed')
    const { results: findings, root } = settle([cause, failing('tls.certificate-current', 'tls.expired')], entries)
    expect(root).toBe(cause)
    expect(findings[1]).toMatchObject({
      status: 'skip',
      diagnosis: null,
      muted: true,
      because: { id: 'tls.chain-trusted', says: { word: 'run.follows-from', with: title('tls.chain-trusted') } },
    })
    expect(settle([finding()], entries).root).toBeNull()
  })

  test('what waits for a value is no fault of its own', () => {
    const toDo = waiting('input.audience-usable', 'to-do')
    const audience = [
      ...entries,
      ...['input.audience-usable', 'relying-party.audience-accepted'].map((id) => ({
        check: checkOf(id),
        step: 'one',
        level: 'must' as const,
      })),
    ]
    const { results: findings, root } = settle(
      [toDo, failing('relying-party.audience-accepted', 'relying-party.audience')],
      audience,
    )
    expect([root, findings[1]?.status]).toEqual([null, 'skip'])
  })
})
