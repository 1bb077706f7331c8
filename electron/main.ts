import { join } from 'node:path'
import { app, BrowserWindow, session } from 'electron'
import { createApp } from '../core/app/app.ts'
import { openPages } from '../core/app/page-files.ts'
import { ownGuidesFolder } from '../core/store/data-folder.ts'
import { openKept } from '../core/store/kept.ts'
import { registerScheme, servePages } from './app-protocol.ts'
import { bindIpc } from './bind-ipc.ts'
import { clearSecret } from './clipboard.ts'
import { systemLanguage, systemWords } from './languages.ts'
import { endWell, failToStart, MustNotStart } from './life.ts'
import { lockDownApp, lockDownSession } from './lock-down.ts'
import { changeLanguage, setMenu } from './menu.ts'
import { keepNoProfile, nothingOnDisk } from './nothing-on-disk.ts'
import { powers } from './powers.ts'
import { sandboxOff } from './sandboxed.ts'
import { isFirstInstance } from './single-instance.ts'
import { openWindow } from './window.ts'
import { electronWords } from './words/index.ts'

const log = (line: string): void => console.error(line)
const devTools = !app.isPackaged
const folder = app.getAppPath()
const noSandbox = sandboxOff({ argv: process.argv, env: process.env, isPackaged: app.isPackaged })
let words = systemWords
keepNoProfile(app, process.argv)
lockDownApp(app)
registerScheme()

async function start(): Promise<void> {
  await app.whenReady()
  if (noSandbox) throw new MustNotStart(noSandbox)
  lockDownSession(app, session.defaultSession, devTools, () => log(words().page.blocked))
  const kept = openKept(nothingOnDisk(process.argv))
  const core = await createApp({
    kind: 'desktop',
    log,
    ...kept,
    guidesFolder: join(folder, 'guides'),
    ownGuidesFolder: ownGuidesFolder(),
    ...powers,
    reload: () => changeLanguage(devTools, core),
  })
  words = () => electronWords[core.words().language]
  servePages(openPages(join(folder, 'dist', 'renderer'), core))
  const unbind = bindIpc(core.handlers, core.events, log, core.words)
  setMenu(devTools, core)
  const preload = join(folder, 'dist', 'preload', 'preload.cjs')
  const open = (): void => void openWindow({ preload, theme: core.theme(), devTools }, words)
  open()
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && open())
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  endWell(() => clearSecret().then(core.close))
  app.once('quit', () => unbind()) // Until its window is gone, a page may still ask.
  app.once('quit', () => kept.store.close())
}

if (isFirstInstance(app)) start().catch((error: unknown) => failToStart(error, words(), systemLanguage()))
else app.quit()
