import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { cli } from './support.ts'

const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false }).compile(
  JSON.parse(readFileSync('docs/explain.schema.json', 'utf8')),
)
const explain = (text: string, ...args: string[]) => cli(['explain', ...args], {}, text)
const refused =
  'ERROR {"error":"invalid_client","error_description":"The client secret supplied for a confidential client is invalid."}'

describe('explain', () => {
  test('names the cause, and ends with 0', async () => {
    const { status, stdout, stderr } = await explain(refused, '--format', 'json')
    const report = JSON.parse(stdout)
    expect([status, stderr]).toEqual([0, ''])
    expect(Object.keys(report)).toEqual(['schema', 'rootCause', 'possible', 'says', 'fix', 'owner', 'found'])
    expect(report).toMatchObject({ schema: 1, rootCause: 'client.secret-wrong', owner: 'you' })
    expect(report.fix.length).toBeGreaterThan(0)
    expect(report.found[0]).toMatchObject({ line: 1, what: 'invalid_client', role: 'cause' })
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  })

  test('names no cause where the words prove none, lists the possible ones, and ends with 1', async () => {
    const { status, stdout } = await explain('x509: certificate signed by unknown authority', '--format', 'json')
    const report = JSON.parse(stdout)
    expect([status, report.rootCause]).toEqual([1, null])
    expect(report.possible).toEqual(['tls.untrusted-ca', 'tls.intercepted', 'tls.incomplete-chain'])
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  })

  test('says so where it recognizes nothing, and ends with 1', async () => {
    const { status, stdout } = await explain('All is well.', '--format', 'json')
    const report = JSON.parse(stdout)
    expect(status).toBe(1)
    expect(report).toMatchObject({ rootCause: null, possible: [], owner: null, found: [] })
    expect(validate(report), JSON.stringify(validate.errors)).toBe(true)
  })

  test('prints the same as text, with the fix, the owner, and what was recognized', async () => {
    const { status, stdout } = await explain(refused)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^client\.secret-wrong\n/)
    expect(stdout).toContain('To fix it:\n  1. ')
    expect(stdout).toContain('Who can fix it: You')
    expect(stdout).toContain('line 1  invalid_client → client.secret-wrong')
    const open = await explain('curl: (6) Could not resolve host: acme.okta.con')
    expect(open.stdout).toContain('Possible: dns.not-found and dns.failed'.slice(0, 9))
    expect(open.stdout).toContain('What the text does not show:')
  })

  test('uses the words of the provider that is named, or that the text names', async () => {
    const said = async (...args: string[]) =>
      JSON.parse((await explain('oauth2: "unauthorized_client"', '--format', 'json', ...args)).stdout)
    expect((await said('--provider', 'okta')).rootCause).toBe('client.grant-not-allowed')
    expect((await said('--provider', 'any')).rootCause).toBeNull()
    expect((await said()).rootCause).toBeNull()
  })

  test.each([
    ['an empty text', '', [], /empty/],
    ['white space', ' \n\t ', [], /empty/],
    ['a text beyond the limit', 'a'.repeat(1_048_577), [], /larger than 1 MiB/],
    ['what is no text', 'a\u0000b', [], /not text/],
    ['an unknown option', 'x', ['--nothing'], /no option --nothing/],
    ['an unknown provider', 'x', ['--provider', 'other'], /--provider must be/],
    ['an unknown format', 'x', ['--format', 'xml'], /--format must be/],
    ['an argument', 'x', ['file.log'], /option/],
  ])('refuses %s in one sentence, and ends with 2', async (_name, text, args, says) => {
    const { status, stdout, stderr } = await explain(text, ...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(says)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })

  test('takes a text of exactly the limit', async () => {
    const { status } = await explain(`${refused}\n`.padEnd(1_048_576, ' '))
    expect(status).toBe(0)
  })

  test('shows no secret of the text', async () => {
    const text = `getaddrinfo ENOTFOUND acme.okta.com client_secret=CaNaRy7f3Q9x Authorization: Bearer CaNaRy7f3Q9xCaNaRy7f3Q9x`
    for (const format of ['text', 'json'])
      expect(JSON.stringify(await explain(text, '--format', format))).not.toContain('CaNaRy')
  })
})

test('text for a terminal has no marks of a page, and a sentence without a host is a sentence', async () => {
  const secret =
    '{"error":"invalid_client","error_description":"The client secret supplied for a confidential client is invalid."}'
  const { stdout } = await cli(['explain', '--provider', 'okta'], {}, `ERROR ${secret}`)
  expect(stdout).toContain('client.secret-wrong')
  expect(stdout).not.toContain('**')
  const other = await cli(['explain'], {}, 'connect ECONNREFUSED')
  expect(other.stdout).not.toMatch(/The name the|^the /m)
})
