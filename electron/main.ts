import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, session } from 'electron'
import { createApp } from '../core/app/app.ts'
import { openPages } from '../core/app/page-files.ts'
import { storeFile } from '../core/store/data-folder.ts'
import { openSecrets } from '../core/store/secrets.ts'
import { openStore } from '../core/store/sqlite-store.ts'
import { registerScheme, servePages } from './app-protocol.ts'
import { bindIpc } from './bind-ipc.ts'
import { clearSecret, copySecret } from './clipboard.ts'
import { openExternalLink } from './external-links.ts'
import { silenceChromium, silenceSession } from './hidden-network.ts'
import { endWell, failToStart } from './life.ts'
import { setMenu } from './menu.ts'
import { lockNavigation } from './navigation.ts'
import { denyNewWindows } from './new-windows.ts'
import { denyPermissions } from './permissions.ts'
import { isFirstInstance } from './single-instance.ts'
import { denyWebRequests } from './web-requests.ts'
import { denyWebviews } from './webviews.ts'
import { openWindow } from './window.ts'

const log = (line: string): void => console.error(line)
const devTools = !app.isPackaged
const folder = app.getAppPath()

app.enableSandbox()
registerScheme()
silenceChromium(app)
lockNavigation(app)
denyNewWindows(app)
denyWebviews(app)

async function start(): Promise<void> {
  await app.whenReady()
  silenceSession(app, session.defaultSession)
  denyPermissions(session.defaultSession)
  denyWebRequests(session.defaultSession, devTools, () => log('A request of the window was cancelled.'))
  servePages(openPages(join(folder, 'dist', 'renderer')))

  const store = openStore(storeFile())
  const secrets = openSecrets()
  const guidesFolder = join(folder, 'guides')
  const core = await createApp({
    kind: 'desktop',
    store,
    secrets,
    guidesFolder,
    openLink: openExternalLink,
    copySecret,
  })
  bindIpc(core.handlers, core.events, log)
  setMenu(devTools)

  const preload = join(folder, 'dist', 'preload', 'preload.cjs')
  const open = (): void => void openWindow({ preload, dark: nativeTheme.shouldUseDarkColors, devTools })
  open()
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && open())
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  endWell(async () => {
    await clearSecret()
    await core.close()
    store.close()
  })
}

if (isFirstInstance(app)) start().catch(failToStart)
else app.quit()
