import { describe, expect, test } from 'vitest'
import { explainPaste } from '../../../core/explain/explain.ts'
import { pastedSecrets } from '../../../core/explain/secrets.ts'
import { alone } from './pastes/alone.ts'
import { go } from './pastes/go.ts'
import { heldOut } from './pastes/held-out.ts'
import { java } from './pastes/java.ts'
import { node } from './pastes/node.ts'
import { others } from './pastes/others.ts'
import type { Paste } from './pastes/paste.ts'
import { products } from './pastes/products.ts'
import { python } from './pastes/python.ts'
import { tried } from './pastes/tried.ts'

const at = Date.parse('2026-11-29T00:00:00Z')
const all: readonly Paste[] = [
  ...java,
  ...node,
  ...python,
  ...go,
  ...others,
  ...alone,
  ...tried,
  ...products,
  ...heldOut,
]

test('no word of a sentence is hidden as a secret', () => {
  const texts = [
    ...all.map(({ text }) => text),
    'Post "https://acme.okta.com/oauth2/default/v1/token": dial tcp: lookup acme.okta.com: no such host',
    'Post "https://acme.okta.com/oauth2/default/v1/token": x509: certificate signed by unknown authority',
    'POST https://acme.eu.auth0.com/oauth/token: net/http: TLS handshake timeout',
    'failed to obtain access token: Connection reset by peer',
    'unable to get token: Unauthorized',
  ]
  const words = texts.flatMap((text) => pastedSecrets(text)).filter(({ value }) => /^[a-z:/.]+$/i.test(value))
  expect(words).toEqual([])
})

test.each([
  'token: s3cr3t-value and more',
  'token: abcdefghijklmnop',
  'access_token: Abcdefgh and more',
  'client_secret: Abcdefgh and more',
  'password: Sunshine today',
  'the password is Sunshine',
  'token: 8f3a9c2e1b: not found',
  'token: abcdefghijklmnop is refused',
  'password=:hunter22',
  'client_secret=:Xy9-abcdefgh',
  'access_token::Xy9abcdefgh',
])('a value behind a name stays hidden: %s', (text) => {
  expect(pastedSecrets(text)).not.toEqual([])
})

test.each([
  '{"error":"access_denied","error_description":"Unauthorized"}',
  '401 {"error":"access_denied","error_description":"Unauthorized"}',
])('a body of a token endpoint is no sign-in: %s', (text) => {
  expect(explainPaste(text, { at, provider: 'auth0' }).rootCause).toBe('client.auth-failed')
  // In an address it is what a user was told.
  const back = 'https://app.example/cb?error=access_denied&error_description=Unauthorized&state=x'
  expect(explainPaste(back, { at, provider: 'auth0' }).rootCause).not.toBe('client.auth-failed')
})

test('a body with a text of its own leaves open what refused it, an Action among others', () => {
  const text =
    '{"error":"access_denied","error_description":"Blocked by credentials-exchange action: missing tenant claim"}'
  const { rootCause, possible } = explainPaste(text, { at, provider: 'auth0' })
  expect(rootCause).toBeNull()
  expect(possible).toContain('api.denied-by-action')
})

test('two answers with different codes are two errors, and neither is the cause of the other', () => {
  const two = explainPaste('{"error":"invalid_client","error_description":"x"}\n{"error":"invalid_scope"}', { at })
  expect(two.rootCause).toBeNull()
  expect(two.possible).toEqual(['client.auth-failed', 'scope.unknown', 'scope.not-granted'])
  // The same one twice is one, and a network error before them counts more.
  expect(explainPaste('{"error":"invalid_client"}\n{"error":"invalid_client"}', { at }).rootCause).toBe(
    'client.auth-failed',
  )
  const after = '2026-11-29 10:00:00 ERROR invalid_client: x\n2026-11-29 10:00:01 ERROR getaddrinfo ENOTFOUND a.example'
  expect(explainPaste(after, { at }).rootCause).toBe('dns.not-found')
})

test.each([
  ['invalid_scope', ['scope.unknown', 'scope.not-granted']],
  ['{"errorCode":"E0000004","errorSummary":"Authentication failed"}', ['admin.token-invalid']],
])('a code with several reasons proves none of them: %s', (text, possible) => {
  const explained = explainPaste(text, { at, provider: 'okta' })
  expect([explained.rootCause, explained.possible]).toEqual([null, possible])
})

test('a token without an end has not expired, and words of a library about its own limit are not those of a provider', () => {
  const endless = 'IDX10225: Lifetime validation failed. The token is missing an Expiration Time.'
  expect(explainPaste(endless, { at }).possible).toEqual([])
  const own = 'com.auth0.jwk.RateLimitReachedException: The Rate Limit has been reached! Please wait 3 milliseconds.'
  expect(explainPaste(own, { at }).possible).toEqual([])
})

describe('what people paste', () => {
  test('is of many kinds', () => {
    expect(all.length).toBeGreaterThan(60)
    expect(new Set(all.map(({ name, text }) => `${name} ${text}`)).size).toBe(all.length)
  })

  test.each(all.map((paste) => [paste.name, paste] as const))(
    '%s',
    (_name, { text, root, possible = [], provider, answer = null }) => {
      const explained = explainPaste(text, { at })
      expect(
        explained.rootCause,
        JSON.stringify(
          explained.signs.map(({ role, what, diagnosis, possible: some }) => [role, what, diagnosis, some.join()]),
        ),
      ).toBe(root ?? null)
      expect(explained.possible).toEqual(expect.arrayContaining([...possible]))
      if (root === undefined && possible.length === 0) expect(explained.possible).toEqual([])
      expect(explained.answer).toBe(answer)
      if (provider) expect(explained.provider).toBe(provider)
    },
  )

  // A file of Windows, a mail that quotes, a log that indents: the same comes of it.
  test.each(all.filter(({ text }) => !text.includes('\u001b')).map((paste) => [paste.name, paste] as const))(
    '%s, with CRLF and in capitals where it is no code',
    (_name, { text, root, possible = [] }) => {
      const explained = explainPaste(text.replaceAll('\n', '\r\n'), { at })
      expect(explained.rootCause).toBe(root ?? null)
      expect(explained.possible).toEqual(expect.arrayContaining([...possible]))
    },
  )
})
