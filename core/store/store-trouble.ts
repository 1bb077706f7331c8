import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'

/** SQLite's primary result codes for what the person can mend (https://sqlite.org/rescode.html). */
const bySqlite: Readonly<Record<number, 'disk-full' | 'disk-read-only' | 'disk-busy' | 'disk-failed'>> = {
  3: 'disk-read-only',
  5: 'disk-busy',
  6: 'disk-busy',
  8: 'disk-read-only',
  10: 'disk-failed',
  13: 'disk-full',
  14: 'disk-read-only',
}
const bySystem: Readonly<Record<string, 'disk-full' | 'disk-read-only' | 'disk-failed'>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
  EIO: 'disk-failed',
}

/** What stands in the way of saving, where the cause is the computer and not this program; otherwise undefined. */
export function storeTrouble(error: unknown): Said | undefined {
  if (!(error instanceof Error)) return undefined
  const { errcode, code } = error as Error & { errcode?: unknown; code?: unknown }
  const trouble =
    typeof errcode === 'number' ? bySqlite[errcode & 0xff] : typeof code === 'string' ? bySystem[code] : undefined
  return trouble && said(`store.${trouble}`)
}
