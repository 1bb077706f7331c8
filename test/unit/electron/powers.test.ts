import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { App } from 'electron'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { released } from '../../../core/app/released.ts'
import { registerScheme, servePages } from '../../../electron/app-protocol.ts'
import { clearSecret, clearsInSeconds, copySecret } from '../../../electron/clipboard.ts'
import { mayOpen, openExternalLink } from '../../../electron/external-links.ts'
import { endWell, failToStart, MustNotStart } from '../../../electron/life.ts'
import { menuTemplate } from '../../../electron/menu.ts'
import { saveFile } from '../../../electron/save-file.ts'
import { isFirstInstance } from '../../../electron/single-instance.ts'
import { electronWords } from '../../../electron/words/index.ts'
import {
  app,
  BrowserWindow,
  chosen,
  clipboard,
  dialog,
  held,
  protocol,
  resetElectron,
  served,
  shell,
} from '../../support/fake-electron.ts'
import { words } from '../../support/words.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(() => {
  resetElectron()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

describe('links', () => {
  test('an https address of ours is opened in the system browser', async () => {
    await openExternalLink('https://acme-admin.okta.com/admin/apps')

    expect(shell.openExternal.mock.calls).toEqual([['https://acme-admin.okta.com/admin/apps']])
  })

  test.each([
    'http://127.0.0.1:8585/oauth2/v1/authorize?state=x',
    'http://127.8.0.1/',
    'http://[::1]:49152/',
    'http://localhost:8585/',
  ])('%s is of this computer, where the practice tenant has its pages', async (url) => {
    await openExternalLink(url)

    expect(shell.openExternal.mock.calls).toEqual([[url]])
  })

  test('a browser that does not open leaves the address to be copied', async () => {
    shell.openExternal.mockRejectedValueOnce(new Error('no application knows how to open this'))

    await expect(openExternalLink('https://acme-admin.okta.com/admin/apps')).rejects.toMatchObject({
      code: 'unavailable',
      says: { word: 'app.no-browser', with: { url: 'https://acme-admin.okta.com/admin/apps' } },
    })
  })

  test('an address that is refused is shown, without a password in it', async () => {
    await expect(openExternalLink('http://example.com/x')).rejects.toMatchObject({
      code: 'refused',
      says: { word: 'app.link-not-https', with: { url: 'http://example.com/x' } },
    })
    await expect(openExternalLink('https://someone:p4ssword@example.com/x')).rejects.toMatchObject({
      says: { with: { url: 'https://example.com/x' } },
    })
  })

  test.each([
    'http://example.com/',
    'http://127.0.0.1.example.com/',
    'http://128.0.0.1/',
    'http://user@127.0.0.1/',
    'ftp://127.0.0.1/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-msdt:/id',
    'smb://server/share',
    'https://someone:password@example.com/',
    'app://ui/',
    'not an address',
    '',
  ])('%j is refused with a sentence', async (url) => {
    expect(mayOpen(url)).toBe(false)
    await expect(openExternalLink(url)).rejects.toMatchObject({ code: 'refused' })
    expect(shell.openExternal).not.toHaveBeenCalled()
  })
})

describe('a secret on the clipboard', () => {
  test('is cleared after the seconds that were promised', async () => {
    expect(await copySecret('s3cret')).toBe(clearsInSeconds)
    expect(held.text).toBe('s3cret')

    await vi.advanceTimersByTimeAsync(clearsInSeconds * 1000 - 1)
    expect(held.text).toBe('s3cret')
    await vi.advanceTimersByTimeAsync(1)

    expect(held.text).toBe('')
  })

  test('leaves alone what the person copied since', async () => {
    await copySecret('s3cret')
    held.text = 'something else'

    await vi.advanceTimersByTimeAsync(clearsInSeconds * 2000)

    expect(held.text).toBe('something else')
    expect(clipboard.clear).not.toHaveBeenCalled()
  })

  test('starts its time again when it is copied again', async () => {
    await copySecret('first')
    await vi.advanceTimersByTimeAsync(20_000)
    await copySecret('second')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(held.text).toBe('second')

    await vi.advanceTimersByTimeAsync(10_000)

    expect(held.text).toBe('')
  })

  test('is cleared when the program ends earlier', async () => {
    await copySecret('s3cret')

    await clearSecret()

    expect(held.text).toBe('')
  })

  test('is marked so that clipboard histories leave it out, or copied plainly where the mark is not taken', async () => {
    await copySecret('s3cret')
    expect(Object.keys(held.items[0] ?? {})).toHaveLength(2)

    held.refuses = true
    await copySecret('another')

    expect(held.text).toBe('another')
  })
})

describe('a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-save-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('goes where the person points, for its owner alone', async () => {
    const filePath = join(folder, 'letter.txt')
    Object.assign(chosen, { filePath, canceled: false })

    expect(await saveFile('network-team-acme.txt', released('To the network team'))).toBe(filePath)

    expect(dialog.showSaveDialog.mock.calls).toEqual([[{ defaultPath: 'network-team-acme.txt' }]])
    expect(readFileSync(filePath, 'utf8')).toBe('To the network team')
    if (process.platform !== 'win32') expect(statSync(filePath).mode & 0o777).toBe(0o600)
  })

  test('is asked for over the window that is in front', async () => {
    const window = new BrowserWindow({})
    Object.assign(chosen, { filePath: '', canceled: true })

    expect(await saveFile('letter.txt', released('x'))).toBeNull()

    expect(dialog.showSaveDialog.mock.calls[0]?.[0]).toBe(window)
  })

  test('that cannot be written there says so with the code of the system', async () => {
    Object.assign(chosen, { filePath: join(folder, 'nowhere', 'letter.txt'), canceled: false })

    await expect(saveFile('letter.txt', released('x'))).rejects.toMatchObject({ code: 'ENOENT' })
  })
})

describe('pages on app://', () => {
  const pages = vi.fn(async (path: string) => ({
    status: path === '/' ? 200 : 404,
    headers: { 'Content-Security-Policy': "default-src 'none'" },
    body: new Uint8Array(Buffer.from(path)),
  }))
  const ask = async (url: string, method = 'GET'): Promise<[number, string]> => {
    servePages(pages)
    const response = await served.get('app')?.({ method, url })
    return [response?.status ?? 0, (await response?.text()) ?? '']
  }

  test('the scheme is standard and secure, and bypasses nothing', () => {
    registerScheme()

    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })

  test('come from the table of pages, with its headers', async () => {
    expect(await ask('app://ui/')).toEqual([200, '/'])
    expect(await ask('app://ui/%2e%2e%2fpackage.json')).toEqual([404, '/%2e%2e%2fpackage.json'])
    const response = await served.get('app')?.({ method: 'GET', url: 'app://ui/' })
    expect(response?.headers.get('content-security-policy')).toBe("default-src 'none'")
  })

  test('are read only, and only under our host', async () => {
    expect((await ask('app://evil/'))[0]).toBe(404)
    expect((await ask('app://ui/', 'POST'))[0]).toBe(404)
  })
})

describe('the menu', () => {
  const powers = { words: () => words, openManual: () => {} }
  const roles = (platform: NodeJS.Platform, devTools: boolean): string =>
    JSON.stringify(menuTemplate(platform, devTools, powers))

  test('has the inspector in development only, and never a reload', () => {
    expect(roles('linux', false)).not.toContain('toggleDevTools')
    expect(roles('linux', true)).toContain('toggleDevTools')
    expect(roles('linux', true)).not.toContain('reload')
  })

  test('begins as each system expects', () => {
    expect(menuTemplate('darwin', false, powers)[0]).toEqual({ role: 'appMenu' })
    expect(menuTemplate('win32', false, powers)[0]).toEqual({ role: 'fileMenu' })
  })
})

describe('starting and ending', () => {
  test('a second start brings the first window forward and does not open another', () => {
    expect(isFirstInstance(app as unknown as App)).toBe(true)
    const window = new BrowserWindow({})
    window.isMinimized.mockReturnValue(true)

    app.emit('second-instance')

    expect(window.restore).toHaveBeenCalledOnce()
    expect(window.focus).toHaveBeenCalledOnce()
    app.requestSingleInstanceLock.mockReturnValueOnce(false)
    expect(isFirstInstance(app as unknown as App)).toBe(false)
  })

  test.each([
    ['when it is done', async () => {}],
    ['when it fails', async () => Promise.reject(new Error('no'))],
    ['when it takes for ever', () => new Promise<void>(() => {})],
  ])('the program cleans up before it ends, and ends %s', async (_when, last) => {
    endWell(last)
    const event = { preventDefault: vi.fn() }

    app.emit('before-quit', event)
    await vi.advanceTimersByTimeAsync(3000)

    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect(app.exit).toHaveBeenCalledWith(0)
  })

  test('a start that fails says why', () => {
    failToStart(new Error('The disk is full'), electronWords.en, 'en')

    expect(dialog.showErrorBox).toHaveBeenCalledWith(
      'IdP Preflight cannot start',
      'The start failed with this error: The disk is full',
    )
    expect(app.exit).toHaveBeenCalledWith(1)
  })

  test('a start that must not be is explained in the words of the language', () => {
    const start = { ...electronWords.en.start, failed: 'Kann nicht starten', 'sandbox-variable': 'Variable' }
    failToStart(new MustNotStart((words) => words['sandbox-variable']), { ...electronWords.en, start }, 'en')

    expect(dialog.showErrorBox).toHaveBeenCalledWith('Kann nicht starten', 'Variable')
  })
})
