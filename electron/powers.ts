import type { AppOptions } from '../core/app/session.ts'
import { copySecret } from './clipboard.ts'
import { openExternalLink } from './external-links.ts'
import { secondStack, systemProxy } from './outside.ts'
import { saveFile } from './save-file.ts'

/** What the desktop can do for the core, and a page in a browser cannot. */
export const powers: Pick<AppOptions, 'openLink' | 'copySecret' | 'saveFile' | 'systemProxy' | 'secondStack'> = {
  openLink: openExternalLink,
  copySecret,
  saveFile,
  systemProxy,
  secondStack,
}
