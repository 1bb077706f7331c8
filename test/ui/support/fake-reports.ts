import type { Exchange, Finding, Guide, Report, Status, StepMark, StepState } from '../../../core/contract/values.ts'
import type { DiagnosisId } from '../../../core/model/diagnosis-ids.ts'
import type { Because } from '../../../core/model/result.ts'
import type { Verdict } from '../../../core/model/verdict.ts'
import { providers } from '../../../core/providers/index.ts'
import { findingOf } from '../../../core/words/finding.ts'
import { headlineText } from '../../../core/words/report.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'
import { okta } from './fake-guides.ts'

const values = {
  host: 'acme.okta.com',
  domain: 'acme.okta.com',
  product: okta.product,
  server: 'default',
  scope: 'ki.scan',
  client_id: '0oa1b2c3d4e5f6g7h8i9',
}
const wording = { guide: okta, provider: providers.okta, values, words }

interface Given {
  status?: Status
  level?: Finding['level']
  because?: Because
  exchange?: number
  ms?: number
}
/** A line of a report in the words of today, from what came of a check. */
const found = (step: string, check: string, verdict: Verdict, given: Given = {}): Finding => {
  const {
    status = verdict.holds === false ? 'fail' : 'pass',
    level = 'must',
    because = null,
    exchange = null,
    ms = 184,
  } = given
  const diagnosis = verdict.holds === false ? verdict.diagnosis : null
  const outcome = { kind: 'judged', ms, verdict } as const
  return findingOf({ check, step, level, status, diagnosis, muted: false, because, outcome, exchange, ms }, wording)
}
const passed = (step: string, check: string, seen: string | null, ms = 184): Finding =>
  found(step, check, { holds: true, seen }, { ms })
const skipped = (step: string, check: string, because: Because): Finding =>
  found(step, check, { holds: null, because: '' } as Verdict, { status: 'skip', because, ms: 0 })
export const failed = (
  step: string,
  check: string,
  diagnosis: DiagnosisId,
  evidence: Omit<Verdict & { holds: false }, 'holds' | 'diagnosis'>,
  given: Given = {},
): Finding => found(step, check, { holds: false, diagnosis, ...evidence }, given)

const title = (check: string): string => (words.catalogue.sentences.titles as Record<string, string>)[check] ?? check
const waits = (step: string, check: string): Finding =>
  skipped(step, check, {
    id: 'policy.allows',
    says: said('run.waits-for', { title: title('policy.allows') }),
  })

export const noMatch = failed(
  'policy',
  'policy.allows',
  'policy.no-match',
  {
    expected: '200 · access_token, scope ki.scan',
    actual: '400 · access_denied: Policy evaluation failed for this request, please check the policy configurations.',
    possible: ['scope.denied-by-policy'],
  },
  { exchange: 1 },
)

export const issuerDiffers = failed(
  'server',
  'metadata.issuer-matches',
  'metadata.issuer-mismatch',
  { expected: 'https://acme.okta.com/oauth2/default', actual: 'https://login.acme.com/oauth2/default' },
  { exchange: 0, ms: 92 },
)

/** A device of the network stands in between. */
export const intercepted = failed(
  'licence',
  'tls.chain-trusted',
  'tls.intercepted',
  { actual: 'CN=acme.okta.com ← CN=Acme Inspection Root CA', possible: ['tls.untrusted-ca'] },
  { ms: 60 },
)

/** A proxy does not let the host through. */
export const proxyRefused = failed(
  'licence',
  'proxy.lets-through',
  'proxy.refused',
  { expected: '200', actual: '403 · Forbidden' },
  { ms: 31 },
)

export const findings: readonly Finding[] = [
  passed('licence', 'dns.host-resolves', '3.33.139.32', 12),
  passed('licence', 'tenant.exists', 'acme.okta.com', 92),
  passed('app', 'client.known', '0oa1b2c3d4e5f6g7h8i9'),
  passed('credentials', 'client.authenticates', 'client_secret_basic'),
  passed('dpop', 'client.needs-no-dpop', null),
  passed('server', 'server.exists', 'default', 92),
  passed('server', 'metadata.issuer-matches', 'https://acme.okta.com/oauth2/default', 92),
  failed(
    'scope',
    'tls.outlasts-a-month',
    'tls.expires-soon',
    { actual: '9 days left' },
    { status: 'warn', level: 'should', ms: 41 },
  ),
  passed('scope', 'scope.allowed', 'ki.scan'),
  noMatch,
  passed('policy', 'client.may-use-grant', 'client_credentials'),
  waits('policy', 'client.active'),
  waits('token', 'token.issued'),
  waits('token', 'token.is-jwt'),
  waits('check-token', 'token.signature-verifies'),
  waits('check-token', 'token.issuer-matches'),
]

/** Okta takes neither the secret nor the way in which it was sent. */
export const secretWrong = failed(
  'credentials',
  'client.authenticates',
  'client.secret-wrong',
  { expected: '200', actual: '401 · invalid_client', possible: ['client.auth-method'] },
  { exchange: 1 },
)

/** What nobody was asked for. */
const forPerson: Because = {
  id: 'login.person-returns',
  says: said('run.waits-for', { title: title('login.person-returns') }),
}

/** The steps of a guide with a sign-in: by itself, after somebody signed in, and after nobody did. */
export const signOnFindings = {
  without: [
    passed('licence', 'tenant.exists', 'hooli.okta.com', 92),
    passed('server', 'server.exists', 'default', 92),
    passed('spa', 'client.known', '0oa1b2c3d4e5f6g7h8i9'),
    skipped('sign-on', 'login.person-returns', forPerson),
    skipped('sign-on', 'token.issued', forPerson),
    skipped('sign-on', 'login.renews-silently', forPerson),
  ],
  signedIn: [
    passed('sign-on', 'login.person-returns', 'ada@example.com', 21_400),
    passed('sign-on', 'token.issued', 'access token and ID token'),
    passed('sign-on', 'login.renews-silently', null, 140),
  ],
  timeout: [
    failed('sign-on', 'login.person-returns', 'login.timeout', {}, { ms: 0 }),
    skipped('sign-on', 'token.issued', {
      id: 'login.person-returns',
      says: said('run.waits-for', { title: title('login.person-returns') }),
    }),
  ],
} satisfies Record<string, readonly Finding[]>

/** The same run without its fault. */
export const allPassed: readonly Finding[] = findings.map((finding) =>
  finding.status === 'pass' ? finding : passed(finding.step, finding.check, null, 120),
)

const { purposes } = words.catalogue.sentences

type Begun = Pick<Exchange, 'timings'> & { after: number }

const exchange = (purpose: string, method: string, url: string, status: number, body: string): Exchange => ({
  probe: 'token',
  purpose,
  method,
  url,
  status,
  address: '3.33.139.32:443',
  proxy: { proxy: null, source: words.say(said('network.unset')) },
  tls: { protocol: 'TLSv1.3', issuer: 'Amazon RSA 2048 M02' },
  timings: { dns: 12, connect: 18, tls: 31, firstByte: 92, total: 184 },
  at: new Date().toISOString(),
  requestId: 'Zr3kQx8GdW0aPq7f0A',
  request: {
    headers: { accept: 'application/json', authorization: 'Basic ••••••', 'user-agent': 'idp-preflight/0.1.0' },
    body: method === 'POST' ? 'grant_type=client_credentials&scope=ki.scan' : null,
  },
  response: {
    headers: { 'content-type': 'application/json', 'x-okta-request-id': 'Zr3kQx8GdW0aPq7f0A' },
    body,
    truncated: false,
  },
  failure: null,
})

export const exchanges: readonly Exchange[] = [
  exchange(
    purposes.metadata({ kind: 'oauth' }),
    'GET',
    'https://acme.okta.com/oauth2/default/.well-known/oauth-authorization-server',
    200,
    '{\n  "issuer": "https://acme.okta.com/oauth2/default"\n}',
  ),
  exchange(
    purposes.token,
    'POST',
    'https://acme.okta.com/oauth2/default/v1/token',
    400,
    '{\n  "error": "access_denied",\n  "error_description": "Policy evaluation failed for this request, please check the policy configurations."\n}',
  ),
]

/** What the others of a run are, and when: the second is asked once the first has answered. */
const more: readonly Exchange[] = [
  exchange(purposes.organization, 'GET', 'https://acme.okta.com/.well-known/okta-organization', 200, '{}'),
  exchange(purposes.keys, 'GET', 'https://acme.okta.com/oauth2/default/v1/keys', 200, '{\n  "keys": []\n}'),
]
const begun: readonly Begun[] = [
  { after: 102, timings: { dns: 1.2, connect: 18.4, tls: 31.2, firstByte: 92.3, total: 96.8 } },
  { after: 312, timings: { firstByte: 184.2, total: 188.4 } },
  { after: 103, timings: { dns: 1.1, connect: 18.9, tls: 34.6, firstByte: 61.7, total: 64.1 } },
  { after: 201, timings: { firstByte: 88.1, total: 108.6 } },
]
const timed = (list: readonly Exchange[], started: string): readonly Exchange[] =>
  list.map((one, i) => {
    const { after, timings } = begun[i] ?? { after: 500, timings: one.timings }
    return { ...one, timings, at: new Date(Date.parse(started) + after).toISOString() }
  })

const countOf = (list: readonly Finding[], status: Status) => list.filter((finding) => finding.status === status).length

export function reportOf(list: readonly Finding[], step: string | null): Report {
  const failed = list.find(({ status }) => status === 'fail')
  const ended = new Date()
  const started = new Date(ended.getTime() - 600).toISOString()
  return {
    schema: 1,
    tool: { name: 'IdP Preflight', version: '0.1.0' },
    started,
    ended: ended.toISOString(),
    ms: 600,
    host: { platform: 'linux', release: '6', runtime: 'node', kind: 'loopback' },
    guide: okta.id,
    step,
    profile: { domain: 'acme.okta.com', secrets: { client_secret: true } },
    verdict: failed ? 'fail' : countOf(list, 'warn') ? 'warn' : 'pass',
    headline: headlineText(
      failed
        ? { verified: 6, of: 10, next: { kind: 'root' }, warnings: 0 }
        : { verified: 9, of: 9, next: { kind: 'all', signIn: true }, warnings: 0 },
      failed?.says ?? null,
      okta,
      words,
    ),
    rootCause: failed?.diagnosis ?? null,
    counts: {
      pass: countOf(list, 'pass'),
      info: countOf(list, 'info'),
      warn: countOf(list, 'warn'),
      fail: countOf(list, 'fail'),
      skip: countOf(list, 'skip'),
      error: countOf(list, 'error'),
    },
    findings: list,
    exchanges: timed([...exchanges, ...more], started),
    handoff: [],
  }
}

function markOf(list: readonly Finding[], claimedAt: string | null): StepMark {
  const has = (status: Status) => list.some((finding) => finding.status === status)
  if (has('fail')) return 'failed'
  if (has('error')) return 'error'
  if (list.length && list.every(({ status }) => status === 'skip')) return 'waits'
  if (has('warn')) return 'warning'
  if (has('pass')) return 'verified'
  return claimedAt ? 'claimed' : 'not-run'
}

export const stepsOf = (
  guide: Guide,
  list: readonly Finding[],
  at: string | null,
  claims: Readonly<Record<string, string>>,
): StepState[] =>
  guide.steps.map(({ id }) => {
    const mine = list.filter(({ step }) => step === id)
    const claimedAt = claims[id] ?? null
    return { id, mark: markOf(mine, claimedAt), at: mine.length ? at : null, claimedAt, findings: mine }
  })
