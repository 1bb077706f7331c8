import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../core/model/finding.ts'
import type { HandoffField } from '../../../core/model/guide.ts'
import { type ProvedFinding, valueProof } from '../../../core/run/handoff-proof.ts'
import { oktaGuide } from '../checks/fixtures.ts'
import { failing, finding, notApplicable } from './fixtures.ts'

const at = '2026-01-15T12:00:00.000Z'
const proved = (check: string, change: Partial<Finding> = {}, request: string | null = 'Get a token', when = at) =>
  ({ finding: finding({ check, ...change }), at: when, request }) satisfies ProvedFinding
const proof = (from: HandoffField['from'], given: readonly ProvedFinding[], claims: Record<string, string> = {}) =>
  valueProof(oktaGuide, from, given, claims)
/** The step of a guide that asks for a field. */
const asking = (field: string) => oktaGuide.steps.find(({ asks }) => (asks as string[]).includes(field))?.id ?? ''
const open = { state: 'open', since: null, by: [] }

describe('a value that is handed over', () => {
  test('is proved by a request that used it and was answered as it must be', () => {
    const token = [proved('token.issued')]
    for (const from of ['client_id', 'client_secret', 'scope'] as const)
      expect(proof(from, token)).toEqual({ state: 'proved', since: at, by: ['Get a token'] })
  })

  test('is not proved by a request that did not use it', () => {
    const metadata = [proved('metadata.found')]
    expect(proof('client_secret', metadata)).toEqual(open)
    expect(proof('client_id', metadata)).toEqual(open)
    for (const from of ['domain', 'well_known_url', 'issuer', 'host', 'token_endpoint'] as const)
      expect(proof(from, metadata).state).toBe('proved')
    expect(proof('domain', [proved('token.issued')])).toEqual(open)
  })

  test('is not proved where nothing was sent, or nothing passed', () => {
    expect(proof('client_id', [])).toEqual(open)
    expect(proof('client_id', [proved('input.client-id-usable', {}, null)])).toEqual(open)
    expect(proof('client_id', [proved('token.issued', { status: 'skip' })])).toEqual(open)
    expect(proof('client_id', [{ finding: notApplicable('token.issued'), at, request: 'x' }])).toEqual(open)
  })

  test.each(['fail', 'error'] as const)('is not proved where one that used it ended in %s', (status) => {
    const refused = { finding: failing('client.known', 'client.unknown', { status }), at, request: 'Get a token' }
    expect(proof('client_id', [proved('token.issued'), refused])).toEqual(open)
  })

  test('a secret that the server accepted stays proved when it refuses the request for another reason', () => {
    const refused = { finding: failing('policy.allows', 'policy.no-match'), at, request: 'Get a token' }
    const accepted = proved('client.authenticates')
    expect(proof('client_secret', [accepted, refused])).toEqual({ state: 'proved', since: at, by: ['Get a token'] })
    expect(proof('client_id', [accepted, refused])).toEqual(open)
    expect(proof('client_secret', [proved('client.authenticates', {}, null), refused])).toEqual(open)
    expect(proof('client_secret', [proved('client.known'), refused])).toEqual(open)
    const wrong = { finding: failing('client.authenticates', 'client.secret-wrong'), at, request: 'Get a token' }
    expect(proof('client_secret', [proved('token.issued'), wrong])).toEqual(open)
  })

  test('stays proved beside a warning, and beside a failure about something else', () => {
    const warning = { finding: failing('client.known', 'client.unknown', { status: 'warn' }), at, request: 'x' }
    const elsewhere = { finding: failing('metadata.found', 'server.not-found'), at, request: 'x' }
    expect(proof('client_id', [proved('token.issued'), warning, elsewhere]).state).toBe('proved')
  })

  test('is proved since the first of the requests, and each of them is named once', () => {
    const later = '2026-01-16T12:00:00.000Z'
    expect(
      proof('client_id', [
        proved('token.issued', {}, 'Get a token', later),
        proved('client.known', {}, 'Get a token', at),
        proved('policy.allows', {}, 'Get another', later),
        proved('input.client-id-usable', {}, null, '2026-01-01T00:00:00.000Z'),
      ]),
    ).toEqual({ state: 'proved', since: at, by: ['Get a token', 'Get another'] })
  })

  test('is claimed where the person marked the step that asks for it', () => {
    const claims = { [asking('client_id')]: '2026-01-10T00:00:00.000Z' }
    const claimed = { state: 'claimed', since: '2026-01-10T00:00:00.000Z', by: [] }
    expect(proof('client_id', [], claims)).toEqual(claimed)
    expect(proof('client_secret', [], claims)).toEqual(claimed)
    expect(proof('scope', [], claims)).toEqual(open)
    expect(proof('client_id', [proved('token.issued')], claims).state).toBe('proved')
    expect(proof('issuer', [], { [asking('domain')]: at })).toEqual({ state: 'claimed', since: at, by: [] })
    expect(proof('issuer', [], claims)).toEqual(open)
    expect(proof('authorization_server', [], { [asking('authorization_server')]: at }).state).toBe('claimed')
  })

  test('is claimed since the first of several steps that ask for it', () => {
    const [one, two] = oktaGuide.steps
    if (!one || !two) throw new Error('no steps')
    const guide = { ...oktaGuide, steps: [one, two].map((step) => ({ ...step, asks: ['client_id' as const] })) }
    const claims = { [one.id]: '2026-01-11T00:00:00.000Z', [two.id]: '2026-01-10T00:00:00.000Z' }
    expect(valueProof(guide, 'client_id', [], claims).since).toBe('2026-01-10T00:00:00.000Z')
  })

  test('is proved by checks that the guide only recommends no more than by none', () => {
    const guide = {
      ...oktaGuide,
      steps: oktaGuide.steps.map((step) => ({
        ...step,
        proves: step.proves.map((prove) => ({ ...prove, level: 'should' as const })),
      })),
    }
    expect(valueProof(guide, 'client_id', [proved('token.issued')], {})).toEqual(open)
  })
})
