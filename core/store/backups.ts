import { chmodSync, closeSync, copyFileSync, existsSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

const keptBackups = 5
const backupEveryMs = 24 * 60 * 60 * 1000
const sideFiles = ['-wal', '-shm']

const stemOf = (file: string): string => basename(file).replace(/\.db$/, '')
const stampOf = (now: Date): string => now.toISOString().replace(/[-:]/g, '')

/** A path beside the store that nothing stands at yet: nothing is ever overwritten. */
function freePath(file: string, kind: 'backup' | 'damaged', now: Date): string {
  for (let count = 1; ; count += 1) {
    const suffix = count === 1 ? '' : `-${count}`
    const path = join(dirname(file), `${stemOf(file)}.${kind}-${stampOf(now)}${suffix}.db`)
    if (!existsSync(path)) return path
  }
}

const copiesOf = (file: string, kind: 'backup' | 'damaged'): string[] =>
  readdirSync(dirname(file)).filter((name) => name.startsWith(`${stemOf(file)}.${kind}-`))

/** The backups of a store file, newest first. */
export function backupsOf(file: string): string[] {
  return copiesOf(file, 'backup')
    .filter((name) => name.endsWith('.db'))
    .sort()
    .reverse()
    .map((name) => join(dirname(file), name))
}

/** Writes a consistent copy beside the store, readable by this user only, and forgets all but the newest few. */
export function backUp(db: DatabaseSync, file: string, now: Date): string {
  const path = freePath(file, 'backup', now)
  // VACUUM INTO accepts an empty file, and one made here has the right mode from its first byte.
  closeSync(openSync(path, 'wx', 0o600))
  try {
    db.prepare('VACUUM INTO ?').run(path)
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
  for (const old of backupsOf(file).slice(keptBackups)) rmSync(old, { force: true })
  return path
}

/**
 * When a backup was made, in milliseconds since 1970, or 0 where its name does not say so. The file system forgets it when a
 * folder is copied to another computer.
 */
export function madeAt(backup: string): number {
  const [, day = '', time = ''] = /\.backup-(\d{8})T(\d{6}\.\d{3})Z/.exec(basename(backup)) ?? []
  const at = `${day.replace(/(....)(..)(..)/, '$1-$2-$3')}T${time.replace(/(..)(..)(.+)/, '$1:$2:$3')}Z`
  return Date.parse(at) || 0
}

/** Whether the newest backup is older than a day, or there is none. */
export function backupIsDue(file: string, now: Date): boolean {
  const newest = backupsOf(file)[0]
  return !newest || now.getTime() - madeAt(newest) > backupEveryMs
}

/** Deletes every copy of the store, and what the log beside it still holds of removed rows. */
export function removeCopies(db: DatabaseSync, file: string): void {
  for (const name of [...copiesOf(file, 'backup'), ...copiesOf(file, 'damaged')])
    rmSync(join(dirname(file), name), { force: true })
  db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE)')
}

/** Moves the store and what belongs to it out of the way, and says where it is now. */
export function setAside(file: string, now: Date): string {
  const aside = freePath(file, 'damaged', now)
  renameSync(file, aside)
  for (const side of sideFiles) if (existsSync(file + side)) renameSync(file + side, aside + side)
  return aside
}

/** Puts a copy of a backup at the store's place; the backup itself stays. */
export function restore(backup: string, file: string): void {
  copyFileSync(backup, file)
  chmodSync(file, 0o600)
}
