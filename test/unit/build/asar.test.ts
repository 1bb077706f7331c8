import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackageWithOptions } from '@electron/asar'
import { expect, test } from 'vitest'
import { readAsar } from '../../support/asar.ts'

test('an archive gives the text of its files, and names those that lie beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'asar-'))
  mkdirSync(join(folder, 'app', 'deep'), { recursive: true })
  writeFileSync(join(folder, 'app', 'empty.js'), '')
  writeFileSync(join(folder, 'app', 'deep', 'words.txt'), 'größer')
  writeFileSync(join(folder, 'app', 'deep', 'addon.node'), 'binary')
  const archive = join(folder, 'app.asar')
  await createPackageWithOptions(join(folder, 'app'), archive, { unpack: '*.node' })

  expect(Object.fromEntries(readAsar(archive))).toEqual({
    'empty.js': '',
    'deep/words.txt': 'größer',
    'deep/addon.node': null,
  })
})
