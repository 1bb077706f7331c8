import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { newSetup } from '../../core/app/new-setup.ts'
import { openStore } from '../../core/store/sqlite-store.ts'
import { cli, folder } from './support.ts'

const api = [
  'export',
  '--guide',
  'auth0/any',
  '--set',
  'domain=acme.eu.auth0.com',
  '--set',
  'audience=https://api.example',
]

describe.concurrent('export', () => {
  test.for([
    ['terraform', 'resource "auth0_client" "client" {'],
    ['deploy-cli', 'clients:'],
    ['curl', '#!/bin/sh'],
  ] as const)('writes %s to standard output', async ([form, line], { expect }) => {
    const { status, stdout, stderr } = await cli([...api, '--as', form])
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout.split('\n')).toContain(line)
    expect(stdout).toContain('for https://acme.eu.auth0.com. This file contains no secrets.')
  })

  test('writes a file that only its owner can read', async ({ expect }) => {
    const output = join(folder, 'plan.tf')
    const { status, stdout } = await cli([...api, '--as', 'terraform', '--output', output])
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(readFileSync(output, 'utf8')).toContain('auth0_client_grant')
    if (process.platform !== 'win32') expect(statSync(output).mode & 0o777).toBe(0o600)
  })

  test('takes the values of a saved setup', async ({ expect }) => {
    const home = join(folder, 'of-setup')
    mkdirSync(home, { mode: 0o700 })
    const store = openStore(join(home, 'preflight.db'))
    const made = newSetup('okta/crul', 'Acme', false)
    store.create(made)
    store.setField(made.id, 'domain', 'acme.okta.com')
    store.setField(made.id, 'scope', 'crul.write')
    store.close()
    const env = { IDP_PREFLIGHT_HOME: home }
    const { status, stdout } = await cli(['export', '--setup', 'Acme', '--as', 'terraform'], env)
    expect(status).toBe(0)
    expect(stdout).toContain('for https://acme.okta.com.')
    expect(stdout).toContain('= "crul.write"')
  })

  test.for<[args: string[], says: string]>([
    [['export', '--as', 'curl'], 'export needs --setup NAME or --guide ID. Give one of them.'],
    [[...api, '--setup', 'Mine', '--as', 'curl'], 'export needs --setup NAME or --guide ID. Give one of them.'],
    [api, 'export needs --as terraform, deploy-cli, or curl.'],
    [[...api, '--as', 'pulumi'], '--as must be terraform, deploy-cli, or curl.'],
    [['export', '--setup', 'Mine', '--set', 'scope=a', '--as', 'curl'], '--set has no effect with --setup.'],
    [['export', '--setup', 'Mine', '--as', 'curl'], 'There is no setup named "Mine".'],
    [['export', '--guide', 'okta/any', '--as', 'curl'], 'export needs the domain of the tenant'],
    [
      ['export', '--guide', 'okta/any', '--set', 'domain=acme.okta.com', '--as', 'deploy-cli'],
      '--as deploy-cli: Okta has no such tool. Choose another form.',
    ],
    [['export', '--guide', 'any/connection', '--as', 'curl'], 'The guide any/connection cannot be exported'],
    [[...api, '--as', 'curl', '--output', '/nowhere/plan'], '--output: /nowhere/plan cannot be written'],
  ])('%j is wrong usage', async ([args, says], { expect }) => {
    const { status, stdout, stderr } = await cli(args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain(says)
  })
})
