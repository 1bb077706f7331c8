import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type PracticeTenant, startPracticeTenant } from '../../../core/practice/index.ts'
import { run } from '../../../core/run/run.ts'
import { reportOf } from '../../../core/words/report.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { words } from '../../support/words.ts'

/** Runs a guide, or one step of it, with what a person would have typed under the faults of the tenant. */
const reportOn = async (tenant: PracticeTenant, id: string, step: string | null = null) => {
  const guide = guideNamed(id)
  const result = await run({
    guide,
    fields: tenant.values(),
    borrow: async (field, use) => {
      const secret = tenant.secrets()[field]
      return secret === undefined ? null : use(secret)
    },
    settings: { ca: tenant.ca(), resolve: [], timeout: 15_000 },
    step,
    tool: { name: 'test', version: '0' },
    hostKind: 'test',
    signal: new AbortController().signal,
  })
  return reportOf(result, guide, words)
}

// The Key Insight guides meet every fault; the others prove the same checks, so a few from each part of the order will do.
describe.each([
  [
    'okta/crul',
    'input.placeholder tls.untrusted-ca server.licence-missing client.dpop-required client.secret-wrong scope.no-default scope.consent-required policy.no-match token.issuer-mismatch keys.kid-not-found',
    '',
  ],
  [
    'okta/any',
    'input.missing server.org-where-custom metadata.issuer-mismatch client.unknown client.org-server-only scope.unknown scope.denied-by-policy token.audience-mismatch token.signature',
    '',
  ],
  [
    'auth0/any',
    'input.missing tenant.not-found client.auth-failed client.grant-not-allowed api.unknown api.not-authorized api.denied-by-action quota.exhausted scope.not-granted token.algorithm token.audience-mismatch',
    'relying-party.audience relying-party.well-known-form',
  ],
] as const)('the guide %s on the practice tenant', (id, faults, harmless) => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: id.startsWith('okta/') ? 'okta' : 'auth0' })
  })
  afterAll(() => tenant.close())

  test('is green when nothing is broken, with every check answered', async () => {
    tenant.setFaults([])
    const { verdict, rootCause, findings } = await reportOn(tenant, id)
    const open = findings.filter(({ status, because }) => status === 'skip' && because?.id !== 'not-applicable')
    expect({ verdict, rootCause, skipped: open.length }).toEqual({ verdict: 'pass', rootCause: null, skipped: 0 })
    expect(findings).toHaveLength(guideNamed(id).steps.flatMap(({ proves }) => proves).length)
  })

  test('walks its steps one by one, and each is green by itself', async () => {
    tenant.setFaults([])
    const provable = guideNamed(id).steps.filter(({ proves }) => proves.length > 0)
    expect(provable.length).toBeGreaterThan(8)
    for (const step of provable) {
      const { verdict, findings } = await reportOn(tenant, id, step.id)
      expect([step.id, verdict]).toEqual([step.id, 'pass'])
      expect(findings.filter((finding) => finding.step === step.id)).toHaveLength(step.proves.length)
    }
  })

  test.each(faults.split(' '))('%s is named as the root cause', async (fault) => {
    tenant.setFaults([fault])
    const { verdict, rootCause } = await reportOn(tenant, id)
    expect({ verdict, rootCause }).toEqual({ verdict: 'fail', rootCause: fault })
  })

  test.each(harmless.split(' ').filter(Boolean))('%s breaks no rule of a product that has none', async (fault) => {
    tenant.setFaults([fault])
    expect((await reportOn(tenant, id)).verdict).toBe('pass')
  })
})
