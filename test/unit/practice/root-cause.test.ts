import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadGuides } from '../../../core/app/guide-packs.ts'
import { type PracticeTenant, practiceFaults, startPracticeTenant } from '../../../core/practice/index.ts'
import { run } from '../../../core/run/run.ts'

const { guides } = loadGuides('guides')

/** Runs the Key Insight guide against the tenant, with what a person would have typed under its faults. */
async function reportOn(tenant: PracticeTenant) {
  const guide = guides.find(({ id }) => id === `${tenant.provider}/fortanix-key-insight`)
  if (!guide) throw new Error(`no guide for ${tenant.provider}`)
  return run({
    guide,
    fields: tenant.values(),
    borrow: async (field, use) => {
      const secret = tenant.secrets()[field]
      return secret === undefined ? null : use(secret)
    },
    settings: { ca: tenant.ca(), resolve: [], timeout: tenant.faults.includes('http.timeout') ? 1000 : 15_000 },
    step: null,
    tool: { name: 'test', version: '0' },
    hostKind: 'test',
    signal: new AbortController().signal,
  })
}

describe.each(['okta', 'auth0'] as const)('the Key Insight guide on the %s practice tenant', (provider) => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider })
  })
  afterAll(() => tenant.close())

  test('is green when nothing is broken', async () => {
    tenant.setFaults([])
    const { verdict, rootCause, counts } = await reportOn(tenant)
    expect({ verdict, rootCause, skipped: counts.skip }).toEqual({ verdict: 'pass', rootCause: null, skipped: 0 })
  })

  const [warnings, failures] = [true, false].map((warning) =>
    practiceFaults(provider).filter((fault) => fault.warning === warning),
  )

  test.each((failures ?? []).map(({ id }) => id))('%s is named as the root cause', async (id) => {
    tenant.setFaults([id])
    const { verdict, rootCause } = await reportOn(tenant)
    expect({ verdict, rootCause }).toEqual({ verdict: 'fail', rootCause: id })
  })

  test.each((warnings ?? []).map(({ id }) => id))('%s warns and is no root cause', async (id) => {
    tenant.setFaults([id])
    const { verdict, rootCause, findings } = await reportOn(tenant)
    const warned = findings.filter(({ status }) => status === 'warn').map(({ diagnosis }) => diagnosis)
    expect({ verdict, rootCause, warned }).toEqual({ verdict: 'warn', rootCause: null, warned: [id] })
  })
})
