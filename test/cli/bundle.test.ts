import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bundleOf } from '../../core/app/bundles.ts'
import { readBundle } from '../../core/bundle/bundle.ts'
import { formsOf } from '../../core/report/redact.ts'
import { guideNamed } from '../support/run-guide.ts'
import { words } from '../support/words.ts'
import { cli, folder, formats, okta, practice } from './support.ts'

const at = (name: string) => join(folder, name)
const replayed = (name: string, ...more: string[]) => cli(['check', '--replay', at(name), ...more])

describe('a case that is handed over', () => {
  test('is judged the same on another computer, without a network', async () => {
    const made = await cli(['check', '--practice', 'okta', '--fault', 'policy.no-match', '--bundle', at('a.zip')])
    expect({ status: made.status, stderr: made.stderr }).toEqual({ status: 1, stderr: '' })
    if (process.platform !== 'win32') expect(statSync(at('a.zip')).mode & 0o777).toBe(0o600)

    const again = await cli(['check', '--replay', at('a.zip'), '--format', 'json'], {
      IDP_PREFLIGHT_HOME: at('another-home'),
      HTTPS_PROXY: 'http://127.0.0.1:1',
    })
    expect(again.status).toBe(1)
    expect(JSON.parse(again.stdout)).toMatchObject({ rootCause: 'policy.no-match', verdict: 'fail' })
    expect(again.stderr).toMatch(
      /^Judged again from .*a\.zip\. The run is of .*, by version \S+\. No request was sent\.\n$/,
    )
    const text = await replayed('a.zip')
    expect(text.stdout.replace(/· [\d.]+ s$/m, '')).toBe(made.stdout.replace(/· [\d.]+ s$/m, ''))
  })

  test('is shown beside what the file says of it, result by result', async () => {
    const { run, tokens, pack } = readBundle(readFileSync(at('a.zip')))
    const results = run.results.map((one) =>
      one.check === 'policy.allows' ? { ...one, status: 'pass' as const, diagnosis: null } : one,
    )
    const then = { ...run, results, root: null, rootCause: null }
    const made = bundleOf(
      { run: then, tokens },
      { guide: guideNamed(okta), pack, pseudonyms: false, practice: true, words },
    )
    writeFileSync(at('then.zip'), made)
    const { status, stderr } = await replayed('then.zip')
    expect(status).toBe(1)
    expect(
      stderr.split('\n').slice(1).join('\n'),
    ).toBe(`The root cause changed. In the file: none. Now: policy.no-match.
1 result differs from the file:
Allow the app in an access policy
  An access policy rule allows the token request
      before: passed
      after:  failed (policy.no-match)
`)
  })

  test('under other names has no host and no client ID in it, in any format', async () => {
    const tenant = await practice('okta')
    const args = [
      '--guide',
      okta,
      '--set',
      'domain=acme-canary.okta.com',
      '--set',
      `client_id=${tenant.values.client_id}`,
    ]
    const elsewhere = ['--resolve', 'acme-canary.okta.com:443:127.0.0.1', '--timeout', '2', '--pseudonyms']
    for (const format of formats) {
      const { stdout } = await cli(
        [
          'check',
          ...args,
          ...elsewhere,
          '--format',
          format,
          '--bundle',
          at('named.zip'),
          '--secret',
          'client_secret=env:S',
        ],
        { S: tenant.secret },
      )
      expect(stdout).not.toMatch(/acme-canary/)
      expect(stdout).not.toContain(tenant.values.client_id)
    }
    const files = Object.values(unzipSync(readFileSync(at('named.zip')))).map((file) => Buffer.from(file).toString())
    expect(files.join('')).not.toMatch(/acme-canary/)
    expect(files.join('')).not.toContain(tenant.values.client_id)
    expect(JSON.parse((await replayed('named.zip', '--format', 'json')).stdout).rootCause).toBe('connect.refused')
  })

  test('has no secret in it, in any form, and no token that opens anything', async () => {
    const tenant = await practice('okta')
    const args = ['--set', `domain=${tenant.plain}`, '--set', `client_id=${tenant.values.client_id}`]
    const { status } = await cli(
      ['check', '--guide', okta, ...args, '--secret', 'client_secret=env:S', '--bundle', at('secret.zip')],
      { S: tenant.secret },
    )
    expect(status).toBe(0)
    const text = Object.values(unzipSync(readFileSync(at('secret.zip'))))
      .map((file) => Buffer.from(file).toString())
      .join('\n')
    const forms = [...formsOf(tenant.secret, tenant.values.client_id), Buffer.from(tenant.secret).toString('hex')]
    expect(forms.filter((form) => text.includes(form))).toEqual([])
    expect(
      text.match(/eyJ[\w-]+\.[\w-]+\.(?!A+\b)[\w-]{20,}/g)?.filter((token) => !/\.[A-Z_-]+$/.test(token)) ?? [],
    ).toEqual([])
  })
})

describe('a file that cannot be judged again', () => {
  const refused = async (name: string, content: string | Buffer) => {
    writeFileSync(at(name), content)
    const { status, stdout, stderr } = await replayed(name)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    return stderr
  }

  test('is named, with what is wrong with it', async () => {
    expect(await refused('text.zip', 'hello')).toBe(
      `idp-preflight: --replay: ${at('text.zip')}: This file is neither a bundle nor a setups file of IdP Preflight. To look at a run, open its bundle.\n`,
    )
    expect(await refused('cut.zip', Buffer.from('PK\x03\x04 and no more'))).toBe(
      `idp-preflight: --replay: ${at('cut.zip')}: This file is damaged or incomplete. Ask for it again.\n`,
    )
    expect((await replayed('nowhere.zip')).stderr).toBe(
      `idp-preflight: --replay: ${at('nowhere.zip')} cannot be read (ENOENT).\n`,
    )
  })

  test.each([
    'guide',
    'setup',
    'set',
    'secret',
    'practice',
    'fault',
    'ca',
    'proxy',
    'pac',
    'dns',
    'resolve',
    'timeout',
    'sign-on-timeout',
  ])('--%s has no effect with it', async (option) => {
    const more = option === 'sign-on-timeout' ? ['--sign-on', `--${option}`, '5'] : [`--${option}`, 'x']
    const { status, stderr } = await replayed('a.zip', ...more)
    expect(status).toBe(2)
    expect(stderr).toContain('has no effect with --replay')
  })
})
