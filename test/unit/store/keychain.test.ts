import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { loadKeytar, serviceName } from '../../../core/store/keychain.ts'
import { openSecrets } from '../../../core/store/secrets.ts'

const available = process.env.PREFLIGHT_KEYCHAIN === '1'
const reason = 'needs a keyring of its own; `npm test` starts one where dbus and gnome-keyring are installed'
const name = `test-${randomBytes(6).toString('hex')}/client_secret`
const value = randomBytes(24).toString('base64url')

afterEach(async () => {
  if (available) await openSecrets().clear(name)
})

test.skipIf(!available)(
  `keeps a secret in the system's real keychain from one program to the next (${reason})`,
  async () => {
    const secrets = openSecrets()

    expect(await secrets.describe()).toEqual({ keychain: true, reason: null })
    expect(await secrets.put(name, value)).toBe('keychain')
    const keytar = new URL('../../../core/store/keychain.ts', import.meta.url)
    const script = `import { loadKeytar, serviceName } from ${JSON.stringify(keytar.href)}
    process.stdout.write(String(await (await loadKeytar()).getPassword(serviceName, process.argv[1])))`
    const other = spawnSync(process.execPath, ['--input-type=module', '-e', script, name], { encoding: 'utf8' })

    expect(other.stdout === value).toBe(true)
    expect(await secrets.use(name, (secret) => secret === value)).toBe(true)
    await secrets.clear(name)
    expect(await secrets.has(name)).toBeNull()
  },
)

test.skipIf(!available)(`leaves no throw-away entry behind in the real keychain (${reason})`, async () => {
  await openSecrets().describe()

  const module = await import('keytar')
  // Test files run beside each other on one keychain: what another one has just put there is gone in a moment.
  const left = async () =>
    (await module.findCredentials(serviceName)).filter(({ account }) => account.startsWith('probe-'))
  await expect.poll(left, { timeout: 10_000 }).toEqual([])
  expect(await loadKeytar()).toHaveProperty('getPassword')
})
