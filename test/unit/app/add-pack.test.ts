import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../core/app/app.ts'
import { archiveOf } from '../../../core/bundle/bundle.ts'
import { setupsFileOf } from '../../../core/bundle/setups-file.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'add-pack-'))
const own = join(folder, 'guides')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => rmSync(own, { recursive: true, force: true }))

const tool = { name: 'idp-preflight', version: '0.1.0' }
const at = '2026-01-02T03:04:05.000Z'

/** A good pack under another id: the guide for any product at Okta. */
const pack = (id: string, product = 'Records') =>
  readFileSync('guides/okta/any.yaml', 'utf8')
    .replace('id: okta/any', `id: ${id}`)
    .replace('product: Another product', `product: ${product}`)
const open = (more: Partial<Parameters<typeof createApp>[0]> = {}) =>
  createApp({
    kind: 'loopback',
    store: memoryStore(),
    secrets: memorySecrets([]),
    guidesFolder: 'guides',
    ownGuidesFolder: own,
    ...more,
  })
const productOf = async (app: Awaited<ReturnType<typeof open>>, wanted: string) =>
  (await app.handlers.guides.list()).find(({ id }) => id === wanted)?.product

describe('a guide that is brought', () => {
  test('is there at once, and at the next start', async () => {
    const app = await open()
    expect(await app.handlers.guides.add({ name: 'mine.yaml', text: pack('okta/records') })).toEqual({
      guide: 'okta/records',
      refused: [],
    })
    expect(await productOf(app, 'okta/records')).toBe('Records')
    expect(readFileSync(join(own, 'okta/records.yaml'), 'utf8')).toBe(pack('okta/records'))
    expect(existsSync(join(own, 'okta/records.yaml.new'))).toBe(false)
    expect(await productOf(await open(), 'okta/records')).toBe('Records')
  })

  test('replaces an earlier one of its id', async () => {
    const app = await open()
    await app.handlers.guides.add({ name: 'a.yaml', text: pack('okta/records') })
    await app.handlers.guides.add({ name: 'b.yaml', text: pack('okta/records', 'Archive') })
    expect(await productOf(app, 'okta/records')).toBe('Archive')
    expect((await app.handlers.guides.list()).filter(({ id }) => id === 'okta/records')).toHaveLength(1)
  })

  test.each([
    ['an id of the product', pack('okta/any'), /built-in guides include okta\/any/],
    ['an id that would be a path elsewhere', pack('../../records'), /./],
    ['no id', 'product: x', /./],
    ['no YAML', 'a: [', /./],
    ['bytes that are no text', 'PK\u0003\u0004\u0000\u0000', /^The file is not text in UTF-8\.$/],
    ['setups', setupsFileOf({ tool, created: at, setups: [] }), /^This file contains setups\. .* All setups/],
    ['a bundle', Buffer.from(archiveOf({ 'manifest.json': '{}' })).toString('latin1'), /^This file is a bundle /],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n', /^This file is a certificate\. /],
    ['a key', '-----BEGIN PRIVATE KEY-----\nMIIB\n', /^This file is a private key\. /],
    [
      'a check that there is not',
      pack('okta/records').replace('check: tenant.exists', 'check: tenant.exist'),
      /tenant\.exist/,
    ],
  ])('is not taken with %s, and nothing is written', async (_what, text, reason) => {
    const app = await open()
    const { guide, refused } = await app.handlers.guides.add({ name: 'mine.yaml', text })
    expect(guide).toBeNull()
    expect(refused.length).toBeGreaterThan(0)
    expect(refused.every(({ file, line }) => file === 'mine.yaml' && line > 0)).toBe(true)
    expect(refused.map((each) => each.reason).join(' ')).toMatch(reason)
    expect(existsSync(own)).toBe(false)
    expect(existsSync(join(folder, 'records.yaml'))).toBe(false)
  })

  test.each([
    ['nothing is kept', { keepsNothing: true }],
    ['there is no folder', { ownGuidesFolder: undefined }],
  ])('stays in memory where %s', async (_where, more) => {
    const app = await open(more as Partial<Parameters<typeof createApp>[0]>)
    await app.handlers.guides.add({ name: 'a.yaml', text: pack('okta/records') })
    await app.handlers.guides.add({ name: 'a.yaml', text: pack('okta/records', 'Archive') })
    expect(await productOf(app, 'okta/records')).toBe('Archive')
    expect((await app.handlers.guides.list()).filter(({ id }) => id === 'okta/records')).toHaveLength(1)
    expect(existsSync(own)).toBe(false)
  })

  test('says why it could not be saved', async () => {
    writeFileSync(own, 'a file in the place of the folder')
    const app = await open()
    await expect(app.handlers.guides.add({ name: 'a.yaml', text: pack('okta/records') })).rejects.toMatchObject({
      code: 'unavailable',
      says: { word: 'app.guide-not-saved', with: { why: expect.any(String) } },
    })
    expect(await productOf(app, 'okta/records')).toBeUndefined()
  })
})
