import type { AppOptions } from '../core/app/session.ts'
import { copySecret } from './clipboard.ts'
import { openExternalLink } from './external-links.ts'
import { systemLanguages } from './languages.ts'
import { secondStack, systemProxy } from './outside.ts'
import { printPage } from './print-page.ts'
import { saveFile } from './save-file.ts'
import { showTheme } from './theme.ts'

type Power =
  | 'openLink'
  | 'copySecret'
  | 'saveFile'
  | 'printPage'
  | 'systemProxy'
  | 'secondStack'
  | 'showTheme'
  | 'languages'

/** What the desktop can do for the core, and a page in a browser cannot. */
export const powers: Pick<AppOptions, Power> = {
  openLink: openExternalLink,
  copySecret,
  saveFile,
  printPage,
  systemProxy,
  secondStack,
  showTheme,
  languages: systemLanguages,
}
