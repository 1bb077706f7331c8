import type { MenuItemConstructorOptions } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { menuTemplate, openReleases, setMenu } from '../../../electron/menu.ts'
import manifest from '../../../package.json' with { type: 'json' }
import { dialog, Menu, resetElectron, shell } from '../../support/fake-electron.ts'
import { words } from '../../support/words.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(resetElectron)

const openManual = vi.fn()
const powers = { words: () => words, openManual }
const page = `${manifest.homepage}/releases`
const helpOf = (platform: NodeJS.Platform): MenuItemConstructorOptions =>
  menuTemplate(platform, false, powers).at(-1) as MenuItemConstructorOptions

test.each(['linux', 'win32', 'darwin'] as const)(
  'on %s the menu ends with the manual, and a way to newer versions',
  (platform) => {
    const items = helpOf(platform).submenu as MenuItemConstructorOptions[]

    expect(helpOf(platform).role).toBe('help')
    expect(items.map(({ label }) => label)).toEqual(['Manual', 'New versions (opens the browser)'])
  },
)

test('nothing is asked for until it is clicked, and then the page is opened in the browser', () => {
  const fetched = vi.spyOn(globalThis, 'fetch')
  setMenu(false, powers)
  expect(Menu.setApplicationMenu).toHaveBeenCalledWith(menuTemplateShape())
  expect(shell.openExternal).not.toHaveBeenCalled()

  const [, item] = helpOf('linux').submenu as { click(): void }[]
  item?.click()

  expect(shell.openExternal.mock.calls).toEqual([[page]])
  expect(fetched).not.toHaveBeenCalled()
})

test('the manual is shown in the window, not in the browser', () => {
  const [item] = helpOf('linux').submenu as { click(): void }[]
  item?.click()

  expect(openManual).toHaveBeenCalledExactlyOnceWith()
  expect(shell.openExternal).not.toHaveBeenCalled()
})

const menuTemplateShape = () => expect.arrayContaining([expect.objectContaining({ role: 'help' })])

test('where no browser can be opened the address is shown', async () => {
  shell.openExternal.mockRejectedValueOnce(new Error('no browser'))

  await openReleases(() => words)

  expect(dialog.showErrorBox).toHaveBeenCalledWith(
    'The page with new versions could not be opened',
    expect.stringContaining(page),
  )
})
