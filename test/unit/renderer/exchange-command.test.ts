import { describe, expect, test } from 'vitest'
import type { Exchange } from '../../../core/contract/values.ts'
import { commandOf, isTokenRequest } from '../../../renderer/lib/exchange-command.ts'

const asked = (more: Partial<Exchange> = {}): Exchange => ({
  probe: 'metadata',
  purpose: 'Read the metadata',
  method: 'GET',
  url: 'https://acme.okta.com/.well-known/openid-configuration',
  status: 200,
  address: '127.0.0.1:443',
  proxy: { proxy: null, source: 'environment' },
  tls: null,
  timings: { total: 3 },
  at: '2026-11-28T10:00:00.000Z',
  requestId: null,
  request: { headers: { Accept: 'application/json', 'User-Agent': 'idp-preflight' }, body: null },
  response: null,
  failure: null,
  ...more,
})

describe('a recorded request as a command', () => {
  test('has the method, the URL and the headers that matter', () => {
    expect(commandOf(asked(), false)).toMatchObject({
      bash: [
        "curl --silent --show-error --include --request GET 'https://acme.okta.com/.well-known/openid-configuration'",
        "--header 'Accept: application/json'",
      ].join(' \\\n  '),
      powershell: [
        "Invoke-WebRequest -Method GET -Uri 'https://acme.okta.com/.well-known/openid-configuration'",
        "-Headers @{ 'Accept' = 'application/json' }",
      ].join(' `\n  '),
      ca: false,
      variables: [],
    })
  })

  test('goes through the same proxy', () => {
    const { bash, powershell } = commandOf(asked({ proxy: { proxy: 'proxy.corp:8080', source: 'system' } }), false)
    expect(bash).toContain("--proxy 'http://proxy.corp:8080'")
    expect(powershell).toContain("-Proxy 'http://proxy.corp:8080'")
  })

  test('names no headers where none matter', () => {
    const request = { headers: { 'User-Agent': 'x', Host: 'y', Connection: 'close' }, body: null }
    const { bash, powershell } = commandOf(asked({ request }), false)
    expect(bash).not.toContain('--header')
    expect(powershell).not.toContain('-Headers')
  })

  test('has a variable where something is hidden', () => {
    const request = { headers: { Authorization: 'Bearer ‹hidden›' }, body: null }
    const { bash, powershell, variables } = commandOf(asked({ request }), false)
    expect(bash).toContain(`--header @<(printf '%s\\n' 'Authorization: ''Bearer '"\${AUTHORIZATION}")`)
    expect(powershell).toContain("@{ 'Authorization' = ('Bearer ' + $env:AUTHORIZATION) }")
    expect(variables).toEqual([{ name: 'AUTHORIZATION', holds: expect.stringContaining('`Authorization`') }])
  })

  test('calls what is hidden in a body as its parameter', () => {
    const body = 'grant_type=authorization_code&code=‹code #1›&code_verifier=‹hidden›&again=x'
    const { bash, powershell, variables } = commandOf(
      asked({ method: 'POST', request: { headers: { 'X-Code': '‹code #1›' }, body } }),
      false,
    )
    expect(bash).toContain(
      `--data-binary @<(printf '%s' 'grant_type=authorization_code&code='"\${CODE}"'&code_verifier='"\${CODE_VERIFIER}"'&again=x')`,
    )
    expect(powershell).toContain(
      "-Body ('grant_type=authorization_code&code=' + $env:CODE + '&code_verifier=' + $env:CODE_VERIFIER + '&again=x')",
    )
    expect(powershell).toContain("@{ 'X-Code' = $env:X_CODE }")
    expect(variables.map(({ name }) => name)).toEqual(['X_CODE', 'CODE', 'CODE_VERIFIER'])
  })

  test('hides what was hidden in the URL, and takes dots for hidden as well', () => {
    const { bash, variables } = commandOf(asked({ url: 'https://acme.okta.com/a?id_token_hint=•••' }), false)
    expect(bash).toContain(
      `--config <(printf 'url = "%s"\\n' 'https://acme.okta.com/a?id_token_hint='"\${ID_TOKEN_HINT}")`,
    )
    expect(variables).toHaveLength(1)
  })

  test('quotes what a shell would read', () => {
    const { bash, powershell } = commandOf(asked({ url: "https://acme.okta.com/a?b='$(id)" }), false)
    expect(bash).toContain("'https://acme.okta.com/a?b='\\''$(id)'")
    expect(powershell).toContain("-Uri 'https://acme.okta.com/a?b=''$(id)'")
  })

  test('trusts the CA that the run trusted', () => {
    const { bash, node, python, ca } = commandOf(asked(), true)
    expect(ca).toBe(true)
    expect(bash).toContain('--cacert root.pem')
    expect(node).toContain('NODE_EXTRA_CA_CERTS=root.pem')
    expect(python).toContain('load_verify_locations("root.pem")')
    expect(Object.values(commandOf(asked(), false)).join()).not.toContain('root.pem')
  })

  test('writes the same variable once', () => {
    const request = { headers: {}, body: 'a=‹one›&a=‹one›' }
    expect(commandOf(asked({ request }), false).variables).toHaveLength(1)
  })
})

test.each([
  ['POST', 'grant_type=client_credentials&scope=a', true],
  ['POST', 'scope=a&grant_type=client_credentials', true],
  ['POST', 'grant_type=authorization_code', false],
  ['POST', 'grant_type=client_credentials_x', false],
  ['POST', null, false],
  ['GET', 'grant_type=client_credentials', false],
])('%s %j is a token request of a program: %s', (method, body, expected) => {
  expect(isTokenRequest({ method, request: { headers: {}, body } })).toBe(expected)
})
