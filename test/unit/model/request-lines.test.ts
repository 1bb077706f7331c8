import { execFile, spawnSync } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caFile, linesOf, type WrittenRequest } from '../../../core/model/request-lines.ts'

const run = promisify(execFile)
const secret = `S3cr'et"\\ $(id) %41é&=+`
const env = { ...process.env, CLIENT_SECRET: secret, NO_PROXY: '*', http_proxy: '', HTTP_PROXY: '', https_proxy: '' }

interface Got {
  method: string | undefined
  url: string | undefined
  authorization: string | undefined
  own: string | undefined
  body: string
}
let got: Got | null = null
const server = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => {
    body += String(part)
  })
  request.on('end', () => {
    const { authorization, 'x-own': own } = request.headers
    got = { method: request.method, url: request.url, authorization, own: own ? String(own) : undefined, body }
    response.writeHead(401, { 'content-type': 'text/plain' }).end('answered')
  })
})
let origin = ''
beforeAll(async () => {
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const asked = (more: Partial<WrittenRequest> = {}): WrittenRequest => ({
  method: 'POST',
  url: [`${origin}/token?x='1'`],
  headers: [],
  form: null,
  body: null,
  basic: null,
  through: null,
  ca: false,
  ...more,
})

const there = (program: string) => spawnSync(program, ['--version']).status === 0
const programs = [
  ['bash', 'bash', there('bash') && there('curl')],
  ['python', 'python3', there('python3')],
  ['node', process.execPath, true],
] as const

describe.each(programs)('what is written for %s', (kind, program, installed) => {
  const send = async (request: WrittenRequest) => {
    got = null
    const lines = linesOf(request)[kind]
    const args =
      kind === 'bash' ? ['-c', lines] : kind === 'python' ? ['-c', lines] : ['--input-type=module', '-e', lines]
    const { stdout } = await run(program, args, { env })
    expect(stdout).toContain('401')
    expect(stdout).toContain('answered')
    return got as Got | null
  }

  test.runIf(installed)('sends the secret of the environment as a parameter', async () => {
    const form = [
      { name: 'scope', value: ["it's"] },
      { name: 'client_secret', value: [{ variable: 'CLIENT_SECRET' }] },
    ]
    const sent = await send(asked({ form }))
    expect([sent?.method, sent?.url]).toEqual(['POST', expect.stringMatching(/^\/token\?x=('1'|%271%27)$/)])
    expect(Object.fromEntries(new URLSearchParams(sent?.body))).toEqual({ scope: "it's", client_secret: secret })
  })

  test.runIf(installed)('sends the secret of the environment as a login', async () => {
    const form = [{ name: 'grant_type', value: ['client_credentials'] }]
    const sent = await send(asked({ form, basic: { user: "o'neil", variable: 'CLIENT_SECRET' } }))
    expect(sent?.authorization).toBe(`Basic ${Buffer.from(`o'neil:${secret}`).toString('base64')}`)
    expect(sent?.body).toBe('grant_type=client_credentials')
  })

  test.runIf(installed)('sends headers and a body as they are', async () => {
    const body = ['a=', { variable: 'CLIENT_SECRET' }, '&b=é']
    const sent = await send(asked({ headers: [{ name: 'X-Own', value: ["it's"] }], body }))
    expect([sent?.own, sent?.body]).toEqual(["it's", `a=${secret}&b=é`])
  })

  test.runIf(installed)('sends a secret in a header', async () => {
    const headers = [{ name: 'Authorization', value: ['Bearer ', { variable: 'TOKEN' }] }]
    const lines = linesOf(asked({ method: 'GET', headers }))[kind]
    expect(lines).toContain('TOKEN')
    expect((await send(asked({ method: 'GET', headers: [{ name: 'X-Own', value: ['x'] }] })))?.method).toBe('GET')
  })
})

test('a secret is in no argument of curl', async () => {
  const request = asked({
    url: [`${origin}/x?hint=`, { variable: 'CLIENT_SECRET' }],
    headers: [{ name: 'Authorization', value: ['Bearer ', { variable: 'CLIENT_SECRET' }] }],
    form: [{ name: 'client_secret', value: [{ variable: 'CLIENT_SECRET' }] }],
    body: [{ variable: 'CLIENT_SECRET' }],
    basic: { user: 'me', variable: 'CLIENT_SECRET' },
  })
  const lines = linesOf(request).bash
  const { stdout } = await run('bash', ['-c', `curl() { printf '%s\\n' "$@"; }; ${lines}`], { env })
  expect(stdout).toContain('--data-urlencode')
  expect(stdout).not.toContain(secret)
  expect(stdout).not.toContain(Buffer.from(`me:${secret}`).toString('base64').slice(4, 20))
})

test('the proxy and the CA of the run belong to it', () => {
  const { bash, powershell, python, node } = linesOf(asked({ through: 'http://proxy.corp:8080', ca: true }))
  for (const lines of [bash, powershell, python, node]) expect(lines).toContain('http://proxy.corp:8080')
  for (const lines of [bash, python, node]) expect(lines).toContain(caFile)
  const plain = Object.values(linesOf(asked())).join('\n')
  expect(plain).not.toMatch(/proxy|root\.pem/i)
})

test('PowerShell reads the environment, and a quote ends nothing', () => {
  const { powershell } = linesOf(
    asked({
      url: ["https://a/token?x='1'"],
      headers: [{ name: 'X', value: ['a', { variable: 'B' }] }],
      form: [{ name: 'scope', value: ["it's"] }],
      basic: { user: 'me', variable: 'CLIENT_SECRET' },
    }),
  )
  expect(powershell).toContain("-Uri 'https://a/token?x=''1'''")
  expect(powershell).toContain("'X' = ('a' + $env:B)")
  expect(powershell).toContain("-Body @{ scope = 'it''s' }")
  expect(powershell).toContain("GetBytes('me:' + $env:CLIENT_SECRET)")
})
