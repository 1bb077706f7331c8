import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { isMainThread } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { migrate, migrations } from '../../../core/store/migrations.ts'
import { openStore } from '../../../core/store/sqlite-store.ts'
import { words } from '../../support/words.ts'
import { evidence, report, setup } from './samples.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'preflight-store-')), 'data')
  file = join(folder, 'preflight.db')
})
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }))

const named = (kind: string): string[] =>
  readdirSync(folder).filter((name) => name.includes(`.${kind}-`) && name.endsWith('.db'))
const names = (): string[] => {
  const store = openStore(file)
  const found = store.setups().map(({ id }) => id)
  store.close()
  return found
}
function write(...ids: string[]): void {
  const store = openStore(file)
  for (const id of ids) store.create(setup(id))
  store.close()
}
/** A day later the next start makes a backup of what is there. */
function backUpOnNextStart(): void {
  openStore(file, { now: () => new Date(Date.now() + 25 * 3600 * 1000) }).close()
}
const alter = (sql: string): void => {
  const db = new DatabaseSync(file)
  db.exec(sql)
  db.close()
}
const fill = (): void => {
  const store = openStore(file)
  for (let count = 0; count < 40; count += 1) store.addRun('a', `r${count}`, report('x'.repeat(4000)))
  store.close()
}

test('remembers from one start to the next', () => {
  write('a', 'b')

  expect(names()).toEqual(expect.arrayContaining(['a', 'b']))
})

// `npm run mutate` runs the tests in a worker, which has no umask of its own.
test.skipIf(!isMainThread)('lets nobody else on the machine read the folder, the file, its log or a backup', () => {
  const before = process.umask(0)
  try {
    write('a')
    backUpOnNextStart()
    const store = openStore(file)
    store.setField('a', 'domain', 'acme.okta.com')

    const modes = Object.fromEntries(
      readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777]),
    )
    store.close()

    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(Object.keys(modes)).toContain('preflight.db-wal')
    expect(new Set(Object.values(modes))).toEqual(new Set([0o600]))
  } finally {
    process.umask(before)
  }
})

test('does not leave a removed value in the file', () => {
  const store = openStore(file)
  store.create(setup('a', { fields: { client_id: 'pasted-by-mistake' } }))
  store.setField('a', 'client_id', '')
  store.close()

  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name)).includes('pasted-by-mistake')).toBe(false)
})

describe('a file that cannot be used', () => {
  const damages: [string, () => void, string][] = [
    ['is not a database', () => writeFileSync(file, 'once upon a time '.repeat(1000)), 'set-aside-damaged'],
    ['was cut short', () => truncateSync(file, Math.floor(statSync(file).size / 3)), 'set-aside-damaged'],
    ['was overwritten in the middle', () => scribble(file), 'set-aside-damaged'],
    ['was emptied', () => truncateSync(file, 0), 'set-aside-empty'],
    ['was written by a newer version', () => alter('PRAGMA user_version = 99'), 'set-aside-newer'],
    ['belongs to another program', () => alter('PRAGMA application_id = 7'), 'set-aside-foreign'],
  ]

  for (const [what, damage, says] of damages)
    test(`that ${what} is set aside untouched, and the newest backup takes its place`, () => {
      write('a')
      fill()
      const day = new Date(Date.UTC(2031, 1, 3, 4, 5, 6, 7))
      openStore(file, { now: () => day }).close()
      // As a folder is that was copied to another computer.
      for (const name of named('backup')) utimesSync(join(folder, name), new Date(0), new Date(0))
      write('b')
      damage()
      const damaged = readFileSync(file)

      const store = openStore(file)

      expect(store.setups().map(({ id }) => id)).toEqual(['a'])
      const [aside] = named('damaged')
      expect(readFileSync(join(folder, aside ?? ''))).toEqual(damaged)
      const backup = named('backup').at(-1) ?? ''
      expect(store.notice).toEqual([
        { word: `store.${says}`, with: { file: basename(file), aside: join(folder, aside ?? '') } },
        { word: 'store.from-backup', with: { backup, at: day.getTime() } },
      ])
      store.close()
      expect(names()).toEqual(['a'])
    })

  test('starts empty, and says so, when there is no backup', () => {
    write('a')
    writeFileSync(file, 'not a database at all, but long enough to be read as one '.repeat(20))

    const store = openStore(file)

    expect(store.setups()).toEqual([])
    expect(store.notice).toEqual([
      { word: 'store.set-aside-damaged', with: { file: basename(file), aside: expect.stringContaining('damaged') } },
      { word: 'store.no-backup' },
    ])
    store.close()
    expect(named('damaged')).toHaveLength(1)
  })

  test('is not changed in any byte when it is the database of another program', () => {
    mkdirSync(folder)
    alter('CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)')
    const theirs = readFileSync(file)

    openStore(file).close()

    expect(readFileSync(join(folder, named('damaged')[0] ?? ''))).toEqual(theirs)
  })

  test('is never overwritten by the next damaged one', () => {
    const now = () => new Date('2026-01-01T00:00:00.000Z')
    for (let count = 0; count < 3; count += 1) {
      write('a')
      writeFileSync(file, `damage number ${count} `.repeat(100))
      openStore(file, { now }).close()
    }

    expect(named('damaged')).toHaveLength(3)
  })

  test('skips a backup that is damaged itself', () => {
    write('a')
    backUpOnNextStart()
    copyFileSync(join(folder, named('backup')[0] ?? ''), join(folder, 'preflight.backup-99990101T000000.000Z.db'))
    writeFileSync(join(folder, 'preflight.backup-99990101T000000.000Z.db'), 'broken')
    writeFileSync(file, 'broken '.repeat(500))

    expect(names()).toEqual(['a'])
  })
})

test('leaves a file alone that another process is writing to: a lock is not damage', () => {
  write('a')
  const other = new DatabaseSync(file)
  other.exec('BEGIN EXCLUSIVE')

  // WAL lets readers in beside a writer, so this start succeeds and sees what was committed.
  expect(names()).toEqual(['a'])

  other.exec('ROLLBACK')
  other.close()
  expect(named('damaged')).toEqual([])
})

test('survives being killed in the middle of writing', () => {
  write('a')
  const script = `
    import { DatabaseSync } from 'node:sqlite'
import { isMainThread } from 'node:worker_threads'
    const db = new DatabaseSync(process.argv[1])
    db.exec("BEGIN; UPDATE setups SET name = 'half done'")
    process.kill(process.pid, 'SIGKILL')`
  spawnSync(process.execPath, ['--input-type=module', '-e', script, file])

  const store = openStore(file)

  expect(store.setup('a')?.name).toBe('Setup a')
  expect(store.notice).toBeNull()
  store.close()
})

test('says which saved rows could not be read, and goes on with the rest', () => {
  write('a', 'b')
  const first = openStore(file)
  first.addEvidence('a', [evidence('good'), evidence('bad'), evidence('odd')])
  first.addRun('a', 'older', report('the older run'))
  first.addRun('a', 'newer', report('the newer run'))
  first.close()
  alter(`UPDATE evidence SET outcome = '{"kind":"guessed","ms":1}' WHERE check_id = 'bad';
         UPDATE evidence SET inputs = '{"target":1}' WHERE check_id = 'odd';
         UPDATE runs SET report = 'cut sho' WHERE id = 'newer';
         UPDATE setups SET created_at = 'yesterday' WHERE id = 'b'`)

  const store = openStore(file)

  const notice =
    'Some saved data cannot be read and is not shown: the setup b, the result of bad in the setup a, the result of odd in the setup a, and the run newer of the setup a.'
  expect(words.say(store.notice ?? [])).toBe(notice)
  expect(store.setups().map(({ id }) => id)).toEqual(['a'])
  expect(store.evidence('a').map((item) => item.check)).toEqual(['good'])
  expect(store.latestRun('a')?.result.headline).toBe('the older run')
  // What was read twice is said once.
  expect(words.say(store.notice ?? [])).toBe(notice)
  store.close()
})

test('drops evidence of the old form, says so until something is proved anew, and keeps values and claims', () => {
  mkdirSync(dirname(file), { recursive: true })
  const old = new DatabaseSync(file)
  migrate(old, migrations.slice(0, 2), () => {})
  old.exec(`INSERT INTO setups VALUES ('a', 'Setup a', 'okta/any', 0, '2026-01-01T00:00:00.000Z');
            INSERT INTO fields VALUES ('a', 'domain', 'acme.okta.com');
            INSERT INTO claims VALUES ('a', 'create-app', '2026-01-02T00:00:00.000Z');
            INSERT INTO evidence VALUES ('a', 'step', 'dns.host-resolves', '2026-01-02T00:00:00.000Z', '{}')`)
  old.close()

  openStore(file).close()
  const store = openStore(file)

  expect(store.notice).toEqual([{ word: 'store.check-again' }])
  expect(store.evidence('a')).toEqual([])
  expect(store.setup('a')).toMatchObject({
    fields: { domain: 'acme.okta.com' },
    claims: { 'create-app': '2026-01-02T00:00:00.000Z' },
  })
  store.addEvidence('a', [evidence('one')])
  store.close()
  const next = openStore(file)
  expect(next.notice).toBeNull()
  next.close()
})

test('says nothing of evidence where an older file had none', () => {
  mkdirSync(dirname(file), { recursive: true })
  const old = new DatabaseSync(file)
  migrate(old, migrations.slice(0, 2), () => {})
  old.close()
  const store = openStore(file)
  expect(store.notice).toBeNull()
  store.close()
})

describe('a newer version of the program', () => {
  const next = [...migrations, "ALTER TABLE setups ADD COLUMN colour TEXT NOT NULL DEFAULT 'grey'"]
  const broken = [...migrations, 'CREATE TABLE half (id TEXT); CREATE TABLE setups (again TEXT)']

  test('keeps a copy of the file as it was before it changes it', () => {
    write('a')

    openStore(file, { migrations: next }).close()

    const [backup] = named('backup')
    const before = new DatabaseSync(join(folder, backup ?? ''), { readOnly: true })
    expect(before.prepare('PRAGMA user_version').get()).toEqual({ user_version: migrations.length })
    expect(before.prepare('SELECT * FROM setups').get()).not.toHaveProperty('colour')
    before.close()
    const after = new DatabaseSync(file)
    expect(after.prepare('SELECT id, colour FROM setups').get()).toEqual({ id: 'a', colour: 'grey' })
    after.close()
  })

  test('leaves the file as it was when a migration fails', () => {
    write('a')

    expect(() => openStore(file, { migrations: broken })).toThrow('already exists')

    expect(names()).toEqual(['a'])
    expect(named('damaged')).toEqual([])
  })

  test('keeps five backups and no more', () => {
    write('a')
    for (let day = 1; day <= 8; day += 1)
      openStore(file, { now: () => new Date(Date.now() + day * 48 * 3600 * 1000) }).close()

    expect(named('backup')).toHaveLength(5)
  })
})

function scribble(path: string): void {
  const bytes = readFileSync(path)
  bytes.fill(0xa5, 4096, bytes.length - 4096)
  writeFileSync(path, bytes)
}
