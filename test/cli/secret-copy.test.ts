import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { secretName } from '../../core/app/secret-name.ts'
import { openSecrets } from '../../core/store/secrets.ts'
import { openStore } from '../../core/store/sqlite-store.ts'
import { fakeClipboard } from '../support/fake-clipboard.ts'
import { setup } from '../unit/store/samples.ts'
import { cli, folder, start } from './support.ts'

const home = join(folder, 'kept')
mkdirSync(home, { mode: 0o700 })
const store = openStore(join(home, 'preflight.db'))
store.create(setup('copied', { name: 'Acme', guide: 'okta/fortanix-key-insight' }))
store.close()
const env = { IDP_PREFLIGHT_HOME: home }

test.for<[args: readonly string[], says: RegExp]>([
  [[], /secret takes copy or put/],
  [['show'], /secret takes copy or put/],
  [['copy', 'client_secret'], /needs --setup NAME/],
  [['copy', '--setup', 'Acme'], /needs a field: client_secret, private_key, or private_key_password/],
  [['copy', '--setup', 'Acme', 'client_id'], /needs a field/],
  [['copy', '--setup', 'Nobody', 'client_secret'], /no setup named "Nobody"/],
  [['copy', '--setup', 'Acme', 'client_secret'], /The setup "Acme" has no stored client_secret/],
  [['copy', '--setup', 'Acme', 'client_secret', 'hunter2hunter2'], /an argument has no option/],
  [['copy', '--setup', 'Acme', '--print', 'client_secret'], /there is no option --print/],
  [['put', 'client_secret=env:HOME'], /needs --setup NAME/],
  [['put', '--setup', 'Acme'], /secret put takes FIELD=env:NAME, FIELD=file:PATH, or FIELD=-\./],
  [['put', '--setup', 'Acme', 'client_secret'], /secret put takes/],
  [['put', '--setup', 'Acme', 'client_secret=hunter2hunter2'], /takes env:NAME, file:PATH, or -/],
  [['put', '--setup', 'Acme', 'client_id=env:HOME'], /client_id is not a secret/],
  [['put', '--setup', 'Acme', 'private_key=env:HOME'], /has no field private_key/],
  [['put', '--setup', 'Nobody', 'client_secret=env:HOME'], /no setup named "Nobody"/],
  [['put', '--setup', 'Acme', 'client_secret=env:NOT_THERE'], /NOT_THERE is not set/],
])('secret %j is refused with one sentence', async ([args, says]) => {
  const { status, stdout, stderr } = await cli(['secret', ...args], env)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(says)
  expect(stderr).not.toContain('hunter2')
})

test.skipIf(process.env.PREFLIGHT_KEYCHAIN === '1')(
  'without a keychain a secret is not stored, and the command says why',
  async () => {
    const given = { ...env, SECRET: 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0A' }
    const { status, stdout, stderr } = await cli(
      ['secret', 'put', '--setup', 'Acme', 'client_secret=env:SECRET'],
      given,
    )
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^idp-preflight: The secret was not stored\. \S/)
    expect(stderr).not.toContain(given.SECRET)
  },
)

const available = process.env.PREFLIGHT_KEYCHAIN === '1'

test.skipIf(!available)(
  'a stored secret is put on the clipboard, printed nowhere, and cleared when the program is stopped (needs a keyring of its own)',
  async () => {
    const value = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0A'
    const xclip = fakeClipboard('xclip')
    const secrets = openSecrets()
    expect(await secrets.put(secretName('copied', 'client_secret'), value)).toBe('keychain')
    const { DBUS_SESSION_BUS_ADDRESS, XDG_DATA_HOME, XDG_CACHE_HOME } = process.env
    const bus = { DBUS_SESSION_BUS_ADDRESS, XDG_DATA_HOME, XDG_CACHE_HOME }
    try {
      const going = start(['secret', 'copy', 'client_secret', '--setup=Acme'], {
        ...env,
        ...bus,
        PATH: `${xclip.folder}:${process.env.PATH}`,
      })
      await vi.waitFor(() => expect(xclip.text()).toBe(value), 15_000)
      going.child.kill('SIGINT')
      expect(await going.ended).toEqual({ status: 0, stdout: '', stderr: '' })
      expect(xclip.text()).toBe(' ')
    } finally {
      await secrets.clear(secretName('copied', 'client_secret'))
    }
  },
)

test.skipIf(!available)('a secret is stored with its date (needs a keyring of its own)', async () => {
  const { DBUS_SESSION_BUS_ADDRESS, XDG_DATA_HOME, XDG_CACHE_HOME } = process.env
  const given = { ...env, DBUS_SESSION_BUS_ADDRESS, XDG_DATA_HOME, XDG_CACHE_HOME }
  const value = 'Yq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0B'
  const put = (secret: string) => cli(['secret', 'put', '--setup', 'Acme', 'client_secret=-'], given, `${secret}\n`)
  const secrets = openSecrets()
  try {
    expect((await put('<paste the secret here>')).status).toBe(2)
    expect(await secrets.has(secretName('copied', 'client_secret'))).toBeNull()
    expect(await put(value)).toEqual({
      status: 0,
      stdout: '',
      stderr: 'client_secret of Acme was stored in the keychain of this computer.\n',
    })
    expect(await secrets.use(secretName('copied', 'client_secret'), (secret) => secret)).toBe(value)
    const kept = openStore(join(home, 'preflight.db'))
    expect(kept.setupSettings('copied')['secret.client_secret.stored']).toMatch(/^\d{4}-\d\d-\d\d$/)
    kept.close()
  } finally {
    await secrets.clear(secretName('copied', 'client_secret'))
  }
})
