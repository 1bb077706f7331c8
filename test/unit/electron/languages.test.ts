import { beforeEach, expect, test, vi } from 'vitest'
import { reloadWindows, systemLanguages, systemWords } from '../../../electron/languages.ts'
import { electronWords } from '../../../electron/words/index.ts'
import { app, BrowserWindow, resetElectron } from '../../support/fake-electron.ts'

vi.mock('electron', () => import('../../support/fake-electron.ts'))
beforeEach(() => resetElectron())

test('asks the system for the languages of the person', () => {
  app.getPreferredSystemLanguages.mockReturnValueOnce(['de-CH', 'fr-CH'])
  expect(systemLanguages()).toEqual(['de-CH', 'fr-CH'])
})

test('loads every window anew, but none that is gone', () => {
  const [open, gone] = [new BrowserWindow({}), new BrowserWindow({})]
  vi.spyOn(gone.webContents, 'isDestroyed').mockReturnValue(true as never)
  reloadWindows()
  expect(open.webContents.reload).toHaveBeenCalledOnce()
  expect(gone.webContents.reload).not.toHaveBeenCalled()
})

test('speaks the language of the system until the chosen one is known', () => {
  app.getPreferredSystemLanguages.mockReturnValueOnce(['xx-YY', 'en-GB'])
  expect(systemWords()).toBe(electronWords.en)
})
