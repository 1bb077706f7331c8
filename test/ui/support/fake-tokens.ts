import type { ClaimRow, TokenCommand, TokenView } from '../../../core/contract/values.ts'

/** What the newest run got, by the name that a scenario gives it. */
export type FakeTokens =
  | 'none'
  | 'access'
  | 'both'
  | 'differs'
  | 'expired'
  | 'begins'
  | 'endless'
  | 'jwe'
  | 'opaque'
  | 'malformed'

const iso = (minutesFromNow: number) => new Date(Date.now() + minutesFromNow * 60_000).toISOString()
const seconds = (minutesFromNow: number) => String(Math.floor((Date.now() + minutesFromNow * 60_000) / 1000))

const row = (name: string, value: string, meaning: string, expected: string | null = null): ClaimRow => ({
  name,
  value,
  meaning,
  expected,
  holds: expected === null ? null : true,
})

const header: readonly ClaimRow[] = [
  row('kid', '"Yx3kQ7b0dPmZs4v1"', 'Which of the published keys signed it.'),
  row('alg', '"RS256"', 'How it is signed: RSA with SHA-256.', 'RS256'),
]

const claims = (issued: number, ends: number): readonly ClaimRow[] => [
  row('ver', '1', 'Version of this kind of token at Okta.'),
  row('jti', '"AT.8vQy0kq1Yp3mV2sT5b9XcE7wR4nL6hJ0dF1gK2aZ3uI"', 'Its own number; no other token has it.'),
  row(
    'iss',
    '"https://acme.okta.com/oauth2/default"',
    'Who issued it. The product compares this character by character.',
    'https://acme.okta.com/oauth2/default',
  ),
  row('aud', '"api://default"', 'Whom it is for.', 'api://default'),
  row('iat', seconds(issued), 'Issued at this second.'),
  row('exp', seconds(ends), 'Not valid from this second on.'),
  row(
    'cid',
    '"0oa1b2c3d4e5f6g7h8i9"',
    'The app that asked for it: Okta’s name for `client_id`.',
    '0oa1b2c3d4e5f6g7h8i9',
  ),
  row('scp', '["ki.scan"]', 'What it allows: Okta’s name for `scope`, as a list.', 'contains ki.scan'),
  row('sub', '"0oa1b2c3d4e5f6g7h8i9"', 'Whom it is about; without a person, the app itself.'),
]

const access = (issued = -18, ends = 42): TokenView => ({
  kind: 'access',
  form: 'jwt',
  says: 'An access token of an Okta custom authorization server, signed and readable by whoever holds it.',
  header,
  claims: claims(issued, ends),
  signature: {
    state: 'verified',
    alg: 'RS256',
    kid: 'Yx3kQ7b0dPmZs4v1',
    says: 'The key `Yx3kQ7b0dPmZs4v1` of https://acme.okta.com/oauth2/default/v1/keys verifies it.',
  },
  lifetime: { issuedAt: iso(issued), notBefore: null, expiresAt: iso(ends), seconds: (ends - issued) * 60 },
  at: iso(issued),
  whole: true,
})

const id = (): TokenView => ({
  ...access(-1, 59),
  kind: 'id',
  says: 'An ID token: it tells the product who signed in. No API takes it.',
  claims: [
    row('sub', '"00u9k2m4n6p8q0r2s4t6"', 'Who signed in: Okta’s number of the person.'),
    row('nonce', '"tq3Zk0"', 'Repeats what the sign-in sent.', 'tq3Zk0'),
    row('preferred_username', '"ada@example.com"', 'The name the person signs in with.'),
  ],
  whole: false,
})

function differs(): TokenView {
  const wrong: Readonly<Record<string, Partial<ClaimRow>>> = {
    iss: { value: '"https://login.acme.com/oauth2/default"', holds: false },
    scp: { value: '["ki.read","offline_access"]', expected: '["ki.scan","offline_access"]', holds: false },
  }
  const view = access()
  return {
    ...view,
    claims: view.claims.map((claim) => ({ ...claim, ...wrong[claim.name] })),
    signature: {
      state: 'refuted',
      alg: 'RS256',
      kid: 'Yx3kQ7b0dPmZs4v1',
      says: 'None of the 2 keys of https://acme.okta.com/oauth2/default/v1/keys verifies it.',
    },
  }
}

const unread = (form: TokenView['form'], says: string, rows: readonly ClaimRow[]): TokenView => ({
  ...access(),
  form,
  says,
  header: rows,
  claims: [],
  lifetime: form === 'opaque' ? { issuedAt: null, notBefore: null, expiresAt: null, seconds: 3600 } : null,
  signature: {
    state: 'unchecked',
    alg: null,
    kid: null,
    says: 'What cannot be read cannot be checked.',
  },
})

const made: Readonly<Record<FakeTokens, () => readonly TokenView[]>> = {
  none: () => [],
  access: () => [access()],
  both: () => [{ ...access(-1, 59), whole: false }, id()],
  differs: () => [differs()],
  expired: () => [access(-63, -3)],
  begins: () => [access(4, 64)],
  endless: () => [{ ...access(), lifetime: { issuedAt: iso(-3), notBefore: null, expiresAt: null, seconds: null } }],
  jwe: () => [
    unread('jwe', 'An encrypted token (JWE): Auth0 encrypts for the API where token encryption is switched on.', [
      row('alg', '"RSA-OAEP-256"', 'How the key of the content is encrypted.'),
      row('enc', '"A256GCM"', 'How the content is encrypted.'),
    ]),
  ],
  opaque: () => [
    unread(
      'opaque',
      'An opaque token: Auth0 gives these out when no audience, or that of its own API, is asked for.',
      [],
    ),
  ],
  malformed: () => [
    unread('malformed', 'It has three parts, but the second is not base64url: 2 characters are outside its alphabet.', [
      row('alg', '"RS256"', 'How it is signed: RSA with SHA-256.'),
    ]),
  ],
}

export const tokenViews = (which: FakeTokens): TokenView[] => [...made[which]()]

export const fakeToken = (whole: boolean) =>
  `eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2FjbWUifQ.${whole ? 'c2lnbmVk' : '…'}`

export const fakeCommand: TokenCommand = {
  bash: [
    'curl --silent --show-error \\',
    '  --request POST https://acme.okta.com/oauth2/default/v1/token \\',
    '  --header "Accept: application/json" \\',
    '  --user "0oa1b2c3d4e5f6g7h8i9:$CLIENT_SECRET" \\',
    '  --data-urlencode "grant_type=client_credentials" \\',
    '  --data-urlencode "scope=ki.scan"',
  ].join('\n'),
  powershell: [
    '$pair = "0oa1b2c3d4e5f6g7h8i9:$env:CLIENT_SECRET"',
    '$basic = [Convert]::ToBase64String([Text.Encoding]::ASCII.GetBytes($pair))',
    'Invoke-RestMethod -Method Post -Uri "https://acme.okta.com/oauth2/default/v1/token" `',
    '  -Headers @{ Accept = "application/json"; Authorization = "Basic $basic" } `',
    '  -Body @{ grant_type = "client_credentials"; scope = "ki.scan" }',
  ].join('\n'),
  variables: [{ name: 'CLIENT_SECRET', holds: 'the client secret of the app `0oa1b2c3d4e5f6g7h8i9`' }],
}
