import { describe, expect, test } from 'vitest'
import { formsOf } from '../../core/report/redact.ts'
import { auth0, cli, formats, okta, practice, type Tenant } from './support.ts'

// Each fault makes the server say something that a careless report would repeat.
const faults = {
  okta: [null, 'client.secret-wrong', 'client.dpop-required', 'metadata.insecure-endpoint', 'token.response-invalid'],
  auth0: [null, 'client.auth-failed', 'token.opaque', 'token.encrypted', 'http.server-error'],
} as const

const ask = (tenant: Tenant, guide: string, format: string) =>
  cli(
    [
      ...['check', '--guide', guide, '--format', format, '--set', `domain=${tenant.plain}`],
      ...['--set', `client_id=${tenant.values.client_id}`, '--secret', 'client_secret=env:THE_SECRET'],
    ],
    { THE_SECRET: tenant.secret, IDP_PREFLIGHT_DEBUG: '1' },
  )

for (const [provider, guide] of [
  ['okta', okta],
  ['auth0', auth0],
] as const)
  describe(`the secret is in nothing that ${provider} makes the program write`, () => {
    for (const fault of faults[provider])
      test(`${fault ?? 'all well'}, in every format`, async () => {
        const tenant = await practice(provider, ...(fault ? [fault] : []))
        const forms = formsOf(tenant.secret, tenant.values.client_id)

        const written = await Promise.all(formats.map((format) => ask(tenant, guide, format)))

        for (const { status, stdout, stderr } of written) {
          expect([0, 1]).toContain(status)
          expect(stderr).toBe('')
          expect(forms.filter((form) => stdout.includes(form))).toEqual([])
          // A token whose signature is still there would open something until it ends.
          expect(stdout).not.toMatch(/eyJ[\w-]+\.[\w-]+\.[\w-]{20,}/)
        }
      })
  })

test('a client ID that equals the secret is hidden everywhere', async () => {
  const tenant = await practice('okta')
  const swapped = { ...tenant, values: { ...tenant.values, client_id: tenant.secret } }

  for (const { status, stdout, stderr } of await Promise.all(formats.map((format) => ask(swapped, okta, format)))) {
    expect(status).toBe(1)
    expect(stdout + stderr).not.toContain(tenant.secret)
  }
})

const astray = ['scope', 'audience', 'authorization_server', 'well_known_url', 'domain', 'redirect_uri'] as const

async function misplaced(field: string): Promise<string[]> {
  const tenant = await practice('okta')
  const args = ['--set', `domain=${tenant.plain}`, '--set', `client_id=${tenant.values.client_id}`]
  const written = ['json', 'text', 'html'] as const
  const all = await Promise.all(
    written.map((format) =>
      cli(
        [
          ...['check', '--guide', okta, '--format', format, ...args.filter((arg) => !arg.startsWith(`${field}=`))],
          ...['--set', `${field}=${tenant.secret}`, '--secret', 'client_secret=env:THE_SECRET', '--timeout', '5'],
        ].filter((arg, at, list) => !(arg === '--set' && list[at + 1]?.startsWith('--'))),
        { THE_SECRET: tenant.secret },
      ),
    ),
  )
  return written.filter((_, at) => `${all[at]?.stdout}${all[at]?.stderr}`.includes(tenant.secret))
}

for (const field of astray)
  test(`the secret in the field ${field} is hidden`, async () => {
    expect(await misplaced(field)).toEqual([])
  })

test('a fault of the program is said with its place, and without the secret', async () => {
  const secret = 'pQ3xT9vLm2Kd8RzWc5YhJ7nBf4GsA6eU'
  const broken = 'Date.prototype.toISOString=()=>{throw(new(Error)(process.env.THE_SECRET))}'
  const { status, stdout, stderr } = await cli(
    ['check', '--guide', 'okta/any', '--set', 'domain=127.0.0.1:9', '--secret', 'client_secret=env:THE_SECRET'],
    { THE_SECRET: secret, NODE_OPTIONS: `--import=data:text/javascript,${broken}` },
  )
  expect(status).toBe(3)
  expect(stdout).toBe('')
  expect(stderr).toContain(
    'IdP Preflight stopped because of an internal error. Error: ‹client_secret, 32 characters› at ',
  )
  expect(stderr).toContain('core/run/run-result.ts')
  expect(stderr).not.toContain(secret)
})
