/** Our own scheme and host. A scheme of its own keeps the window off `file:`, which may read more than it should. */
export const scheme = 'app'
export const home = `${scheme}://ui/`

/** Whether a URL is a page of ours. Parsed and compared part by part; a prefix test would accept `app://ui.evil/`. */
export function isOurs(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host, username, password } = new URL(url)
  return protocol === `${scheme}:` && host === 'ui' && username === '' && password === ''
}
