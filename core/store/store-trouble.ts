import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { dataFolder } from './data-folder.ts'

type Trouble = 'no-folder' | 'disk-full' | 'disk-read-only' | 'disk-busy' | 'disk-failed'
const saidOf = (trouble: Trouble | undefined): Said | undefined =>
  trouble && said(`store.${trouble}`, { folder: dataFolder() })

/** SQLite's primary result codes for what the person can mend (https://sqlite.org/rescode.html). */
const bySqlite: Readonly<Record<number, Trouble>> = {
  3: 'disk-read-only',
  5: 'disk-busy',
  6: 'disk-busy',
  8: 'disk-read-only',
  10: 'disk-failed',
  13: 'disk-full',
  14: 'disk-read-only',
}
const bySystem: Readonly<Record<string, Trouble>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-read-only',
  EPERM: 'disk-read-only',
  EIO: 'disk-failed',
  ENOTDIR: 'no-folder',
}

/**
 * A full disk is one wherever it was met. The others are said of the data folder, so they must have come from there: a port,
 * or a file that the person chose, can be refused as well.
 */
const isOurs = (code: string, path: unknown): boolean =>
  bySystem[code] === 'disk-full' || (typeof path === 'string' && path.startsWith(dataFolder()))

/** What stands in the way of saving, where the cause is the computer and not this program; otherwise undefined. */
export function storeTrouble(error: unknown): Said | undefined {
  if (!(error instanceof Error)) return undefined
  const { errcode, code, path } = error as Error & { errcode?: unknown; code?: unknown; path?: unknown }
  if (typeof errcode === 'number') return saidOf(bySqlite[errcode & 0xff])
  return typeof code === 'string' && isOurs(code, path) ? saidOf(bySystem[code]) : undefined
}
