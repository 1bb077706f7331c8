import type {
  ExpiryEntry,
  Explanation,
  Judgment,
  KeySetOpinion,
  Report,
  SecretDates,
  SignOn,
  StepMark,
  Term,
  TokenView,
} from '../../core/contract/values.ts'
import type { Progress } from '../../renderer/lib/progress.ts'

/** What changed at the provider since a run that passed. */
export const drift: NonNullable<Report['drift']> = {
  since: '2026-11-20T09:30:00.000Z',
  says: '2 things changed in the configuration of the provider since the run of November 20, 2026 at 9:30 AM, which passed.',
  changes: [
    {
      item: 'rule Client credentials: conditions.grantTypes.include',
      before: '["client_credentials"]',
      after: '["implicit"]',
    },
    { item: 'app KI-Scanner: id', before: '0oa1b2c3d4e5f6g7h8i9', after: '0oa9i8h7g6f5e4d3c2b1' },
  ],
}

/** Fixed values of parts that take no setup. */
export const marks: readonly StepMark[] = [
  ...(['verified', 'failed', 'warning', 'claimed', 'partly'] as const),
  ...(['to-do', 'waits', 'not-run', 'error'] as const),
]
export const banners = ['failed', 'warning', 'verified', 'not-run'] as const
export const icons = [
  ...(['plus', 'copy', 'done', 'out', 'down', 'right', 'left', 'close', 'pencil', 'bin', 'list', 'flask'] as const),
  ...([
    'sliders',
    'search',
    'key',
    'token',
    'timeline',
    'save',
    'letter',
    'terminal',
    'person',
    'help',
    'calendar',
  ] as const),
]
export const colors = {
  text: ['ink', 'ink-2', 'ink-3', 'accent', 'ok', 'bad', 'warn'],
  lines: ['line', 'line-strong', 'edge', 'bad-line', 'warn-line'],
  grounds: ['ground', 'sunken', 'surface', 'raised', 'hover', 'accent-wash', 'ok-wash', 'bad-wash', 'warn-wash'],
  phases: ['phase-dns', 'phase-connect', 'phase-tls', 'phase-wait', 'phase-receive'],
} as const
export const buttons = ['', 'primary', 'danger', 'quiet', 'small', 'small primary', 'small quiet'] as const

const run: Progress = {
  run: 'r1',
  began: Date.now(),
  step: null,
  done: 7,
  of: 19,
  waits: [],
  marks: {},
  cancelling: false,
  signOn: null,
}
export const progress: readonly Progress[] = [
  { ...run, run: null, done: 0, of: 0 },
  run,
  { ...run, waits: [{ probe: 'token', says: 'the access token' }] },
  { ...run, cancelling: true },
]
export const signOn: SignOn = {
  url: 'https://acme.okta.com/oauth2/default/v1/authorize?client_id=0oa1b2c3d4e5f6g7h8i9&response_type=code',
  until: new Date(Date.now() + 5.5 * 60_000).toISOString(),
  opened: false,
}
export const opinions: readonly KeySetOpinion[] = [
  { fine: true, diagnosis: null, says: 'The key set contains one public key.', fix: [], publicOnly: null },
  {
    fine: false,
    diagnosis: 'input.key-private',
    says: 'The key set contains a private key.',
    fix: ['Register only the public key set.', 'Create a new key pair.'],
    publicOnly: '{"keys":[{"kty":"RSA","kid":"Yx3kQ7b0dPmZs4v1"}]}',
  },
]
/** What judging a file again changed. */
export const judged: Judgment = {
  rootCause: { before: 'policy.no-match', after: null },
  changed: [
    {
      area: 'results',
      about: 'Add a policy with a rule',
      item: 'The access policy allows the app',
      before: 'failed (policy.no-match)',
      after: 'passed',
      near: false,
    },
    {
      area: 'results',
      about: 'Test the token',
      item: 'The token is signed by the provider',
      before: 'skipped',
      after: 'warning (token.expires-early)',
      near: false,
    },
  ],
}

export const signatures: readonly TokenView['signature'][] = [
  {
    state: 'verified',
    says: 'The signature matches the key **Yx3kQ7b0dPmZs4v1**.',
    alg: 'RS256',
    kid: 'Yx3kQ7b0dPmZs4v1',
  },
  { state: 'refuted', says: 'The signature does not match the key.', alg: 'RS256', kid: 'Yx3kQ7b0dPmZs4v1' },
  { state: 'unchecked', says: 'The keys could not be read.', alg: null, kid: null },
]
export const packs = [{ file: '/home/you/guides/acme/wiki.yaml', line: 12, reason: 'steps[2].id: is used twice' }]

export const term: Term = {
  id: 'audience',
  name: 'Audience',
  forms: ['audience'],
  means: 'The API that a token is for. The token contains it in `aud`.',
  providers: [
    { provider: 'okta', called: 'Audience', where: 'On the server, on the tab **Settings**.' },
    { provider: 'auth0', called: null, where: 'The dashboard does not show it.' },
  ],
  product: { name: 'Fortanix Key Insight', called: 'Audience' },
}

/** An error that fits two causes, with every kind of thing that can be recognized. */
export const explanation: Explanation = {
  report: {
    schema: 1,
    rootCause: null,
    possible: ['token.expired', 'clock.ahead'],
    says: '',
    fix: [],
    owner: 'relying-party',
    found: [
      {
        line: 3,
        text: 'TypeError: fetch failed',
        what: 'fetch failed',
        by: 'Node.js',
        role: 'wrapper',
        diagnosis: null,
        possible: [],
      },
      {
        line: 17,
        text: `JsonWebTokenError: jwt expired ${'and a long line of the product '.repeat(6)}`,
        what: 'jwt expired',
        by: 'jsonwebtoken',
        role: 'cause',
        diagnosis: null,
        possible: ['token.expired', 'clock.ahead'],
      },
      {
        line: 20,
        text: 'connect ECONNREFUSED 127.0.0.1:6379',
        what: 'ECONNREFUSED',
        by: '',
        role: 'unrelated',
        diagnosis: null,
        possible: [],
      },
    ],
  },
  provider: 'any',
  open: [],
  causes: [
    {
      id: 'token.expired',
      says: 'The token has expired.',
      fix: ['Request a new token.', 'Open **Tokens** › **Lifetime**.'],
      owner: 'relying-party',
    },
    { id: 'clock.ahead', says: 'The clock of this computer is ahead.', fix: ['Correct the clock.'], owner: 'you' },
  ],
  takesEffect: null,
  refs: [],
  server: { host: 'login.example.com', address: 'https://login.example.com/oauth2/default' },
  clientId: 'client-1',
  guide: 'any/client-credentials',
}

const concerned = [{ id: 'acme', name: 'Acme production' }]
/** What ends, long ago and far ahead of the clock of this page. */
export const ends: readonly ExpiryEntry[] = [
  { id: 'a', kind: 'secret', on: '2020-01-31', what: 'The client secret expires.', setups: concerned },
  { id: 'b', kind: 'authority', on: '2090-01-31', what: 'The added CA Acme Root expires.', setups: [] },
]
export const dates: readonly SecretDates[] = [
  { field: 'client_secret', there: true, stored: '2026-03-01', ends: '2027-03-01', rotateDays: 90 },
  { field: 'private_key', there: false, stored: null, ends: null, rotateDays: null },
]

/** A report as its file has it, in part. */
export const reportPage = `<!doctype html><html lang="en"><body><header><span>IdP Preflight 0.1.0 · Nov 29, 2026</span></header>
<main><div class="verdict fail"><h1>Okta for Fortanix Key Insight <span class="fail">failed</span></h1><p>The client secret is wrong.</p></div>
<section class="card"><h3 class="fail">✗ The client secret is wrong.</h3><p><code>client.secret-wrong</code></p>
<table><tr><th>Expected</th><td><code>a token</code></td></tr><tr><th>Received</th><td><code>invalid_client</code></td></tr></table>
<h4>How to fix this</h4><ol><li>Open <b>Applications › Applications</b>.</li></ol><p><a href="https://www.rfc-editor.org/rfc/rfc6749">OAuth 2.0</a></p></section>
<h2>All checks</h2><div class="wide"><table><thead><tr><th scope="col">Status</th><th scope="col">Check</th></tr></thead><tbody>
<tr><td class="pass">✓ passed</td><td>The host name resolves</td></tr><tr><td class="info">i note</td><td>The certificate was issued by a private CA</td></tr></tbody></table></div></main></body></html>`
