import { createHash } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import { zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { archiveOf, type Bundle, readBundle, textsOf } from '../../../core/bundle/bundle.ts'
import { shallowJson } from '../../../core/bundle/depth.ts'
import { FileProblem } from '../../../core/bundle/file-problem.ts'
import { setupsFileOf } from '../../../core/bundle/setups-file.ts'
import { limits, unzipped, zipped } from '../../../core/bundle/zip.ts'
import type { RunResult } from '../../../core/model/result.ts'
import { formatReport } from '../../../core/report/formats.ts'
import { isRecorded } from '../../../core/run/replayed.ts'
import { guideNamed, resultsOf } from '../../support/run-guide.ts'
import { oktaGuide } from '../checks/fixtures.ts'
import { english, report } from '../report/reports.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const sum = (text: string) => createHash('sha256').update(text).digest('hex')

let texts: Record<string, string>
let whole: Bundle
beforeAll(async () => {
  const run: RunResult = await resultsOf(guideNamed('okta/fortanix-key-insight'), {}, null)
  if (!isRecorded(run)) throw new Error('not recorded')
  whole = { tool: run.tool, created: run.ended, pseudonyms: false, practice: true, run, tokens: [], pack: null }
  texts = textsOf(whole, { report: '{}', page: '<p>' })
})

/** The bundle with one file changed; the manifest says so. */
function withFile(name: string, text: string): Uint8Array {
  const manifest = JSON.parse(texts['manifest.json'] ?? '')
  for (const file of manifest.files)
    if (file.name === name) Object.assign(file, { bytes: bytes(text).length, sha256: sum(text) })
  return archiveOf({ ...texts, 'manifest.json': JSON.stringify(manifest), [name]: text })
}
const withManifest = (change: object) =>
  archiveOf({ ...texts, 'manifest.json': JSON.stringify({ ...JSON.parse(texts['manifest.json'] ?? ''), ...change }) })

/** What is said of a file of another kind. */
const is = (kind: string) => ({ word: `bundle.is-${kind}` })

/** Why a file is not read, as data. */
function refusalOf(archive: Uint8Array) {
  try {
    readBundle(archive)
    return null
  } catch (error) {
    if (error instanceof FileProblem) return error.says
    throw error
  }
}

describe('a bundle', () => {
  test('comes back as it was', () => {
    expect(readBundle(archiveOf(texts))).toEqual(JSON.parse(JSON.stringify(whole)))
  })

  test('carries the guide where it is not one of the product', () => {
    const own = { ...whole, pack: 'id: own/guide\n' }
    expect(readBundle(archiveOf(textsOf(own, { report: '', page: '' }))).pack).toBe('id: own/guide\n')
  })

  test('names every file with its size and its SHA-256', () => {
    const manifest = JSON.parse(texts['manifest.json'] ?? '')
    expect(manifest).toMatchObject({ format: 'idp-preflight-bundle', schema: 1, guide: 'okta/fortanix-key-insight' })
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual([
      'report.json',
      'report.html',
      'run.json',
      'tokens.json',
    ])
    expect(manifest.files[1]).toEqual({ name: 'report.html', bytes: 3, sha256: sum('<p>') })
  })

  test('of the same files has the same bytes', () => {
    expect(zipped({ 'a.json': bytes('1') })).toEqual(zipped({ 'a.json': bytes('1') }))
  })

  test('of a newer version says of which', () => {
    const newer = withManifest({ schema: 2, tool: { name: 'idp-preflight', version: '9.1.0' } })
    expect(refusalOf(newer)).toEqual({ word: 'bundle.newer', with: { version: '9.1.0' } })
  })

  test('with a diagnosis that is not known here says nothing of that check, and has no root cause', () => {
    const run = structuredClone(whole.run) as unknown as { results: Record<string, unknown>[]; root: string | null }
    const [first] = run.results
    Object.assign(first ?? {}, {
      status: 'fail',
      diagnosis: 'moon.phase',
      because: null,
      outcome: { kind: 'judged', ms: 1, verdict: { holds: false, diagnosis: 'moon.phase' } },
    })
    run.root = String(first?.check)
    const read = readBundle(withFile('run.json', JSON.stringify(run))).run
    expect(read.results[0]).toMatchObject({ status: 'skip', diagnosis: null })
    expect(read.root).toBeNull()
    expect(read.results.slice(1)).toEqual(whole.run.results.slice(1).map((one) => JSON.parse(JSON.stringify(one))))
  })
})

describe('a file that is no sound bundle is refused', () => {
  test.each<[string, () => Uint8Array, object]>([
    ['empty', () => new Uint8Array(), { word: 'bundle.not-ours' }],
    ['no zip', () => bytes('{"a":1}'), { word: 'bundle.not-ours' }],
    ['setups', () => bytes(setupsFileOf({ tool: whole.tool, created: whole.created, setups: [] })), is('setups')],
    ['encrypted setups', () => bytes('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl'), is('setups')],
    [
      'a report as JSON',
      () => bytes(formatReport('json', report({ tool: whole.tool }), oktaGuide, english)),
      is('report'),
    ],
    [
      'a report as JUnit',
      () => bytes(formatReport('junit', report({ tool: whole.tool }), oktaGuide, english)),
      is('report'),
    ],
    ['a certificate', () => bytes('subject=CN = a\n-----BEGIN CERTIFICATE-----\nMIIB'), is('certificate')],
    ['a key', () => bytes('-----BEGIN EC PRIVATE KEY-----\nMIIB'), is('key')],
    ['cut short', () => archiveOf(texts).slice(0, -30), { word: 'bundle.damaged' }],
    ['its first bytes alone', () => archiveOf(texts).slice(0, 40), { word: 'bundle.damaged' }],
    ['another program’s', () => zipSync({ 'word.xml': bytes('x') }), { word: 'bundle.not-ours' }],
    ['a file of another format', () => withManifest({ format: 'other' }), { word: 'bundle.not-ours' }],
    ['a version below the first', () => withManifest({ schema: 0 }), { word: 'bundle.not-ours' }],
    ['a manifest with more than it has', () => withManifest({ extra: 1 }), { word: 'bundle.damaged' }],
    [
      'a file without its run',
      () => withManifest({ files: [] }),
      { word: 'bundle.changed', with: { file: 'report.json' } },
    ],
    [
      'a file that is not listed',
      () => archiveOf({ ...texts, 'more.json': '1' }),
      { word: 'bundle.changed', with: { file: 'more.json' } },
    ],
    [
      'a changed file',
      () => archiveOf({ ...texts, 'run.json': `${texts['run.json']} ` }),
      { word: 'bundle.changed', with: { file: 'run.json' } },
    ],
    [
      'a missing file',
      () => archiveOf(Object.fromEntries(Object.entries(texts).filter(([name]) => name !== 'tokens.json'))),
      { word: 'bundle.changed', with: { file: 'tokens.json' } },
    ],
    ['a folder', () => zipSync({ '../../.ssh/id.json': bytes('x') }), { word: 'bundle.not-ours' }],
    ['an absolute path', () => zipSync({ '/etc/a.json': bytes('x') }), { word: 'bundle.not-ours' }],
    ['a path of Windows', () => zipSync({ '..\\a.json': bytes('x') }), { word: 'bundle.not-ours' }],
    ['a name of an object', () => zipSync({ '__proto__.json': bytes('x') }), { word: 'bundle.not-ours' }],
    [
      'too many files',
      () => zipSync(Object.fromEntries(Array.from({ length: 17 }, (_, at) => [`f${at}.json`, bytes('')]))),
      { word: 'bundle.too-large' },
    ],
    ['a bomb', () => zipSync({ 'run.json': new Uint8Array(limits.file + 1) }), { word: 'bundle.too-large' }],
    [
      'a bomb in parts',
      () =>
        zipSync({
          'a.json': new Uint8Array(limits.file),
          'b.json': new Uint8Array(limits.file),
          'c.json': new Uint8Array(limits.file),
        }),
      { word: 'bundle.too-large' },
    ],
    [
      'an archive that is too large',
      () => Object.assign(new Uint8Array(limits.archive + 1), [0x50, 0x4b]),
      { word: 'bundle.too-large' },
    ],
    [
      'text that is not UTF-8',
      () => zipSync({ 'manifest.json': new Uint8Array([0xff, 0xfe]) }),
      { word: 'bundle.damaged' },
    ],
    [
      'JSON deeper than anything',
      () => withFile('run.json', `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
      { word: 'bundle.damaged' },
    ],
    ['a run of another form', () => withFile('run.json', '{"kind":"result"}'), { word: 'bundle.damaged' }],
    ['a run of another guide', () => withManifest({ guide: 'okta/crul' }), { word: 'bundle.damaged' }],
    ['tokens of another form', () => withFile('tokens.json', '[1]'), { word: 'bundle.damaged' }],
  ])('%s', (_name, archive, says) => {
    expect(refusalOf(archive())).toEqual(says)
  })

  test('a size that is a lie is unpacked no further', () => {
    const archive = zipSync({ 'run.json': new Uint8Array(1_000_000) }, { level: 9 })
    // The size that the directory names, in the fields of both headers.
    const small = archive.slice()
    const view = new DataView(small.buffer)
    view.setUint32(22, 10, true)
    const directory = view.getUint32(small.length - 6, true)
    view.setUint32(directory + 24, 10, true)
    const files = unzipped(small)
    expect(typeof files === 'string' ? files : files['run.json']?.length).toBe(10)
  })

  test('one name twice is not ours', () => {
    const twice = zipSync({ 'aa.json': deflateRawSync('x'), 'ab.json': deflateRawSync('y') })
    const text = Buffer.from(twice).toString('latin1').replaceAll('ab.json', 'aa.json')
    expect(unzipped(Buffer.from(text, 'latin1'))).toBe('not-ours')
  })
})

describe('JSON that is nested no deeper than our own', () => {
  test.each<[string, unknown]>([
    ['{"a":[1,"[[[["]}', { a: [1, '[[[['] }],
    ['"\\"[["', '"[['],
    [`${'['.repeat(64)}${']'.repeat(64)}`, JSON.parse(`${'['.repeat(64)}${']'.repeat(64)}`)],
    [`${'['.repeat(65)}${']'.repeat(65)}`, undefined],
    [`${'[],'.repeat(100)}1`, undefined],
    [`[${'[],'.repeat(100)}1]`, JSON.parse(`[${'[],'.repeat(100)}1]`)],
    ['{', undefined],
  ])('%s', (text, value) => {
    expect(shallowJson(text)).toEqual(value)
  })
})
