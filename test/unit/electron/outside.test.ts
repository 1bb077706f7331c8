import { existsSync } from 'node:fs'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openKept } from '../../../core/store/kept.ts'
import { keepNoProfile, nothingOnDisk } from '../../../electron/nothing-on-disk.ts'
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
    expect((await secrets.describe()).reason).toContain('Nothing is kept')
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
})
