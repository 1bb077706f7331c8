import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadKnownGuides } from '../../core/app/known-guides.ts'
import { fieldNames } from '../../core/model/profile.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import { grammarOf } from '../../core/words/intl.ts'
import { auth0, cli, environment, escapes, folder, okta } from './support.ts'

const guideIds = loadKnownGuides(join(import.meta.dirname, '..', '..', 'guides')).guides.map(({ id }) => id)
const fields = fieldNames.join(', ')
const anyProvider = grammarOf('en').either(providerIds)

const garbage = join(folder, 'garbage.pem')
writeFileSync(garbage, 'no certificate at all\n')
const broken = join(folder, 'broken.pem')
writeFileSync(broken, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n')

const check = (...args: string[]) => ['check', '--guide', okta, ...args]

describe.concurrent('a command that cannot be used ends with 2 and one sentence', () => {
  test.for<[about: string, args: string[], says: string]>([
    [
      'no command',
      [],
      'A command is missing: check, admin, plan, apply, rotate, undo, explain-policy, keys, export, explain, guides, runs, compare, expiry, practice, remaining, setups, secret, serve, token, releases. See --help.',
    ],
    [
      'an unknown command',
      ['chekc'],
      'There is no command "chekc". Commands: check, admin, plan, apply, rotate, undo, explain-policy, keys, export, explain, guides, runs, compare, expiry, practice, remaining, setups, secret, serve, token, releases. See --help.',
    ],
    [
      'admin without an action',
      ['admin'],
      'admin takes login, status, forget, or choose: admin login --setup NAME … See --help.',
    ],
    ['a choice for no setup', ['admin', 'choose'], 'admin needs --setup NAME, the name of a saved setup.'],
    [
      'a list for scripts, and a choice',
      ['admin', 'choose', '--setup', 'Acme', '--format', 'json', '--value', 'x'],
      '--value has no effect with --format json. Remove one of them.',
    ],
    ['token without an action', ['token'], 'token takes inspect: token inspect [--jwks FILE] < TOKEN. See --help.'],
    ['an algorithm that is none', ['keys', 'new', '--alg', 'HS256'], '--alg must be RS256, PS256, ES256, or ES384.'],
    [
      'keys without an action',
      ['keys'],
      'keys takes new, show, or check: keys new [--alg RS256] [--output FILE]. See --help.',
    ],
    [
      'a sign-in of a guide without one',
      ['check', '--practice', 'okta', '--sign-on'],
      'The guide okta/fortanix-key-insight has no sign-in. Remove --sign-on.',
    ],
    [
      'the name of something every object has',
      ['constructor'],
      'There is no command "constructor". Commands: check, admin, plan, apply, rotate, undo, explain-policy, keys, export, explain, guides, runs, compare, expiry, practice, remaining, setups, secret, serve, token, releases. See --help.',
    ],
    [
      'no guide',
      ['check'],
      `check needs --guide ID, --setup NAME, or --practice ${anyProvider}. The command "guides" lists the IDs.`,
    ],
    [
      'an unknown guide',
      ['check', '--guide', 'okta/nope'],
      `There is no guide "okta/nope". Guides: ${guideIds.join(', ')}.`,
    ],
    [
      'a guide of the practice tenant that is unknown',
      ['practice', '--guide', 'okta/nope'],
      `There is no guide "okta/nope". Guides: ${guideIds.join(', ')}.`,
    ],
    [
      'a time limit of a sign-in that is not tested',
      check('--sign-on-timeout', '5'),
      '--sign-on-timeout has no effect without --sign-on. Add --sign-on, or remove --sign-on-timeout.',
    ],
    [
      'every check in a format that has every check',
      check('--format', 'json', '--verbose'),
      '--verbose has no effect with --format json. Remove one of them.',
    ],
    [
      'every check in a letter',
      check('--letter', 'text', '--verbose'),
      '--verbose has no effect with --letter. Remove one of them.',
    ],
    [
      'a try without a proxy that is not used',
      check('--proxy', 'none', '--try-direct'),
      '--try-direct has no effect with --proxy none. Remove one of them.',
    ],
    [
      'a port for a list',
      ['practice', '--list-faults', '--port', '8080'],
      '--port has no effect with --list-faults. Remove one of them.',
    ],
    [
      'a fault for a list',
      ['practice', '--list-faults', '--fault', 'client.unknown'],
      '--fault has no effect with --list-faults. Remove one of them.',
    ],
    [
      'the form of a key file that is not written',
      ['keys', 'new', '--form', 'pem'],
      '--form has no effect without --output. Add --output, or remove --form.',
    ],
    [
      'a key that is in the command line',
      ['keys', 'show', '--key', 'x'],
      '--key takes env:NAME, file:PATH, or -. The secret itself must not be on the command line.',
    ],
    [
      'the password of a key that is not there',
      ['keys', 'show', '--key', 'env:PATH', '--password', 'env:NOT_SET_HERE'],
      '--password: the environment variable NOT_SET_HERE is not set.',
    ],
    [
      'standard input twice',
      ['keys', 'show', '--key', '-', '--password', '-'],
      'Only one secret can be read from standard input.',
    ],
    ['an unknown option', check('--nope'), 'check: there is no option --nope. See --help.'],
    ['an option of another command', ['guides', '--strict'], 'guides: there is no option --strict. See --help.'],
    [
      'a word that stands alone',
      check('acme'),
      'check: an argument has no option before it. Give each value with an option. See --help.',
    ],
    ['an option without its value', check('--set'), 'check: --set needs a value.'],
    ['a switch with a value', check('--strict=yes'), 'check: --strict takes no value.'],
    ['an option given twice', check('--timeout', '1', '--timeout', '2'), '--timeout was given more than once.'],
    ['a language that is not spoken', ['guides', '--lang', 'tlh'], '--lang must be en.'],
    ['a language whose name only begins like one', ['guides', '--lang=english'], '--lang must be en.'],
    ['a language that is not named', ['guides', '--lang'], 'guides: --lang needs a value.'],
    ['an option in place of a language', ['guides', '--lang', '--format=json'], 'guides: --lang needs a value.'],
    ['two languages', ['--lang=en', 'guides', '--lang', 'en'], '--lang was given more than once.'],
    ['an unknown format', check('--format', 'xml'), '--format must be text, json, junit, markdown, html, or csv.'],
    ['an unknown format of guides', ['guides', '--format', 'csv'], '--format must be text or json.'],
    ['an unknown provider', ['check', '--practice', 'moon'], `--practice must be ${anyProvider}.`],
    ['an unknown provider of the tenant', ['practice', '--provider', 'moon'], `--provider must be ${anyProvider}.`],
    [
      'a guide of another provider than the tenant',
      ['check', '--practice', 'auth0', '--guide', okta],
      `The guide ${okta} is not for auth0.`,
    ],
    [
      'an unknown fault',
      ['check', '--practice', 'okta', '--fault', 'policy.nope'],
      'The practice tenant for okta has no fault "policy.nope". See practice --list-faults.',
    ],
    [
      "a fault of the other provider's tenant",
      ['practice', '--provider', 'auth0', '--fault', 'policy.no-match'],
      'The practice tenant for auth0 has no fault "policy.no-match". See practice --list-faults.',
    ],
    [
      'a fault without the practice tenant',
      check('--fault', 'policy.no-match'),
      `--fault turns on a fault of the practice tenant. Also give --practice ${anyProvider}.`,
    ],
    ['an unknown field', check('--set', 'tenant=acme'), `There is no field "tenant". Fields: ${fields}.`],
    ['a field without a value', check('--set', 'domain'), '--set takes FIELD=VALUE.'],
    ['a value without a field', check('--set', '=acme'), '--set takes FIELD=VALUE.'],
    ['an unknown secret', check('--secret', 'password=env:HOME'), `There is no field "password". Fields: ${fields}.`],
    [
      'a plain field given as a secret',
      check('--secret', 'client_id=env:HOME'),
      'client_id is not a secret. Give it with --set client_id=VALUE.',
    ],
    [
      'a variable that is not set',
      check('--secret', 'client_secret=env:OKTA_SECRET'),
      '--secret client_secret: the environment variable OKTA_SECRET is not set.',
    ],
    [
      'a secret file that is not there',
      check('--secret', 'client_secret=file:/nowhere/secret'),
      '--secret client_secret: /nowhere/secret cannot be read (ENOENT).',
    ],
    [
      'two secrets from standard input',
      check('--secret', 'client_secret=-', '--secret', 'private_key=-'),
      'Only one secret can be read from standard input.',
    ],
    [
      'a certificate file that is not there',
      check('--ca', '/nowhere/ca.pem'),
      '--ca: /nowhere/ca.pem cannot be read (ENOENT).',
    ],
    [
      'a certificate file without a certificate',
      check('--ca', garbage),
      `--ca: ${garbage} contains no PEM certificate (-----BEGIN CERTIFICATE-----).`,
    ],
    ['a certificate that is none', check('--ca', broken), `--ca: a certificate in ${broken} cannot be read.`],
    [
      'a wrong rule to resolve by',
      check('--resolve', 'acme.okta.com'),
      '--resolve takes HOST:PORT:ADDRESS, such as acme.okta.com:443:10.0.0.5. The value was "acme.okta.com".',
    ],
    ['a time limit that is no number', check('--timeout', 'soon'), '--timeout must be a number from 0.1 to 600.'],
    ['a time limit of nothing', check('--timeout', '0'), '--timeout must be a number from 0.1 to 600.'],
    ['a negative time limit', check('--timeout=-3'), '--timeout must be a number from 0.1 to 600.'],
    [
      'a proxy of another kind',
      check('--proxy', 'socks5://127.0.0.1:1080'),
      '--proxy takes a URL such as http://proxy.example.com:3128, or "none".',
    ],
    [
      'a PAC file that is not there',
      check('--pac', '/nowhere/proxy.pac'),
      '--pac: /nowhere/proxy.pac cannot be read (ENOENT).',
    ],
    [
      'a PAC file behind a login',
      check('--pac', 'http://me:pw@127.0.0.1/proxy.pac'),
      '--pac takes a file or a URL such as http://proxy.example.com/proxy.pac, without a username or a password.',
    ],
    [
      'two rules for the proxy',
      check('--pac', 'http://127.0.0.1/proxy.pac', '--proxy', 'none'),
      '--pac and --proxy cannot be combined. Give one of them.',
    ],
    [
      'a name server by its name',
      check('--dns', 'dns.example'),
      '--dns takes the address of a DNS server, such as 10.0.0.53 or 127.0.0.1:5353. The value was "dns.example".',
    ],
    ['a letter in a form that is none', check('--letter', 'pdf'), '--letter must be text, markdown, or csv.'],
    [
      'a letter and a report',
      check('--letter', 'text', '--format', 'json'),
      '--letter and --format cannot be combined. Give one of them.',
    ],
    [
      'a saved setup where nothing is kept',
      check('--setup', 'Acme', '--nothing-on-disk'),
      '--setup reads saved data, and --nothing-on-disk does not allow that. Give one of them.',
    ],
    [
      'a root in a folder that is not there',
      check('--export-root', '/nowhere/root.pem'),
      '--export-root: /nowhere/root.pem cannot be written (ENOENT).',
    ],
    ['a port that does not exist', ['practice', '--port', '65536'], '--port must be a number from 0 to 65535.'],
    ['a port of the window that does not exist', ['serve', '--port=-1'], '--port must be a number from 0 to 65535.'],
    [
      'a saved setup, and the practice tenant in its place',
      check('--practice', 'okta', '--setup', 'Acme'),
      '--setup has no effect with --practice. Remove one of them.',
    ],
    ['a setup that was never saved', check('--setup', 'Acme'), 'There is no setup named "Acme".'],
    [
      'a report in a folder that is not there',
      ['check', '--practice', 'okta', '--output', '/nowhere/report.txt'],
      '--output: /nowhere/report.txt cannot be written (ENOENT).',
    ],
    [
      'a report in place of a folder',
      ['check', '--practice', 'okta', '--output', folder],
      `--output: ${folder} cannot be written (EISDIR).`,
    ],
  ])('%s', async ([, args, says], { expect }) => {
    const { status, stdout, stderr } = await cli(args)

    expect(stderr).toBe(`idp-preflight: ${says}\n`)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })
})

describe.concurrent('a secret on the command line is refused and not repeated', () => {
  const secret = 'S3cr-et_Value.0123456789'
  test.for<[about: string, args: string[], says: string]>([
    [
      'as a field',
      check('--set', `client_secret=${secret}`),
      'client_secret is a secret, and other users of this computer can read a command line. Give it with --secret client_secret=env:NAME, file:PATH, or -.',
    ],
    [
      'as a private key',
      check('--set', `private_key=${secret}`),
      'private_key is a secret, and other users of this computer can read a command line. Give it with --secret private_key=env:NAME, file:PATH, or -.',
    ],
    [
      'in place of where it is',
      check('--secret', `client_secret=${secret}`),
      '--secret client_secret takes env:NAME, file:PATH, or -. The secret itself must not be on the command line.',
    ],
    [
      'in place of the name of its variable',
      check('--secret', `client_secret=env:${secret}`),
      '--secret client_secret: the environment variable is not set.',
    ],
    ['alone', check(secret), 'check: an argument has no option before it. Give each value with an option. See --help.'],
    [
      'as the value of an option of its own',
      check(`--client-secret=${secret}`),
      'check: there is no option --client-secret. See --help.',
    ],
    [
      'as the password of a proxy',
      check('--proxy', `http://anna:${secret}@proxy.example:3128`),
      '--proxy must not contain a password, because other users of this computer can read a command line. Put the full URL in the environment variable HTTPS_PROXY.',
    ],
  ])('%s', async ([, args, says], { expect }) => {
    const { status, stdout, stderr } = await cli(args)

    expect(stderr).toBe(`idp-preflight: ${says}\n`)
    expect(stderr + stdout).not.toContain(secret)
    expect(stdout).toBe('')
    expect(status).toBe(2)
  })
})

describe.concurrent('a secret that is typed in the wrong place is not repeated', () => {
  const canary = 'Qz7vT9mKp2Xw4Rj8Lb3Nc6Hd1Fg5Ys0AeUoIqE-_tB+/Wm2Pd8Rk'
  const key = '-----BEGIN PRIVATE KEY-----\nMIIEvAIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----'
  test.for<[about: string, args: string[], says: string]>([
    ['a command', [canary], 'There is no command "…". '],
    ['an option', ['check', `--${canary}`], 'check: there is no option …. '],
    ['a file', ['check', '--practice', 'okta', '--ca', canary], '--ca: … cannot be read (ENOENT).'],
    ['a file, with an equals sign', ['check', '--practice', 'okta', `--ca=${canary}`], '--ca: … cannot be read'],
    ['a file in a folder', ['check', '--replay', `./keys/${canary.replace('/', '')}`], '--replay: … cannot be read'],
    ['a file of a secret', check('--secret', `client_secret=file:${canary}`), ': … cannot be read (ENOENT).'],
    ['a key as a file', check(`--ca=${key}`), '--ca: … cannot be read'],
    ['a setup', ['check', '--setup', canary], 'There is no setup named "…".'],
    ['a guide', ['check', '--guide', canary], 'There is no guide "…". '],
    ['a run', ['compare', canary, 'a'], 'There is no saved run whose ID starts with "…".'],
    ['an address', check('--resolve', `a:1:${canary}`), 'The value was "a:1:…".'],
  ])('%s', async ([, args, says], { expect }) => {
    const { status, stdout, stderr } = await cli(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(says)
    expect(stderr).toContain('An argument looks like a secret, and is not repeated here. ')
    for (const part of [canary.slice(0, 12), canary.slice(-12), 'MIIEvA']) expect(stderr).not.toContain(part)
  })

  test('a long path is', async ({ expect }) => {
    const path = '/nowhere/Users/Ada1/Certificates/of/the/Company/2026/Root-CA-of-Acme-2026.pem'
    const { stderr } = await cli(check('--ca', path))
    expect(stderr).toBe(`idp-preflight: --ca: ${path} cannot be read (ENOENT).\n`)
  })
})

describe.concurrent('what the program says about itself', () => {
  test.each([
    [['runs', '--help'], 'runs SETUP', ['compare RUN', 'check --guide']],
    [['help', 'compare'], 'compare RUN RUN', ['runs SETUP [']],
    [['check', '-h'], '[--bundle FILE]', ['practice [', 'serve [']],
    [['setups', '--help'], 'setups import --input', ['remaining --setup']],
  ] as const)(
    '%j shows the form, the options and the exit statuses of that command alone',
    async (args, own, others) => {
      const { status, stdout, stderr } = await cli([...args])
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toContain(own)
      expect(stdout).toContain('Exit status: 0')
      for (const other of others) expect(stdout).not.toContain(other)
    },
  )

  for (const args of [['--help'], ['-h'], ['help']])
    test(`${args.join(' ')} shows every command and the exit statuses`, async ({ expect }) => {
      const { status, stdout, stderr } = await cli(args)

      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      for (const word of ['guides', 'check (--guide ID', 'practice', 'serve', '--strict', 'Exit status: 0'])
        expect(stdout).toContain(word)
      expect(stdout).not.toMatch(escapes)
    })

  test('--version names the tool and its version', async ({ expect }) => {
    expect(await cli(['--version'])).toEqual({
      status: 0,
      stdout: expect.stringMatching(/^idp-preflight \d+\.\d+\.\d+\n$/),
      stderr: '',
    })
  })

  test('releases names the page of newer versions, and asks nobody', async ({ expect }) => {
    // A proxy that is not there: whatever was fetched would fail.
    expect(await cli(['releases'], { HTTPS_PROXY: 'http://127.0.0.1:9' })).toEqual({
      status: 0,
      stdout: expect.stringMatching(
        /^This is version \d+\.\d+\.\d+\. New versions are listed at https:\/\/\S+\/releases\n$/,
      ),
      stderr: '',
    })
    expect(await cli(['releases', '--open'])).toMatchObject({ status: 2 })
  })

  test('--lang is taken before and after the command, with a region too', async ({ expect }) => {
    const all = [
      ['--lang', 'en', 'releases'],
      ['releases', '--lang=en-US'],
      ['releases', '--lang', 'EN_gb'],
    ]
    const ended = await Promise.all(all.map((args) => cli(args, { LC_ALL: 'tlh_US.UTF-8' })))
    for (const { status, stdout } of ended) expect([status, stdout.slice(0, 15)]).toEqual([0, 'This is version'])
  })

  test('guides lists every guide with its steps', async ({ expect }) => {
    const { status, stdout, stderr } = await cli(['guides'])

    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toMatch(/^okta\/fortanix-key-insight +Okta for Fortanix Key Insight \(\d+ steps\)$/m)
    expect(stdout).toMatch(/^auth0\/fortanix-key-insight +Auth0 for Fortanix Key Insight \(\d+ steps\)$/m)
  })

  test('guides as JSON names fields and steps', async ({ expect }) => {
    const { status, stdout } = await cli(['guides', '--format', 'json'])

    const rows = JSON.parse(stdout) as { id: string; fields: { name: string; required: boolean }[]; steps: object[] }[]
    expect(status).toBe(0)
    expect(rows.find(({ id }) => id === auth0)).toMatchObject({
      provider: 'auth0',
      product: 'Fortanix Key Insight',
      fields: expect.arrayContaining([{ name: 'client_secret', label: 'Client secret', required: true }]),
      steps: expect.arrayContaining([{ id: 'token', title: 'Get a token' }]),
    })
  })

  test('practice --list-faults lists both providers, or the one asked for', async ({ expect }) => {
    const [both, one] = await Promise.all([
      cli(['practice', '--list-faults']),
      cli(['practice', '--list-faults', '--provider', 'auth0']),
    ])

    expect([both.status, one.status, both.stderr, one.stderr]).toEqual([0, 0, '', ''])
    expect(both.stdout).toMatch(/^okta +policy\.no-match +\S/m)
    expect(both.stdout).toMatch(/^auth0 +api\.not-authorized +\S/m)
    expect(both.stdout).toMatch(/tls\.expires-soon .+ \(a warning\)$/m)
    expect(
      one.stdout
        .trim()
        .split('\n')
        .every((line) => line.startsWith('auth0 ')),
    ).toBe(true)
  })

  test('practice --list-faults as JSON marks warnings', async ({ expect }) => {
    const { status, stdout } = await cli(['practice', '--list-faults', '--format', 'json'])

    const rows = JSON.parse(stdout) as object[]
    expect(status).toBe(0)
    expect(rows).toContainEqual(expect.objectContaining({ id: 'tls.expires-soon', provider: 'okta', warning: true }))
    expect(rows).toContainEqual(expect.objectContaining({ id: 'keys.empty', provider: 'auth0', warning: false }))
  })
})

test('a calendar without a date is not written', async ({ expect }) => {
  const file = join(folder, 'none.ics')
  const ended = await cli(['expiry', '--format', 'ics', '--output', file])

  expect(ended).toMatchObject({ status: 0, stdout: '' })
  expect(ended.stderr).toContain('No calendar was written.')
  expect(existsSync(file)).toBe(false)
})

test('a reader that has seen enough is no fault', () => {
  const script = `"${process.execPath}" cli/main.ts practice --list-faults | head -n 1; echo "\${PIPESTATUS[0]}"`

  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', env: environment() })

  expect(stderr).toBe('')
  expect(stdout.trim().split('\n').at(-1)).toBe('0')
})
