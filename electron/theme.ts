import { nativeTheme } from 'electron'
import type { Theme } from '../core/contract/values.ts'

/** The frame of the window and its menus take the theme that the person chose. High contrast is light or dark as the system is. */
export function showTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'system' : theme
}
