import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeDoor } from '../../../web/open-browser.ts'

test('hands the address with its token to the browser in a file that only this user may read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-door-'))
  const url = 'http://127.0.0.1:49152/#token=0123'

  const file = writeDoor(folder, url)

  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toContain(`content="0;url=${url}"`)
  expect(writeDoor(folder, url)).not.toBe(file)
  rmSync(folder, { recursive: true, force: true })
})
