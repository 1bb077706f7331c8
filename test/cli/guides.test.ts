import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, test } from 'vitest'
import { cli, folder, okta, report } from './support.ts'

const root = join(import.meta.dirname, '..', '..')
const pack = (id: string) =>
  readFileSync(join(root, 'guides/okta/any.yaml'), 'utf8').replace('id: okta/any', `id: ${id}`)
const put = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return path
}

/** The line of a file on which a piece of text stands. */
const lineOf = (path: string, piece: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .findIndex((line) => line.includes(piece)) + 1

describe.concurrent('guides lint', () => {
  const good = put(join(folder, 'lint/okta/records.yaml'), pack('okta/records'))
  const several = put(
    join(folder, 'lint/okta/several.yaml'),
    pack('okta/several')
      .replace('keys.strong', 'keys.strange')
      .replace('server: either', 'server: cloud')
      .replace('terms:', 'slogan:'),
  )
  const unknown = put(
    join(folder, 'lint/okta/unknown.yaml'),
    pack('okta/unknown').replace('keys.strong', 'keys.strange'),
  )
  const key = put(join(folder, 'lint/okta/key.yaml'), '-----BEGIN PRIVATE KEY-----\nMIIB\n')
  const binary = put(join(folder, 'lint/okta/binary.yaml'), Buffer.from([0xff, 0xfe]))

  test.for<[about: string, files: string[], status: number, says: string]>([
    ['a good pack', [good], 0, `${good}: no problems found\n`],
    [
      'the packs of the product',
      ['guides/okta/crul.yaml', 'guides/auth0/any.yaml'],
      0,
      'guides/okta/crul.yaml: no problems found\nguides/auth0/any.yaml: no problems found\n',
    ],
    [
      'every fault of a pack, in the order of its lines',
      [several],
      1,
      `${several}:2: terms is missing.
${several}:${lineOf(several, 'server: cloud')}: server must be one of "custom", "org", "tenant", "either".
${several}:${lineOf(several, 'keys.strange')}: The check keys.strange does not exist.
${several}:${lineOf(several, 'slogan:')}: The guide has an unknown part: slogan.
`,
    ],
    [
      'a check that is not there, beside a good pack',
      [good, unknown],
      1,
      `${good}: no problems found\n${unknown}:${lineOf(unknown, 'keys.strange')}: The check keys.strange does not exist.\n`,
    ],
    [
      'a private key',
      [key],
      1,
      `${key}:1: This file is a private key. Choose the file in the setup, in the step that asks for the private key, or give it in a terminal with --secret private_key=file:PATH.\n`,
    ],
    ['bytes that are no text', [binary], 1, `${binary}:1: The file is not text in UTF-8.\n`],
  ])('%s', async ([, files, expected, says], { expect }) => {
    const { status, stdout, stderr } = await cli(['guides', 'lint', ...files])
    expect({ status, stdout, stderr }).toEqual({ status: expected, stdout: says, stderr: '' })
  })

  test.for<[about: string, args: string[], says: string]>([
    ['a file that is not there', [good, '/nowhere/x.yaml'], 'guides lint: /nowhere/x.yaml cannot be read (ENOENT).'],
    ['a folder', [folder], `guides lint: ${folder} cannot be read (EISDIR).`],
    ['no file', [], 'guides lint needs a FILE, such as okta/my-product.yaml.'],
    ['an option', [good, '--strict'], 'guides lint: there is no option --strict. See --help.'],
  ])('%s cannot be checked', async ([, args, says], { expect }) => {
    const { status, stdout, stderr } = await cli(['guides', 'lint', ...args])
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `idp-preflight: ${says}\n` })
  })
})

describe.concurrent('packs of one’s own', () => {
  const home = join(folder, 'own')
  const env = { IDP_PREFLIGHT_HOME: home }
  put(
    join(home, 'guides/okta/records.yaml'),
    pack('okta/records').replace('product: Another product', 'product: Records'),
  )
  const twin = put(join(home, 'guides/okta/crul.yaml'), pack('okta/crul'))
  const bad = put(join(home, 'guides/okta/bad.yaml'), pack('okta/bad').replace('link: home', 'link: moon'))

  test('are listed; those that were refused are said on standard error', async ({ expect }) => {
    const { status, stdout, stderr } = await cli(['guides'], env)
    expect(status).toBe(0)
    expect(stdout).toMatch(/^okta\/records +Okta for another product \(13 steps\)$/m)
    expect(stdout).toMatch(/^okta\/crul +Okta for crul \(12 steps\)$/m)
    expect(stdout).not.toContain('okta/bad')
    expect(stderr).toBe(
      `${bad}:${lineOf(bad, 'link: moon')}: The console page moon does not exist.
${twin}:2: The built-in guides include okta/crul. Give this guide a different id and file name.
`,
    )
  })

  test('are checked like the others', async ({ expect }) => {
    const { status, report: green } = await report(['--practice', 'okta', '--guide', 'okta/records'], env)
    expect(status).toBe(0)
    expect(green).toMatchObject({
      guide: 'okta/records',
      verdict: 'pass',
      headline: expect.stringContaining('Records'),
    })
  })

  test('disturb no other guide', async ({ expect }) => {
    expect((await report(['--practice', 'okta', '--guide', okta], env)).status).toBe(0)
    const { report: crul } = await report(['--practice', 'okta', '--guide', 'okta/crul'], env)
    expect(crul.handoff.map(({ label }) => label)).toEqual(['Token host', 'Client Id', 'Client Secret'])
  })

  test('that were refused cannot be checked, and the reason is said', async ({ expect }) => {
    expect(await cli(['check', '--guide', 'okta/bad'], env)).toEqual({
      status: 2,
      stdout: '',
      stderr: `idp-preflight: The guide okta/bad cannot be used: line ${lineOf(bad, 'link: moon')}: The console page moon does not exist.\n`,
    })
  })

  test('that stand for a guide of the product are a fault where they lie', async ({ expect }) => {
    const { status, stdout } = await cli(['guides', 'lint', twin], env)
    expect([status, stdout]).toEqual([1, expect.stringContaining(`${twin}:2: The built-in guides include okta/crul`)])
  })
})

describe.concurrent('the guides that need no product of their own, and crul', () => {
  for (const [provider, guide] of [
    ['okta', 'okta/crul'],
    ['okta', 'okta/any'],
    ['auth0', 'auth0/any'],
  ] as const)
    test(`check --practice ${provider} --guide ${guide} is green, strictly`, async ({ expect }) => {
      const { status, report: green } = await report(['--practice', provider, '--guide', guide, '--strict'])
      expect([status, green.verdict, green.rootCause]).toEqual([0, 'pass', null])
    })

  test('and red with the root cause', async ({ expect }) => {
    const args = ['--practice', 'okta', '--guide', 'okta/crul', '--fault', 'policy.no-match']
    const { status, report: red } = await report(args)
    expect([status, red.rootCause]).toEqual([1, 'policy.no-match'])
  })
})
