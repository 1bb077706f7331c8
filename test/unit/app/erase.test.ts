import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rootCertificates } from 'node:tls'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'
import { openStore } from '../../../core/store/sqlite-store.ts'
import type { Store } from '../../../core/store/store.ts'
import { report, setup } from '../store/samples.ts'
import { openWindow } from './window.ts'

let folder: string
let store: Store
let secrets: SecretStore
let app: App
const marker = 'acme-marker.example.com'
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-erase-'))
  const file = join(folder, 'preflight.db')
  const first = openStore(file)
  first.create(setup('a', { customer: 'Acme', fields: { domain: marker } }))
  first.create(setup('b', { customer: 'Acme' }))
  first.create(setup('c', { customer: 'Globex' }))
  first.create(setup('d'))
  first.addRun('a', 'r1', report(marker))
  first.close()
  // A day later a backup is made, which holds all of it too.
  store = openStore(file, { now: () => new Date(Date.now() + 25 * 3600 * 1000) })
  writeFileSync(join(folder, 'preflight.damaged-20260101T000000.000Z.db'), marker)
  writeFileSync(join(folder, 'guide-of-mine.yaml'), 'stays')
  secrets = memorySecrets()
  for (const id of ['a', 'b', 'c', 'd']) await secrets.put(`${id}/client_secret`, 'a secret of its own')
  app = await openWindow({ store, secrets })
  await app.handlers.settings.putLogin({ username: 'me', password: 'a password' })
  await app.handlers.settings.save({ mode: 'url', url: 'http://proxy.example.com:3128' })
  await app.handlers.settings.saveTheme({ theme: 'dark' })
  store.shareAuthority('A', rootCertificates[0] ?? '')
})
afterEach(async () => {
  await app.close()
  store.close()
  rmSync(folder, { recursive: true, force: true })
})
const left = () => store.setups().map(({ id }) => id)
const kept = async () => {
  const found = await Promise.all(
    ['a', 'b', 'c', 'd'].map(async (id) => (await secrets.has(`${id}/client_secret`)) && id),
  )
  return found.filter(Boolean)
}
const onDisk = () =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString('latin1'))
    .join('\n')

test('all data of one customer is deleted: setups, runs, secrets, and the backups that hold them', async () => {
  expect(onDisk()).toContain(marker)
  expect(await app.handlers.data.erase({ customer: 'Acme' })).toBeNull()
  expect(left()).toEqual(['c', 'd'])
  expect(await kept()).toEqual(['c', 'd'])
  expect(onDisk()).not.toContain(marker)
  expect(readdirSync(folder).filter((name) => /backup|damaged/.test(name))).toEqual([])
  const { theme, proxy, authorities } = await app.handlers.settings.show()
  expect({ theme, mode: proxy.mode, login: proxy.loginKeptIn, authorities: authorities.length }).toEqual({
    theme: 'dark',
    mode: 'url',
    login: 'memory',
    authorities: 1,
  })
})

test('a customer without a setup is named', async () => {
  await expect(app.handlers.data.erase({ customer: 'Nobody Ltd' })).rejects.toMatchObject({
    code: 'not_found',
    message: 'A setup of the customer Nobody Ltd does not exist.',
  })
  expect(left()).toHaveLength(4)
})

test('everything is deleted, settings included, and also what was removed a moment ago', async () => {
  await app.handlers.setups.remove({ setup: 'd' })
  expect(await app.handlers.data.erase({ all: true })).toBeNull()
  expect(left()).toEqual([])
  expect(store.shelved('9999')).toEqual([])
  expect(await kept()).toEqual([])
  expect(onDisk()).not.toContain(marker)
  expect(await app.handlers.settings.show()).toMatchObject({
    theme: 'system',
    proxy: { mode: 'system', url: null, loginKeptIn: null },
    authorities: [],
  })
  expect(readdirSync(folder)).toContain('guide-of-mine.yaml')
})

test('one secret that cannot be deleted keeps nothing else from being deleted, and is told', async () => {
  const clear = secrets.clear.bind(secrets)
  secrets.clear = async (name) => (name.startsWith('b/') ? Promise.reject(new Error('locked')) : clear(name))
  const refusing = await openWindow({ store, secrets })
  await expect(refusing.handlers.data.erase({ all: true })).rejects.toThrow('locked')
  expect(left()).toEqual(['b'])
  secrets.clear = clear
})

test('a locked keychain keeps the program neither from starting nor from ending', async () => {
  const clear = secrets.clear.bind(secrets)
  const logged: string[] = []
  store.shelve('a', new Date(Date.now() - 61_000).toISOString())
  secrets.clear = () => Promise.reject(new Error('locked'))
  const started = await openWindow({ store, secrets, log: (line) => void logged.push(line) })
  await started.handlers.setups.remove({ setup: 'b' })
  await started.close()
  expect(logged).toEqual(['locked', 'locked'])
  expect(store.shelved('9999')).toEqual(['a', 'b'])
  secrets.clear = clear
})
