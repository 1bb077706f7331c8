import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { privateFolder } from '../../../core/store/private-folder.ts'

const base = mkdtempSync(join(tmpdir(), 'preflight-private-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))
const posix = process.platform !== 'win32'

test('is made for its owner alone, in a data folder that is there', () => {
  expect(privateFolder('cache', join(base, 'new', 'data'))).toBeNull()
  mkdirSync(join(base, 'new', 'data'), { recursive: true, mode: 0o700 })
  const folder = privateFolder('cache', join(base, 'new', 'data'))
  expect(folder).toBe(join(base, 'new', 'data', 'cache'))
  if (posix) expect(statSync(folder ?? '').mode & 0o777).toBe(0o700)
})

test.runIf(posix)('is taken back from readers', () => {
  mkdirSync(join(base, 'open', 'cache'), { recursive: true, mode: 0o755 })
  chmodSync(join(base, 'open'), 0o755)
  expect(privateFolder('cache', join(base, 'open'))).toBe(join(base, 'open', 'cache'))
  expect(statSync(join(base, 'open', 'cache')).mode & 0o777).toBe(0o700)
})

test.runIf(posix)('is not used where others can write in it, or around it, or where it is a link or a file', () => {
  for (const [name, parentMode, mode] of [
    ['a', 0o777, 0o700],
    ['b', 0o700, 0o777],
    ['c', 0o720, 0o700],
  ] as const) {
    mkdirSync(join(base, name, 'cache'), { recursive: true })
    chmodSync(join(base, name, 'cache'), mode)
    chmodSync(join(base, name), parentMode)
    expect(privateFolder('cache', join(base, name))).toBeNull()
  }
  mkdirSync(join(base, 'd'), { mode: 0o700 })
  symlinkSync(join(base, 'new'), join(base, 'd', 'cache'))
  expect(privateFolder('cache', join(base, 'd'))).toBeNull()
})
