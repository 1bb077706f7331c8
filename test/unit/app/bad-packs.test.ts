import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { type Known, loadGuides, parseGuide } from '../../../core/app/guide-packs.ts'
import { reasonsOf } from './reasons.ts'

const good = `id: any/example
provider: any
product: Example
title: An example
about: What it is.
flow: client_credentials
server: tenant
fields:
  - name: client_id
    label: Client ID
    where: On the app.
    required: true
steps:
  - id: one
    group: Start
    title: First
    why: Because.
    clicks:
      - text: Click **here**.
    asks: [client_id]
    proves:
      - check: input.client-id-usable
relyingParty:
  name: Example
handoff:
  intro: Copy.
  fields:
    - label: ID
      from: client_id
terms: []
`
/** A pack as it is read, with reasons in English. */
const parsed = (text: string, known: Known) => {
  const { guide, refused } = parseGuide(text, 'any/example.yaml', known)
  return { guide, refused: reasonsOf(refused) }
}
const read = (text: string) => parsed(text, { checks: new Set(['input.client-id-usable']) })
const fails = (from: string, to: string) => read(good.replace(from, to)).refused

test('a small pack is read, and what was left out gets its default', () => {
  const { guide, refused } = read(good)
  expect(refused).toEqual([])
  expect(guide?.steps[0]).toMatchObject({
    sends: '',
    claims: '',
    proves: [{ check: 'input.client-id-usable', level: 'must' }],
  })
})

test('what is copied may have names of values, and a block several lines', () => {
  const pack = good.replace(
    'Click **here**.',
    "Click **here**.\n        copy: 'x {client_id}'\n        block: |\n          a: {issuer}\n          b{?scope : {scope}}",
  )
  const { guide, refused } = read(pack)
  expect(refused).toEqual([])
  expect(guide?.steps[0]?.clicks[0]).toMatchObject({
    copy: 'x {client_id}',
    block: 'a: {issuer}\nb{?scope : {scope}}\n',
  })
})

describe('a bad pack is refused with line and reason:', () => {
  test.each([
    ['wrong type', 'required: true', 'required: maybe', 12, 'fields[0].required must be true or false.'],
    [
      'unknown part',
      'about: What it is.',
      'about: What it is.\nscript: run',
      6,
      'The guide has an unknown part: script.',
    ],
    ['unknown part inside', 'why: Because.', 'why: Because.\n    html: x', 18, 'steps[0] has an unknown part: html.'],
    ['missing part', 'product: Example\n', '', 1, 'product is missing.'],
    [
      'not one of the choices',
      'server: tenant',
      'server: cloud',
      7,
      'server must be one of "custom", "org", "tenant", "either".',
    ],
    [
      'a form of the domain that nobody wants',
      '  name: Example\n',
      '  name: Example\n  domain: email\n',
      25,
      'relyingParty.domain must be one of "host", "url".',
    ],
    [
      'an id that no call would take',
      'id: any/example',
      `id: any/${'x'.repeat(80)}`,
      1,
      'id has more than 80 characters.',
    ],
    ['too long', 'An example', 'x'.repeat(81), 4, 'title has more than 80 characters.'],
    [
      'control characters',
      'Because.',
      '"Be\\u0007cause."',
      17,
      'steps[0].why contains a line break or an invisible character.',
    ],
    [
      'turned direction of writing',
      'Because.',
      '"Be\\u202Ecause."',
      17,
      'steps[0].why contains a line break or an invisible character.',
    ],
    ['a line break', 'Because.', '"Be\\ncause."', 17, 'steps[0].why contains a line break or an invisible character.'],
    [
      'a value that nobody knows',
      'Click **here**.',
      "Click **here**.\n        copy: 'a {tennant}'",
      20,
      '{tennant} is not the name of a value that can be filled in.',
    ],
    [
      'a value that nobody knows, in a block',
      'Click **here**.',
      'Click **here**.\n        block: |\n          a\n          {client_secret}',
      20,
      '{client_secret} is not the name of a value that can be filled in.',
    ],
    [
      'a tab in a block',
      'Click **here**.',
      'Click **here**.\n        block: "a\\tb"',
      20,
      'steps[0].clicks[0].block contains a tab or an invisible character.',
    ],
    [
      'a page that no link can name',
      'Click **here**.',
      "Click **here**.\n        link: 'https://x.example'",
      20,
      'steps[0].clicks[0].link must have the form of this example: create-app',
    ],
    [
      'no click',
      'clicks:\n      - text: Click **here**.',
      'clicks: []',
      18,
      'steps[0].clicks must have at least 1 entry.',
    ],
    [
      'too many terms',
      'terms: []',
      `terms:${'\n  - { term: a, means: b }'.repeat(31)}`,
      30,
      'terms has more than 30 entries.',
    ],
    [
      'a number for a text that may be empty',
      'asks: [client_id]',
      'asks: [client_id]\n    sends: 5',
      21,
      'steps[0].sends must be text.',
    ],
    [
      'two faults in a text that may be empty',
      'asks: [client_id]',
      `asks: [client_id]\n    sends: "${'x'.repeat(201)}\\u0007"`,
      21,
      'steps[0].sends has more than 200 characters.',
    ],
    [
      'unknown check',
      '- check: input.client-id-usable',
      '- check: input.nothing',
      22,
      'The check input.nothing does not exist.',
    ],
    [
      'asked but not declared',
      'asks: [client_id]',
      'asks: [client_id, scope]',
      20,
      'The step asks for scope, which is not declared under fields.',
    ],
    [
      'declared but not asked',
      'asks: [client_id]',
      'asks: []',
      9,
      'The field client_id is declared, but none of the steps asks for it.',
    ],
    [
      'example of a secret field',
      'name: client_id\n',
      'name: client_secret\n    example: abc\n',
      10,
      'The field client_secret is a secret. Remove its value from the guide.',
    ],
    [
      'real secret as an example',
      'where: On the app.',
      `where: On the app.\n    example: ${'aB3'.repeat(20)}`,
      12,
      'The example of client_id looks like a real secret.',
    ],
    [
      'file name',
      'id: any/example',
      'id: any/other',
      1,
      'The id any/other does not match the file name any/example.yaml.',
    ],
    [
      'nothing to prove or tick',
      '    proves:\n      - check: input.client-id-usable\n',
      '',
      14,
      'The step one needs a check under proves or a sentence under claims.',
    ],
  ])('%s', (_name, from, to, line, reason) => {
    expect(fails(from, to)).toContainEqual({ file: 'any/example.yaml', line, reason })
  })

  test('duplicate step id', () => {
    const second = `  - id: one\n    group: Start\n    title: Second\n    why: So.\n    clicks: [{ text: Go. }]\n    claims: Done.\n`
    expect(fails('relyingParty:', `${second}relyingParty:`)).toEqual([
      { file: 'any/example.yaml', line: 23, reason: 'Two steps have the id one.' },
    ])
  })

  test('an id that is there already', () => {
    const { guide, refused } = parsed(good, { taken: new Set(['any/example']) })
    expect(guide).toBeNull()
    expect(refused).toEqual([
      {
        file: 'any/example.yaml',
        line: 1,
        reason: 'The built-in guides include any/example. Give this guide a different id and file name.',
      },
    ])
  })

  test('a guard of the secret that is not proved, or not at level must', () => {
    const guards = () => ['input.client-id-usable', 'metadata.valid']
    const weak = good.replace('usable\nrelying', 'usable\n        level: should\nrelying')
    expect(parsed(weak, { guards }).refused).toEqual(
      guards().map((check) => ({
        file: 'any/example.yaml',
        line: 13,
        reason: `A step must prove ${check} at level must, because it is checked before a secret is sent.`,
      })),
    )
  })

  test('what a pack holds is quoted without what would work on a terminal', () => {
    const { refused } = read(`${good}"\\e[31mred\\a": 1\n`)
    expect(refused.map(({ reason }) => reason)).toEqual(['The guide has an unknown part:  [31mred .'])
  })

  test.each([
    ['a key given twice', `${good}id: any/example\n`],
    ['not YAML', 'id: [unclosed'],
    ['a tag of its own', good.replace('Because.', '!!js/function "x"')],
    ['anchors', good.replace('product: Example', 'product: &a Example')],
    ['a list', '- 1'],
    ['nothing', ''],
    ['too large', `${good}# ${'x'.repeat(256 * 1024)}`],
  ])('%s', (_name, text) => {
    const { guide, refused } = read(text)
    expect(guide).toBeNull()
    expect(refused.length).toBeGreaterThan(0)
    for (const { line, reason } of refused) {
      expect(line).toBeGreaterThan(0)
      expect(reason).toMatch(/^[A-Za-z].*[^.]\.$/s)
    }
  })
})

describe('a folder of packs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guides-'))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  test('is read although one of its packs is bad, and one is not even text', () => {
    mkdirSync(join(folder, 'any'), { recursive: true })
    writeFileSync(join(folder, 'any/example.yaml'), good)
    writeFileSync(join(folder, 'any/bad.yaml'), 'id: 1')
    writeFileSync(join(folder, 'any/binary.yaml'), Buffer.from([0xff, 0xfe, 0x00]))
    writeFileSync(join(folder, 'any/notes.txt'), 'not a pack')
    writeFileSync(join(folder, 'any/short.yml'), good)
    writeFileSync(join(folder, 'loose.yaml'), good)
    mkdirSync(join(folder, 'any/folder.yaml'))
    const loaded = loadGuides(folder)
    const { guides } = loaded
    const refused = reasonsOf(loaded.refused)
    expect(guides.map(({ id }) => id)).toEqual(['any/example'])
    expect(refused.map(({ file }) => file)).toEqual(expect.arrayContaining(['any/bad.yaml']))
    expect(refused.filter(({ file }) => file !== 'any/bad.yaml')).toEqual([
      { file: 'any/short.yml', line: 1, reason: 'The file name must end in .yaml.' },
      {
        file: 'loose.yaml',
        line: 1,
        reason: 'The file must be in the folder of its provider, as in its id, such as okta/loose.yaml.',
      },
      { file: 'any/binary.yaml', line: 1, reason: 'The file is not text in UTF-8.' },
      { file: 'any/folder.yaml', line: 1, reason: 'This is not a file.' },
    ])
  })
})
