import { randomUUID } from 'node:crypto'
import type { Handlers } from '../../../core/contract/derived.ts'
import { BridgeError } from '../../../core/contract/envelope.ts'
import type {
  AppSettings,
  FieldName,
  FieldState,
  Finding,
  Guide,
  HostDescription,
  PracticeFault,
  PracticeState,
  Report,
  RunEvent,
  Setup,
} from '../../../core/contract/values.ts'
import { guides, okta, summaryOf } from './fake-guides.ts'
import { allPassed, findings, reportOf, stepsOf } from './fake-reports.ts'

export interface Scenario {
  /** No setup yet. */
  empty?: boolean
  /** Why the keychain cannot be used. */
  noKeychain?: string
  storeNotice?: string
  copySecrets?: boolean
  openLinks?: boolean
  /** Milliseconds between two events of a run. */
  pace?: number
  /** The findings of the next runs instead of the usual ones. */
  finds?: readonly Finding[]
}

interface Kept {
  id: string
  name: string
  guide: Guide
  practice: boolean
  createdAt: string
  values: Partial<Record<FieldName, string>>
  claims: Record<string, string>
  evidence: readonly Finding[]
  at: string | null
  report: Report | null
  running: string | null
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const faults: readonly PracticeFault[] = (['okta', 'auth0'] as const).flatMap((provider) => [
  {
    id: 'policy.no-match',
    provider,
    group: 'Scopes and policies',
    says: 'No access policy rule matches the app.',
    warning: false,
  },
  {
    id: 'scope.no-default',
    provider,
    group: 'Scopes and policies',
    says: 'No scope is the default, and none is asked for.',
    warning: false,
  },
  { id: 'client.secret-wrong', provider, group: 'App', says: 'The secret was rotated.', warning: false },
  { id: 'client.dpop-required', provider, group: 'App', says: 'The app requires DPoP.', warning: false },
  { id: 'client.disabled', provider, group: 'App', says: 'The app is deactivated.', warning: false },
  {
    id: 'tls.expires-soon',
    provider,
    group: 'Certificates',
    says: 'The certificate ends in nine days.',
    warning: true,
  },
  {
    id: 'tls.untrusted-ca',
    provider,
    group: 'Certificates',
    says: 'The certificate comes from an authority that is not trusted here.',
    warning: false,
  },
  {
    id: 'metadata.issuer-mismatch',
    provider,
    group: 'Metadata',
    says: 'The server gives itself another name.',
    warning: false,
  },
])

const settings: AppSettings = {
  proxy: { mode: 'system', url: null, pac: null, loginKeptIn: null },
  asksSystem: false,
}

/** Answers for the whole contract, in memory, with the states that are hard to cause on the real host. */
export function fakeCore(scenario: Scenario, emit: (event: RunEvent) => void): Handlers {
  const kept = new Map<string, Kept>()
  const cancelled = new Set<string>()
  let practice: PracticeState = { running: false, provider: null, origin: null, faults: [], values: {}, requests: 0 }

  const keep = (id: string, name: string, guide: Guide, values: Kept['values'] = {}): Kept => {
    const setup: Kept = {
      id,
      name,
      guide,
      values,
      practice: false,
      createdAt: hoursAgo(30),
      claims: {},
      evidence: [],
      at: null,
      report: null,
      running: null,
    }
    kept.set(id, setup)
    return setup
  }
  const prove = (setup: Kept, list: readonly Finding[], at: string) => {
    setup.evidence = list
    setup.at = at
    setup.report = reportOf(list, null)
  }

  if (!scenario.empty) {
    const values = {
      domain: 'acme.okta.com',
      client_id: '0oa1b2c3d4e5f6g7h8i9',
      client_secret: 'kept',
      scope: 'ki.scan',
      authorization_server: 'default',
    }
    const acme = keep('acme', 'Acme production', okta, values)
    prove(acme, findings, new Date().toISOString())
    acme.claims.enter = hoursAgo(1)
    prove(
      keep('staging', 'Acme staging', guides[4] ?? okta, { ...values, domain: 'acme-staging.eu.auth0.com' }),
      allPassed,
      hoursAgo(2),
    )
    prove(
      keep('globex', 'Globex sign-on', guides[1] ?? okta, { ...values, domain: 'globex.okta.com' }),
      findings.filter(({ status }) => status === 'pass' || status === 'warn'),
      hoursAgo(70),
    )
    keep('initech', 'Initech directory', guides[2] ?? okta)
  }

  const find = (id: string): Kept => {
    const setup = kept.get(id)
    if (!setup) throw new BridgeError({ code: 'not_found', message: 'There is no such setup any more.' })
    return setup
  }

  const fieldOf = (setup: Kept, name: FieldName): FieldState => {
    const value = setup.values[name] ?? null
    const secret = name === 'client_secret'
    const required = setup.guide.fields.find((field) => field.name === name)?.required
    const admin = name === 'domain' && value?.includes('-admin')
    return {
      name,
      value: secret ? null : value,
      stored: secret && value !== null,
      keptIn: secret && value !== null ? (scenario.noKeychain ? 'memory' : 'keychain') : null,
      problem:
        required && !value
          ? { diagnosis: 'input.missing', says: 'This is needed and still empty.' }
          : value?.includes(' ')
            ? { diagnosis: 'input.domain-malformed', says: 'There is a space inside; a host has none.' }
            : null,
      note: admin
        ? 'That is the host of the Admin Console; acme.okta.com is used.'
        : value?.startsWith('https://')
          ? 'Only the host is used; https:// was taken off.'
          : null,
    }
  }

  const show = (setup: Kept): Setup => {
    const host = setup.values.domain?.replace(/^https:\/\//, '').replace('-admin', '') ?? null
    const admin = host?.replace('.okta.com', '-admin.okta.com')
    const page = (label: string, path: string) => ({ label, url: `https://${admin}/admin/${path}` })
    return {
      id: setup.id,
      name: setup.name,
      guide: setup.guide.id,
      provider: setup.guide.provider,
      product: setup.guide.product,
      verdict: setup.report?.verdict ?? null,
      headline: setup.report?.headline ?? null,
      host,
      ranAt: setup.report ? setup.at : null,
      createdAt: setup.createdAt,
      practice: setup.practice,
      fields: setup.guide.fields.map(({ name }) => fieldOf(setup, name)),
      steps: stepsOf(setup.evidence, setup.at, setup.claims),
      report: setup.report,
      links: host
        ? {
            applications: page('Applications', 'apps/active'),
            'authorization-servers': page('Authorization Servers', 'oauth2/as'),
            scopes: page('Scopes', 'oauth2/as/default#tab-scopes'),
            'access-policies': page('Access Policies', 'oauth2/as/default#tab-policies'),
          }
        : {},
      running: setup.running,
    }
  }

  const save = (setup: Kept, field: FieldName, value: string) => {
    if (value) setup.values[field] = value
    else delete setup.values[field]
    setup.evidence = []
    setup.report = null
    return { field: fieldOf(setup, field), saved: true, setup: show(setup) }
  }

  async function run(setup: Kept, id: string, step: string | null) {
    const pace = scenario.pace ?? 15
    const found = (scenario.finds ?? (setup.practice && !practice.faults.length ? allPassed : findings)).filter(
      (finding) => step === null || finding.step === step,
    )
    const at = { run: id, setup: setup.id }
    emit({ ...at, type: 'started', checks: found.length, step })
    emit({ ...at, type: 'probe-started', probe: 'metadata', waits: `the answer of ${show(setup).host ?? 'the host'}` })
    let done = 0
    for (const finding of found) {
      await sleep(pace)
      if (cancelled.has(id)) break
      emit({ ...at, type: 'finding', finding, done: ++done, of: found.length })
    }
    emit({ ...at, type: 'probe-finished', probe: 'metadata', ms: 92 })
    const report = {
      ...reportOf(found.slice(0, done), step),
      ...(done < found.length
        ? { verdict: 'incomplete' as const, headline: 'The run was cancelled before it was complete.', rootCause: null }
        : {}),
    }
    setup.evidence =
      step === null ? report.findings : [...setup.evidence.filter((old) => old.step !== step), ...report.findings]
    setup.at = report.ended
    if (step === null) setup.report = report
    setup.running = null
    emit({ ...at, type: 'finished', report })
  }

  const host: HostDescription = {
    tool: { name: 'IdP Preflight', version: '0.1.0' },
    kind: 'loopback',
    capabilities: {
      keychain: !scenario.noKeychain,
      copySecrets: scenario.copySecrets ?? true,
      openLinks: scenario.openLinks ?? false,
    },
    keychainReason: scenario.noKeychain ?? null,
    storeNotice: scenario.storeNotice ?? null,
  }

  return {
    host: { describe: async () => host },
    guides: {
      list: async () => guides.map(summaryOf),
      show: async ({ guide }) => guides.find(({ id }) => id === guide) ?? okta,
      refused: async () => [],
    },
    setups: {
      list: async () => [...kept.values()].map(show),
      create: async ({ guide, name }) => {
        const found = guides.find(({ id }) => id === guide) ?? okta
        return show(keep(randomUUID(), name ?? found.product, found))
      },
      open: async ({ setup }) => show(find(setup)),
      rename: async ({ setup, name }) => show(Object.assign(find(setup), { name })),
      remove: async ({ setup }) => {
        kept.delete(setup)
        return null
      },
      setField: async ({ setup, field, value }) => {
        const mine = find(setup)
        if (field !== 'client_id' || !/^secret/.test(value)) return save(mine, field, value)
        const problem = {
          diagnosis: 'input.secret-in-client-id',
          says: 'This looks like the secret. The client ID is the other value.',
        }
        return { field: { ...fieldOf(mine, field), problem }, saved: false, setup: show(mine) }
      },
      addCa: async ({ setup }) => show(find(setup)),
      removeCa: async ({ setup }) => show(find(setup)),
      claimStep: async ({ setup, step, done }) => {
        const mine = find(setup)
        if (done) mine.claims[step] = new Date().toISOString()
        else delete mine.claims[step]
        return show(mine)
      },
    },
    settings: {
      show: async () => settings,
      save: async () => settings,
      putLogin: async () => settings,
      clearLogin: async () => settings,
    },
    secrets: {
      put: async ({ setup, field, value }) => save(find(setup), field, value),
      clear: async ({ setup, field }) => save(find(setup), field, '').setup,
    },
    runs: {
      start: async ({ setup, step }) => {
        const mine = find(setup)
        if (mine.running)
          throw new BridgeError({ code: 'already_running', message: 'The checks of this setup are running already.' })
        mine.running = randomUUID()
        void run(mine, mine.running, step ?? null)
        return { run: mine.running }
      },
      cancel: async (argument) => {
        cancelled.add(argument.run)
        return null
      },
      latest: async ({ setup }) => find(setup).report,
    },
    handoff: {
      show: async ({ setup }) => {
        const mine = find(setup)
        const { host, verdict, ranAt } = show(mine)
        const shownValue = (from: string) =>
          from === 'well_known_url'
            ? host && `https://${host}/oauth2/default/.well-known/oauth-authorization-server`
            : mine.values[from as FieldName]
        return {
          product: mine.guide.product,
          intro: mine.guide.handoff.intro,
          verdict,
          ranAt,
          rows: mine.guide.handoff.fields.map(({ label, from, note }) => {
            const noted = note ? { note } : {}
            if (from === 'client_secret')
              return {
                label,
                field: from,
                secret: true as const,
                stored: Boolean(mine.values[from]),
                copyable: host !== null,
                ...noted,
              }
            const value = shownValue(from)
            return { label, field: from, copyable: Boolean(value), ...(value ? { value } : {}), ...noted }
          }),
        }
      },
      copySecret: async () => ({ clearsInSeconds: 30 }),
    },
    practice: {
      faults: async () => [...faults],
      state: async () => practice,
      start: async ({ provider, faults }) => {
        practice = {
          running: true,
          provider,
          origin: 'https://127.0.0.1:40123',
          faults,
          values: { domain: '127.0.0.1:40123' },
          requests: 3,
        }
        return practice
      },
      setFaults: async ({ faults }) => (practice = { ...practice, faults }),
      stop: async () => (practice = { ...practice, running: false, provider: null, origin: null }),
      setUp: async () => {
        const values = {
          domain: '127.0.0.1:40123',
          client_id: 'practice-client',
          client_secret: 'kept',
          scope: 'ki.scan',
        }
        return show(Object.assign(keep(randomUUID(), 'Practice with Okta', okta, values), { practice: true }))
      },
    },
    links: { open: async () => null },
  }
}
