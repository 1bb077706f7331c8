import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diagnoses, isDiagnosis } from '../../core/diagnoses/index.ts'
import type { Report } from '../../core/model/report.ts'
import { type PracticeTenant, practiceFaults, startPracticeTenant } from '../../core/practice/index.ts'
import { guideNamed, runGuide } from '../support/run-guide.ts'

const providers = ['okta', 'auth0'] as const

/** Runs the Key Insight guide against the tenant, with what a person would have typed under its faults. */
function reportOn(tenant: PracticeTenant): Promise<Report> {
  return runGuide(
    guideNamed(`${tenant.provider}/fortanix-key-insight`),
    tenant.values(),
    tenant.secrets().client_secret ?? null,
    { ca: tenant.ca(), timeout: tenant.faults.includes('http.timeout') ? 1000 : 15_000 },
  )
}

describe.each(providers)('the Key Insight guide on the %s practice tenant', (provider) => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider })
  })
  afterAll(() => tenant.close())

  /** What every run has in common, whatever is wrong: no fault of ours, and no secret in what is written. */
  async function soundReportOn(id: string): Promise<Report> {
    tenant.setFaults([id])
    const report = await reportOn(tenant)
    const secret = (tenant.secrets().client_secret ?? '').trim()
    expect(report.counts.error).toBe(0)
    if (secret) expect(JSON.stringify(report)).not.toContain(secret)
    return report
  }

  test('is green when nothing is broken', async () => {
    tenant.setFaults([])
    const { verdict, rootCause, counts } = await reportOn(tenant)
    expect({ verdict, rootCause, skipped: counts.skip }).toEqual({ verdict: 'pass', rootCause: null, skipped: 0 })
  })

  const [warnings, failures] = [true, false].map((warning) =>
    practiceFaults(provider).filter((fault) => fault.warning === warning),
  )

  test.each((failures ?? []).map(({ id }) => id))('%s is named as the root cause', async (id) => {
    const { verdict, rootCause, headline } = await soundReportOn(id)
    expect({ verdict, rootCause }).toEqual({ verdict: 'fail', rootCause: id })
    expect(headline).toMatch(/^\d+ of \d+ steps verified\. [A-Z\d].*\.$/s)
  })

  test.each((warnings ?? []).map(({ id }) => id))('%s warns and is no root cause', async (id) => {
    const { verdict, rootCause, findings } = await soundReportOn(id)
    const warned = findings.filter(({ status }) => status === 'warn').map(({ diagnosis }) => diagnosis)
    expect({ verdict, rootCause, warned }).toEqual({ verdict: 'warn', rootCause: null, warned: [id] })
  })
})

/** Diagnoses without a switch, and why no practice tenant has one. */
const excused: Readonly<Record<string, string>> = {
  'input.repaired': 'it is put right and said, and is never red',
  'input.key-unusable': 'no guide asks for a private key yet',
  'dns.not-found': 'the tenant is called by its address; a resolver answers this',
  'dns.failed': 'the tenant is called by its address; a resolver answers this',
  'connect.refused': 'a server that answers cannot be one that does not listen',
  'connect.timeout': 'a server that answers cannot be one that does not listen',
  'connect.ipv6-broken': 'the tenant has one address',
  'tls.weak-certificate':
    'no certificate that weak can be made and served without lowering the guard of the tenant itself',
  'dns.private-answer': 'the tenant is called by its address; a resolver answers this',
  'connect.address-dead': 'the tenant has one address',
  'connect.browser-only': 'only a desktop has a second stack',
  'proxy.direct-works': 'no proxy stands before loopback',
  'proxy.pac-failed': 'no proxy stands before loopback',
  'proxy.unreachable': 'no proxy stands before loopback',
  'proxy.auth-required': 'no proxy stands before loopback',
  'proxy.refused': 'no proxy stands before loopback',
  'server.custom-where-org':
    'the Key Insight guides need a custom server; those that need the org’s are not written yet',
  'client.disabled': 'Okta has no words of its own for it: it answers as for another method, and that is what is said',
  'client.secret-encoding': 'no answer tells it apart from a wrong secret; it would take a second attempt',
  'relying-party.domain-form': 'the guide whose product needs it is not written yet',
  'relying-party.private-key-set': 'the guide whose product needs it is not written yet',
  'relying-party.kid-copied': 'the guide whose product needs it is not written yet',
  'relying-party.implicit-grant': 'the guide whose product needs it is not written yet',
}

describe('the switches of the practice tenants', () => {
  const switched = new Set<string>(providers.flatMap((provider) => practiceFaults(provider).map(({ id }) => id)))

  test('are there for every diagnosis, but for those that no server can cause', () => {
    expect(Object.keys(diagnoses).filter((id) => !switched.has(id) && !excused[id])).toEqual([])
  })

  test('are not excused where they are there, and nothing is excused that does not exist', () => {
    expect(Object.keys(excused).filter((id) => switched.has(id) || !isDiagnosis(id))).toEqual([])
  })
})
