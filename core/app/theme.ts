import { type Theme, themes } from '../contract/values.ts'
import type { Store } from '../store/store.ts'

/** Under which name the chosen theme is kept. */
const setting = 'theme'

/** The theme that the person chose; one that this version does not know is that of the system. */
export const themeOf = (store: Pick<Store, 'setting'>): Theme =>
  themes.find((theme) => theme === store.setting(setting)) ?? 'system'

/** Keeps the choice. */
export const saveTheme = (store: Pick<Store, 'saveSetting'>, theme: Theme): void => store.saveSetting(setting, theme)

/** Whether a window is dark. @param system the operating system prefers dark */
export const isDark = (theme: Theme, system: boolean): boolean => theme === 'dark' || (theme !== 'light' && system)
