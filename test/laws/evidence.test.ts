import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Check } from '../../core/checks/check.ts'
import { checkById, checks } from '../../core/checks/index.ts'
import type { Facts } from '../../core/model/facts.ts'
import type { Input } from '../../core/model/inputs.ts'
import { type Network, settingsBehind } from '../../core/model/network.ts'
import { plainFieldNames } from '../../core/model/profile.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import type { Report } from '../../core/model/report.ts'
import { type PracticeTenant, practiceFaults, startPracticeTenant } from '../../core/practice/index.ts'
import { probes } from '../../core/probes/index.ts'
import type { Probe, ProbeContext } from '../../core/probes/probe.ts'
import { closureOf } from '../../core/run/closure.ts'
import { plan } from '../../core/run/plan.ts'
import { guideIds, guideNamed, runGuide } from '../support/run-guide.ts'
import { signsInAtOnce } from '../support/walk-sign-in.ts'

/** What was really touched, by the id of the probe or check. */
const touched = new Map<string, Set<string>>()
const note = (id: string, what: string) => touched.set(id, (touched.get(id) ?? new Set()).add(what))
const undeclared: string[] = []

const asFields = (name: PropertyKey): readonly string[] =>
  (plainFieldNames as readonly string[]).includes(String(name)) ? [String(name)] : []

/** Tells of every field that is read, one by one or all at once. */
const watchedFields = <T extends object>(fields: T, tell: (name: string) => void): T =>
  new Proxy(fields, {
    get: (target, name) => {
      asFields(name).forEach(tell)
      return Reflect.get(target, name)
    },
    ownKeys: (target) => {
      for (const name of plainFieldNames) tell(name)
      return Reflect.ownKeys(target)
    },
  })

function watchedFacts(id: string, facts: Facts, may: readonly string[]): Facts {
  return new Proxy(facts, {
    get: (target, name) => {
      if (typeof name === 'string' && !may.includes(name)) undeclared.push(`${id} reads ${name}`)
      const value = Reflect.get(target, name)
      if (name === 'target') note(id, 'target')
      if (name !== 'intake') return value
      return {
        ...(value as Facts['intake']),
        values: watchedFields((value as Facts['intake']).values, (field) => note(id, field)),
        get target() {
          note(id, 'target')
          return (value as Facts['intake']).target
        },
      }
    },
  })
}

function watchedNetwork(id: string, network: Network): Network {
  return new Proxy(network, {
    get: (target, name) => {
      for (const setting of settingsBehind[name as keyof Network] ?? []) note(id, setting)
      const value = Reflect.get(target, name)
      return name === 'forProbe' ? (probe: string) => watchedNetwork(id, target.forProbe(probe)) : value
    },
  })
}

function watchProbe(probe: Probe): () => void {
  const fetch = probe.fetch
  probe.fetch = (facts, context) => {
    const watched: ProbeContext = {
      ...context,
      fields: watchedFields(context.fields, (field) => note(probe.id, field)),
      network: watchedNetwork(probe.id, context.network),
      borrow: (field, use) => {
        note(probe.id, field)
        return context.borrow(field, use)
      },
    }
    return fetch(watchedFacts(probe.id, facts, probe.needs), watched)
  }
  return () => {
    probe.fetch = fetch
  }
}

/** The same facts, where nothing was said of fields that the check does not declare. */
function withDeclared(check: Check, facts: Facts): Facts {
  const { intake } = facts
  const own = ({ field }: { field: string }) => (check.uses as readonly string[]).includes(field)
  return intake
    ? { ...facts, intake: { ...intake, problems: intake.problems.filter(own), repairs: intake.repairs.filter(own) } }
    : facts
}

function watchCheck(check: Check): () => void {
  const judge = check.judge
  check.judge = async (facts, context) => {
    const verdict = await judge(
      watchedFacts(check.id, facts, [...check.reads, ...check.mayRead, ...check.later]),
      context,
    )
    const narrow = await judge(withDeclared(check, facts), context)
    if (!isDeepStrictEqual(verdict, narrow))
      undeclared.push(`${check.id} reads what is said of fields that it does not use`)
    return verdict
  }
  return () => {
    check.judge = judge
  }
}

const reportOn = (tenant: PracticeTenant, id: string): Promise<Report> => {
  const guide = guideNamed(id)
  return runGuide(
    guide,
    tenant.values(id),
    tenant.secrets(id),
    { ca: tenant.ca(), timeout: tenant.faults.includes('http.timeout') ? 500 : 15_000 },
    new AbortController().signal,
    { tryMethods: true, ...(guide.flow === 'authorization_code' ? { signOn: signsInAtOnce(2000) } : {}) },
  )
}

/** Findings that judge what an exchange brought, and do not say which one. */
function withoutExchange(report: Report): string[] {
  const { giverOf } = plan(guideNamed(report.guide), null, true)
  const made = new Set(report.exchanges.map(({ probe }) => probe))
  return report.findings
    .filter(({ status, exchange }) => status !== 'skip' && exchange === null)
    .filter(({ check }) => checkById.get(check)?.reads.some((fact) => made.has(giverOf.get(fact)?.id ?? '')))
    .map(({ check, status }) => `${report.guide}: ${check} (${status})`)
}

/** Findings that quote a status which the exchange that they name did not have. */
const ofAnotherExchange = ({ guide, findings, exchanges }: Report): string[] =>
  findings.flatMap(({ check, actual, exchange }) => {
    const quoted = typeof actual === 'string' ? /^(\d{3})( · |, )/.exec(actual)?.[1] : undefined
    const status = exchange === null ? null : exchanges[exchange]?.status
    return quoted && status !== undefined && Number(quoted) !== status
      ? [`${guide}: ${check} quotes ${quoted}, not ${status}`]
      : []
  })

let undo: (() => void)[] = []
beforeAll(() => {
  undo = [...probes.map(watchProbe), ...checks.map(watchCheck)]
})
afterAll(() => {
  for (const back of undo) back()
})

describe.each(providerIds)('evidence at the %s practice tenant', (provider) => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider })
  })
  afterAll(() => tenant.close())
  const guides = guideIds.filter((id) => id.startsWith(`${provider}/`))

  test.each(guides)('%s, healthy: every finding about an exchange names it', async (id) => {
    tenant.setFaults([])
    expect(withoutExchange(await reportOn(tenant, id))).toEqual([])
  })

  test.each(practiceFaults(provider).flatMap(({ id, guides = [] }) => guides.map((guide) => [id, guide] as const)))(
    'under %s, %s: every finding about an exchange names it',
    async (fault, guide) => {
      tenant.setFaults([fault])
      const report = await reportOn(tenant, guide)
      expect(withoutExchange(report)).toEqual([])
      expect(ofAnotherExchange(report)).toEqual([])
    },
  )
})

describe('what proofs depend on, after all these runs', () => {
  const inputsOf = (id: string) => [...(touched.get(id) ?? [])]

  test('every fact that was read was declared', () => {
    expect([...new Set(undeclared)]).toEqual([])
  })

  test.each(probes.map((probe) => [probe.id, probe] as const))('the probe %s uses what it declares', (id, probe) => {
    const declared: readonly string[] = [...probe.uses, ...(probe.needs.includes('target') ? ['target'] : [])]
    // The address fields stand in the target already.
    const fromTarget = ['target', 'domain', 'authorization_server', 'well_known_url']
    expect(inputsOf(id).filter((input) => !declared.includes(input) && !fromTarget.includes(input))).toEqual([])
  })

  test.each(checks.map((check) => [check.id, check] as const))(
    'the check %s depends on what it touches',
    (id, check) => {
      const closures = guideIds.map((guide) => closureOf(check, plan(guideNamed(guide), null, true).giverOf))
      const known = (input: string) => closures.some((closure) => closure.has(input as Input))
      expect(inputsOf(id).filter((input) => !known(input))).toEqual([])
    },
  )
})
