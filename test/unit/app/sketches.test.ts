import { describe, expect, test } from 'vitest'
import { parseGuide } from '../../../core/app/guide-packs.ts'
import { textsOf } from '../../../core/app/guide-texts.ts'
import { reasonsOf } from './reasons.ts'

const pack = (sketches: string) => `id: any/example
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
      - text: Click **Save**.
      - text: Click **Edit**.
    sketches: ${sketches}
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
const read = (sketches: string) => {
  const { guide, refused } = parseGuide(pack(sketches), 'any/example.yaml')
  return { guide, reasons: reasonsOf(refused).map(({ line, reason }) => `${line}: ${reason}`) }
}
const page = (...parts: readonly string[]) => `[{ page: Scopes, parts: [${parts.join(', ')}] }]`
const reasons = (sketches: string) => read(sketches).reasons

describe('a sketch', () => {
  test('is read with all its parts', () => {
    const { guide, reasons } = read(
      `[{ page: Scopes, menu: { path: [Security, API], click: 1 }, parts: [{ account: acme.okta.com }, { tabs: [Settings, Scopes], current: Scopes, click: 2 }, { heading: A, action: Edit }, { button: B, primary: true }, { field: C, value: x }, { radio: D, on: true }, { checkbox: E }, { copy: F }, { row: G, value: y }, { dialog: H, parts: [{ button: Save, click: 1 }] }] }]`,
    )
    expect(reasons).toEqual([])
    expect(guide?.steps[0]?.sketches?.[0]).toMatchObject({
      page: 'Scopes',
      menu: { path: ['Security', 'API'], click: 1 },
    })
    expect(guide?.steps[0]?.sketches?.[0]?.parts).toHaveLength(10)
    expect(guide?.steps[0]?.sketches?.[0]?.parts[9]).toEqual({ dialog: 'H', parts: [{ button: 'Save', click: 1 }] })
  })

  test('may have no parts, and a step no sketches', () => {
    expect(read('[{ page: Logs }]').guide?.steps[0]?.sketches).toEqual([{ page: 'Logs', parts: [] }])
    const without = parseGuide(pack('X').replace('    sketches: X\n', ''), 'any/example.yaml')
    expect(without.refused).toEqual([])
    expect(without.guide?.steps[0]).not.toHaveProperty('sketches')
  })

  test('has no text that is translated', () => {
    const { guide } = read(page('{ button: Save }'))
    expect(guide && textsOf(guide).filter(({ path }) => path.includes('sketch'))).toEqual([])
  })
})

const long = 'x'.repeat(81)
const many = (n: number, one: string) => Array.from({ length: n }, () => one)

describe('a sketch is refused with', () => {
  test.each([
    [
      'an unknown part',
      page('{ image: x }'),
      /^21: steps\[0\]\.sketches\[0\]\.parts\[0\] has an unknown part: image\.$/,
    ],
    ['two parts in one', page('{ button: Save, radio: Save }'), /has an unknown part: (radio|button)\.$/],
    ['a part without its label', page('{ click: 1 }'), /parts\[0\]\.account is missing\.$/],
    ['a label that is a number', page('{ button: 5 }'), /parts\[0\]\.button must be text\.$/],
    ['markup in a label', page("{ button: '<b>Save' }"), /parts\[0\]\.button must not contain <, >, \*, or a backtick/],
    [
      'a mark in a label',
      page("{ button: 'Save **now**' }"),
      /parts\[0\]\.button must not contain <, >, \*, or a backtick/,
    ],
    [
      'a value with a code mark',
      page("{ field: A, value: '`x`' }"),
      /parts\[0\]\.value must not contain <, >, \*, or a backtick/,
    ],
    ['a line break', page('{ button: "a\\nb" }'), /parts\[0\]\.button contains a line break/],
    ['a label of 81 letters', page(`{ button: ${long} }`), /parts\[0\]\.button has more than 80 characters\.$/],
    ['an empty label', page("{ button: '' }"), /parts\[0\]\.button is empty\.$/],
    ['9 tabs', page(`{ tabs: [${many(9, 'a')}], current: a }`), /parts\[0\]\.tabs has more than 8 entries\.$/],
    ['13 parts', page(...many(13, '{ button: a }')), /parts has more than 12 entries\.$/],
    ['an empty window', page('{ dialog: A, parts: [] }'), /parts\[0\]\.parts must have at least 1 entry\.$/],
    [
      'a window in a window',
      page('{ dialog: A, parts: [{ dialog: B, parts: [{ button: C }] }] }'),
      /parts\[0\] has an unknown part: dialog\.$/,
    ],
    ['4 menu entries', '[{ page: A, menu: { path: [a, b, c, d] } }]', /menu\.path has more than 3 entries\.$/],
    ['5 pages', `[${many(5, '{ page: A }')}]`, /sketches has more than 4 entries\.$/],
    ['no page', '[]', /sketches must have at least 1 entry\.$/],
    ['click 0', page('{ button: A, click: 0 }'), /click must be one of 1, 2, .*, 20\.$/],
    ['half a click', page('{ button: A, click: 1.5 }'), /click must be one of 1, 2/],
    [
      'a click that is not there',
      page('{ button: A, click: 3 }'),
      /^21: The sketch marks click 3, but the step has only 2 clicks\.$/,
    ],
    ['such a click in a window', page('{ dialog: A, parts: [{ button: A, click: 3 }] }'), /marks click 3/],
    ['such a click in the menu', '[{ page: A, menu: { path: [a], click: 4 } }]', /marks click 4/],
    [
      'a tab that is not there',
      page('{ tabs: [a, b], current: c }'),
      /^21: The current tab c is not one of the tabs of the sketch\.$/,
    ],
  ])('%s', (_name, sketches, reason) => {
    expect(read(sketches).guide).toBeNull()
    expect(reasons(sketches)).toEqual(expect.arrayContaining([expect.stringMatching(reason)]))
  })

  test.each([
    ['a label of 80 letters', page(`{ button: ${'x'.repeat(80)} }`)],
    ['8 tabs', page(`{ tabs: [${many(8, 'a')}], current: a }`)],
    ['12 parts', page(...many(12, '{ button: a }'))],
    ['12 parts in a window', page(`{ dialog: A, parts: [${many(12, '{ button: a }')}] }`)],
    ['3 menu entries', '[{ page: A, menu: { path: [a, b, c] } }]'],
    ['4 pages', `[${many(4, '{ page: A }')}]`],
    ['the last click', page('{ button: A, click: 2 }')],
  ])('nothing for %s', (_name, sketches) => {
    expect(reasons(sketches)).toEqual([])
  })
})
