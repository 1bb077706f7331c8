import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { npmManifest } from '../../../build/npm-package.ts'
import { writeSums } from '../../../build/released.ts'
import { notBundled, products } from '../../../build/targets.ts'
import manifest from '../../../package.json' with { type: 'json' }

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-released-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('the sums are those of the files that are given away, sorted, and of nothing else', () => {
  mkdirSync(join(folder, 'linux-unpacked'))
  for (const name of ['b.deb', 'a.tgz', 'builder-debug.yml', 'builder-effective-config.yaml', 'SHA256SUMS', 'c.yml'])
    writeFileSync(join(folder, name), name)

  writeSums(folder)

  const line = (name: string) => `${createHash('sha256').update(name).digest('hex')}  ${name}\n`
  expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(line('a.tgz') + line('b.deb') + line('c.yml'))
})

test('the npm package depends on what cannot be bundled, in the versions that were tested, and on a Node of its own', () => {
  expect(Object.keys(npmManifest.dependencies)).toEqual(notBundled.filter((name) => name !== 'electron'))
  for (const [name, version] of Object.entries({ ...npmManifest.dependencies, ...npmManifest.optionalDependencies }))
    expect({ ...manifest.dependencies, ...manifest.optionalDependencies }).toHaveProperty([name], version)
  expect(
    Object.keys(npmManifest.optionalDependencies).every((name) => /^node-(linux|win)-(x64|arm64)$/.test(name)),
  ).toBe(true)
  expect(npmManifest.engines.node).toBe('>=24.11')
  expect('devDependencies' in npmManifest || 'scripts' in npmManifest || 'private' in npmManifest).toBe(false)
})

test('each product is made of its own targets', () => {
  expect(products).toEqual({ desktop: ['renderer', 'main', 'preload'], npm: ['renderer', 'cli'] })
})
