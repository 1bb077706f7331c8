import { randomUUID } from 'node:crypto'
import { diagnosisTexts } from '../../../core/app/diagnoses.ts'
import { explainText } from '../../../core/app/explain.ts'
import { fixPlaces } from '../../../core/app/fixes.ts'
import { termsOf } from '../../../core/app/terms.ts'
import type { Handlers } from '../../../core/contract/derived.ts'
import { BridgeError } from '../../../core/contract/envelope.ts'
import type {
  AddedAuthority,
  ExpiryEntry,
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
  ValueProof,
  VerdictWord,
  ViewedFile,
} from '../../../core/contract/values.ts'
import { practiceFaults } from '../../../core/practice/index.ts'
import { said as ofOkta } from '../../../core/providers/okta/said.ts'
import { neededThere } from '../../../core/report/there.ts'
import { markOf } from '../../../core/run/steps.ts'
import { said } from '../../../core/words/said.ts'
import { judged } from '../../parts/samples.ts'
import { words } from '../../support/words.ts'
import { type FakeAdmin, fakeAdmin } from './fake-admin.ts'
import { fakeExpiry } from './fake-expiry.ts'
import { fakeFiles, fakeHanded } from './fake-files.ts'
import { connectionGuide, guides, keyGuide, okta, ownGuides, signOnGuide, summaryOf } from './fake-guides.ts'
import { opinionOf, publicKeys } from './fake-keys.ts'
import { alsoDirectly, type FakePath, reachedBy } from './fake-path.ts'
import { fakeRecheck } from './fake-recheck.ts'
import { allPassed, exchanges, findings, reportOf, signOnFindings, stepsOf } from './fake-reports.ts'
import { type FakeRotation, fakeRotation } from './fake-rotation.ts'
import { fakeComparison, fakeRunIds, fakeRunReport, fakeRuns } from './fake-runs.ts'
import { type FakeSettings, fakeAuthority, fakeSettings } from './fake-settings.ts'
import { type FakeTokens, fakeCommand, fakeToken, tokenViews } from './fake-tokens.ts'

export interface Scenario extends FakeSettings {
  /** No setup yet. */
  empty?: boolean
  /** So many setups, instead of the usual four. */
  setups?: number
  storeNotice?: string
  keepsNothing?: boolean
  copySecrets?: boolean
  openLinks?: boolean
  /** The host itself asks for a place and saves. */
  saveFiles?: boolean
  /** Milliseconds between two events of a run. */
  pace?: number
  /** The findings of the next runs instead of the usual ones. */
  finds?: readonly Finding[]
  /** What the newest run of every setup got; by itself an access token where all passed. */
  tokens?: FakeTokens
  /** How the host was reached in every run. */
  connection?: FakePath
  /** Setups of guides that the others do not show: a sign-in, a key pair. */
  also?: readonly ('sign-on' | 'key')[]
  /** Milliseconds after which somebody has signed in; nobody does when it is absent. */
  signsInAfter?: number
  /** Milliseconds that a person gets to sign in. */
  signInTime?: number
  /** So many guides of the person's own beside ours. */
  ownGuides?: number
  /** So many runs of a setup with a report are kept, instead of three. */
  runs?: number
  /** What ends soon in the first setup. */
  ends?: NonNullable<Setup['ends']>
  /** What ends, of all setups. */
  expiry?: readonly ExpiryEntry[]
  /** The admin API of every tenant. */
  admin?: FakeAdmin
  /** The rotation of every setup. */
  rotation?: FakeRotation
  /** A re-check of the first setup found something. */
  news?: boolean
  /** An earlier run is no longer kept. */
  runGone?: boolean
  /** Own packs that were not taken. */
  refused?: readonly { file: string; line: number; reason: string }[]
  /** What the keychain thinks of a private key: too little without its password, or nothing at all. */
  privateKey?: 'needs-password' | 'unusable'
  /** What the newest run of the first setup found, instead of the usual. */
  found?: readonly Finding[]
  /** Under whose name setups are listed, by id. */
  customers?: Readonly<Record<string, string>>
  /** Authorities (PEM) that the first setup trusts already. */
  authorities?: readonly string[]
}

interface Kept {
  id: string
  name: string
  guide: Guide
  practice: boolean
  customer: string | null
  createdAt: string
  values: Partial<Record<FieldName, string>>
  claims: Record<string, string>
  evidence: readonly Finding[]
  at: string | null
  report: Report | null
  running: string | null
  signOn: Setup['signOn']
  keys: string | null
  authorities: readonly AddedAuthority[]
  /** It is of a file. */
  viewed?: ViewedFile
}

const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
const guideOf = (wanted: string) => [...guides, connectionGuide].find(({ id }) => id === wanted) ?? okta
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Faults of the real tenant, as the screen lists them; the last ones belong to some guides alone. */
const onlyWith: Readonly<Record<string, readonly string[]>> = {
  'login.redirect-uri': ['okta/openmetadata'],
  'assertion.signature': ['okta/openmetadata-ingestion', 'okta/palo-alto-cloud-identity-engine'],
}
const listed = [
  'policy.no-match',
  'scope.no-default',
  'client.secret-wrong',
  'client.dpop-required',
  'client.disabled',
  'tls.expires-soon',
  'tls.untrusted-ca',
  'metadata.issuer-mismatch',
]
const faults: readonly PracticeFault[] = (['okta', 'auth0'] as const).flatMap((provider) =>
  practiceFaults(provider)
    .filter(({ id }) => listed.includes(id) || Object.hasOwn(onlyWith, id))
    .map(({ guide: _, ...fault }) => {
      const guides = onlyWith[fault.id]
      return guides === undefined ? fault : { ...fault, guides }
    }),
)

const practiceName = ({ provider, product }: Guide): string =>
  words.say(said('app.practice-name', { provider: words.nameOf(provider), product }))

interface Asked {
  step?: string | undefined
  signOn?: boolean | undefined
  tryMethods?: boolean | undefined
  tryDirect?: boolean | undefined
}

/** Answers for the whole contract, in memory, with the states that are hard to cause on the real host. */
/** Every value stands as the newest run does. */
const proofOf = (verdict: VerdictWord | null, ranAt: string | null): ValueProof =>
  verdict === 'pass' || verdict === 'warn'
    ? { state: 'proved', since: ranAt, by: [words.say(said('purposes.token'))] }
    : { state: 'open', since: null, by: [] }

export function fakeCore(
  scenario: Scenario,
  hear: (event: RunEvent) => void,
  tell: (group: string, name: string, event: unknown) => void = () => {},
): Handlers {
  const told: RunEvent[] = []
  let startedAt = ''
  const emit = (event: RunEvent) => {
    if (event.type === 'started') startedAt = new Date().toISOString()
    told.push(event)
    hear(event)
  }
  const kept = new Map<string, Kept>()
  const removed = new Map<string, Kept>()
  const added: Guide[] = []
  const cancelled = new Set<string>()
  const settings = fakeSettings(scenario)
  let practice: PracticeState = {
    running: false,
    provider: null,
    origin: null,
    empty: false,
    faults: [],
    values: {},
    requests: 0,
  }

  const keep = (id: string, name: string, guide: Guide, values: Kept['values'] = {}): Kept => {
    const setup: Kept = {
      id,
      name,
      guide,
      values,
      practice: false,
      customer: null,
      createdAt: hoursAgo(30 - kept.size / 60),
      claims: {},
      evidence: [],
      at: null,
      report: null,
      running: null,
      signOn: null,
      keys: null,
      authorities: [],
    }
    kept.set(id, setup)
    return setup
  }
  const prove = (setup: Kept, list: readonly Finding[], at: string) => {
    setup.evidence = list
    setup.at = at
    setup.report = reachedBy(reportOf(list, null), scenario.connection ?? 'direct')
  }

  const view = (viewed: ViewedFile): string => {
    const setup = keep(`view-${randomUUID()}`, viewed.name, okta, { domain: 'idp.example' })
    prove(setup, viewed.judged ? allPassed : findings, hoursAgo(40))
    return Object.assign(setup, { viewed }).id
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
    prove(acme, scenario.found ?? findings, new Date().toISOString())
    acme.authorities = (scenario.authorities ?? []).map(fakeAuthority)
    acme.claims.enter = hoursAgo(1)
    prove(
      keep('staging', 'Acme staging', guides.find(({ id }) => id === 'auth0/fortanix-key-insight') ?? okta, {
        ...values,
        domain: 'acme-staging.eu.auth0.com',
      }),
      allPassed,
      hoursAgo(2),
    )
    prove(
      keep('globex', 'Globex sign-on', guides[1] ?? okta, { ...values, domain: 'globex.okta.com' }),
      findings.filter(({ status }) => status === 'pass' || status === 'warn'),
      hoursAgo(70),
    )
    keep('initech', 'Initech directory', guides[2] ?? okta)
    const hooli = { domain: 'hooli.okta.com', client_id: '0oa1b2c3d4e5f6g7h8i9', authorization_server: 'default' }
    if (scenario.also?.includes('sign-on'))
      keep('hooli', 'Hooli catalogue', signOnGuide, {
        ...hooli,
        redirect_uri: 'https://meta.hooli.com/callback',
        origin: 'https://meta.hooli.com',
      })
    if (scenario.also?.includes('key')) keep('piper', 'Pied Piper ingestion', keyGuide, hooli)
    for (const id of [...kept.keys()].slice(scenario.setups ?? kept.size)) kept.delete(id)
    for (let n = kept.size; n < (scenario.setups ?? 0); n++) keep(`more-${n}`, `Umbrella Europe, region ${n}`, okta)
  }

  for (const [id, customer] of Object.entries(scenario.customers ?? {})) Object.assign(kept.get(id) ?? {}, { customer })

  const find = (id: string): Kept => {
    const setup = kept.get(id)
    if (!setup) throw new BridgeError({ code: 'not_found', message: words.say(said('app.no-setup')) })
    return setup
  }

  const isSecret = (name: FieldName) => ['client_secret', 'private_key', 'private_key_password'].includes(name)

  const labelOf = ({ guide }: Kept, name: FieldName) => guide.fields.find((field) => field.name === name)?.label ?? name

  const fieldOf = (setup: Kept, name: FieldName): FieldState => {
    const value = setup.values[name] ?? null
    const secret = isSecret(name)
    const required = setup.guide.fields.find((field) => field.name === name)?.required
    const admin = name === 'domain' && value?.includes('-admin')
    return {
      name,
      value: secret ? null : value,
      stored: secret && value !== null,
      keptIn: secret && value !== null ? (scenario.noKeychain ? 'memory' : 'keychain') : null,
      problem:
        required && !value
          ? {
              diagnosis: 'input.missing',
              says: words.say(said('intake.empty', { label: labelOf(setup, name), where: '' })),
            }
          : value?.includes(' ')
            ? { diagnosis: 'input.domain-malformed', says: words.say(said('intake.space-inside')) }
            : null,
      note: admin
        ? words.say(ofOkta('okta.admin-removed'))
        : name === 'domain' && value?.startsWith('https://')
          ? words.say(said('intake.scheme-removed'))
          : null,
    }
  }

  const problemOf = (setup: Kept, value: string) => {
    if (scenario.privateKey === 'needs-password' && !setup.values.private_key_password)
      return {
        diagnosis: 'input.key-password',
        says: words.say(said('oauth.key-locked')),
      }
    if (value.includes('PUBLIC KEY'))
      return {
        diagnosis: 'input.key-public',
        says: words.say(said('oauth.key-is-public')),
      }
    return null
  }
  const tokensOf = (setup: Kept): FakeTokens =>
    scenario.tokens ??
    (setup.report?.verdict === 'pass' ? (setup.guide.flow === 'authorization_code' ? 'both' : 'access') : 'none')

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
      customer: setup.customer,
      ...(scenario.ends && setup.id === 'acme' ? { ends: scenario.ends } : {}),
      fields: setup.guide.fields.map(({ name }) => fieldOf(setup, name)),
      steps: stepsOf(setup.guide, setup.evidence, setup.at, setup.claims),
      report: setup.report,
      links: host
        ? {
            apps: page('Applications', 'apps/active'),
            applications: page('Applications', 'apps/active'),
            'authorization-servers': page('Authorization Servers', 'oauth2/as'),
            scopes: page('Scopes', 'oauth2/as/default#tab-scopes'),
            'access-policies': page('Access Policies', 'oauth2/as/default#tab-policies'),
          }
        : {},
      fixes: fixPlaces(setup.evidence, setup.guide, words.provider(setup.guide.provider)),
      authorities: setup.authorities,
      ...(setup.viewed ? { viewed: setup.viewed } : {}),
      running: setup.running,
      signOn: setup.signOn ?? null,
    }
  }

  const save = (setup: Kept, field: FieldName, value: string) => {
    if (value) setup.values[field] = value
    else delete setup.values[field]
    setup.evidence = []
    setup.report = null
    return { field: fieldOf(setup, field), saved: true, setup: show(setup) }
  }

  const trust = (setup: Kept, change: (known: Kept['authorities']) => Kept['authorities']) => {
    setup.authorities = change(setup.authorities)
    setup.evidence = []
    setup.report = null
    return show(setup)
  }

  /** Waits for a person, and answers what comes of it. */
  async function signIn(setup: Kept, at: { run: string; setup: string }): Promise<readonly Finding[]> {
    const time = scenario.signInTime ?? 300_000
    const until = Date.now() + time
    const comes = Date.now() + (scenario.signsInAfter ?? Number.POSITIVE_INFINITY)
    setup.signOn = {
      url: 'https://hooli.okta.com/oauth2/default/v1/authorize?client_id=0oa1b2c3d4e5f6g7h8i9&response_type=code&state=tq3Zk0',
      until: new Date(until).toISOString(),
      opened: scenario.openLinks ?? false,
    }
    emit({ ...at, type: 'sign-on', ...setup.signOn })
    while (Date.now() < Math.min(until, comes) && !cancelled.has(at.run)) await sleep(20)
    setup.signOn = null
    emit({ ...at, type: 'sign-on-over' })
    return comes <= until ? signOnFindings.signedIn : signOnFindings.timeout
  }

  const findsOf = (setup: Kept): readonly Finding[] => {
    if (scenario.finds) return scenario.finds
    if (setup.guide.flow === 'authorization_code') return signOnFindings.without
    return setup.practice && !practice.faults.length ? allPassed : findings
  }

  async function run(setup: Kept, id: string, asked: Asked) {
    const step = asked.step ?? null
    const pace = scenario.pace ?? 15
    const at = { run: id, setup: setup.id }
    let found: readonly Finding[] = findsOf(setup).filter((finding) => step === null || finding.step === step)
    emit({ ...at, type: 'started', checks: found.length, step })
    if (asked.signOn) found = await signIn(setup, at)
    emit({ ...at, type: 'probe-started', probe: 'metadata', waits: words.say(said('waits.token')) })
    let done = 0
    for (const finding of found) {
      await sleep(pace)
      if (cancelled.has(id)) break
      const own = found.slice(0, ++done).filter((other) => other.step === finding.step)
      const proves = setup.guide.steps.find(({ id }) => id === finding.step)?.proves ?? []
      emit({ ...at, type: 'finding', finding, mark: markOf({ proves }, own, false), done, of: found.length })
    }
    emit({ ...at, type: 'probe-finished', probe: 'metadata', ms: 92 })
    const tried = asked.tryMethods ? exchanges.filter(({ method }) => method === 'POST') : []
    const reached = reachedBy(reportOf(found.slice(0, done), step), scenario.connection ?? 'direct')
    const made = asked.tryDirect ? alsoDirectly(reached) : reached
    const report = {
      ...made,
      exchanges: [
        ...made.exchanges,
        ...tried.map((exchange) => ({
          ...exchange,
          probe: 'method-trials',
          purpose: words.say(said('purposes.method-trial', { method: 'client_secret_post', encoding: null })),
        })),
      ],
      ...(done < found.length
        ? { verdict: 'incomplete' as const, headline: words.say(said('run.cancelled')), rootCause: null }
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
    releases: 'https://idp-preflight.example/releases',
    kind: 'loopback',
    capabilities: {
      keychain: !scenario.noKeychain,
      copySecrets: scenario.copySecrets ?? true,
      openLinks: scenario.openLinks ?? false,
      saveFiles: scenario.saveFiles ?? false,
      pdf: scenario.saveFiles ?? false,
    },
    keychainReason: scenario.noKeychain ?? null,
    storeNotice: scenario.storeNotice ?? null,
    keepsNothing: scenario.keepsNothing ?? false,
    singleKeys: true,
  }

  const rotation = fakeRotation(scenario.rotation)
  return {
    host: { describe: async () => host },
    guides: {
      list: async () => [...guides, ...ownGuides(scenario.ownGuides ?? 0), ...added].map(summaryOf),
      show: async ({ guide }) => guideOf(guide),
      terms: async ({ guide }) => termsOf(guideOf(guide), words),
      refused: async () => [...(scenario.refused ?? [])],
      add: async ({ name, text }) => {
        const id = /^id: (\S+)$/m.exec(text)?.[1]
        if (!id) return { guide: null, refused: [{ file: name, line: 1, reason: 'The guide has no id.' }] }
        added.push({ ...okta, id, product: 'Acme Records' })
        return { guide: id, refused: [] }
      },
    },
    setups: {
      list: async () => [...kept.values()].filter(({ viewed }) => !viewed).map(show),
      create: async ({ guide, name }) => {
        const found = guideOf(guide)
        return show(keep(randomUUID(), name ?? found.product, found))
      },
      open: async ({ setup }) => show(find(setup)),
      rename: async ({ setup, name }) => show(Object.assign(find(setup), { name })),
      label: async ({ setup, customer }) => show(Object.assign(find(setup), { customer })),
      duplicate: async ({ setup, name }) => {
        const { name: known, guide, values } = find(setup)
        const { domain: _domain, client_id: _id, client_secret: _secret, ...stay } = values
        return show(keep(randomUUID(), name ?? `Copy of ${known}`, guide, stay))
      },
      remove: async ({ setup }) => {
        removed.set(setup, find(setup))
        kept.delete(setup)
        return { undoSeconds: 30 }
      },
      restore: async ({ setup }) => {
        const back = removed.get(setup)
        if (!back)
          throw new BridgeError({ code: 'not_found', message: 'This setup was removed and cannot be restored.' })
        kept.set(setup, back)
        return show(back)
      },
      setField: async ({ setup, field, value }) => {
        const mine = find(setup)
        if (field !== 'client_id' || !/^secret/.test(value)) return save(mine, field, value)
        const problem = {
          diagnosis: 'input.secret-in-client-id',
          says: words.say(said('intake.may-be-secret', { label: labelOf(mine, field) })),
        }
        return { field: { ...fieldOf(mine, field), problem }, saved: false, setup: show(mine) }
      },
      addCa: async ({ setup, pem }) => {
        const authority = fakeAuthority(pem)
        return trust(find(setup), (known) => [
          ...known.filter(({ fingerprint }) => fingerprint !== authority.fingerprint),
          authority,
        ])
      },
      removeCa: async ({ setup, fingerprint }) =>
        trust(find(setup), (known) => known.filter((one) => one.fingerprint !== fingerprint)),
      trustSeen: async ({ setup, fingerprint }) =>
        trust(find(setup), (known) => [
          ...known,
          { subject: 'CN=Seen', issuer: 'CN=Seen', fingerprint, notAfter: '2030-01-01T00:00:00.000Z' },
        ]),
      claimStep: async ({ setup, step, done }) => {
        const mine = find(setup)
        if (done) mine.claims[step] = new Date().toISOString()
        else delete mine.claims[step]
        return show(mine)
      },
    },
    settings: {
      ...settings,
      test: async () => reachedBy(reportOf(allPassed, null), scenario.connection ?? 'direct'),
    },
    data: {
      erase: async (wanted) => {
        for (const { id, customer } of kept.values())
          if (!('customer' in wanted) || customer === wanted.customer) kept.delete(id)
        if (!('customer' in wanted)) settings.forget()
        return null
      },
    },
    secrets: {
      put: async ({ setup, field, value }) => {
        const mine = find(setup)
        const problem = field === 'private_key' ? problemOf(mine, value) : null
        if (problem) return { field: { ...fieldOf(mine, field), problem }, saved: false, setup: show(mine) }
        if (field === 'private_key') mine.keys = 'RS256'
        return save(mine, field, value)
      },
      clear: async ({ setup, field }) => {
        if (field === 'private_key') find(setup).keys = null
        return save(find(setup), field, '').setup
      },
    },
    tokens: {
      show: async ({ setup }) => tokenViews(tokensOf(find(setup))),
      copy: async ({ whole }) => ({ token: fakeToken(whole) }),
      command: async ({ setup }) => (find(setup).values.client_id ? fakeCommand : null),
    },
    keys: {
      create: async ({ setup, alg }) => {
        const mine = find(setup)
        await sleep(scenario.pace ?? 0)
        mine.keys = alg
        return { keys: publicKeys(alg), setup: save(mine, 'private_key', 'kept').setup }
      },
      show: async ({ setup }) => {
        const { keys } = find(setup)
        return keys && scenario.privateKey !== 'unusable' ? publicKeys(keys) : null
      },
      inspect: async ({ set }) => opinionOf(set),
    },
    admin: fakeAdmin(scenario.admin ?? {}, {
      guideOf: (id) => find(id).guide,
      practiceOf: (id) => find(id).practice,
      setField: (id, field, value) => save(find(id), field, value).setup,
      tell,
    }),
    expiry: fakeExpiry(scenario.expiry ?? [], scenario.saveFiles ?? false),
    recheck: fakeRecheck(scenario.news ?? false, (id) => find(id).name),
    runs: {
      start: async ({ setup, ...asked }) => {
        const mine = find(setup)
        if (mine.running)
          throw new BridgeError({ code: 'already_running', message: words.say(said('app.already-running')) })
        mine.running = randomUUID()
        void run(mine, mine.running, asked)
        return { run: mine.running }
      },
      cancel: async (argument) => {
        cancelled.add(argument.run)
        return null
      },
      soFar: async ({ run }) => ({ started: startedAt, events: told.filter((event) => event.run === run) }),
      latest: async ({ setup }) => find(setup).report,
      list: async ({ setup }) => fakeRuns(find(setup).report, scenario.runs),
      show: async ({ run }) => {
        if (scenario.runGone && run !== fakeRunIds[0])
          throw new BridgeError({ code: 'not_found', message: words.say(said('app.run-gone')) })
        return fakeRunReport(run)
      },
      compare: async () => fakeComparison,
    },
    rotation: rotation.calls,
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
          there: mine.report ? neededThere(mine.report, words) : [],
          rotated: rotation.rows(),
          rows: mine.guide.handoff.fields.map(({ label, from, note }) => {
            const proof = proofOf(verdict, ranAt)
            const noted = { ...(note ? { note } : {}), proof }
            if (isSecret(from as FieldName))
              return {
                label,
                field: from,
                secret: true as const,
                stored: Boolean(mine.values[from as FieldName]),
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
    handed: fakeHanded(scenario.saveFiles ?? false, {
      view: (name) =>
        view({ name, version: '0.0.9', created: hoursAgo(40), pseudonyms: true, newer: false, judged: null }),
      judge: (setup) => view({ ...(find(setup).viewed as ViewedFile), judged }),
      close: (setup) => void kept.delete(setup),
    }),
    files: fakeFiles(find, scenario.saveFiles ?? false),
    practice: {
      faults: async () => [...faults],
      state: async () => practice,
      start: async ({ provider, faults, empty = false }) => {
        practice = {
          running: true,
          provider,
          origin: 'https://127.0.0.1:40123',
          empty,
          faults,
          values: { domain: '127.0.0.1:40123' },
          requests: 3,
        }
        return practice
      },
      setFaults: async ({ faults }) => (practice = { ...practice, faults }),
      stop: async () => (practice = { ...practice, running: false, provider: null, origin: null }),
      setUp: async (asked) => {
        const guide = guides.find(({ id }) => id === asked?.guide) ?? okta
        const values = {
          domain: '127.0.0.1:40123',
          client_id: 'practice-client',
          client_secret: 'kept',
          scope: 'ki.scan',
        }
        return show(Object.assign(keep(randomUUID(), practiceName(guide), guide, values), { practice: true }))
      },
    },
    explain: {
      paste: async ({ text, provider }) => explainText(text, { provider, words, at: Date.now() }),
    },
    diagnoses: {
      list: async (asked) => {
        const setup = asked?.setup ? find(asked.setup) : null
        return diagnosisTexts({ guide: setup?.guide ?? null, values: {} }, words)
      },
    },
    links: { open: async () => null },
  }
}
