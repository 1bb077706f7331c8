import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { underNames } from '../../core/app/bundles.ts'
import { diagnoses } from '../../core/diagnoses/index.ts'
import { isDiagnosis } from '../../core/model/diagnosis-ids.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import type { Report } from '../../core/model/report.ts'
import { type PracticeTenant, practiceFaults, startPracticeTenant } from '../../core/practice/index.ts'
import { reportOf } from '../../core/words/report.ts'
import { judged, judgedAgain } from '../support/judged-again.ts'
import { escapedFromFormats, escapedIn, unsourcedIn } from '../support/pseudo-words.ts'
import { guideIds, guideNamed, resultsOf } from '../support/run-guide.ts'
import { signsInAtOnce } from '../support/walk-sign-in.ts'
import { words } from '../support/words.ts'
import { contradictions } from './marks.ts'

const providers = providerIds

/** Runs a guide against the tenant, with what a person would have typed under its faults, and somebody who signs in. */
async function reportOn(tenant: PracticeTenant, id: string): Promise<Report> {
  const guide = guideNamed(id)
  const slow = tenant.faults.includes('http.timeout')
  const result = await resultsOf(
    guide,
    tenant.values(id),
    tenant.secrets(id),
    { ca: tenant.ca(), timeout: slow ? 1000 : 15_000 },
    new AbortController().signal,
    {
      // The tenant alone knows what the second tries are for: they are made where nothing else tells the cause.
      tryMethods: tenant.faults.some((fault) => fault === 'client.secret-encoding' || fault === 'client.auth-method'),
      ...(guide.flow === 'authorization_code'
        ? { signOn: signsInAtOnce(tenant.faults.includes('login.timeout') ? 500 : 5000) }
        : {}),
    },
  )
  // The run as data costs nothing to say once more: every sentence must come from a catalogue.
  expect.soft([...escapedIn(result, guide), ...escapedFromFormats(result, guide)]).toEqual([])
  expect.soft(unsourcedIn(result, guide)).toEqual([])
  // What a bundle of it holds says the same, without a network.
  expect.soft(judged(await judgedAgain(result, guide))).toEqual(judged(result))
  // Under pseudonyms it comes to the same.
  const named = underNames({ run: result, tokens: [] }, true).run
  expect.soft((await judgedAgain(named, guide)).rootCause).toBe(result.rootCause)
  return reportOf(result, guide, words)
}

const notOpen = (report: Report) =>
  report.findings.filter(({ status, because }) => status === 'skip' && because?.id !== 'not-applicable')

describe.each(providers)('the guides on the %s practice tenant', (provider) => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider })
  })
  afterAll(() => tenant.close())

  /** What every run has in common, whatever is wrong: no fault of ours, and no secret in what is written. */
  async function soundReportOn(id: string, guide: string): Promise<Report> {
    tenant.setFaults([id])
    const report = await reportOn(tenant, guide)
    expect(report.counts.error).toBe(0)
    expect(contradictions(report)).toEqual([])
    for (const secret of Object.values(tenant.secrets(guide)))
      if (secret?.trim()) expect(JSON.stringify(report)).not.toContain(secret.trim())
    return report
  }

  test.each(guideIds.filter((id) => id.startsWith(`${provider}/`)))(
    '%s is green when nothing is broken',
    async (id) => {
      tenant.setFaults([])
      const report = await reportOn(tenant, id)
      const { verdict, rootCause } = report
      expect({ verdict, rootCause, open: notOpen(report) }).toEqual({ verdict: 'pass', rootCause: null, open: [] })
    },
  )

  const seenWith = practiceFaults(provider).flatMap(({ guides = [], ...fault }) =>
    guides.map((guide) => ({ ...fault, guide })),
  )
  const failures = seenWith.filter(({ warning, advice }) => !warning && !advice)
  const warnings = seenWith.filter(({ warning, advice }) => warning && !advice)
  const advices = seenWith.filter(({ advice }) => advice)

  test.each(failures.map(({ id, guide }) => [id, guide] as const))(
    '%s is named as the root cause by %s',
    async (id, guide) => {
      const { verdict, rootCause, headline } = await soundReportOn(id, guide)
      expect({ verdict, rootCause }).toEqual({ verdict: 'fail', rootCause: id })
      expect(headline).toMatch(/^\d+ of \d+ steps verified\. [A-Z\d].*\.$/s)
    },
  )

  test.each(warnings.map(({ id, guide }) => [id, guide] as const))(
    '%s warns in %s and is no root cause',
    async (id, guide) => {
      const { verdict, rootCause, findings } = await soundReportOn(id, guide)
      const warned = findings.filter(({ status }) => status === 'warn').map(({ diagnosis }) => diagnosis)
      expect({ verdict, rootCause, warned }).toEqual({ verdict: 'warn', rootCause: null, warned: [id] })
    },
  )

  test.each(advices.map(({ id, guide }) => [id, guide] as const))(
    '%s is an advice of %s, and no warning',
    async (id, guide) => {
      const { verdict, rootCause, findings } = await soundReportOn(id, guide)
      const advised = findings.filter(({ status }) => status === 'info').map(({ diagnosis }) => diagnosis)
      expect({ verdict, rootCause }).toEqual({ verdict: 'pass', rootCause: null })
      expect(advised).toContain(id)
    },
  )
})

/** Diagnoses without a switch, and why no practice tenant has one. */
const excused: Readonly<Record<string, string>> = {
  'input.repaired': 'it is put right and said, and is never red',
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
  'relying-party.private-key-set': 'it is seen before anything is sent: `keys check` and the window say it',
  'login.port-in-use': 'another program on this machine takes the port; no server can',
  'login.page-refuses': 'it is what no known reason explains',
  'keys.rotation-manual': 'only the configuration shows it; test/http/admin-drift.test.ts has it',
  'client.too-powerful': 'only the configuration shows it; test/http/admin-drift.test.ts has it',
  'tls.hello-too-large': 'a device on the network path causes it; test/http/large-hello.test.ts has one',
  'tls.inspected': 'loopback is never inspected; test/http/tls-faults.test.ts has it',
  'http.truncated': 'a tunnel that loses packets causes it; test/http/misbehaviours.test.ts has it',
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
