import type { DatabaseSync } from 'node:sqlite'

/** "IDPF" as a number: written into every file of ours, so that a stranger's database is recognised. */
export const applicationId = 0x49445046

/** Set by the migration that drops evidence of the old form: the person is told until something is proved anew. */
export const evidenceDropped = 'notice.evidence-dropped'

/**
 * One entry a version, oldest first; the file's `user_version` says how many of them it has had. Entries that have been
 * released are never edited, only followed by another.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE setups (
    id         TEXT PRIMARY KEY,
    name       TEXT NOT NULL,
    guide      TEXT NOT NULL,
    practice   INTEGER NOT NULL,
    created_at TEXT NOT NULL
  ) STRICT;
  CREATE TABLE fields (
    setup TEXT NOT NULL REFERENCES setups (id) ON DELETE CASCADE,
    name  TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (setup, name)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE claims (
    setup TEXT NOT NULL REFERENCES setups (id) ON DELETE CASCADE,
    step  TEXT NOT NULL,
    at    TEXT NOT NULL,
    PRIMARY KEY (setup, step)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE evidence (
    setup     TEXT NOT NULL REFERENCES setups (id) ON DELETE CASCADE,
    step      TEXT NOT NULL,
    check_id  TEXT NOT NULL,
    at        TEXT NOT NULL,
    finding   TEXT NOT NULL,
    PRIMARY KEY (setup, step, check_id)
  ) STRICT;
  CREATE TABLE runs (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    id     TEXT NOT NULL UNIQUE,
    setup  TEXT NOT NULL REFERENCES setups (id) ON DELETE CASCADE,
    step   TEXT,
    report TEXT NOT NULL
  ) STRICT;
  CREATE INDEX runs_by_setup ON runs (setup, number);
  `,
  `
  CREATE TABLE settings (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE authorities (
    setup       TEXT NOT NULL REFERENCES setups (id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    pem         TEXT NOT NULL,
    PRIMARY KEY (setup, fingerprint)
  ) STRICT, WITHOUT ROWID;
  `,
  // Findings were kept as finished sentences, without what they depended on: nothing of that can be called proved.
  `
  INSERT INTO settings SELECT '${evidenceDropped}', 'yes' WHERE EXISTS (SELECT 1 FROM evidence);
  DROP TABLE evidence;
  CREATE TABLE evidence (
    setup    TEXT NOT NULL REFERENCES setups (id) ON DELETE CASCADE,
    check_id TEXT NOT NULL,
    run      TEXT NOT NULL,
    at       TEXT NOT NULL,
    outcome  TEXT NOT NULL,
    exchange INTEGER,
    inputs   TEXT NOT NULL,
    PRIMARY KEY (setup, check_id)
  ) STRICT;
  `,
  `
  ALTER TABLE setups ADD COLUMN customer TEXT;
  ALTER TABLE setups ADD COLUMN removed_at TEXT;
  CREATE TABLE shared_authorities (
    fingerprint TEXT PRIMARY KEY,
    pem         TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE setup_settings (
    setup TEXT NOT NULL REFERENCES setups (id) ON DELETE CASCADE,
    name  TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (setup, name)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE runs ADD COLUMN recheck TEXT;
  `,
  `
  CREATE TABLE ledger (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    setup  TEXT NOT NULL REFERENCES setups (id) ON DELETE CASCADE,
    at     TEXT NOT NULL,
    state  TEXT NOT NULL,
    entry  TEXT NOT NULL
  ) STRICT;
  CREATE INDEX ledger_by_setup ON ledger (setup, number);
  `,
]

export const versionOf = (db: DatabaseSync): number =>
  Number(Object.values(db.prepare('PRAGMA user_version').get() ?? {})[0] ?? 0)

/**
 * Brings the database to the newest version, each step in its own transaction and `beforeEach` called with the version
 * it is at before that step. Throws what SQLite throws; the database is then as it was before the failing step.
 */
export function migrate(db: DatabaseSync, list: readonly string[], beforeEach: (version: number) => void): void {
  const found = versionOf(db)
  for (let version = found; version < list.length; version += 1) {
    // A file that is being made holds nothing to go back to.
    if (found > 0) beforeEach(version)
    db.exec('BEGIN IMMEDIATE')
    try {
      // Another process may have migrated the file while this one waited for the lock.
      if (versionOf(db) === version) {
        db.exec(list[version] ?? '')
        db.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${version + 1}`)
      }
      db.exec('COMMIT')
    } catch (error) {
      db.exec('ROLLBACK')
      throw error
    }
  }
}
