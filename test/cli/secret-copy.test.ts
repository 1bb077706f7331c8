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
store.create(setup('copied', { name: 'Acme' }))
store.close()
const env = { IDP_PREFLIGHT_HOME: home }

test.for<[args: readonly string[], says: RegExp]>([
  [[], /secret takes copy/],
  [['show'], /secret takes copy/],
  [['copy', 'client_secret'], /needs --setup NAME/],
  [['copy', '--setup', 'Acme'], /needs a field: client_secret, private_key, or private_key_password/],
  [['copy', '--setup', 'Acme', 'client_id'], /needs a field/],
  [['copy', '--setup', 'Nobody', 'client_secret'], /no setup named "Nobody"/],
  [['copy', '--setup', 'Acme', 'client_secret'], /The setup "Acme" has no stored client_secret/],
  [['copy', '--setup', 'Acme', 'client_secret', 'hunter2hunter2'], /an argument has no option/],
  [['copy', '--setup', 'Acme', '--print', 'client_secret'], /there is no option --print/],
])('secret %j is refused with one sentence', async ([args, says]) => {
  const { status, stdout, stderr } = await cli(['secret', ...args], env)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).toMatch(says)
  expect(stderr).not.toContain('hunter2')
})

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
