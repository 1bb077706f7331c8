import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Said } from '../model/said.ts'
import { said } from '../words/said.ts'
import { backUp, backupIsDue, backupsOf, madeAt, restore, setAside } from './backups.ts'
import { applicationId, migrate, migrations as ownMigrations, versionOf } from './migrations.ts'

export interface OpenOptions {
  migrations?: readonly string[]
  now?: () => Date
}
export interface OpenedDatabase {
  db: DatabaseSync
  /** What had to be set aside or recovered, naming the files; empty when all was well. */
  notice: readonly Said[]
}

/** Why a file cannot be used. */
type Trouble = 'foreign' | 'newer' | 'damaged' | 'empty'

class Damage extends Error {
  readonly trouble: Trouble
  constructor(trouble: Trouble) {
    super(trouble)
    this.trouble = trouble
  }
}

/** SQLite's primary result codes that speak of the file's content; busy, full or read-only are not damage. */
const damageCodes = new Set([11 /* SQLITE_CORRUPT */, 26 /* SQLITE_NOTADB */])

const isDamage = (error: unknown): error is Error =>
  error instanceof Damage ||
  (error instanceof Error && 'errcode' in error && damageCodes.has(Number(error.errcode) & 0xff))

const connect = (file: string): DatabaseSync =>
  new DatabaseSync(file, { enableForeignKeyConstraints: true, timeout: 5000 })

function configure(db: DatabaseSync): void {
  // secure_delete: what was removed is overwritten, so that a value pasted into the wrong field does not linger.
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON')
}

const numberFrom = (db: DatabaseSync, sql: string): number => Number(Object.values(db.prepare(sql).get() ?? {})[0])

/** Throws {@link Damage} (or SQLite's own error) unless the file is a sound database of ours that this version reads. */
function inspect(db: DatabaseSync, newest: number): void {
  const tables = numberFrom(db, 'SELECT count(*) FROM sqlite_schema')
  if (tables > 0 && numberFrom(db, 'PRAGMA application_id') !== applicationId) throw new Damage('foreign')
  if (versionOf(db) > newest) throw new Damage('newer')
  const answer = db.prepare('PRAGMA quick_check(1)').get()?.quick_check
  if (answer !== 'ok') throw new Damage('damaged')
  if (db.prepare('PRAGMA foreign_key_check').get()) throw new Damage('damaged')
}

function openSound(file: string, list: readonly string[], now: () => Date): DatabaseSync {
  const db = connect(file)
  try {
    // Inspected before anything is set: a stranger's file is not to be changed.
    inspect(db, list.length)
    configure(db)
    const existed = versionOf(db) > 0
    migrate(db, list, () => backUp(db, file, now()))
    if (existed && backupIsDue(file, now())) backUp(db, file, now())
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Whether a backup can stand in: opened on its own, without changing it. */
function isSound(file: string, newest: number): boolean {
  let db: DatabaseSync | undefined
  try {
    db = new DatabaseSync(file, { readOnly: true })
    inspect(db, newest)
    return versionOf(db) > 0
  } catch {
    return false
  } finally {
    db?.close()
  }
}

function prepareFolder(file: string): void {
  const folder = dirname(file)
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (existsSync(file)) chmodSync(file, 0o600)
  else closeSync(openSync(file, 'ax', 0o600))
}

/** A store emptied to zero bytes opens as a new one; with a backup beside it, that is a loss and not a first start. */
const wasEmptied = (file: string): boolean =>
  existsSync(file) && statSync(file).size === 0 && backupsOf(file).length > 0

function recover(file: string, list: readonly string[], now: () => Date, trouble: Trouble): OpenedDatabase {
  const aside = setAside(file, now())
  const kept = said(`store.set-aside-${trouble}`, { file: basename(file), aside })
  const backup = backupsOf(file).find((candidate) => isSound(candidate, list.length))
  if (!backup) {
    prepareFolder(file)
    return { db: openSound(file, list, now), notice: [kept, said('store.no-backup')] }
  }
  restore(backup, file)
  const db = openSound(file, list, now)
  return { db, notice: [kept, said('store.from-backup', { backup: basename(backup), at: madeAt(backup) })] }
}

/**
 * Opens the SQLite file of the store, making it when it is new. A damaged file, a stranger's, or one of a newer version is
 * set aside and the newest sound backup takes its place. Throws SQLite's error for what is not damage: a file that may not
 * be read or written, a full disk, a lock that another process holds.
 */
export function openDatabase(file: string, options: OpenOptions = {}): OpenedDatabase {
  const { migrations = ownMigrations, now = () => new Date() } = options
  if (file === ':memory:') {
    const db = connect(file)
    configure(db)
    migrate(db, migrations, () => {})
    return { db, notice: [] }
  }
  const emptied = wasEmptied(file)
  prepareFolder(file)
  if (emptied) return recover(file, migrations, now, 'empty')
  try {
    return { db: openSound(file, migrations, now), notice: [] }
  } catch (error) {
    if (!isDamage(error)) throw error
    return recover(file, migrations, now, error instanceof Damage ? error.trouble : 'damaged')
  }
}
