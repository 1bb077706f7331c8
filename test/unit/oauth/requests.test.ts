import { describe, expect, test } from 'vitest'
import { authorizeUrl } from '../../../core/oauth/authorize-request.ts'
import { readAuthorizeAnswer, returnedTo, wordsOf } from '../../../core/oauth/authorize-response.ts'
import { claimMeanings, headerMeanings, times } from '../../../core/oauth/claim-meanings.ts'
import { asObject, jsonOf, number, text, words } from '../../../core/oauth/json.ts'
import { isoOf } from '../../../core/oauth/times.ts'
import { tokenCommand } from '../../../core/oauth/token-command.ts'
import { isAuthenticationMethod } from '../../../core/oauth/token-request.ts'
import { words as english } from '../../support/words.ts'
import { answered } from '../checks/fixtures.ts'

const redirect = 'http://localhost:8585/callback'

describe('the address of a sign-in page', () => {
  const asked = {
    endpoint: 'https://a/authorize?tenant=1',
    client_id: 'me',
    redirect_uri: redirect,
    response_type: 'code' as const,
    scope: 'openid email',
    state: 's',
    nonce: 'n',
  }
  const query = (change: object) => Object.fromEntries(new URL(authorizeUrl({ ...asked, ...change })).searchParams)

  test('has what was asked, and keeps what stood in the endpoint', () => {
    expect(query({})).toEqual({
      tenant: '1',
      client_id: 'me',
      redirect_uri: redirect,
      response_type: 'code',
      scope: 'openid email',
      state: 's',
      nonce: 'n',
    })
  })

  test('has challenge, audience and prompt where there are some', () => {
    expect(query({ code_challenge: 'c', audience: 'https://api', prompt: 'none' })).toMatchObject({
      code_challenge: 'c',
      code_challenge_method: 'S256',
      audience: 'https://api',
      prompt: 'none',
    })
    expect(query({ audience: undefined, scope: '' })).not.toHaveProperty('audience')
    expect(query({ scope: '' })).not.toHaveProperty('scope')
  })
})

describe('the answer of the authorize endpoint', () => {
  const read = (reply: Parameters<typeof answered>[0]) => {
    const { answer } = answered({ url: 'https://a/authorize', ...reply })
    if (!answer) throw new Error('no answer')
    return readAuthorizeAnswer(answer, redirect)
  }
  const to = (location: string, status = 302) => read({ status, headers: { location } })

  test.each([
    ['a sign-in page elsewhere', 'https://a/login?x=1', 'accepted', ''],
    ['a sign-in page by a path alone', '/login', 'accepted', ''],
    ['back with what says that a person is needed', `${redirect}?error=login_required`, 'accepted', 'login_required'],
    ['back for interaction', `${redirect}?error=interaction_required`, 'accepted', 'interaction_required'],
    ['back for a choice', `${redirect}?error=account_selection_required`, 'accepted', 'account_selection_required'],
    ['back with an error', `${redirect}?error=invalid_scope&error_description=No+such`, 'returned', 'invalid_scope'],
    ['back with an error in the fragment', `${redirect}#error=access_denied`, 'returned', 'access_denied'],
    ['an error page elsewhere', 'https://a/error?error=invalid_request', 'page', 'invalid_request'],
    ['an error on another path', 'http://localhost:8585/other?error=invalid_request', 'page', 'invalid_request'],
    ['an error at another port', 'http://localhost:1/callback?error=invalid_request', 'page', 'invalid_request'],
    ['a longer word', `${redirect}?error=login_required_x`, 'returned', 'login_required_x'],
    ['a word before it', `${redirect}?error=x_login_required`, 'returned', 'x_login_required'],
  ])('that sends to %s', (_name, location, kind, error) => {
    expect(to(location)).toMatchObject({ kind, error })
    expect(to(location, 303)).toMatchObject({ kind, error })
  })

  test('carries the description from where the error stands', () => {
    expect(to(`${redirect}?error=invalid_scope&error_description=No+such`).description).toBe('No such')
    expect(to('https://a/error?error=x&error_description=Why').description).toBe('Why')
  })

  test('of a status on the border belongs to the side that it is of', () => {
    expect(read({ status: 300, headers: { location: 'https://a/login' } }).kind).toBe('accepted')
    expect(read({ status: 399, headers: { location: 'https://a/login' } }).kind).toBe('accepted')
    expect(read({ status: 299, headers: { location: 'https://a/login' }, body: 'x' }).kind).toBe('other')
    expect(read({ status: 201, body: '<p>login_required</p>' }).kind).toBe('other')
    expect(read({ status: 500, body: '<p>login_required</p>' }).kind).toBe('other')
    expect(read({ status: 302, headers: { location: 'http://[bad' } })).toMatchObject({ kind: 'accepted', error: '' })
  })

  test('that redirects to nowhere is no answer', () => {
    expect(read({ status: 302 })).toEqual({ kind: 'other', error: '', description: '' })
    expect(read({ status: 399 })).toMatchObject({ kind: 'other' })
    expect(read({ status: 500 })).toMatchObject({ kind: 'other' })
  })

  test.each([
    ['a page', 200, '<h1>Sign in</h1>', 'accepted', '', ''],
    ['an error in JSON', 200, { error: 'invalid_client', error_description: 'Who?' }, 'page', 'invalid_client', 'Who?'],
    ['JSON without an error', 200, { ok: true }, 'other', '', ''],
    ['nothing', 200, ' ', 'other', '', ''],
    ['Okta’s own error', 400, { errorCode: 'E1', errorSummary: 'No' }, 'page', 'E1', 'No'],
    ['a page of an error', 400, '<p>redirect &amp; uri</p>', 'page', '', 'redirect & uri'],
    [
      'a page that wants a session',
      403,
      '<p>You are not logged in</p>',
      'accepted',
      'login_required',
      'You are not logged in',
    ],
    ['JSON that wants a person', 400, { error: 'login_required' }, 'accepted', 'login_required', ''],
    ['a page of a broken server', 503, '<p>login_required</p>', 'other', '', ''],
    ['499', 499, 'x', 'page', '', 'x'],
  ])('that is %s', (_name, status, body, kind, error, description) => {
    expect(read({ status, body })).toEqual({ kind, error, description })
  })

  test('is read as words', () => {
    expect(wordsOf('<p>a&nbsp;b &lt;c&gt; &quot;d&quot; &#39;e&#x27; &apos;f&#34;</p>\n\n<b>g</b>')).toBe(
      `a b <c> "d" 'e' 'f" g`,
    )
    expect(wordsOf('x'.repeat(3000))).toHaveLength(2000)
    expect(wordsOf('&amp;lt;')).toBe('&lt;')
  })

  test('comes back to the redirect URI and to nothing that looks like it', () => {
    expect(returnedTo(`${redirect}?code=1`, redirect)?.get('code')).toBe('1')
    expect(returnedTo(`${redirect}#code=1`, redirect)?.get('code')).toBe('1')
    expect(returnedTo(`${redirect}?code=1#`, redirect)?.get('code')).toBe('1')
    for (const other of ['http://localhost:8585/callback/x', 'https://localhost:8585/callback', 'nonsense'])
      expect(returnedTo(`${other}?code=1`, redirect)).toBeNull()
    expect(returnedTo(redirect, 'nonsense')).toBeNull()
  })
})

/** A variable as bash writes it. */
const variable = (name: string) => `\${${name}}`

describe('a token request as lines for a terminal', () => {
  const url = "https://a/token?x='1'"
  const parameters = { grant_type: 'client_credentials', scope: "it's", audience: undefined }

  test.each([
    [
      'client_secret_basic',
      ['CLIENT_SECRET'],
      `"$(printf '%s:%s' 'me' "${variable('CLIENT_SECRET')}" | base64 | tr -d '\\n')"`,
      '$env:CLIENT_SECRET))',
    ],
    [
      'client_secret_post',
      ['CLIENT_SECRET'],
      `client_secret@<(printf '%s' "${variable('CLIENT_SECRET')}")`,
      'client_secret = $env:CLIENT_SECRET',
    ],
    [
      'private_key_jwt',
      ['CLIENT_ASSERTION'],
      `client_assertion@<(printf '%s' "${variable('CLIENT_ASSERTION')}")`,
      'client_assertion = $env:CLIENT_ASSERTION',
    ],
    [
      'client_secret_jwt',
      ['CLIENT_ASSERTION'],
      "client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer'",
      "client_assertion_type = 'urn:",
    ],
    ['none', [], "'client_id=me'", "client_id = 'me'"],
  ] as const)('%s has its secret as a variable', (method, variables, bash, powershell) => {
    const command = tokenCommand(url, method, 'me', parameters)
    expect(command.variables.map(({ name }) => name)).toEqual(variables)
    expect(command.bash).toContain(bash)
    expect(command.powershell).toContain(powershell)
    expect(command.bash).not.toContain('audience')
    expect(command.bash.includes("'client_id=me'")).toBe(method !== 'client_secret_basic')
    expect(command.bash.includes('Authorization: Basic')).toBe(method === 'client_secret_basic')
    expect(command.powershell.includes('Authorization')).toBe(method === 'client_secret_basic')
  })

  test('is quoted for both shells, whatever stands in the values', () => {
    const command = tokenCommand(url, 'client_secret_post', "o'neil $(id)", parameters)
    expect(command.powershell).toContain("scope = 'it''s'")
    expect(command.powershell).toContain("-Uri 'https://a/token?x=''1'''")
  })

  test('goes the way of the run', () => {
    const way = { through: 'http://proxy.corp:8080', ca: true }
    const { bash, powershell, python, node, ca } = tokenCommand(url, 'none', 'me', parameters, way)
    expect(ca).toBe(true)
    expect(bash).toContain("--proxy 'http://proxy.corp:8080' \\\n  --cacert root.pem")
    expect(powershell).toContain("-Proxy 'http://proxy.corp:8080'")
    expect(python).toContain('"https": "http://proxy.corp:8080"')
    expect(node).toContain('HTTPS_PROXY=http://proxy.corp:8080')
    expect(tokenCommand(url, 'none', 'me', parameters).bash).not.toMatch(/--proxy|--cacert/)
  })
})

describe('members of JSON', () => {
  test('are read by their type, or not at all', () => {
    const object = asObject({ a: 'x', b: 1, c: ['p', 2, 'q'], d: ' p  q ', e: null, f: Number.POSITIVE_INFINITY })
    expect([text(object, 'a'), text(object, 'b'), text(null, 'a'), text(object, 'z')]).toEqual(['x', null, null, null])
    expect([number(object, 'b'), number(object, 'a'), number(object, 'f'), number(null, 'b')]).toEqual([
      1,
      null,
      null,
      null,
    ])
    expect([words(object, 'c'), words(object, 'd'), words(object, 'b'), words(null, 'c')]).toEqual([
      ['p', 'q'],
      ['p', 'q'],
      null,
      null,
    ])
    for (const value of [null, [], 'x', 1, undefined]) expect(asObject(value)).toBeNull()
  })

  test('are written on one line, however deep and large', () => {
    expect(jsonOf({ a: [1, 'x', null, true], b: { c: 1e20 } })).toBe(
      '{"a":[1,"x",null,true],"b":{"c":100000000000000000000}}',
    )
    expect(jsonOf(undefined)).toBe('')
    let deep: unknown = 1
    for (let level = 0; level < 5000; level += 1) deep = [deep]
    expect(jsonOf(deep as never)).toBe(`${'['.repeat(64)}…${']'.repeat(64)}`)
    let object: unknown = 1
    for (let level = 0; level < 65; level += 1) object = { a: object }
    expect(jsonOf(object as never)).toContain('…')
    let fits: unknown = 1
    for (let level = 0; level < 64; level += 1) fits = { a: fits }
    expect(jsonOf(fits as never)).not.toContain('…')
  })
})

test('ways of client authentication are known by their wire names', () => {
  for (const method of ['client_secret_basic', 'client_secret_post', 'client_secret_jwt', 'private_key_jwt', 'none'])
    expect(isAuthenticationMethod(method)).toBe(true)
  for (const method of ['basic', '', undefined, 'tls_client_auth']) expect(isAuthenticationMethod(method)).toBe(false)
})

describe('a point in time', () => {
  test.each([
    [0, '1970-01-01T00:00:00.000Z'],
    [1_800_000_000, '2027-01-15T08:00:00.000Z'],
    [8.64e12, '+275760-09-13T00:00:00.000Z'],
    [-8.64e12, '-271821-04-20T00:00:00.000Z'],
  ])('%d is %s', (seconds, iso) => {
    expect(isoOf(seconds)).toBe(iso)
  })

  test.each([8.64e12 + 1, -8.64e12 - 1, 1e20, Number.POSITIVE_INFINITY])('%d is no date', (seconds) => {
    expect(isoOf(seconds)).toBeNull()
  })
})

test('claims and header members that people ask about are explained, and times are known as such', () => {
  for (const name of ['iss', 'sub', 'aud', 'exp', 'iat', 'nbf', 'jti', 'scope'])
    expect(english.say(claimMeanings[name] ?? []), name).toMatch(/\.$/)
  for (const name of ['alg', 'kid', 'typ', 'enc']) expect(english.say(headerMeanings[name] ?? []), name).toMatch(/\.$/)
  expect(times).toEqual(['exp', 'iat', 'nbf', 'auth_time', 'updated_at'])
})
