import { readSync } from 'node:fs'
import { decoded } from './inputs.ts'
import { UsageError } from './usage.ts'

/**
 * Reads what was pasted or piped to standard input, up to a limit.
 * @throws UsageError where it is empty, too large, or no text
 */
export function readPaste(most: number): string {
  const bytes = readLimited(most)
  const text = decoded(bytes) ?? bytes.toString('latin1')
  if (text.includes('\u0000')) throw new UsageError((wrong) => wrong['explain-not-text'])
  if (text.trim() === '') throw new UsageError((wrong) => wrong['explain-empty'])
  return text
}

/** Standard input, which may never end: it is read no further than to the limit. */
function readLimited(most: number): Buffer {
  const pieces: Buffer[] = []
  const piece = Buffer.alloc(65_536)
  for (let total = 0; ; ) {
    let read: number
    try {
      read = readSync(0, piece)
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code
      if (code === 'EAGAIN') continue
      if (code === 'EOF') break
      throw new UsageError((wrong) => wrong['explain-unreadable']({ code: code ?? null }))
    }
    if (read === 0) break
    total += read
    if (total > most) throw new UsageError((wrong) => wrong['explain-too-large'])
    pieces.push(Buffer.from(piece.subarray(0, read)))
  }
  return Buffer.concat(pieces)
}
