import type { App, Session } from 'electron'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { isOurs } from '../../../electron/app-origin.ts'
import { showNoClientCertificate } from '../../../electron/client-certificates.ts'
import { silenceChromium, silenceSession } from '../../../electron/hidden-network.ts'
import { lockNavigation } from '../../../electron/navigation.ts'
import { denyNewWindows } from '../../../electron/new-windows.ts'
import { denyPermissions } from '../../../electron/permissions.ts'
import { sandboxOff } from '../../../electron/sandboxed.ts'
import { isTrustedSender } from '../../../electron/trusted-sender.ts'
import { denyWebRequests } from '../../../electron/web-requests.ts'
import { denyWebviews } from '../../../electron/webviews.ts'
import { electronWords } from '../../../electron/words/index.ts'
import { app, FakeContents, fakeSession, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(resetElectron)

const asApp = app as unknown as App
const contents = (): FakeContents => {
  const made = new FakeContents()
  app.emit('web-contents-created', {}, made)
  return made
}
const prevented = (target: FakeContents, event: string): boolean => {
  const preventDefault = vi.fn()
  target.emit(event, { preventDefault, url: 'https://evil.example/' })
  return preventDefault.mock.calls.length > 0
}

const foreign = [
  'https://ui/',
  'app://ui.evil/',
  'app://evil/ui/',
  'app://ui@evil/',
  'app://someone@ui/',
  'app://ui:81/',
  'appx://ui/',
  'file:///app/index.html',
  'data:text/html,app://ui/',
  'javascript:location="app://ui/"',
  'about:blank',
  'app:ui',
  '',
]

test.each(['app://ui/', 'app://ui/index.html', 'app://ui/?x#y'])('takes %s for its own page', (url) => {
  expect(isOurs(url)).toBe(true)
  expect(isTrustedSender({ url, parent: null })).toBe(true)
})

test.each(foreign)('takes %j for a stranger', (url) => {
  expect(isOurs(url)).toBe(false)
  expect(isTrustedSender({ url, parent: null })).toBe(false)
})

test('does not trust a frame inside its own page, nor one that is gone', () => {
  expect(isTrustedSender({ url: 'app://ui/', parent: {} })).toBe(false)
  expect(isTrustedSender({ url: 'app://ui/', parent: undefined })).toBe(false)
  expect(isTrustedSender(null)).toBe(false)
})

test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])(
  'stops %s in every page there ever is',
  (event) => {
    lockNavigation(asApp)

    expect(prevented(contents(), event)).toBe(true)
    expect(prevented(contents(), event)).toBe(true)
  },
)

test('opens no second window for a page', () => {
  denyNewWindows(asApp)

  expect(contents().windowOpenHandler?.({ url: 'app://ui/' })).toEqual({ action: 'deny' })
})

test('attaches nothing to a webview', () => {
  denyWebviews(asApp)

  expect(prevented(contents(), 'will-attach-webview')).toBe(true)
})

describe('permissions', () => {
  const session = fakeSession()
  beforeEach(() => denyPermissions(session as unknown as Session))
  const request = (permission: string, requestingUrl = 'app://ui/', isMainFrame = true): boolean => {
    const callback = vi.fn()
    session.setPermissionRequestHandler.mock.lastCall?.[0]({}, permission, callback, { requestingUrl, isMainFrame })
    return callback.mock.lastCall?.[0]
  }
  const check = (permission: string, origin = 'app://ui'): boolean =>
    session.setPermissionCheckHandler.mock.lastCall?.[0](null, permission, origin, {})

  test.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'display-capture',
    'openExternal',
    'fullscreen',
    'pointerLock',
    'hid',
    'usb',
    'serial',
    'fileSystem',
    'local-network-access',
    'unknown',
  ])('%s is denied, asked or checked', (permission) => {
    expect([request(permission), check(permission)]).toEqual([false, false])
  })

  test('writing plain text to the clipboard is allowed to our main frame alone', () => {
    expect([request('clipboard-sanitized-write'), check('clipboard-sanitized-write')]).toEqual([true, true])
    expect(request('clipboard-sanitized-write', 'app://ui/', false)).toBe(false)
    expect(request('clipboard-sanitized-write', 'https://evil.example/')).toBe(false)
    expect(check('clipboard-sanitized-write', 'https://evil.example')).toBe(false)
  })

  test('no device and no screen is given to anybody', () => {
    expect(session.setDevicePermissionHandler.mock.lastCall?.[0]({})).toBe(false)
    const callback = vi.fn()
    session.setDisplayMediaRequestHandler.mock.lastCall?.[0]({}, callback)
    expect(callback).toHaveBeenCalledWith(null)
  })
})

describe('requests of the window', () => {
  const ask = (url: string, devTools = false): { cancel: boolean; blocked: string[] } => {
    const session = fakeSession()
    const blocked: string[] = []
    denyWebRequests(session as unknown as Session, devTools, (one) => blocked.push(one))
    const callback = vi.fn()
    session.webRequest.onBeforeRequest.mock.lastCall?.[0]({ url }, callback)
    return { ...callback.mock.lastCall?.[0], blocked }
  }

  test.each(['app://ui/', 'app://ui/assets/app.js', 'data:image/png;base64,AA=='])('%s passes', (url) => {
    expect(ask(url)).toEqual({ cancel: false, blocked: [] })
  })

  test.each([
    'https://example.com/',
    'http://127.0.0.1:8080/',
    'wss://example.com/',
    'file:///etc/passwd',
    'ftp://example.com/',
    'blob:https://example.com/1',
    'chrome-extension://x/y',
    'devtools://devtools/bundled/inspector.html',
    'app://evil/',
  ])('%s is cancelled and counted once', (url) => {
    expect(ask(url)).toEqual({ cancel: true, blocked: [url] })
  })

  test('the inspector gets its own pages in development', () => {
    expect(ask('devtools://devtools/bundled/inspector.html', true).cancel).toBe(false)
    expect(ask('https://example.com/', true).cancel).toBe(true)
  })
})

test("silences what Chromium would ask the network on its own, and answers no server with the person's login", () => {
  const session = fakeSession()

  silenceChromium(asApp)
  silenceSession(asApp, session as unknown as Session)

  expect(app.commandLine.appendSwitch.mock.calls.flat()).toEqual([
    'disable-background-networking',
    'disable-component-update',
    'disable-domain-reliability',
    'disable-sync',
    'no-pings',
  ])
  expect(app.configureHostResolver).toHaveBeenCalledWith({ enableBuiltInResolver: false, secureDnsMode: 'off' })
  expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false)
  expect(session.setSpellCheckerDictionaryDownloadURL).toHaveBeenCalledWith(expect.stringContaining('.invalid/'))
  expect(session.allowNTLMCredentialsForDomains).toHaveBeenCalledWith('')
})

test('shows no client certificate of the person to any server', () => {
  showNoClientCertificate(asApp)
  const event = { preventDefault: vi.fn() }
  const answer = vi.fn()

  app.emit('select-client-certificate', event, null, 'https://acme.okta.com/', [{ subjectName: 'Somebody' }], answer)

  expect(event.preventDefault).toHaveBeenCalledOnce()
  expect(answer.mock.calls).toEqual([[]])
})

describe('without its sandbox', () => {
  /** What is said in English, or null. */
  const off = (given: Parameters<typeof sandboxOff>[0]) => sandboxOff(given)?.(electronWords.en.start) ?? null
  const start = { argv: ['electron', '.', '--nothing-on-disk'], env: {}, isPackaged: true }

  test('it does not start, and says how; with it, it does', () => {
    expect(off(start)).toBeNull()
    expect(off({ ...start, argv: [...start.argv, '--no-sandbox'] })).toContain('without that argument')
    expect(off({ ...start, argv: ['x', '--disable-seccomp-filter-sandbox'] })).toContain('--disable-seccomp')
    expect(off({ ...start, argv: ['x', '--single-process'] })).toContain('--single-process')
    expect(off({ ...start, argv: ['x', '--no-zygote'] })).toContain('--no-zygote')
    expect(off({ ...start, env: { APPIMAGE: '/x.AppImage' } })).toBeNull()
  })

  test.each([
    '--no-sandbox=1',
    '--no-sandbox=',
    '-no-sandbox',
    '/no-sandbox',
    '--NO-SANDBOX',
    '--no-zygote=x',
    '-single-process',
    '--disable-seccomp-filter-sandbox=0',
  ])('in any form that Chromium takes: %s', (argument) => {
    expect(off({ ...start, argv: ['x', argument] })).toContain(argument)
  })

  test.each(['no-sandbox', '--no-sandboxes', '--x=--no-sandbox', '---no-sandbox'])(
    'and in no other: %s',
    (argument) => {
      expect(off({ ...start, argv: ['x', argument] })).toBeNull()
    },
  )

  test('an AppImage that took it away by itself says what to install', () => {
    const argv = ['/tmp/.mount/idp-preflight', '--no-sandbox']
    const says = off({ ...start, argv, env: { APPIMAGE: '/home/x/IdP.AppImage' } })

    expect(says).toContain('AppImage')
    expect(says).toContain('deb')
    expect(says).toContain('apparmor_restrict_unprivileged_userns')
  })

  test.each(['', '0', '1'])('the variable counts by being there, as for Electron: %j', (value) => {
    expect(off({ ...start, env: { ELECTRON_DISABLE_SANDBOX: value } })).toContain('ELECTRON_DISABLE_SANDBOX')
  })

  test('tests as root have their own word, which a packed program does not take', () => {
    const tests = { ...start, argv: ['x', '--no-sandbox'], env: { PREFLIGHT_TESTS_WITHOUT_SANDBOX: '1' } }

    expect(off({ ...tests, isPackaged: false })).toBeNull()
    expect(off(tests)).toContain('--no-sandbox')
    expect(off({ ...tests, isPackaged: false, env: {} })).toContain('--no-sandbox')
  })
})
