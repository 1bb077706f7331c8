import { createHash } from 'node:crypto'
import { ClipboardItem, clipboard } from 'electron'

/** How long a secret stays on the clipboard. */
export const clearsInSeconds = 30

const raw = (format: string): string => `electron application/osclipboard;format="${format}"`

/** What clipboard managers look for, so that they do not keep a password in their history. */
const marks: Partial<Record<NodeJS.Platform, Record<string, string>>> = {
  darwin: { [raw('org.nspasteboard.ConcealedType')]: '' },
  win32: { [raw('ExcludeClipboardContentFromMonitorProcessing')]: '1' },
  linux: { [raw('x-kde-passwordManagerHint')]: 'secret' },
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

let ours: string | null = null
let timer: NodeJS.Timeout | undefined

async function write(secret: string): Promise<void> {
  const mark = marks[process.platform]
  try {
    if (!mark) return await clipboard.writeText(secret)
    await clipboard.write([new ClipboardItem({ 'text/plain': secret, ...mark })])
  } catch {
    // A system that does not take the mark still takes the text.
    await clipboard.writeText(secret)
  }
}

/** Clears the clipboard if the secret is still there; what the person copied since is left alone. */
export async function clearSecret(): Promise<void> {
  const expected = ours
  ours = null
  clearTimeout(timer)
  if (expected !== null && digest(await clipboard.readText()) === expected) clipboard.clear()
}

/** Puts a secret on the clipboard and says after how many seconds it is cleared. Remembers its digest, not the secret. */
export async function copySecret(secret: string): Promise<number> {
  clearTimeout(timer)
  await write(secret)
  ours = digest(secret)
  timer = setTimeout(() => void clearSecret().catch(() => {}), clearsInSeconds * 1000)
  return clearsInSeconds
}
