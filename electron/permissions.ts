import type { Session } from 'electron'
import { isOurs } from './app-origin.ts'

/** Checklist 5. What our own page may do beyond showing itself; everything else is denied. */
const allowed: ReadonlySet<string> = new Set([
  // The copy buttons of plain values. Reading the clipboard is another permission, and it is not here.
  'clipboard-sanitized-write',
])

/** Whether this page may have this permission. */
export const isAllowed = (permission: string, url: string): boolean => allowed.has(permission) && isOurs(url)

/** Answers requests and checks from one list, and keeps devices away altogether. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(details.isMainFrame && isAllowed(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
}
