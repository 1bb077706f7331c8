import { longestPaste } from '../../core/contract/values.ts'

/** What is used of a file. */
export interface PastedFile {
  size: number
  arrayBuffer(): Promise<ArrayBuffer>
}
export type PastedText = { text: string } | { problem: 'tooLarge' | 'unreadable' }

/** Windows writes files in UTF-16 (PowerShell's `>`); anything else is read as UTF-8, or byte by byte as a last resort. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(marked, { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The text of a log file that somebody chose or dropped. */
export async function pastedFile(file: PastedFile): Promise<PastedText> {
  // In UTF-16 each character has two bytes.
  if (file.size > 2 * longestPaste + 2) return { problem: 'tooLarge' }
  try {
    const text = textOf(new Uint8Array(await file.arrayBuffer()))
    if (text.includes('\0')) return { problem: 'unreadable' }
    return text.length > longestPaste ? { problem: 'tooLarge' } : { text }
  } catch {
    return { problem: 'unreadable' }
  }
}
