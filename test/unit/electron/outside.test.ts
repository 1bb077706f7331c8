import { spawnSync } from 'node:child_process'
import fs, { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openKept } from '../../../core/store/kept.ts'
import { keepNoProfile, nothingOnDisk, sweepLeftOvers } from '../../../electron/nothing-on-disk.ts'
import { secondStack, systemProxy } from '../../../electron/outside.ts'
import { app, outsideSession, resetElectron, session } from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(resetElectron)

const url = 'https://acme.okta.com/.well-known/oauth-authorization-server'

describe('the desktop', () => {
  test('asks the system for the proxy of an address, in a session that no page uses', async () => {
    outsideSession.resolveProxy.mockResolvedValueOnce('PROXY proxy.example:3128; DIRECT')
    expect(await systemProxy(url)).toBe('PROXY proxy.example:3128; DIRECT')
    expect(outsideSession.resolveProxy).toHaveBeenCalledWith(url)
    expect(session.fromPartition).toHaveBeenCalledWith('outside', { cache: false })
  })

  test('asks Chromium without a credential and follows no redirect', async () => {
    expect(await secondStack(url)).toEqual({ status: 200, failure: null })
    expect(outsideSession.fetch.mock.calls[0]?.[1]).toMatchObject({ redirect: 'manual', credentials: 'omit' })
  })

  test.each([
    ['net::ERR_NAME_NOT_RESOLVED', { status: null, failure: 'net::ERR_NAME_NOT_RESOLVED' }],
    ['Redirect was cancelled', { status: 302, failure: null }],
  ])('says of Chromium’s %s what it means', async (message, expected) => {
    outsideSession.fetch.mockRejectedValueOnce(new Error(message))
    expect(await secondStack(url)).toEqual(expected)
  })
})

describe('a desktop that leaves nothing', () => {
  const argv = ['electron', '.', '--nothing-on-disk']

  test('keeps setups and secrets in memory, and says so', async () => {
    const { store, secrets, keepsNothing } = openKept(nothingOnDisk(argv))
    expect(keepsNothing).toBe(true)
    expect(await secrets.put('a', 'b')).toBe('memory')
    expect((await secrets.describe()).reason).toEqual([{ word: 'store.nothing-on-disk' }, { word: 'store.in-memory' }])
    store.close()
  })

  test('gives Chromium a folder that is gone afterwards', () => {
    const before = process.listeners('exit')
    keepNoProfile(app as never, ['electron', '.'])
    expect(app.setPath).not.toHaveBeenCalled()
    keepNoProfile(app as never, argv)
    const folder = String(app.setPath.mock.calls[0]?.[1])
    expect(app.setPath.mock.calls.map(([name]) => name)).toEqual(['userData', 'sessionData'])
    expect(existsSync(folder)).toBe(true)
    const [added] = process.listeners('exit').filter((listener) => !before.includes(listener))
    added?.(0)
    if (added) process.off('exit', added)
    expect(existsSync(folder)).toBe(false)
  })

  test.skipIf(process.platform === 'win32')('takes away what Chromium writes while it ends', async () => {
    const rule = new URL('../../../electron/nothing-on-disk.ts', import.meta.url).href
    const program = `
      const { keepNoProfile } = await import(${JSON.stringify(rule)})
      const { existsSync, mkdirSync, writeFileSync } = await import('node:fs')
      let folder
      keepNoProfile({ setPath: (_name, path) => { folder = path } }, ['--nothing-on-disk'])
      process.once('exit', () => {
        console.log(folder, existsSync(folder))
        mkdirSync(folder + '/Cache', { recursive: true })
        writeFileSync(folder + '/Cache/index', 'x')
      })`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], { encoding: 'utf8' })
    const [folder = '', atTheEnd] = stdout.trim().split(' ')
    expect([folder, atTheEnd]).toEqual([expect.stringContaining('idp-preflight-'), 'false'])
    await expect.poll(() => existsSync(folder), { timeout: 5000 }).toBe(false)
  })

  test('whose files are still held at its end removes the rest, and ends all the same', () => {
    const before = process.listeners('exit')
    keepNoProfile(app as never, argv)
    const folder = String(app.setPath.mock.calls[0]?.[1])
    mkdirSync(join(folder, 'Cache'))
    for (const name of ['Cache/held', 'Cache/free', 'free']) writeFileSync(join(folder, name), 'x')
    const { rmSync: real } = fs
    const rm = vi.spyOn(fs, 'rmSync').mockImplementation((path, options) => {
      const held = [folder, join(folder, 'Cache'), join(folder, 'Cache', 'held')]
      if (held.includes(String(path))) throw Object.assign(new Error('busy'), { code: 'EBUSY' })
      real(path, options)
    })
    syncBuiltinESMExports()
    const [added] = process.listeners('exit').filter((listener) => !before.includes(listener))
    if (added) process.off('exit', added)

    expect(() => added?.(0)).not.toThrow()

    rm.mockRestore()
    syncBuiltinESMExports()
    expect(existsSync(join(folder, 'Cache', 'held'))).toBe(true)
    expect(existsSync(join(folder, 'Cache', 'free'))).toBe(false)
    expect(existsSync(join(folder, 'free'))).toBe(false)
    rmSync(folder, { recursive: true })
  })
})

describe('what an earlier start left over', () => {
  let parent: string
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'preflight-sweep-'))
  })
  afterEach(() => rmSync(parent, { recursive: true, force: true }))

  const ended = spawnSync(process.execPath, ['--version']).pid
  const leave = (name: string): string => {
    mkdirSync(join(parent, name))
    writeFileSync(join(parent, name, 'Cookies'), 'x')
    return join(parent, name)
  }

  test('is removed at the next start, whether that keeps nothing or not', () => {
    const left = leave(`idp-preflight-${ended}-Ab3dE6`)
    vi.stubEnv('TMPDIR', parent)
    vi.stubEnv('TEMP', parent)

    keepNoProfile(app as never, ['electron', '.'])

    vi.unstubAllEnvs()
    expect(existsSync(left)).toBe(false)
  })

  test.each([
    ['that is in use', `idp-preflight-${process.pid}-Ab3dE6`],
    ['of another name', `idp-preflight-${ended}-Ab3dE67`],
    ['of another program', `other-idp-preflight-${ended}-Ab3dE6`],
    ['without a process', 'idp-preflight-x-Ab3dE6'],
  ])('is told from a folder %s', (_which, name) => {
    const kept = leave(name)

    sweepLeftOvers(parent)

    expect(existsSync(kept)).toBe(true)
  })

  test.skipIf(process.platform === 'win32')('is no link that somebody laid there', () => {
    const target = leave('target')
    symlinkSync(target, join(parent, `idp-preflight-${ended}-Ab3dE6`))

    sweepLeftOvers(parent)

    expect(existsSync(join(target, 'Cookies'))).toBe(true)
  })

  test('stops no start where the folder cannot be read', () => {
    expect(() => sweepLeftOvers(join(parent, 'nowhere'))).not.toThrow()
  })
})
