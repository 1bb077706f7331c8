import { shell } from 'electron'
import { refuse } from '../core/app/refusal.ts'
import { isLoopback } from '../core/model/hosts.ts'
import { said } from '../core/words/said.ts'

/**
 * Whether an address may be handed to the system's browser: https, or http of this computer, where the practice tenant
 * has its pages. Other schemes start other programs.
 */
export function mayOpen(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, username, password } = new URL(url)
  const speaks = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  return speaks && username === '' && password === ''
}

/** An address as it may be shown: without a name and password in it. */
function shown(url: string): string {
  if (!URL.canParse(url)) return url
  const { username, password, href } = new URL(url)
  return username || password ? href.replace(/^([a-z][a-z0-9+.-]*:\/*)[^/?#]*@/i, '$1') : href
}

/**
 * Checklist 15. Opens a console page or a reference in the person's browser. The window gives a name; the core looked the
 * address up in our tables. Where that cannot be, the address is shown: it can be copied into a browser.
 */
export async function openExternalLink(url: string): Promise<void> {
  if (!mayOpen(url)) return refuse('refused', said('app.link-not-https', { url: shown(url) }))
  const { href } = new URL(url)
  try {
    await shell.openExternal(href)
  } catch {
    return refuse('unavailable', said('app.no-browser', { url: href }))
  }
}
