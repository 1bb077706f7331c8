import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../core/model/report.ts'
import { openStore } from '../../core/store/sqlite-store.ts'
import {
  auth0,
  cli,
  closedOrigin,
  escapes,
  folder,
  formats,
  okta,
  practice,
  report,
  silentServer,
  start,
} from './support.ts'

const acme = await practice('okta')
const umbrella = await practice('auth0')
const oktaSecret = { OKTA_SECRET: acme.secret }
const fromEnv = ['--secret', 'client_secret=env:OKTA_SECRET']
const against = (domain: string, ...more: string[]) => [
  '--guide',
  okta,
  '--set',
  `domain=${domain}`,
  '--set',
  `client_id=${acme.values.client_id}`,
  ...more,
]

/** What each format looks like from its first characters on. */
const heads: Readonly<Record<(typeof formats)[number], RegExp>> = {
  text: /^(Okta|Auth0) for Fortanix Key Insight\n/,
  json: /^\{\n {2}"schema": 1,/,
  junit: /^<\?xml version="1\.0"/,
  markdown: /^# /,
  html: /^<!doctype html>/,
  csv: /^step,check,title,level,status,diagnosis,says,owner,expected,actual,ms\r\n/,
}

describe.concurrent('check --practice', () => {
  test('any: the main job at a server of no provider in particular', async ({ expect }) => {
    const { status, stdout, stderr } = await cli(['check', '--practice', 'any'])
    expect(stdout).toMatch(/\nPASS: All \d+ steps verified\. .+\.\n$/)
    expect(stdout).toContain('/realms/practice')
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  for (const provider of ['okta', 'auth0'])
    test(`${provider}: the whole main job in one command`, async ({ expect }) => {
      const { status, stdout, stderr } = await cli(['check', '--practice', provider])

      expect(stdout).toMatch(/\nPASS: All \d+ steps verified\. Fortanix Key Insight can use tokens from \w+\.\n$/)
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).not.toMatch(escapes)
    })

  for (const format of formats)
    test(`writes ${format} to standard output and nothing else anywhere`, async ({ expect }) => {
      const [green, red] = await Promise.all([
        cli(['check', '--practice', 'auth0', '--format', format]),
        cli(['check', '--practice', 'okta', '--fault', 'policy.no-match', '--format', format]),
      ])

      expect([green.status, red.status, green.stderr, red.stderr]).toEqual([0, 1, '', ''])
      expect(green.stdout).toMatch(heads[format])
      expect(red.stdout).toMatch(heads[format])
      expect(red.stdout).toContain('policy.no-match')
      expect(green.stdout + red.stdout).not.toMatch(/\u001b/)
    })

  test('gives the JSON report that scripts read', async ({ expect }) => {
    const { report: green } = await report(['--practice', 'okta'])

    expect(green).toMatchObject({ schema: 1, guide: okta, step: null, verdict: 'pass', rootCause: null })
    expect(green.counts).toMatchObject({ warn: 0, fail: 0, error: 0 })
    expect(green.counts.pass).toBe(green.findings.filter(({ status }) => status === 'pass').length)
    expect(green.profile).toMatchObject({ audience: 'api://default', secrets: { client_secret: true } })
    expect(green.handoff).toContainEqual(expect.objectContaining({ label: 'Client Secret', secret: true }))
    expect(green.exchanges.length).toBeGreaterThan(2)
    for (const { timings } of green.exchanges) expect(Object.keys(timings)).toContain('firstByte')
  })

  for (const [provider, fault] of [
    ['okta', 'policy.no-match'],
    ['okta', 'client.dpop-required'],
    ['okta', 'tls.expired'],
    ['okta', 'clock.ahead'],
    ['okta', 'keys.kid-not-found'],
    ['okta', 'tenant.not-found'],
    ['okta', 'input.domain-malformed'],
    ['auth0', 'client.auth-failed'],
    ['auth0', 'api.not-authorized'],
    ['auth0', 'token.opaque'],
    ['auth0', 'http.server-error'],
    ['auth0', 'relying-party.audience'],
  ] as const)
    test(`${provider} with ${fault}: exit 1, and that is the root cause`, async ({ expect }) => {
      const { status, report: red } = await report(['--practice', provider, '--fault', fault])

      expect({ status, verdict: red.verdict, rootCause: red.rootCause }).toEqual({
        status: 1,
        verdict: 'fail',
        rootCause: fault,
      })
      const cause = red.findings.find(({ diagnosis, status: found }) => diagnosis === fault && found === 'fail')
      expect(cause?.fix).not.toEqual([])
      expect(red.headline).toContain(cause?.says)
    })

  test('several faults at once still have one root cause, the earliest', async ({ expect }) => {
    const { status, report: red } = await report([
      ...[
        '--practice',
        'okta',
        '--fault',
        'keys.empty',
        '--fault',
        'tls.hostname-mismatch',
        '--fault',
        'policy.no-match',
      ],
    ])

    expect([status, red.rootCause]).toEqual([1, 'tls.hostname-mismatch'])
  })

  test('a warning is no failure, unless --strict', async ({ expect }) => {
    const warned = ['--practice', 'okta', '--fault', 'tls.expires-soon']
    const [loose, strict] = await Promise.all([report(warned), report([...warned, '--strict'])])

    expect([loose.status, strict.status]).toEqual([0, 1])
    for (const { report: each } of [loose, strict]) {
      expect([each.verdict, each.rootCause, each.counts.warn]).toEqual(['warn', null, 1])
      expect(each.findings.find(({ status }) => status === 'warn')?.diagnosis).toBe('tls.expires-soon')
    }
  })

  test('--strict changes nothing where everything holds', async ({ expect }) => {
    expect((await cli(['check', '--practice', 'auth0', '--strict'])).status).toBe(0)
  })

  test('what is given stands before what the tenant would fill in', async ({ expect }) => {
    const { status, report: red } = await report(['--practice', 'okta', '--set', 'audience=api://other'])

    expect([status, red.rootCause]).toEqual([1, 'token.audience-mismatch'])
  })
})

describe.concurrent('--output', () => {
  for (const format of formats)
    test(`writes ${format} into a file that only its owner reads, and nothing to standard output`, async ({
      expect,
    }) => {
      const file = join(folder, `report.${format}`)

      const ended = await cli(['check', '--practice', 'okta', '--format', format, '--output', file])

      expect(ended).toEqual({ status: 0, stdout: '', stderr: '' })
      expect(readFileSync(file, 'utf8')).toMatch(heads[format])
      expect(statSync(file).mode & 0o777).toBe(0o600)
    })

  test('keeps the exit status of the run, and writes over an older report', async ({ expect }) => {
    const file = join(folder, 'older.json')
    writeFileSync(file, 'x'.repeat(1_000_000))

    const ended = await cli([
      ...['check', '--practice', 'auth0', '--fault', 'token.signature', '--format', 'json', '--output', file],
    ])

    expect(ended).toEqual({ status: 1, stdout: '', stderr: '' })
    expect(JSON.parse(readFileSync(file, 'utf8')).rootCause).toBe('token.signature')
  })

  test('that cannot be written is said before anything is asked for', async ({ expect }) => {
    const silent = await silentServer()

    const { status } = await cli(['check', ...against(silent.origin), '--output', join(folder, 'none', 'report.txt')])

    expect(status).toBe(2)
    expect(await Promise.race([silent.visited, 'nobody came'])).toBe('nobody came')
  })
})

describe.concurrent('check against a tenant that runs', () => {
  test('with the secret from the environment', async ({ expect }) => {
    const { status, report: green } = await report(against(acme.plain, ...fromEnv), oktaSecret)

    expect([status, green.verdict]).toEqual([0, 'pass'])
    expect(green.profile).toEqual({
      domain: acme.plain,
      client_id: acme.values.client_id,
      secrets: { client_secret: true },
    })
  })

  test('with the secret from a file, its last line break not being part of it', async ({ expect }) => {
    const file = join(folder, 'secret')
    writeFileSync(file, `${acme.secret}\r\n`, { mode: 0o600 })

    const { status } = await report(against(acme.plain, '--secret', `client_secret=file:${file}`))

    expect(status).toBe(0)
  })

  test('with the secret from standard input', async ({ expect }) => {
    const { status } = await report(against(acme.plain, '--secret', 'client_secret=-'), {}, `${acme.secret}\n`)

    expect(status).toBe(0)
  })

  test('with two line breaks after the secret, which is one too many', async ({ expect }) => {
    const { status, report: red } = await report(
      against(acme.plain, '--secret', 'client_secret=-'),
      {},
      `${acme.secret}\n\n`,
    )

    expect([status, red.rootCause]).toEqual([1, 'input.secret-whitespace'])
  })

  test('with the well-known URL alone', async ({ expect }) => {
    const url = `${acme.plain}/oauth2/default/.well-known/oauth-authorization-server`

    const { status, report: green } = await report(
      ['--guide', okta, '--set', `well_known_url=${url}`, '--set', `client_id=${acme.values.client_id}`, ...fromEnv],
      oktaSecret,
    )

    expect(status).toBe(0)
    expect(green.handoff).toContainEqual(expect.objectContaining({ label: 'Well-known URL', value: url }))
  })

  test('Auth0, with the well-known URL alone and the audience of the guide', async ({ expect }) => {
    const { status, report: green } = await report(
      [
        ...['--guide', auth0, '--set', `well_known_url=${umbrella.plain}/.well-known/oauth-authorization-server`],
        ...['--set', `client_id=${umbrella.values.client_id}`, '--secret', 'client_secret=env:AUTH0_SECRET'],
      ],
      { AUTH0_SECRET: umbrella.secret },
    )

    expect([status, green.verdict]).toEqual([0, 'pass'])
  })

  test('with an issuer where the domain belongs: what was put right is noted', async ({ expect }) => {
    const { status, report: green } = await report(against(`${acme.plain}/oauth2/default`, ...fromEnv), oktaSecret)

    expect(status).toBe(0)
    expect(green.findings.find(({ check }) => check === 'input.pasted-clean')).toMatchObject({
      status: 'info',
      diagnosis: 'input.repaired',
    })
  })

  test('over TLS with its authority named by --ca; without it the authority is the root cause', async ({ expect }) => {
    const ca = join(folder, 'authority.pem')
    writeFileSync(ca, acme.ca.join('\n'))
    const [without, withCa] = await Promise.all([
      report(against(acme.origin, ...fromEnv), oktaSecret),
      report(against(acme.origin, ...fromEnv, '--ca', ca), oktaSecret),
    ])

    expect([without.status, without.report.rootCause]).toEqual([1, 'tls.untrusted-ca'])
    expect([withCa.status, withCa.report.verdict]).toEqual([0, 'pass'])
  })

  test('under another name by --resolve: the name stays in TLS', async ({ expect }) => {
    const ca = join(folder, 'authority-2.pem')
    writeFileSync(ca, acme.ca.join('\n'))
    const { port } = new URL(acme.origin)
    const { status, report: red } = await report(
      [
        ...against(`acme.okta.com:${port}`, ...fromEnv, '--ca', ca),
        ...['--resolve', `acme.okta.com:${port}:127.0.0.1`, '--proxy', 'none'],
      ],
      oktaSecret,
    )

    expect([status, red.rootCause]).toEqual([1, 'tls.hostname-mismatch'])
    expect(red.findings.find(({ check }) => check === 'dns.host-resolves')?.seen).toEqual(['127.0.0.1'])
  })

  test('with a proxy that is not there, by option or by environment', async ({ expect }) => {
    const closed = await closedOrigin()
    const there = [
      '--guide',
      auth0,
      '--set',
      'domain=acme.eu.auth0.com',
      '--set',
      `client_id=${umbrella.values.client_id}`,
    ]
    const secret = ['--secret', 'client_secret=env:AUTH0_SECRET', '--timeout', '5']
    const [option, variable] = await Promise.all([
      report([...there, ...secret, '--proxy', closed], { AUTH0_SECRET: umbrella.secret }),
      report([...there, ...secret], { AUTH0_SECRET: umbrella.secret, HTTPS_PROXY: closed }),
    ])

    expect([option.status, option.report.rootCause]).toEqual([1, 'proxy.unreachable'])
    expect([variable.status, variable.report.rootCause]).toEqual([1, 'proxy.unreachable'])
  })
})

describe.concurrent('what a field contains is a finding, not bad usage', () => {
  const id = ['--set', `client_id=${acme.values.client_id}`]
  const domain = ['--set', `domain=${acme.plain}`]
  test.for<[about: string, args: string[], rootCause: string]>([
    ['nothing at all', [], 'input.missing'],
    ['no client ID', [...domain, ...fromEnv], 'input.missing'],
    ['an empty client ID', [...domain, '--set', 'client_id=', ...fromEnv], 'input.missing'],
    ['no secret', [...domain, ...id], 'input.missing'],
    ['an empty secret', [...domain, ...id, '--secret', 'client_secret=env:EMPTY'], 'input.missing'],
    ['a placeholder', [...domain, '--set', 'client_id={yourClientId}', ...fromEnv], 'input.placeholder'],
    [
      'a placeholder of the domain',
      ['--set', 'domain=https://{yourOktaDomain}', ...id, ...fromEnv],
      'input.placeholder',
    ],
    [
      'http:// to a host that is not this machine',
      ['--set', 'domain=http://acme.okta.com', ...id, ...fromEnv],
      'input.not-https',
    ],
    ['a domain with a space', ['--set', 'domain=acme okta.com', ...id, ...fromEnv], 'input.domain-malformed'],
    ['a domain of one part', ['--set', 'domain=acme', ...id, ...fromEnv], 'input.domain-malformed'],
    ['scopes with commas', [...domain, ...id, '--set', 'scope=a,b', ...fromEnv], 'input.scope-malformed'],
    ['a client ID with a space', [...domain, '--set', 'client_id=0oa1 b2', ...fromEnv], 'input.malformed'],
    [
      'the secret as client ID',
      [...domain, '--set', `client_id=${acme.secret}`, ...fromEnv],
      'input.secret-in-client-id',
    ],
    [
      'an unknown way to send the secret',
      [...domain, ...id, '--set', 'token_endpoint_auth_method=post', ...fromEnv],
      'input.malformed',
    ],
  ])('%s', async ([, args, rootCause], { expect }) => {
    const { status, report: red } = await report(['--guide', okta, ...args], { ...oktaSecret, EMPTY: '' })

    expect({ status, verdict: red.verdict, rootCause: red.rootCause }).toEqual({
      status: 1,
      verdict: 'fail',
      rootCause,
    })
    expect(JSON.stringify(red)).not.toContain(acme.secret)
  })
})

test('an address with a stray % is a finding too, not a fault of ours', async () => {
  const { status } = await cli(['check', '--guide', okta, '--set', 'domain=acme.okta.com/oauth2/%zz', '--timeout', '1'])

  expect(status).toBe(1)
})

describe.concurrent('a host that cannot be reached is never 0', () => {
  test('nothing listens', async ({ expect }) => {
    const { status, report: red } = await report(against(await closedOrigin(), ...fromEnv), oktaSecret)

    expect([status, red.verdict, red.rootCause]).toEqual([1, 'fail', 'connect.refused'])
    expect(red.counts.skip).toBeGreaterThan(40)
  })

  test('no name server knows it', async ({ expect }) => {
    const { status, report: red } = await report(
      against('acme.okta.invalid', ...fromEnv, '--proxy', 'none', '--timeout', '5'),
      oktaSecret,
    )

    expect([status, red.verdict]).toEqual([1, 'fail'])
    expect(red.rootCause).toMatch(/^dns\./)
  })

  test('it accepts and never answers: --timeout ends the waiting', async ({ expect }) => {
    const silent = await silentServer()

    const { status, report: red } = await report(against(silent.origin, ...fromEnv, '--timeout', '0.4'), oktaSecret)

    expect([status, red.verdict, red.rootCause]).toEqual([1, 'fail', 'http.timeout'])
  })
})

describe('Ctrl-C', () => {
  for (const format of ['json', 'text'] as const)
    test(`ends the run, says so as ${format}, and gives 3`, async () => {
      const silent = await silentServer()
      const going = start(['check', ...against(silent.origin, ...fromEnv, '--format', format)], oktaSecret)
      await silent.visited

      going.child.kill('SIGINT')

      const { status, stdout, stderr } = await going.ended
      expect({ status, stderr }).toEqual({ status: 3, stderr: '' })
      if (format === 'json') expect(JSON.parse(stdout)).toMatchObject({ verdict: 'incomplete', rootCause: null })
      else expect(stdout).toMatch(/\nINCOMPLETE: \d+ of \d+ steps verified\. The run was canceled\.\n$/)
    })

  test('also when the practice tenant of the same command hangs', async () => {
    const going = start([
      'check',
      '--practice',
      'auth0',
      '--fault',
      'http.timeout',
      '--timeout',
      '120',
      '--format',
      'json',
    ])
    // Nothing outside tells that it hangs; on a busy machine the program takes seconds to get there.
    setTimeout(() => going.child.kill('SIGINT'), 10_000)

    const { status, stdout } = await going.ended

    expect(status).toBe(3)
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'incomplete', rootCause: null })
  })

  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    test(`${signal} ends the practice tenant with 0`, async () => {
      const { child, ended } = start(['practice', '--provider', 'auth0'])
      await new Promise((resolve) => child.stdout?.once('data', resolve))

      child.kill(signal)

      const { status, stdout, stderr } = await ended
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toMatch(/^Practice tenant \(auth0\) on https:\/\/127\.0\.0\.1:\d+/)
      expect(stdout).toMatch(/^ {2}client_secret +\S{40,}$/m)
    })

  test('a port that another program uses is bad usage', async () => {
    const { port } = new URL(acme.origin)

    expect(await cli(['practice', '--port', port])).toEqual({
      status: 2,
      stdout: '',
      stderr: `idp-preflight: Port ${port} cannot be used (EADDRINUSE).\n`,
    })
  })
})

describe('--setup', () => {
  const home = join(folder, 'saved')
  mkdirSync(home, { mode: 0o700 })
  const store = openStore(join(home, 'preflight.db'))
  const save = (id: string, name: string, guide: string, fields: Record<string, string>) => {
    store.create({
      id,
      name,
      guide,
      practice: false,
      customer: null,
      createdAt: new Date().toISOString(),
      fields: {},
      claims: {},
    })
    for (const [field, value] of Object.entries(fields)) store.setField(id, field as 'domain', value)
  }
  save('1', 'Acme', okta, { domain: acme.plain, client_id: acme.values.client_id ?? '' })
  save('2', 'Twin', okta, {})
  save('3', 'Twin', okta, {})
  save('4', 'Umbrella', auth0, {})
  store.close()
  const env = { ...oktaSecret, IDP_PREFLIGHT_HOME: home }

  test('takes the fields of a setup that was saved in the window', async () => {
    const { status, report: green } = await report(['--guide', okta, '--setup', 'Acme', ...fromEnv], env)

    expect([status, green.profile.domain]).toEqual([0, acme.plain])
  })

  test('what is given on the command line stands before what was saved', async () => {
    const { status, report: red } = await report(
      ['--guide', okta, '--setup', 'Acme', '--set', 'scope=nope', ...fromEnv],
      env,
    )

    expect([status, red.rootCause]).toEqual([1, 'scope.unknown'])
  })

  test.for<[name: string, says: string]>([
    ['Nobody', 'There is no setup named "Nobody".'],
    ['Twin', '2 setups are named "Twin". Rename one in the window.'],
    ['Umbrella', `The setup "Umbrella" uses the guide ${auth0}.`],
  ])('%s is refused with 2', async ([name, says]) => {
    const ended = await cli(['check', '--guide', okta, '--setup', name], env)

    expect(ended).toEqual({ status: 2, stdout: '', stderr: `idp-preflight: ${says}\n` })
  })
})

test('a run writes nothing into the data folder', async () => {
  const home = join(folder, 'untouched')

  await cli(['check', '--practice', 'okta'], { IDP_PREFLIGHT_HOME: home })

  expect(existsSync(home)).toBe(false)
})

test('Ctrl-C ends a run that waits for a proxy, which is not blamed for that', async () => {
  const silent = await silentServer()
  const args = ['--set', 'domain=203.0.113.7', '--proxy', silent.origin, '--format', 'json', '--timeout', '60']
  const going = start(['check', '--guide', 'okta/any', ...args, '--set', 'client_id=0oaAbc1234567890xYz1'])
  await silent.visited
  const begun = performance.now()
  going.child.kill('SIGINT')
  const { stdout } = await going.ended
  expect(performance.now() - begun).toBeLessThan(2000)
  const { findings } = JSON.parse(stdout) as Report
  expect(findings.filter(({ check, status }) => /^(proxy|connect|tls)\./.test(check) && status === 'fail')).toEqual([])
})
