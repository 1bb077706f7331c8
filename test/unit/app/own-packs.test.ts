import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../../core/app/app.ts'
import { answer } from '../../../core/app/bind.ts'
import { fingerprintsOf } from '../../../core/app/fingerprints.ts'
import { loadKnownGuides } from '../../../core/app/known-guides.ts'
import type { Session } from '../../../core/app/session.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { StoredSetup } from '../../../core/store/store.ts'
import { evidence, report, setup } from '../store/samples.ts'

const built = loadKnownGuides('guides').guides.map(({ id }) => id)
const folder = mkdtempSync(join(tmpdir(), 'own-guides-'))
const own = join(folder, 'guides')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => rmSync(own, { recursive: true, force: true }))

/** A good pack under another id: the guide for any product at Okta, with one part of it changed. */
const pack = (id: string, from = '', to = '') =>
  readFileSync('guides/okta/any.yaml', 'utf8').replace('id: okta/any', `id: ${id}`).replace(from, to)
const put = (file: string, text: string | Buffer) => {
  mkdirSync(dirname(join(own, file)), { recursive: true })
  writeFileSync(join(own, file), text)
}
/** The line on which a piece of text begins. */
const lineOf = (text: string | Buffer, piece: string) =>
  text
    .toString()
    .slice(0, text.toString().indexOf(piece) + (piece.startsWith('\n') ? 1 : 0))
    .split('\n').length
const loaded = () => {
  const { guides, refused } = loadKnownGuides('guides', own)
  return { added: guides.map(({ id }) => id).filter((id) => !built.includes(id)), refused, all: guides.length }
}

describe('the folder of one’s own packs', () => {
  test('need not be there, and may be empty', () => {
    expect(loaded()).toEqual({ added: [], refused: [], all: built.length })
    mkdirSync(own)
    expect(loaded()).toEqual({ added: [], refused: [], all: built.length })
  })

  test('adds its packs to those of the product', () => {
    put('okta/records.yaml', pack('okta/records'))
    put('acme/records.yaml', pack('acme/records'))
    expect(loaded()).toEqual({ added: ['acme/records', 'okta/records'], refused: [], all: built.length + 2 })
  })

  test.each<[about: string, file: string, text: string | Buffer, at: string, reason: string]>([
    [
      'an id that the product has already',
      'okta/any.yaml',
      pack('okta/any'),
      'id: ',
      'The built-in guides include okta/any. Give this guide a different id and file name.',
    ],
    [
      'an id that is not the file’s name',
      'okta/mine.yaml',
      pack('okta/yours'),
      'id: ',
      'The id okta/yours does not match the file name okta/mine.yaml.',
    ],
    [
      'a check that is not there',
      'okta/mine.yaml',
      pack('okta/mine', 'keys.strong', 'keys.weak'),
      'check: keys.weak',
      'The check keys.weak does not exist.',
    ],
    [
      'a console page that is not there',
      'okta/mine.yaml',
      pack('okta/mine', 'link: home', 'link: moon'),
      'link: moon',
      'The console page moon does not exist.',
    ],
    [
      'a kind of app that the provider does not have',
      'okta/mine.yaml',
      pack('okta/mine', 'flow: client_credentials', 'flow: client_credentials\nappKind: moon'),
      'appKind: moon',
      'This provider does not have the kind of app moon.',
    ],
    [
      'the secret sent before it is known where to',
      'okta/mine.yaml',
      pack('okta/mine', '      - check: metadata.endpoints-secure\n'),
      '\nsteps:',
      'A step must prove metadata.endpoints-secure at level must, because it is checked before a secret is sent.',
    ],
    [
      'YAML that cannot be read',
      'okta/mine.yaml',
      'id: [',
      '',
      'The YAML cannot be read: Flow sequence in block collection must be sufficiently indented and end with a ].',
    ],
    ['bytes that are no text', 'okta/mine.yaml', Buffer.from([0xff, 0xfe, 0]), '', 'The file is not text in UTF-8.'],
    [
      'a pack without a folder',
      'mine.yaml',
      pack('okta/mine'),
      '',
      'The file must be in the folder of its provider, as in its id, such as okta/mine.yaml.',
    ],
    ['the other ending', 'okta/mine.yml', pack('okta/mine'), '', 'The file name must end in .yaml.'],
  ])('refuses %s with file, line and reason, and takes the others', (_about, file, text, at, reason) => {
    put('okta/records.yaml', pack('okta/records'))
    put(file, text)
    const { added, refused, all } = loaded()
    expect({ added, all }).toEqual({ added: ['okta/records'], all: built.length + 1 })
    expect(refused[0]).toEqual({ file: join(own, file), line: lineOf(text, at), reason })
  })

  test('that is no folder is said', () => {
    writeFileSync(own, '')
    expect(loaded()).toEqual({
      added: [],
      all: built.length,
      refused: [{ file: own, line: 1, reason: 'The folder cannot be read: ENOTDIR.' }],
    })
  })
})

describe('the window', () => {
  const app = (store = memoryStore(), secrets = memorySecrets()) =>
    createApp({ kind: 'loopback', store, secrets, guidesFolder: 'guides', ownGuidesFolder: own })

  test('lists own packs among the others, and can be told which ones were refused', async () => {
    put('okta/records.yaml', pack('okta/records'))
    put('okta/any.yaml', pack('okta/any'))
    const { handlers, close } = await app()
    const call = async (name: string) => (await answer(handlers, 'guides', name, {})) as { value: unknown }
    expect((await call('list')).value).toContainEqual(expect.objectContaining({ id: 'okta/records' }))
    expect((await call('refused')).value).toEqual([
      { file: join(own, 'okta/any.yaml'), line: 2, reason: expect.stringContaining('a different id') },
    ])
    await close()
  })

  test('is told of no refused pack where there is none', async () => {
    const { handlers, close } = await app()
    expect(await handlers.guides.refused()).toEqual([])
    await close()
  })

  test('hands over the token endpoint that the newest run has used, until a value changes', async () => {
    const anywhere = pack('any/records', 'provider: okta', 'provider: any')
      .replace(/\n +link: .+/g, '')
      // A provider that can be any has no admin API, and so no objects that could be wanted of it.
      .replace(/\n {4}wants:(?:\n {6}.*)+/g, '')
    put('any/records.yaml', anywhere)
    const store = memoryStore()
    store.create(setup('a', { guide: 'any/records', fields: { domain: 'https://id.example.com/realms/one' } }))
    const secrets = memorySecrets()
    const { handlers, close } = await app(store, secrets)
    const endpoint = async () =>
      (await handlers.handoff.show({ setup: 'a' })).rows.find(({ field }) => field === 'token_endpoint')
    expect(await endpoint()).toMatchObject({ copyable: false })
    const guide = await handlers.guides.show({ guide: 'any/records' })
    const made = store.setup('a') as StoredSetup
    const { target, proxy } = await fingerprintsOf({ store, secrets, practice: {} } as Session, made, guide)
    store.addEvidence('a', [evidence('token.issued', { run: 'r', inputs: { target, proxy } })])
    const value = 'https://id.example.com/token'
    const handoff = [{ label: 'Token endpoint', field: 'token_endpoint', value }]
    store.addRun('a', 'r', { ...report('All steps verified.'), handoff })
    expect(await endpoint()).toMatchObject({ value, copyable: true })
    await handlers.setups.setField({ setup: 'a', field: 'domain', value: 'https://id.example.com/realms/two' })
    expect(await endpoint()).toMatchObject({ copyable: false })
    await close()
  })
})
