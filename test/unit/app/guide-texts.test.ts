import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { parseOverlay, textsLacking } from '../../../core/app/guide-overlays.ts'
import { parseGuide } from '../../../core/app/guide-packs.ts'
import { textsOf, withTexts } from '../../../core/app/guide-texts.ts'
import { lintPack, loadKnownGuides, loadProductGuide } from '../../../core/app/known-guides.ts'
import type { Language } from '../../../core/model/languages.ts'
import { wordsIn } from '../../../core/words/words.ts'
import { reasonsOf } from './reasons.ts'

const pack = (id: string) => `id: ${id}
provider: any
product: Example
title: An example
about: What it is.
flow: client_credentials
server: either
fields:
  - name: client_id
    label: Client ID
    where: On the app.
    required: true
    example: my-app
    default: an-app
    options: [an-app, my-app]
steps:
  - id: one
    group: Start
    title: First
    why: Because.
    clicks:
      - text: Click **here**.
        copy: '{client_id}'
      - text: Click **there**.
    asks: [client_id]
    proves:
      - check: input.client-id-usable
    sends: One request.
    claims: It is done.
relyingParty:
  name: your product
handoff:
  intro: Copy.
  fields:
    - label: ID
      from: client_id
      note: As it is.
    - label: Issuer
      from: issuer
terms:
  - term: App
    means: client
words:
  domain: Tenant ID
`
/** English words under the name of another language. */
const wordsOf = (language: string) => ({ ...wordsIn('en'), language: language as Language })
const { guide } = parseGuide(pack('any/one'), 'any/one.yaml')
if (!guide) throw new Error('the guide of this test is wrong')

const english: [path: string, text: string][] = [
  ['product', 'Example'],
  ['title', 'An example'],
  ['about', 'What it is.'],
  ['fields.client_id.label', 'Client ID'],
  ['fields.client_id.where', 'On the app.'],
  ['steps.one.group', 'Start'],
  ['steps.one.title', 'First'],
  ['steps.one.why', 'Because.'],
  ['steps.one.sends', 'One request.'],
  ['steps.one.claims', 'It is done.'],
  ['steps.one.clicks.0', 'Click **here**.'],
  ['steps.one.clicks.1', 'Click **there**.'],
  ['relyingParty.name', 'your product'],
  ['handoff.intro', 'Copy.'],
  ['handoff.fields.0.label', 'ID'],
  ['handoff.fields.0.note', 'As it is.'],
  ['handoff.fields.1.label', 'Issuer'],
  ['terms.0.term', 'App'],
  ['terms.0.means', 'client'],
  ['words.domain', 'Tenant ID'],
]

describe('the texts of a guide', () => {
  test('are listed by path, without ids, values and examples', () => {
    expect(textsOf(guide).map(({ path, text }) => [path, text])).toEqual(english)
  })

  test('are each replaced where they stand, and nothing else is', () => {
    const other = withTexts(guide, new Map(english.map(([path, text]) => [path, `~${text}`])))
    expect(textsOf(other).map(({ path, text }) => [path, text])).toEqual(
      english.map(([path, text]) => [path, `~${text}`]),
    )
    expect(withTexts(other, new Map(english))).toEqual(guide)
    expect(textsOf(guide)[0]?.text).toBe('Example')
  })

  test('that are empty are none', () => {
    const quiet = parseGuide(pack('any/one').replace('    sends: One request.\n', ''), 'any/one.yaml').guide
    expect(quiet && textsOf(quiet).map(({ path }) => path)).not.toContain('steps.one.sends')
  })
})

describe('an overlay', () => {
  const read = (text: string) => {
    const { texts, refused } = parseOverlay(text, 'xx/any/one.yaml', guide)
    return { texts, refused: reasonsOf(refused) }
  }

  test('says some texts in another language; an empty place stays English', () => {
    const { texts, refused } = read(`title: Ein Beispiel
fields:
  client_id: { label: Client-ID }
steps:
  one:
    clicks:
      -
      - Klicken Sie dort.
handoff:
  fields:
    - note: Wie es ist.
terms:
`)
    expect(refused).toEqual([])
    expect([...texts]).toEqual([
      ['title', 'Ein Beispiel'],
      ['fields.client_id.label', 'Client-ID'],
      ['steps.one.clicks.1', 'Klicken Sie dort.'],
      ['handoff.fields.0.note', 'Wie es ist.'],
    ])
  })

  test('may be empty', () => {
    expect(read('')).toEqual({ texts: new Map(), refused: [] })
  })

  test.each([
    ['a step', 'steps:\n  one: { title: A }\n  two: { title: B }\n', 3, 'The guide any/one does not have a step two.'],
    ['an empty step', 'steps:\n  two: {}\n', 2, 'The guide any/one does not have a step two.'],
    ['a field', 'fields:\n  issuer: { label: B }\n', 2, 'The guide any/one does not have a field issuer.'],
    [
      'a click',
      'steps:\n  one:\n    clicks:\n      - A\n      - B\n      - C\n',
      6,
      'This is click 3 of the step one, and in the guide any/one the step has 2 clicks.',
    ],
    [
      'a click without a text',
      'steps:\n  one:\n    clicks:\n      - A\n      -\n      -\n',
      6,
      'This is click 3 of the step one, and in the guide any/one the step has 2 clicks.',
    ],
    ['an id', 'title: A\nid: any/one\n', 2, 'The guide any/one does not have a text id.'],
    [
      'an example',
      'fields:\n  client_id:\n    example: x\n',
      3,
      'The guide any/one does not have a text fields.client_id.example.',
    ],
    ['a text of a step', 'steps:\n  one:\n    asks: x\n', 3, 'The guide any/one does not have a text steps.one.asks.'],
    [
      'a note that is not there',
      'handoff:\n  fields:\n    -\n    - note: x\n',
      4,
      'The guide any/one does not have a text handoff.fields.1.note.',
    ],
    ['a term', 'terms:\n  - term: A\n  - term: B\n', 3, 'The guide any/one does not have a text terms.1.'],
    [
      'a row',
      'handoff:\n  fields:\n    - label: A\n    -\n    - label: C\n',
      5,
      'The guide any/one does not have a text handoff.fields.2.',
    ],
    [
      'a click by name',
      'steps:\n  one:\n    clicks:\n      first: A\n',
      4,
      'The guide any/one does not have a text steps.one.clicks.first.',
    ],
    [
      'a list in a step',
      'steps:\n  one:\n    title: A\n    asks:\n      - client_id\n',
      4,
      'The guide any/one does not have a text steps.one.asks.',
    ],
    ['a number', 'title: A\nabout: 5\n', 2, 'about must be text.'],
    ['a list', 'title:\n  - A\n', 1, 'title must be text.'],
    ['a text for a group', 'title: A\nsteps: none\n', 2, 'steps must be a group of named parts.'],
    ['a text for all', 'nonsense', 1, 'The file must be a group of named parts.'],
    ['too long a text', `about: A\ntitle: ${'x'.repeat(81)}\n`, 2, 'title has more than 80 characters.'],
    [
      'an invisible character',
      'steps:\n  one:\n    clicks:\n      - A\n      - "a\\u202eb"\n',
      5,
      'steps[0].clicks[1].text contains a line break or an invisible character.',
    ],
    ['an empty text', 'title: ""\n', 1, 'title is empty.'],
  ])('with %s that does not fit is refused with line and reason', (_about, text, line, reason) => {
    const { texts, refused } = read(text)
    expect([...texts]).toEqual([])
    expect(refused).toEqual([{ file: 'xx/any/one.yaml', line, reason }])
  })

  test('names the step whose click there is not', () => {
    const { guides } = loadKnownGuides('guides')
    const okta = guides.find(({ steps }) => steps.some(({ id }) => id === 'dpop'))
    const step = okta?.steps.find(({ id }) => id === 'dpop')
    if (!okta || !step) throw new Error('there is no such step')
    const clicks = [...step.clicks, 'one more'].map((_, at) => `      - ${at}x\n`).join('')
    const { refused } = parseOverlay(`steps:\n  dpop:\n    clicks:\n${clicks}`, 'x.yaml', okta)
    const n = step.clicks.length + 1
    expect(reasonsOf(refused).map(({ line, reason }) => [line, reason])).toEqual([
      [n + 3, `This is click ${n} of the step dpop, and in the guide ${okta.id} the step has ${n - 1} clicks.`],
    ])
  })

  test.each(['one-2', '2-one'])('finds the line in a step with the id %s', (id) => {
    const other = parseGuide(pack('any/one').replace('id: one', `id: ${id}`), 'any/one.yaml').guide
    if (!other) throw new Error('the guide of this test is wrong')
    const { refused } = parseOverlay(`steps:\n  "${id}":\n    why: A\n    title: ""\n`, 'x.yaml', other)
    expect(refused.map(({ line }) => line)).toEqual([4])
  })

  test('that is no YAML is refused', () => {
    expect(read('title: [').refused[0]?.reason).toMatch(/^The YAML cannot be read/)
    expect(read('title: &a A\nabout: *a\n').refused).toEqual([
      { file: 'xx/any/one.yaml', line: 1, reason: 'Anchors and aliases are not allowed.' },
    ])
  })

  test('takes as long a text as English does', () => {
    expect(read(`title: ${'x'.repeat(80)}\n`).refused).toEqual([])
  })
})

describe('a folder of guides with another language in it', () => {
  const root = mkdtempSync(join(tmpdir(), 'languages-'))
  const folder = join(root, 'guides')
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  const put = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  beforeEach(() => {
    rmSync(folder, { recursive: true, force: true })
    put('any/one.yaml', pack('any/one'))
    put('any/two.yaml', pack('any/two'))
    put('xx/any/one.yaml', 'title: Ein Beispiel\n')
  })
  const titles = (language = 'en') => {
    const { guides, refused } = loadKnownGuides(folder, null, wordsOf(language))
    return { titles: guides.map(({ id, title }) => [id, title]), refused }
  }
  const inEnglish = [
    ['any/one', 'An example'],
    ['any/two', 'An example'],
  ]

  test('is English where no language or English is chosen, and reads the language as no provider', () => {
    expect(titles()).toEqual({ titles: inEnglish, refused: [] })
    expect(titles('en')).toEqual({ titles: inEnglish, refused: [] })
    put('en/any/one.yaml', 'title: Not read\n')
    expect(titles('en')).toEqual({ titles: inEnglish, refused: [] })
  })

  test('says what the overlay says, and the rest in English', () => {
    const said = [['any/one', 'Ein Beispiel'], inEnglish[1]]
    expect(titles('xx')).toEqual({ titles: said, refused: [] })
    expect(loadKnownGuides(folder, null, wordsOf('xx')).guides[0]?.about).toBe('What it is.')
    expect(titles('yy')).toEqual({ titles: inEnglish, refused: [] })
  })

  test('says one guide alone in the language', () => {
    expect(loadProductGuide('any/one', folder, 'xx' as Language)?.title).toBe('Ein Beispiel')
    expect(loadProductGuide('any/one', folder)?.title).toBe('An example')
    expect(loadProductGuide('any/two', folder, 'xx' as Language)?.title).toBe('An example')
    put('en/any/one.yaml', 'title: Not read\n')
    expect(loadProductGuide('any/one', folder)?.title).toBe('An example')
    expect(loadProductGuide('any/three', folder, 'xx' as Language)).toBeNull()
  })

  test('names a wrong overlay with its file, and that guide stays English', () => {
    put('xx/any/one.yaml', 'title: Ein Beispiel\nnope: x\n')
    const reason = 'The guide any/one does not have a text nope.'
    expect(titles('xx')).toEqual({ titles: inEnglish, refused: [{ file: 'xx/any/one.yaml', line: 2, reason }] })
    expect(loadProductGuide('any/one', folder, 'xx' as Language)?.title).toBe('An example')
  })

  test('names an overlay that is not text', () => {
    writeFileSync(join(folder, 'xx/any/one.yaml'), Buffer.from([0xff, 0xfe, 0]))
    const reason = 'The file is not text in UTF-8.'
    expect(titles('xx')).toEqual({ titles: inEnglish, refused: [{ file: 'xx/any/one.yaml', line: 1, reason }] })
  })

  test('names an overlay without a guide, or with another ending', () => {
    put('xx/any/three.yaml', 'title: x\n')
    put('xx/any/two.yml', 'title: x\n')
    expect(titles('xx').refused).toEqual([
      { file: 'xx/any/two.yml', line: 1, reason: 'The file name must end in .yaml.' },
      { file: 'xx/any/three.yaml', line: 1, reason: 'The guide that these texts belong to does not exist.' },
    ])
  })

  test('is taken in the person’s own folder too', () => {
    const { guides, refused } = loadKnownGuides('guides', folder, wordsOf('xx'))
    expect(guides.find(({ id }) => id === 'any/one')?.title).toBe('Ein Beispiel')
    expect(refused).toEqual([])
    put('xx/any/one.yaml', 'nope: x\n')
    expect(loadKnownGuides('guides', folder, wordsOf('xx')).refused[0]?.file).toBe(join(folder, 'xx/any/one.yaml'))
  })

  test('is linted where it lies', () => {
    const file = join(folder, 'xx/any/one.yaml')
    expect(lintPack(file, 'guides', folder)).toEqual([])
    put('xx/any/one.yaml', 'steps:\n  one: 1\n  two: {}\n')
    expect(lintPack(file, 'guides', folder)).toEqual([
      { file, line: 2, reason: 'steps.one must be a group of named parts.' },
      { file, line: 3, reason: 'The guide any/one does not have a step two.' },
    ])
  })

  test('tells which texts the language lacks', () => {
    const { guides } = loadKnownGuides(folder)
    const all = guides.flatMap((each) => textsOf(each).map(({ path }) => `${each.id}: ${path}`))
    expect(textsLacking(folder, 'en', guides)).toEqual([])
    expect(textsLacking(folder, 'xx' as Language, guides)).toEqual(all.filter((each) => each !== 'any/one: title'))
    expect(textsLacking(folder, 'yy' as Language, guides)).toEqual(all)
  })
})
