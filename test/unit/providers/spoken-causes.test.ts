import { describe, expect, test } from 'vitest'
import { explainLogin } from '../../../core/checks/authorize-result.ts'
import type { Context } from '../../../core/checks/check.ts'
import { cutExcerpts } from '../../../core/model/excerpt.ts'
import type { Explanation, Refusal } from '../../../core/model/provider.ts'
import { providers } from '../../../core/providers/index.ts'
import { errorOf, receivedLine } from '../../../core/providers/received.ts'
import { words } from '../../support/words.ts'
import { answered, auth0, contextOf, general, intake, okta, openMetadata, withGuide } from '../checks/fixtures.ts'

const signIn = contextOf(openMetadata, providers.okta)
const org = withGuide(okta, { server: 'org' })

const answerOf = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
  const { answer } = answered({ status, body, headers, url: 'https://acme.okta.com/oauth2/v1/token' })
  if (!answer) throw new Error('no answer')
  return answer
}

function explain(
  { provider, guide }: Context,
  status: number,
  body: unknown,
  { method = 'client_secret_basic', ...asked }: Partial<Refusal> = {},
): Explanation {
  return provider.explain({ at: 'token', answer: answerOf(status, body), guide, values: {}, method, ...asked })
}

const oauth = (error: string, description?: string) => ({
  error,
  ...(description === undefined ? {} : { error_description: description }),
})
const named = ({ diagnosis, variant }: Explanation) => [diagnosis, variant].filter(Boolean).join('/')

describe('a refused client whose refusal names a cause', () => {
  test.each([
    ['Okta', okta],
    ['Auth0', auth0],
    ['any server', general],
  ])('is told in these words: %s', (_name, context) => {
    const locked = explain(context, 401, oauth('invalid_client', 'The client is locked after too many failures.'))
    expect(named(locked)).toBe('client.auth-failed/worded')
    expect(locked.kind).toBe('client-authentication')
  })

  test.each([
    'Client authentication failed',
    'Invalid client',
    'Bad client credentials',
    'The client is invalid',
    'Unauthorized',
    '',
  ])('names none: %j', (text) => {
    expect(named(explain(general, 401, oauth('invalid_client', text)))).toBe('client.auth-failed')
  })

  test('is told in its words at Auth0 with the code of every refusal', () => {
    expect(named(explain(auth0, 401, oauth('access_denied', 'The tenant is paused')))).toBe('client.auth-failed/worded')
    expect(named(explain(auth0, 401, oauth('access_denied', 'Unauthorized')))).toBe('client.auth-failed')
    expect(named(explain(auth0, 401, oauth('access_denied')))).toBe('client.auth-failed')
  })

  test('is shown before an assertion is blamed', () => {
    const spoken = oauth('invalid_client', 'The client is locked.')
    expect(named(explain(okta, 401, spoken, { method: 'private_key_jwt' }))).toBe('client.auth-failed/worded')
    expect(named(explain(okta, 401, oauth('invalid_client'), { method: 'private_key_jwt' }))).toBe(
      'client.auth-failed/by-key',
    )
  })
})

describe('unauthorized_client', () => {
  test.each([
    ['Okta', okta],
    ['Auth0', auth0],
  ])('is about the grant where its words are, or where it has none: %s', (_name, context) => {
    for (const text of [undefined, '', 'Grant not permitted', 'No client_credentials for this app', 'Flow is off'])
      expect([text, explain(context, 403, oauth('unauthorized_client', text)).diagnosis]).toEqual([
        text,
        'client.grant-not-allowed',
      ])
    const other = explain(context, 403, oauth('unauthorized_client', 'The app is blocked'))
    expect([other.diagnosis, other.possible, other.proves]).toEqual(['token.refused', ['client.grant-not-allowed'], []])
  })
})

describe('a sign-on, where no secret exists', () => {
  test.each([
    ['The client secret supplied for a confidential client is invalid.', 'client.auth-method'],
    ['No client credentials found.', 'client.auth-method'],
    ['Found Authentication header but was not valid client credentials.', 'token.refused'],
  ])('%s', (text, diagnosis) => {
    expect(named(explain(signIn, 401, oauth('invalid_client', text), { method: 'none' }))).toBe(diagnosis)
  })

  test('a secret is no possible cause of a silent refusal', () => {
    const silent = explain(signIn, 401, '', { method: 'none' })
    expect(silent.diagnosis).toBe('client.refused-silently')
    expect(silent.possible).not.toContain('client.secret-wrong')
    expect(explain(okta, 401, '').possible).toContain('client.secret-wrong')
  })

  test('scopes of people are in order', () => {
    const values = { scope: 'openid profile' }
    const combination = oauth('invalid_scope', "Requests for ID tokens with OpenID scopes require the 'openid' scope.")
    expect(explain(signIn, 400, combination, { values }).diagnosis).toBe('token.refused')
    expect(explain(okta, 400, combination, { values }).diagnosis).toBe('scope.oidc-not-allowed')
    const refused = oauth('invalid_scope', 'The following scopes are not allowed for this request: [profile].')
    expect(explain(signIn, 400, refused, { values }).diagnosis).toBe('scope.not-granted')
    expect(explain(okta, 400, refused, { values }).diagnosis).toBe('scope.oidc-not-allowed')
    const page = { error: 'invalid_scope', description: "Requests require the 'openid' scope." }
    const asked = { intake: { ...intake(), values } }
    expect(explainLogin(page, answerOf(400, {}), asked, signIn).diagnosis).toBe('login.page-refuses')
  })

  test('a code that is refused without a reason has clicks of its own', () => {
    expect(named(explain(signIn, 400, oauth('invalid_grant')))).toBe('login.code-refused/without-reason')
    expect(named(explain(signIn, 400, oauth('invalid_grant', 'PKCE verification failed.')))).toBe('login.code-refused')
  })
})

test('a secret that is refused where none was sent is another method', () => {
  const text = oauth('invalid_client', 'The client secret supplied for a confidential client is invalid.')
  expect(named(explain(org, 401, text, { method: 'private_key_jwt' }))).toBe('client.auth-method/still-secret')
  expect(named(explain(org, 401, text))).toBe('client.secret-wrong')
})

describe('an error of the server in words that are none of Okta’s', () => {
  const spoken = oauth('server_error', 'Contract expired, call Bob')
  test('is that of a hook where the status says so, and possibly one elsewhere', () => {
    expect(explain(okta, 400, spoken).diagnosis).toBe('server.hook-failed')
    const worded = explain(okta, 503, spoken)
    expect([worded.diagnosis, worded.possible]).toEqual(['http.server-error', ['server.hook-failed']])
  })

  test.each([undefined, 'Internal Server Error', 'Failed to create the access_token.', 'Try again later.'])(
    'is no hook: %s',
    (text) => {
      for (const status of [400, 500]) {
        const own = explain(okta, status, oauth('server_error', text))
        expect([own.diagnosis, own.possible]).toEqual(['http.server-error', []])
      }
    },
  )

  test('is shown at the sign-in', () => {
    const at = (description: string) =>
      explainLogin({ error: 'server_error', description }, answerOf(302, ''), { intake: intake() }, signIn)
    expect(at('Contract expired, call Bob').diagnosis).toBe('login.page-refuses')
    expect(at('Contract expired, call Bob').possible).toEqual(['server.hook-failed', 'http.server-error'])
    expect(at('Internal Server Error').diagnosis).toBe('http.server-error')
    expect(at('The callback service returned an error.').diagnosis).toBe('server.hook-failed')
  })
})

describe('Auth0', () => {
  test.each([
    ['Quota for M2M tokens exhausted', 'quota.exhausted'],
    ['You have used up your token quota', 'quota.exhausted'],
    ['Machine to machine token limit reached', 'quota.exhausted'],
    ['The scope limit is low', 'token.refused'],
    ['parameter organization is required for this client', 'api.organization-required'],
    ['Client is not associated with organization org_1', 'token.refused'],
    ['parameter organization is not allowed for this client', 'token.refused'],
    ['Unknown organization', 'token.refused'],
  ])('%s', (text, diagnosis) => {
    expect(explain(auth0, 403, oauth('access_denied', text)).diagnosis).toBe(diagnosis)
  })

  test('a verification is no block of an address', () => {
    const asked = oauth('requires_validation', 'Suspicious request requires verification')
    expect(named(explain(auth0, 401, asked))).toBe('http.blocked/verification')
  })

  test('the words of one refusal with the status of another are shown', () => {
    const mixed = explain(auth0, 403, oauth('access_denied', 'Unauthorized'))
    expect(mixed.diagnosis).toBe('token.refused')
    expect(mixed.possible).toContain('client.auth-failed')
    expect(explain(auth0, 403, oauth('access_denied', 'Forbidden')).possible).not.toContain('client.auth-failed')
  })
})

test('a key of a proof that is invalid was sent by another', () => {
  const text = 'The public key used to sign the DPoP proof JWT is invalid.'
  expect(explain(okta, 403, oauth('access_denied', text)).diagnosis).toBe('client.proof-refused')
  expect(explain(okta, 403, oauth('access_denied', 'Only DPoP here.')).diagnosis).toBe('client.dpop-required')
})

test('an address that answers without a word is not one that changed its answer', () => {
  for (const status of [404, 405, 410]) expect(explain(okta, status, '').diagnosis).toBe('http.unexpected-status')
  for (const status of [400, 401, 403]) expect(explain(okta, status, '').diagnosis).toBe('client.refused-silently')
})

describe('an error is found', () => {
  const challenge = 'Bearer realm="x", error="invalid_client", error_description="Locked"'
  test('in a challenge, where the body has none', () => {
    const answer = answerOf(401, '', { 'www-authenticate': challenge })
    expect(errorOf(answer)).toEqual({ code: 'invalid_client', description: 'Locked' })
    expect(receivedLine({ answer })).toBe('401 · invalid_client · Locked')
    expect(okta.provider.explain({ at: 'token', answer, guide: okta.guide, values: {} }).diagnosis).toBe(
      'client.auth-failed',
    )
    expect(errorOf(answerOf(401, { error: 'a' }, { 'www-authenticate': challenge }))).toEqual({
      code: 'a',
      description: '',
    })
    expect(errorOf(answerOf(401, '', { 'www-authenticate': 'Basic realm="error"' }))).toEqual({
      code: '',
      description: '',
    })
  })

  test.each([
    [[oauth('invalid_scope', 'b')], 'invalid_scope', 'b'],
    [{ errors: [{ code: 'invalid_scope', message: 'b' }] }, 'invalid_scope', 'b'],
    [{ error: 'a', errors: [{ code: 'c' }] }, 'a', ''],
    [{ errors: 'none' }, '', ''],
    [{ errors: [] }, '', ''],
    [[], '', ''],
    [{ title: 'Forbidden', status: 403 }, '', 'Forbidden'],
    [{ title: 'Forbidden', detail: 'Tenant paused' }, '', 'Tenant paused'],
  ])('within %j', (body, code, description) => {
    expect(errorOf(answerOf(400, body))).toEqual({ code, description })
  })

  test('with the causes that Okta adds', () => {
    const errorCauses = [{ errorSummary: 'scope: too many' }, {}, { errorSummary: 'x' }, { errorSummary: 'fourth' }]
    const answer = answerOf(400, { errorCode: 'E0000001', errorSummary: 'Api validation failed', errorCauses })
    expect(receivedLine({ answer })).toBe('400 · E0000001 · Api validation failed · scope: too many · x')
  })
})

test('a document that is refused in words is not blamed on an address', () => {
  for (const context of [okta, auth0, general]) {
    const spoken = explain(context, 403, { error: 'paused', error_description: 'Tenant paused' }, { at: 'metadata' })
    expect([spoken.diagnosis, spoken.possible]).toEqual(['http.unexpected-status', ['http.blocked']])
    expect(explain(context, 403, {}, { at: 'metadata' }).diagnosis).toBe('http.blocked')
    expect(explain(context, 451, { error: 'x' }, { at: 'metadata' }).diagnosis).toBe('http.blocked')
  }
})

describe('words that an assertion shares with others', () => {
  const signed = { method: 'private_key_jwt' }
  test('mean the assertion where the client is refused, or where they name it', () => {
    const of = (status: number, error: string, text: string) =>
      explain(auth0, status, oauth(error, text), signed).diagnosis
    expect(of(401, 'invalid_client', 'Bad signature')).toBe('assertion.signature')
    expect(of(400, 'invalid_client', 'Bad signature')).toBe('assertion.signature')
    expect(of(401, 'access_denied', 'Bad signature')).toBe('assertion.signature')
    expect(of(400, 'invalid_request', 'Bad signature of the assertion')).toBe('assertion.signature')
    expect(of(400, 'invalid_request', 'The contract lacks a signature')).toBe('token.refused')
    expect(of(403, 'access_denied', 'Partner has no algorithm')).toBe('token.refused')
  })
})

describe('an answer that names no error', () => {
  const shownOf = (status: number, body: unknown) =>
    cutExcerpts(String(words.shown(receivedLine({ answer: answerOf(status, body) }))))

  test.each<[body: unknown, shown: string]>([
    ['<title>Sign in</title>', '403 · a page titled "Sign in" · not JSON'],
    [`<title>${'x'.repeat(200)}</title>`, `403 · a page titled "${'x'.repeat(120)}…" · not JSON`],
    ['<html><title> </title></html>', '403 · a page without a title · not JSON'],
    ['<!doctype html><p>x', '403 · a page without a title · not JSON'],
    ['', '403 · an empty body'],
    [' \n ', '403 · an empty body'],
    ['no such\n thing', '403 · no such thing · not JSON'],
    [`${' '.repeat(1000)}<html>`, '403 · <html> · not JSON'],
    [{ x: 1 }, '403 · {"x":1}'],
  ])('%j', (body, shown) => {
    expect(shownOf(403, body)).toBe(shown)
  })

  test('is never a page where it is JSON', () => {
    const answer = { ...answerOf(403, '"<title>x</title>"'), isJson: true }
    expect(receivedLine({ answer })).toBe('403 · "<title>x</title>"')
    expect(receivedLine({ answer: { ...answer, body: ' ' } })).toBe('403')
  })
})
