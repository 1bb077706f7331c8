import type { App, Session } from 'electron'
import { showNoClientCertificate } from './client-certificates.ts'
import { silenceChromium, silenceSession } from './hidden-network.ts'
import { lockNavigation } from './navigation.ts'
import { denyNewWindows } from './new-windows.ts'
import { denyPermissions } from './permissions.ts'
import { denyWebRequests } from './web-requests.ts'
import { denyWebviews } from './webviews.ts'

/** What must hold before the first page exists. Every rule is in a file of its own; this is their list. */
export function lockDownApp(app: App): void {
  app.enableSandbox()
  silenceChromium(app)
  lockNavigation(app)
  denyNewWindows(app)
  denyWebviews(app)
  showNoClientCertificate(app)
}

/** What must hold before the session loads anything. */
export function lockDownSession(app: App, session: Session, devTools: boolean, blocked: () => void): void {
  silenceSession(app, session)
  denyPermissions(session)
  // The address is not logged: it might carry what a page wanted to get out.
  denyWebRequests(session, devTools, () => blocked())
}
