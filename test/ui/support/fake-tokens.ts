import type { ClaimRow, TokenCommand, TokenView } from '../../../core/contract/values.ts'
import { said as ofOkta } from '../../../core/providers/okta/said.ts'
import { said } from '../../../core/words/said.ts'
import { words } from '../../support/words.ts'

const { claims: claimed, headers } = words.catalogue.sentences

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
  row('kid', '"Yx3kQ7b0dPmZs4v1"', headers.kid),
  row('alg', '"RS256"', headers.alg, 'RS256'),
]

const claims = (issued: number, ends: number): readonly ClaimRow[] => [
  row('ver', '1', words.say(ofOkta('okta.claim-ver'))),
  row('jti', '"AT.8vQy0kq1Yp3mV2sT5b9XcE7wR4nL6hJ0dF1gK2aZ3uI"', claimed.jti),
  row('iss', '"https://acme.okta.com/oauth2/default"', claimed.iss, 'https://acme.okta.com/oauth2/default'),
  row('aud', '"api://default"', claimed.aud, 'api://default'),
  row('iat', seconds(issued), claimed.iat),
  row('exp', seconds(ends), claimed.exp),
  row('cid', '"0oa1b2c3d4e5f6g7h8i9"', words.say(ofOkta('okta.claim-cid')), '0oa1b2c3d4e5f6g7h8i9'),
  row('scp', '["ki.scan"]', words.say(ofOkta('okta.claim-scp')), 'contains ki.scan'),
  row('sub', '"0oa1b2c3d4e5f6g7h8i9"', words.say(ofOkta('okta.claim-sub'))),
]

const access = (issued = -18, ends = 42): TokenView => ({
  kind: 'access',
  form: 'jwt',
  says: words.say(ofOkta('okta.token-of-custom-server')),
  header,
  claims: claims(issued, ends),
  signature: {
    state: 'verified',
    alg: 'RS256',
    kid: 'Yx3kQ7b0dPmZs4v1',
    says: words.say(said('token-view.verified-by', { kid: 'Yx3kQ7b0dPmZs4v1' })),
  },
  lifetime: { issuedAt: iso(issued), notBefore: null, expiresAt: iso(ends), seconds: (ends - issued) * 60 },
  at: iso(issued),
  whole: true,
})

const id = (): TokenView => ({
  ...access(-1, 59),
  kind: 'id',
  says: words.say(ofOkta('okta.id-token')),
  claims: [
    row('sub', '"00u9k2m4n6p8q0r2s4t6"', claimed.sub),
    row('nonce', '"tq3Zk0"', claimed.nonce, 'tq3Zk0'),
    row('preferred_username', '"ada@example.com"', claimed.preferred_username),
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
      says: words.say(said('token-view.refuted')),
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
    says: words.say(said('token-view.no-signature')),
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
    unread('jwe', words.say(said('token-view.jwe')), [
      row('alg', '"RSA-OAEP-256"', headers.alg),
      row('enc', '"A256GCM"', headers.enc),
    ]),
  ],
  opaque: () => [unread('opaque', words.say(said('token-view.opaque')), [])],
  malformed: () => [unread('malformed', words.say(said('token-view.malformed')), [row('alg', '"RS256"', headers.alg)])],
}

export const tokenViews = (which: FakeTokens): TokenView[] => [...made[which]()]

export const fakeToken = (whole: boolean) =>
  `eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2FjbWUifQ.${whole ? 'c2lnbmVk' : '…'}`

export const fakeCommand: TokenCommand = {
  bash: [
    'curl --silent --show-error \\',
    '  --request POST https://acme.okta.com/oauth2/default/v1/token \\',
    '  --header "Accept: application/json" \\',
    '  --header @<(printf "Authorization: Basic %s" "$(printf "0oa1b2c3d4e5f6g7h8i9:%s" "$CLIENT_SECRET" | base64)") \\',
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
  python: ['import os, urllib.request', 'print(urllib.request.urlopen("https://acme.okta.com").status)'].join('\n'),
  node: ['const response = await fetch("https://acme.okta.com")', 'console.log(response.status)'].join('\n'),
  ca: false,
  variables: [{ name: 'CLIENT_SECRET', holds: 'the client secret of the app `0oa1b2c3d4e5f6g7h8i9`' }],
}
