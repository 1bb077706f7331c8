import type { Exchange, Finding, Guide, Report, Status, StepMark, StepState } from '../../../core/contract/values.ts'
import { referenceOf } from '../../../core/words/references.ts'
import { words } from '../../support/words.ts'
import { okta } from './fake-guides.ts'

const blank: Finding = {
  check: '',
  step: '',
  title: '',
  level: 'must',
  status: 'pass',
  diagnosis: null,
  says: null,
  fix: [],
  owner: null,
  takesEffect: null,
  expected: null,
  actual: null,
  seen: null,
  because: null,
  possible: [],
  refs: [],
  exchange: null,
  ms: 0,
}
const passed = (step: string, check: string, title: string, seen: string, ms = 184): Finding => ({
  ...blank,
  step,
  check,
  title,
  seen,
  ms,
})
const waits = (step: string, check: string, title: string): Finding => ({
  ...blank,
  step,
  check,
  title,
  status: 'skip',
  because: { id: 'policy.allows', says: 'Waits for a token: no access policy rule matches this app.' },
})

export const noMatch: Finding = {
  ...blank,
  step: 'policy',
  check: 'policy.allows',
  title: 'A rule of an access policy allows this app a token',
  status: 'fail',
  diagnosis: 'policy.no-match',
  says: 'No access policy rule allows this app a token. Client ID and secret are right; the server `default` has no active rule that allows client credentials with the scope `ki.scan`.',
  fix: [
    'In Okta, open **Security › API › Authorization Servers**, choose `default`, then the tab **Access Policies**.',
    '**Add Policy**: under **Assign to** choose **The following clients** and pick this app, then **Create Policy**.',
    'In a rule, _AND User is_ must stay at **Any user assigned the app**: group conditions never match without a user.',
  ],
  owner: 'idp-admin',
  takesEffect: 'at once: policies are read anew for every token',
  expected: '200 · access_token, scope ki.scan',
  actual: '400 · access_denied: Policy evaluation failed for this request, please check the policy configurations.',
  possible: ['scope.denied-by-policy'],
  refs: [referenceOf('okta:access-policies', words), referenceOf('RFC6749-5.2', words)],
  exchange: 1,
  ms: 184,
}

export const issuerDiffers: Finding = {
  ...blank,
  step: 'server',
  check: 'metadata.issuer-matches',
  title: 'The server gives itself the name that was asked for',
  status: 'fail',
  diagnosis: 'metadata.issuer-mismatch',
  says: 'The server calls itself by another name than the one it was asked by.',
  fix: ['Use the address that the server gives itself, character by character.'],
  owner: 'you',
  takesEffect: 'at once',
  expected: 'https://acme.okta.com/oauth2/default',
  actual: 'https://login.acme.com/oauth2/default',
  refs: [referenceOf('RFC8414-3.3', words)],
  exchange: 0,
  ms: 92,
}

/** A device of the network stands in between. */
export const intercepted: Finding = {
  ...blank,
  step: 'licence',
  check: 'tls.chain-trusted',
  title: 'The certificate chain ends in a root that is trusted here',
  status: 'fail',
  diagnosis: 'tls.intercepted',
  says: 'The certificate was issued by "Acme Inspection Root CA", which this computer’s own store (and its browser) trusts and no public list does.',
  fix: ['Ask your network team for the certificate of this authority.'],
  owner: 'network-team',
  takesEffect: 'at once',
  expected: 'a chain that ends in a trusted root',
  actual: 'CN=acme.okta.com ← CN=Acme Inspection Root CA',
  possible: ['tls.untrusted-ca'],
  ms: 60,
}

/** A proxy does not let the host through. */
export const proxyRefused: Finding = {
  ...blank,
  step: 'licence',
  check: 'proxy.lets-through',
  title: 'The proxy lets the host through',
  status: 'fail',
  diagnosis: 'proxy.refused',
  says: 'The proxy `proxy.acme.example:8080` does not let `acme.okta.com` through: it answered 403.',
  fix: ['Ask the network team to let `acme.okta.com:443` through (method CONNECT).'],
  owner: 'network-team',
  takesEffect: 'at once, usually',
  expected: '200 · connection established',
  actual: '403 · Forbidden',
  ms: 31,
}

export const findings: readonly Finding[] = [
  passed('licence', 'dns.host-resolves', 'The name of the host is known', '3.33.139.32', 12),
  passed('licence', 'tenant.exists', 'There is an Okta org on this host', 'acme.okta.com', 92),
  passed('app', 'client.known', 'Okta knows the client ID', '0oa1b2c3d4e5f6g7h8i9'),
  passed('credentials', 'client.authenticates', 'The secret is accepted', 'client_secret_basic'),
  passed('dpop', 'client.needs-no-dpop', 'The app does not require DPoP', 'not required'),
  passed('server', 'server.exists', 'The authorization server exists', 'default', 92),
  passed(
    'server',
    'metadata.issuer-matches',
    'The server gives itself the name that was asked for',
    'https://acme.okta.com/oauth2/default',
    92,
  ),
  {
    ...blank,
    step: 'scope',
    check: 'tls.outlasts-a-month',
    title: 'The certificate is good for another month',
    level: 'should',
    status: 'warn',
    diagnosis: 'tls.expires-soon',
    says: 'The certificate of acme.okta.com ends in 9 days.',
    fix: ['Nothing for you to do: Okta renews it by itself.'],
    owner: 'nobody-wait',
    takesEffect: 'within days',
    expected: 'at least 30 days left',
    actual: '9 days left',
    ms: 41,
  },
  passed('scope', 'scope.allowed', 'The scope may be asked for', 'ki.scan'),
  noMatch,
  passed('policy', 'client.may-use-grant', 'The app may use client credentials', 'client_credentials'),
  { ...waits('policy', 'client.authenticates-2', 'The token is signed by this server, for this audience') },
  waits('token', 'token.issued', 'A token is issued'),
  waits('token', 'token.is-jwt', 'The token can be read'),
  waits('check-token', 'token.signature-verifies', 'The signature fits a published key'),
  waits('check-token', 'token.issuer-matches', 'The token names this server as its issuer'),
]

/** Okta takes neither the secret nor the way in which it was sent. */
export const secretWrong: Finding = {
  ...blank,
  step: 'credentials',
  check: 'client.authenticates',
  title: 'The secret is accepted',
  status: 'fail',
  diagnosis: 'client.secret-wrong',
  says: 'Okta knows the client ID, but does not accept the secret.',
  fix: ['Copy the secret again: the eye icon beside it shows it.'],
  owner: 'you',
  takesEffect: 'at once',
  expected: '200',
  actual: '401 · invalid_client',
  possible: ['client.auth-method'],
  refs: [referenceOf('RFC6749-5.2', words)],
  exchange: 1,
  ms: 184,
}

const personReturns = { step: 'sign-on', check: 'login.person-returns', title: 'A person can sign in and comes back' }
const askedFor = { id: 'needs-person', says: 'Needs a person: choose “Sign in and verify”.' }
const silent = { step: 'sign-on', check: 'login.renews-silently', title: 'The session can be renewed silently' }

/** The steps of a guide with a sign-in: by itself, after somebody signed in, and after nobody did. */
export const signOnFindings = {
  without: [
    passed('licence', 'tenant.exists', 'There is an Okta org on this host', 'hooli.okta.com', 92),
    passed('server', 'server.exists', 'The authorization server exists', 'default', 92),
    passed('spa', 'client.known', 'Okta knows the client ID', '0oa1b2c3d4e5f6g7h8i9'),
    { ...blank, ...personReturns, status: 'skip', because: askedFor },
    { ...waits('sign-on', 'token.issued', 'A token is issued'), because: askedFor },
    { ...blank, ...silent, status: 'skip', because: askedFor },
  ],
  signedIn: [
    { ...blank, ...personReturns, seen: 'ada@example.com', ms: 21_400 },
    passed('sign-on', 'token.issued', 'A token is issued', 'access token and ID token'),
    { ...blank, ...silent, seen: 'allowed', ms: 140 },
  ],
  timeout: [
    {
      ...blank,
      ...personReturns,
      status: 'fail',
      diagnosis: 'login.timeout',
      says: 'Nobody came back from the sign-in page in time.',
      fix: ['Verify again and sign in within five minutes.'],
      owner: 'you',
      takesEffect: 'at once',
    },
    { ...waits('sign-on', 'token.issued', 'A token is issued'), because: { id: 'x', says: 'Waits for a sign-in.' } },
  ],
} satisfies Record<string, readonly Finding[]>

/** The same run without its fault. */
export const allPassed: readonly Finding[] = findings.map((finding) =>
  finding.status === 'pass'
    ? finding
    : { ...blank, step: finding.step, check: finding.check, title: finding.title, seen: 'ok', ms: 120 },
)

type Begun = Pick<Exchange, 'timings'> & { after: number }

const exchange = (purpose: string, method: string, url: string, status: number, body: string): Exchange => ({
  probe: 'token',
  purpose,
  method,
  url,
  status,
  address: '3.33.139.32:443',
  proxy: { proxy: null, source: 'none' },
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
    'Read the metadata of the server',
    'GET',
    'https://acme.okta.com/oauth2/default/.well-known/oauth-authorization-server',
    200,
    '{\n  "issuer": "https://acme.okta.com/oauth2/default"\n}',
  ),
  exchange(
    'Request a token',
    'POST',
    'https://acme.okta.com/oauth2/default/v1/token',
    400,
    '{\n  "error": "access_denied",\n  "error_description": "Policy evaluation failed for this request, please check the policy configurations."\n}',
  ),
]

/** What the others of a run are, and when: the second is asked once the first has answered. */
const more: readonly Exchange[] = [
  exchange('Ask which org answers here', 'GET', 'https://acme.okta.com/.well-known/okta-organization', 200, '{}'),
  exchange('Read the signing keys', 'GET', 'https://acme.okta.com/oauth2/default/v1/keys', 200, '{\n  "keys": []\n}'),
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
    headline: failed
      ? '6 of 10 steps verified. Okta refuses the token: no access policy rule matches this app.'
      : 'All 9 steps verified. Fortanix Key Insight can use tokens from Okta.',
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
