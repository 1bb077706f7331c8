import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { RunSummary } from '../../core/contract/values.ts'
import type { RunComparison } from '../../core/model/comparison.ts'
import { openStore } from '../../core/store/sqlite-store.ts'
import { setup } from '../unit/store/samples.ts'
import { cli, folder, okta, practice } from './support.ts'

const home = join(folder, 'history')
const env = { IDP_PREFLIGHT_HOME: home }
const secret = () => ({ CLIENT_SECRET: given })
let given = ''

beforeAll(async () => {
  mkdirSync(home, { mode: 0o700 })
  const store = openStore(join(home, 'preflight.db'))
  for (const name of ['Acme', 'Unused']) store.create(setup(name.toLowerCase(), { name, fields: {} }))
  store.close()
  const good = await practice('okta')
  const bad = await practice('okta', 'keys.empty')
  for (const tenant of [good, bad]) {
    given = tenant.secret
    const ca = join(folder, `${tenant === good ? 'good' : 'bad'}.pem`)
    writeFileSync(ca, tenant.ca.join('\n'))
    const fields = Object.entries(tenant.values).flatMap(([name, value]) => ['--set', `${name}=${value}`])
    const args = ['check', '--guide', okta, '--setup', 'Acme', ...fields, '--ca', ca]
    const { status, stderr } = await cli([...args, '--secret', 'client_secret=env:CLIENT_SECRET'], {
      ...env,
      ...secret(),
    })
    expect([status, stderr]).toEqual([tenant === good ? 0 : 1, ''])
  }
}, 180_000)

const listed = async () => {
  const { status, stdout } = await cli(['runs', 'Acme', '--format', 'json'], env)
  expect(status).toBe(0)
  return JSON.parse(stdout) as { schema: number; setup: object; runs: RunSummary[] }
}

test('a run of a saved setup in the terminal is kept, and listed with its ID', async () => {
  const { schema, setup: of, runs } = await listed()
  expect([schema, of]).toEqual([1, { id: 'acme', name: 'Acme' }])
  expect(runs.map(({ verdict, rootCause, host }) => [verdict, rootCause, host])).toEqual([
    ['fail', 'keys.empty', 'terminal'],
    ['pass', null, 'terminal'],
  ])
  const { stdout } = await cli(['runs', 'Acme'], env)
  const lines = stdout.split('\n')
  expect(lines[0]).toMatch(new RegExp(`^${runs[0]?.id.slice(0, 8)}  .*  failed  keys\\.empty$`))
  expect(lines[1]).toMatch(new RegExp(`^${runs[1]?.id.slice(0, 8)}  .*  passed$`))
  expect(stdout).toContain('compare RUN RUN')
})

test('two runs are compared by their IDs or the beginning of them', async () => {
  const [after, before] = (await listed()).runs.map(({ id }) => id)
  const { status, stdout } = await cli(['compare', after ?? '', before ?? '', '--format', 'json'], env)
  const comparison = JSON.parse(stdout) as RunComparison
  expect([status, comparison.schema, comparison.before.id, comparison.after.id]).toEqual([0, 1, before, after])
  expect(comparison.differences.map(({ area }) => area)).toEqual(expect.arrayContaining(['results', 'keys']))
  const text = await cli(['compare', before?.slice(0, 8) ?? '', after?.slice(0, 8) ?? ''], env)
  expect(text.status).toBe(0)
  expect(text.stdout).toContain('Keys of the provider\n  This can be connected with the root cause.\n')
  expect(text.stdout).toMatch(
    /The key set contains a signing key\n {6}before: passed\n {6}after: {2}failed \(keys\.empty\)/,
  )
  for (const out of [stdout, text.stdout]) expect(out).not.toContain(given)
})

test('a setup without runs says so', async () => {
  const { status, stdout } = await cli(['runs', 'Unused'], env)
  expect([status, stdout]).toEqual([0, 'No runs of Unused are saved.\n'])
})

test.for<[args: readonly string[], says: RegExp]>([
  [['runs'], /runs needs the name of one setup/],
  [['runs', '--format', 'json'], /runs needs the name of one setup/],
  [['runs', 'Nobody'], /no setup named "Nobody"/],
  [['runs', 'Acme', 'Unused'], /an argument has no option/],
  [['runs', 'Acme', '--format', 'csv'], /--format must be text or json/],
  [['compare'], /compare needs two run IDs/],
  [['compare', 'abc'], /compare needs two run IDs/],
  [['compare', 'abc', ''], /compare needs two run IDs/],
  [['compare', 'zzz', 'yyy'], /no saved run whose ID starts with "zzz"/],
  [['compare', '%', '_'], /no saved run whose ID starts with "%"/],
])('%j is refused with one sentence', async ([args, says]) => {
  const { status, stdout, stderr } = await cli(args, env)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(says)
})

test('what expires in the saved setups is listed, as text, as data, and as a calendar', async () => {
  const text = await cli(['expiry'], env)
  expect([text.status, text.stderr]).toEqual([0, ''])
  expect(text.stdout).toMatch(/^\d{4}-\d\d-\d\d {2}The server certificate .* expires\. {2}\(Acme\)$/m)
  const { schema, dates } = JSON.parse((await cli(['expiry', '--format', 'json'], env)).stdout) as {
    schema: number
    dates: { on: string; setups: object[] }[]
  }
  expect(schema).toBe(1)
  expect(dates[0]?.setups).toEqual([{ id: 'acme', name: 'Acme' }])
  expect(dates.map(({ on }) => on)).toEqual(dates.map(({ on }) => on).toSorted())
  const output = join(folder, 'dates.ics')
  expect(await cli(['expiry', '--format', 'ics', '--output', output], env)).toMatchObject({ status: 0, stdout: '' })
  expect(readFileSync(output, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(dates.length)
  expect((await cli(['expiry'], { IDP_PREFLIGHT_HOME: join(folder, 'no-dates') })).stdout).toContain('no expiry dates')
  expect((await cli(['expiry', '--format', 'pdf'], env)).status).toBe(2)
})
