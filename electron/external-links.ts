import { shell } from 'electron'
import { BridgeError } from '../core/contract/envelope.ts'

/** Whether an address may be handed to the system's browser. Ours all are https; other schemes start other programs. */
export function mayOpen(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, username, password } = new URL(url)
  return protocol === 'https:' && username === '' && password === ''
}

/**
 * Checklist 15. Opens a console page or a reference in the person's browser. The window gives a name; the core looked the
 * address up in our tables. Rejects with `refused` for anything but https.
 */
export async function openExternalLink(url: string): Promise<void> {
  if (!mayOpen(url)) throw new BridgeError({ code: 'refused', message: 'This link does not lead to an https address.' })
  await shell.openExternal(new URL(url).href)
}
