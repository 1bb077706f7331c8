import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, test } from 'vitest'
import { owners } from '../../core/model/owners.ts'
import type { Report } from '../../core/model/report.ts'
import { trustStores } from '../../core/model/trust-stores.ts'
import { startPracticeTenant } from '../../core/practice/index.ts'
import { guideNamed, runGuide } from '../support/run-guide.ts'

const schema = JSON.parse(readFileSync('docs/report.schema.json', 'utf8'))
// Strictness of the library about unions and about `required` apart from `properties` is a matter of taste.
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, strictRequired: false }).compile(
  schema,
)
const errorsOf = (report: unknown) => {
  validate(JSON.parse(JSON.stringify(report)))
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

/** A real run of the Key Insight guide against the practice tenant. */
async function reportOn(provider: 'okta' | 'auth0', faults: readonly string[], signal?: AbortSignal): Promise<Report> {
  const tenant = await startPracticeTenant({ provider, faults })
  try {
    return await runGuide(
      guideNamed(`${provider}/fortanix-key-insight`),
      tenant.values(),
      tenant.secrets().client_secret ?? null,
      { ca: tenant.ca(), timeout: faults.includes('http.timeout') ? 1000 : 10_000 },
      signal,
    )
  } finally {
    await tenant.close()
  }
}

describe('the published schema describes', () => {
  test.each([
    ['okta', [], 'pass', null],
    ['auth0', [], 'pass', null],
    ['okta', ['policy.no-match'], 'fail', 'policy.no-match'],
    ['okta', ['tls.expired'], 'fail', 'tls.expired'],
    ['okta', ['http.timeout'], 'fail', 'http.timeout'],
    ['okta', ['input.missing'], 'fail', 'input.missing'],
    ['okta', ['tls.expires-soon'], 'warn', null],
    ['okta', ['keys.private-exposed'], 'fail', 'keys.private-exposed'],
    ['okta', ['token.encrypted'], 'fail', 'token.encrypted'],
    ['okta', ['http.too-large'], 'fail', 'http.too-large'],
    ['auth0', ['client.auth-failed'], 'fail', 'client.auth-failed'],
    ['auth0', ['tenant.not-found'], 'fail', 'tenant.not-found'],
    ['auth0', ['tls.handshake-failed'], 'fail', 'tls.handshake-failed'],
    ['auth0', ['connect.reset'], 'fail', 'connect.reset'],
    ['auth0', ['input.secret-in-client-id'], 'fail', 'input.secret-in-client-id'],
  ] as const)('a run at %s under %j: %s', async (provider, faults, verdict, rootCause) => {
    const report = await reportOn(provider, faults)
    expect(errorsOf(report)).toEqual([])
    expect(report).toMatchObject({ verdict, rootCause })
  })

  test('a cancelled run', async () => {
    const report = await reportOn('okta', [], AbortSignal.abort())
    expect(errorsOf(report)).toEqual([])
    expect(report.verdict).toBe('incomplete')
  })

  test('a run that put right what was typed, and says so', async () => {
    const report = await runGuide(guideNamed('okta/fortanix-key-insight'), { domain: 'HTTP://127.0.0.1:9/' }, null)
    expect(errorsOf(report)).toEqual([])
    expect(report.findings.find(({ status }) => status === 'info')?.diagnosis).toBe('input.repaired')
  })

  test('a run of nothing but an empty form', async () => {
    const report = await runGuide(guideNamed('okta/fortanix-key-insight'), {}, null)
    expect(errorsOf(report)).toEqual([])
    expect(report.rootCause).toBe('input.missing')
  })
})

/** Every list of values under a member of this name, wherever in the schema it stands. */
function enumsOf(name: string, at: unknown = schema): readonly (string | null)[][] {
  if (at === null || typeof at !== 'object') return []
  return Object.entries(at).flatMap(([key, value]) => [
    ...(key === name && Array.isArray(value?.enum) ? [value.enum] : []),
    ...enumsOf(name, value),
  ])
}

test.each([
  ['owner', owners],
  ['trustedBy', trustStores],
  ['store', trustStores],
] as const)('the published schema lists for %s what the program knows', (name, list) => {
  const published = enumsOf(name)
  expect(published.length).toBeGreaterThan(0)
  for (const values of published) expect(values.filter((value) => value !== null)).toEqual(list)
})

describe('the published schema refuses', () => {
  let sound: Report
  beforeAll(async () => {
    sound = await reportOn('okta', ['policy.no-match'])
  })
  /** The report with one value put at a path, or taken away with undefined. `failed` stands for the failed finding. */
  const changed = (path: string, value: unknown) => {
    const copy = JSON.parse(JSON.stringify(sound))
    const failed = String(sound.findings.findIndex(({ status }) => status === 'fail'))
    const names = path.split('.').map((name) => (name === 'failed' ? failed : name))
    const last = names.pop() ?? ''
    const place = names.reduce((at, name) => at[name], copy)
    if (value === undefined) delete place[last]
    else place[last] = value
    return errorsOf(copy)
  }

  test.each([
    ['a member that nobody knows', 'also', 1],
    ['a missing member', 'counts', undefined],
    ['another number of schema', 'schema', 2],
    ['a verdict that nobody knows', 'verdict', 'green'],
    ['a failure without a cause', 'rootCause', null],
    ['a pass with a cause', 'verdict', 'pass'],
    ['a time that is none', 'started', 'yesterday'],
    ['a secret in the profile', 'profile.client_secret', 'x'],
    ['a secret among the secrets', 'profile.secrets.client_secret', 'x'],
    ['a member of a finding that nobody knows', 'findings.0.severity', 9],
    ['a failed finding without a diagnosis', 'findings.failed.diagnosis', null],
    ['a failed finding that does not say who changes it', 'findings.failed.owner', null],
    ['a failed finding without a fix', 'findings.failed.fix', []],
    ['a skipped finding without a reason', 'findings.failed.status', 'skip'],
    ['a rung that nobody knows', 'connection.tls.ladder.0.role', 'friend'],
    ['a store that nobody knows', 'connection.tls.trustedBy', 'neighbour'],
    ['a password beside the proxy', 'connection.proxy.password', 'x'],
    ['a member of an exchange that nobody knows', 'exchanges.0.cookie', 'x'],
    ['a request of another method', 'exchanges.0.method', 'DELETE'],
    ['a secret with its value to hand over', 'handoff.0', { label: 'a', field: 'b', secret: true, value: 'x' }],
    ['a row to hand over that holds nothing', 'handoff.0', { label: 'a', field: 'b' }],
  ])('%s', (_name, path, value) => {
    expect(errorsOf(sound)).toEqual([])
    expect(changed(path, value)).not.toEqual([])
  })
})

test('the published schema describes what changed since a run that passed', async () => {
  const report = await reportOn('okta', [])
  const drift = { since: report.started, says: 'x', changes: [{ item: 'app A: status', before: 'a', after: 'b' }] }
  expect(errorsOf({ ...report, drift })).toEqual([])
  expect(errorsOf({ ...report, drift: { ...drift, since: 'yesterday' } })).not.toEqual([])
})
