import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clipboardsOf, programsOf, putOnClipboard } from '../../../cli/clipboard.ts'
import { fakeClipboard } from '../../support/fake-clipboard.ts'

const path = process.env.PATH
let clean: string
beforeEach(() => {
  clean = '/usr/bin:/bin'
})
afterEach(() => {
  process.env.PATH = path
})
const on = (...folders: string[]) => {
  process.env.PATH = [...folders, clean].join(':')
}
const x11 = clipboardsOf('linux', {})
const secret = 'Zq3xV8kLm2Np5Rt7\nsecond line'

describe('the clipboard', () => {
  test.each([
    ['win32', {}, ['powershell.exe']],
    ['darwin', {}, ['pbcopy']],
    ['linux', {}, ['xclip', 'xsel']],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['wl-copy', 'xclip', 'xsel']],
  ] as const)('of %s %j is reached by %j', (platform, env, programs) => {
    expect(programsOf(clipboardsOf(platform, env))).toEqual(programs)
  })

  test('takes the whole text, which is in no argument, and is cleared', async () => {
    const xclip = fakeClipboard('xclip')
    on(xclip.folder)
    const clear = await putOnClipboard(secret, x11)
    expect(xclip.text()).toBe(secret)
    await clear?.()
    expect(xclip.text()).toBe(' ')
    expect(xclip.given()).not.toContain('Zq3x')
  })

  test('keeps what was copied since', async () => {
    const xclip = fakeClipboard('xclip')
    on(xclip.folder)
    const clear = await putOnClipboard(secret, x11)
    xclip.put('something else')
    await clear?.()
    expect(xclip.text()).toBe('something else')
  })

  test('is reached by the next program where one is absent or fails', async () => {
    const [broken, xsel] = [fakeClipboard('xclip', true), fakeClipboard('xsel')]
    on(broken.folder, xsel.folder)
    await putOnClipboard(secret, x11)
    expect(xsel.text()).toBe(secret)
  })

  test('that no program reaches is said', async () => {
    clean = '/nowhere'
    on()
    expect(await putOnClipboard(secret, x11)).toBeNull()
  })
})
