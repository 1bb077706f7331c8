import { inChromium } from './addresses.ts'
import type { Talk } from './devtools.ts'
import type { Rules } from './session.ts'

/** Electron's names of permissions, and Chromium's as its protocol takes them. */
const known: readonly (readonly [electron: string, chromium: Readonly<Record<string, unknown>>])[] = [
  ['clipboard-sanitized-write', { name: 'clipboard-write', allowWithoutSanitization: false }],
  ['clipboard-read', { name: 'clipboard-read' }],
  ['notifications', { name: 'notifications' }],
  ['geolocation', { name: 'geolocation' }],
  ['media', { name: 'camera' }],
  ['media', { name: 'microphone' }],
  ['midi', { name: 'midi' }],
  ['midiSysex', { name: 'midi', sysex: true }],
  ['idle-detection', { name: 'idle-detection' }],
  ['storage-access', { name: 'storage-access' }],
  ['persistent-storage', { name: 'persistent-storage' }],
]

/**
 * Electron asks the program whenever a page asks (electron_permission_manager.cc). A stock Chromium has to know before: the
 * program's answers are taken as its page is loaded, of a check and of a request, and both have to grant.
 */
export async function settlePermissions(browser: Talk, contents: unknown, rules: Rules, url: string): Promise<void> {
  const { host, protocol } = new URL(url)
  if (!host) return
  const requestingUrl = url
  const origin = `${protocol}//${host}/`
  for (const [electron, permission] of known) {
    const details = { isMainFrame: true, requestingUrl, embeddingOrigin: origin }
    const checked = rules.check ? rules.check(contents, electron, origin, details) === true : true
    const requested = await new Promise<boolean>((resolve) => {
      if (rules.request) rules.request(contents, electron, (granted) => resolve(granted === true), details)
      else resolve(true)
    })
    const setting = checked && requested ? 'granted' : 'denied'
    const at = inChromium(origin).replace(/\/$/, '')
    // Not every Chromium knows every one of them.
    await browser.send('Browser.setPermission', { permission, setting, origin: at }).catch(() => {})
  }
}
