import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Said } from '../../../core/model/said.ts'
import { dataFolder } from '../../../core/store/data-folder.ts'
import { sqlOn } from '../../../core/store/sql.ts'
import { storeTrouble } from '../../../core/store/store-trouble.ts'
import { wordsIn } from '../../../core/words/words.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-trouble-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function caught(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('what SQLite throws', () => {
  test('a full disk is said as one, also in the middle of a transaction, and the next write works', () => {
    const db = new DatabaseSync(join(folder, 'a.sqlite'))
    db.exec('CREATE TABLE t (a TEXT); PRAGMA max_page_count = 4')
    const sql = sqlOn(db, new Map())
    const write = (size: number) => () => sql.together(() => sql.run('INSERT INTO t VALUES (?)', 'x'.repeat(size)))

    expect(storeTrouble(caught(write(100_000)))).toMatchObject({ word: 'store.disk-full' })
    expect(write(10)).not.toThrow()
    expect(sql.all('SELECT length(a) AS n FROM t')).toEqual([{ n: 10 }])
    db.close()
  })

  test('a file that must not be written is said as one', () => {
    const file = join(folder, 'a.sqlite')
    new DatabaseSync(file).exec('CREATE TABLE t (a TEXT)')
    const db = new DatabaseSync(file, { readOnly: true })

    expect(storeTrouble(caught(() => sqlOn(db, new Map()).run('INSERT INTO t VALUES (1)')))).toMatchObject({
      word: 'store.disk-read-only',
    })
    db.close()
  })

  test('a file that another program holds is said as one', () => {
    const file = join(folder, 'a.sqlite')
    const other = new DatabaseSync(file)
    other.exec('CREATE TABLE t (a TEXT); BEGIN EXCLUSIVE')
    const db = new DatabaseSync(file, { timeout: 0 })

    expect(storeTrouble(caught(() => sqlOn(db, new Map()).together(() => {})))).toMatchObject({
      word: 'store.disk-busy',
    })
    other.close()
    db.close()
  })

  test('a folder that is not there cannot be written', () => {
    expect(storeTrouble(caught(() => new DatabaseSync(join(folder, 'no', 'a.sqlite'))))).toMatchObject({
      word: 'store.disk-read-only',
    })
  })

  test('a fault of ours is none', () => {
    const db = new DatabaseSync(':memory:')

    expect(storeTrouble(caught(() => db.exec('SELEC')))).toBeUndefined()
    expect(storeTrouble(new Error('x'))).toBeUndefined()
    expect(storeTrouble('x')).toBeUndefined()
  })
})

describe('what the system throws', () => {
  test.each([
    ['ENOSPC', 'store.disk-full'],
    ['EDQUOT', 'store.disk-full'],
    ['EROFS', 'store.disk-read-only'],
    ['EACCES', 'store.disk-read-only'],
    ['ENOTDIR', 'store.no-folder'],
    ['EPERM', 'store.disk-read-only'],
    ['EIO', 'store.disk-failed'],
  ])('%s is %s', (code, id) => {
    const path = join(dataFolder(), 'guides', 'a.yaml')
    expect(storeTrouble(Object.assign(new Error('x'), { code, path }))).toMatchObject({ word: id })
  })

  test.each(['EROFS', 'ENOTDIR'])('%s names the folder, where the settings cannot be opened', (code) => {
    const trouble = storeTrouble(Object.assign(new Error('x'), { code, path: dataFolder() }))
    const says = wordsIn('en').say(trouble as Said)
    expect(says).toContain(dataFolder())
    expect(says).not.toContain('**')
  })

  test('a full disk is one wherever it was met; what was refused elsewhere is not said of the data folder', () => {
    const elsewhere = (code: string) => storeTrouble(Object.assign(new Error('x'), { code, path: '/root/letter.txt' }))
    expect(elsewhere('ENOSPC')).toMatchObject({ word: 'store.disk-full' })
    expect(elsewhere('EACCES')).toBeUndefined()
    expect(storeTrouble(Object.assign(new Error('x'), { code: 'EACCES', syscall: 'listen' }))).toBeUndefined()
  })

  test('another code is none', () => {
    expect(storeTrouble(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBeUndefined()
  })
})
