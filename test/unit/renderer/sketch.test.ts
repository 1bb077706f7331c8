import { describe, expect, test } from 'vitest'
import type { Sketch, SketchPart } from '../../../core/contract/values.ts'
import { layOut } from '../../../renderer/lib/sketch.ts'
import { menuOf } from '../../../renderer/lib/sketch-menu.ts'
import { blockOf, marked, type Piece, right, type Shape, stack } from '../../../renderer/lib/sketch-pieces.ts'
import { linesOf, widthOf } from '../../../renderer/lib/sketch-text.ts'
import { text } from '../../../renderer/text.ts'

const sketch = (given: Partial<Sketch> = {}): Sketch => ({ page: 'Scopes', parts: [], ...given })
const texts = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []))
const badges = (shapes: readonly Shape[]) => shapes.flatMap((shape) => (shape.kind === 'badge' ? [shape.n] : []))
const of = <Kind extends Shape['kind']>(shapes: readonly Shape[], kind: Kind) =>
  shapes.filter((shape): shape is Extract<Shape, { kind: Kind }> => shape.kind === kind)
const boxes = (shapes: readonly Shape[], is: string) => of(shapes, 'box').filter((box) => box.is === is)
const at = (shapes: readonly Shape[], text: string) => of(shapes, 'text').find((shape) => shape.text === text)

describe('the lines of a text', () => {
  test('break where the next word has no room, and not before', () => {
    const room = widthOf('one two')
    expect(linesOf('one two', room)).toEqual(['one two'])
    expect(linesOf('one two', room - 0.1)).toEqual(['one', 'two'])
    expect(linesOf('one two three', room)).toEqual(['one two', 'three'])
  })

  test('break after a slash, and within a word that is wider than a line', () => {
    expect(linesOf('api://default/x', widthOf('api://default/', true), true)).toEqual(['api://default/', 'x'])
    expect(linesOf('ab/cdef', widthOf('ab/cde'))).toEqual(['ab/', 'cdef'])
    expect(linesOf('aaaa', widthOf('aa'))).toEqual(['aa', 'aa'])
    expect(linesOf('ab.cd-efg', widthOf('ab.cd-ef'))).toEqual(['ab.cd-', 'efg'])
    expect(linesOf('ab.cdefg', widthOf('ab.cdef'))).toEqual(['ab.', 'cdefg'])
    expect(linesOf('a', 0)).toEqual(['a'])
    expect(linesOf('', 10)).toEqual([''])
  })

  test('are as wide as their letters', () => {
    expect(widthOf('i')).toBeLessThan(widthOf('a'))
    expect(widthOf('a')).toBeLessThan(widthOf('A'))
    expect(widthOf('A')).toBeLessThan(widthOf('W'))
    expect(widthOf('iW', true)).toBe(widthOf('aa', true))
    expect(widthOf('')).toBe(0)
  })
})

const piece = (w: number, h: number, flows?: Piece['flows']): Piece => ({
  w,
  h,
  shapes: [{ kind: 'box', is: 'field', x: 0, y: 0, w, h, r: 0 }],
  ...(flows ? { flows } : {}),
})
const places = (pieces: readonly Piece[], wide: number) => stack(pieces, wide).shapes.map(({ x, y }) => [x, y])

describe('pieces', () => {
  test('stand below each other', () => {
    expect(places([piece(10, 10), piece(10, 20), piece(10, 5)], 100)).toEqual([
      [0, 0],
      [0, 18],
      [0, 46],
    ])
    expect(stack([piece(10, 10), piece(10, 20)], 100)).toMatchObject({ w: 100, h: 38 })
    expect(stack([], 100)).toMatchObject({ w: 100, h: 0, shapes: [] })
  })

  test('of one kind share a line while there is room', () => {
    const row = [piece(20, 10, 'buttons'), piece(20, 14, 'buttons'), piece(20, 10, 'buttons')]
    expect(places(row, 92)).toEqual([
      [0, 0],
      [36, 0],
      [72, 0],
    ])
    expect(places(row, 91)).toEqual([
      [0, 0],
      [36, 0],
      [0, 22],
    ])
  })

  test('that are tabs stand closer', () => {
    expect(places([piece(20, 10, 'tabs'), piece(20, 10, 'tabs')], 48)).toEqual([
      [0, 0],
      [28, 0],
    ])
  })

  test('of two kinds do not', () => {
    expect(places([piece(5, 10, 'choices'), piece(5, 10, 'buttons'), piece(5, 10), piece(5, 10)], 99)).toEqual([
      [0, 0],
      [0, 18],
      [0, 36],
      [0, 54],
    ])
  })

  test('go to the right end of a line', () => {
    expect(right(piece(20, 10), 100).shapes).toMatchObject([{ x: 80, y: 0 }])
  })

  test('are marked by an outline and the number of the click', () => {
    expect(marked(piece(20, 10), undefined)).toEqual(piece(20, 10))
    const { w, h, shapes } = marked(piece(20, 10), 3)
    expect([w, h]).toEqual([38, 10])
    expect(shapes).toMatchObject([
      { is: 'mark', x: -4, y: -2, w: 26, h: 14 },
      { is: 'field' },
      { kind: 'badge', n: 3, x: 31, y: 5 },
    ])
  })
})

describe('a part', () => {
  const drawn = (part: SketchPart, wide = 200) => blockOf(part, wide)

  test('is a button, primary or not', () => {
    expect(boxes(drawn({ button: 'Save', primary: true }).shapes, 'primary')).toHaveLength(1)
    expect(of(drawn({ button: 'Save', primary: true }).shapes, 'text')[0]?.is).toBe('onPrimary')
    expect(boxes(drawn({ button: 'Save' }).shapes, 'button')).toHaveLength(1)
    expect(drawn({ button: 'Save', click: 2 }).w).toBe(drawn({ button: 'Save' }).w + 18)
    expect(drawn({ button: 'Save' }).flows).toBe('buttons')
  })

  test('is a field with its value, or empty', () => {
    const full = drawn({ field: 'Audience', value: 'api://default' })
    expect(texts(full.shapes)).toEqual(['Audience', 'api://default'])
    expect(texts(drawn({ field: 'Audience' }).shapes)).toEqual(['Audience', ''])
    expect(drawn({ field: 'Audience' }).h).toBe(full.h)
    expect(boxes(full.shapes, 'field')).toMatchObject([{ w: 200 }])
    expect(boxes(drawn({ field: 'Audience', click: 1 }).shapes, 'field')).toMatchObject([{ w: 182 }])
  })

  test('is a value to copy, or a secret in dots', () => {
    expect(texts(drawn({ copy: 'Client ID', value: '0oa1' }).shapes)).toEqual(['Client ID', '0oa1'])
    expect(texts(drawn({ copy: 'Client secret' }).shapes)[1]).toMatch(/^•+$/)
    expect(of(drawn({ copy: 'Client secret' }).shapes, 'sign')).toMatchObject([{ is: 'copy', x: 184 }])
  })

  test.each(['radio', 'checkbox'] as const)('is a %s, on or off', (is) => {
    const choice = (on?: boolean): SketchPart =>
      is === 'radio'
        ? { radio: 'x', ...(on === undefined ? {} : { on }) }
        : { checkbox: 'x', ...(on === undefined ? {} : { on }) }
    expect(of(drawn(choice(true)).shapes, 'sign')).toMatchObject([{ is, on: true }])
    expect(of(drawn(choice(false)).shapes, 'sign')).toMatchObject([{ is, on: false }])
    expect(of(drawn(choice()).shapes, 'sign')).toMatchObject([{ is, on: false }])
    expect(drawn(choice()).flows).toBe('choices')
    expect(at(drawn(choice()).shapes, 'x')?.x).toBe(14)
  })

  test('is a row, with its value beside it or below it', () => {
    const beside = drawn({ row: 'default', value: 'Active' })
    expect(at(beside.shapes, 'Active')?.x).toBeCloseTo(200 - widthOf('Active'))
    expect(at(beside.shapes, 'Active')?.y).toBe(at(beside.shapes, 'default')?.y)
    const tight = drawn({ row: 'default', value: 'Active' }, widthOf('default') + 8 + widthOf('Active'))
    expect(at(tight.shapes, 'Active')?.y).toBe(at(tight.shapes, 'default')?.y)
    const below = drawn({ row: 'default', value: 'Active' }, widthOf('default') + widthOf('Active') + 7.9)
    expect(at(below.shapes, 'Active')).toMatchObject({ x: 0, y: 25 })
    expect(below.h).toBe(31)
    expect(drawn({ row: 'default' }).h).toBe(18)
    expect(texts(drawn({ row: 'default' }).shapes)).toEqual(['default'])
  })

  test('is a heading, and its action carries the mark', () => {
    expect(badges(drawn({ heading: 'Settings', click: 1 }).shapes)).toEqual([1])
    const { shapes, w } = drawn({ heading: 'Settings', action: 'Edit', click: 2 })
    expect(w).toBe(200)
    expect(of(shapes, 'badge')).toMatchObject([{ n: 2, x: 193 }])
    expect(boxes(shapes, 'mark')[0]?.x).toBeGreaterThan(100)
  })

  test('is a list of tabs, and the current one carries line and mark', () => {
    const { shapes } = drawn({ tabs: ['Settings', 'Scopes'], current: 'Scopes', click: 1 })
    expect(of(shapes, 'text').map(({ text, is }) => [text, is])).toEqual([
      ['Settings', 'quiet'],
      ['Scopes', 'strong'],
    ])
    expect(of(shapes, 'line')).toMatchObject([{ is: 'current', x: at(shapes, 'Scopes')?.x }])
    expect(badges(shapes)).toEqual([1])
    expect(badges(drawn({ tabs: ['Settings', 'Scopes'], current: 'Scopes' }).shapes)).toEqual([])
  })

  test('is a window with parts of its own', () => {
    const { shapes, h } = drawn({ dialog: 'Add Scope', parts: [{ field: 'Name' }, { button: 'Create', click: 4 }] })
    expect(texts(shapes)).toEqual(['Add Scope', 'Name', '', 'Create'])
    expect(badges(shapes)).toEqual([4])
    expect(boxes(shapes, 'dialog')).toMatchObject([{ w: 200, h }])
    expect(at(shapes, 'Add Scope')?.x).toBe(8)
  })

  test('is the menu of the account', () => {
    const { shapes } = drawn({ account: 'acme.okta.com', click: 1 })
    expect(of(shapes, 'sign')).toMatchObject([{ is: 'person' }])
    expect(badges(shapes)).toEqual([1])
  })
})

describe('a long text', () => {
  const long = 'Require Demonstrating Proof of Possession'
  const value = 'https://acme.okta.com/oauth2/default'
  test.each([
    { button: long },
    { radio: long },
    { checkbox: long },
    { heading: long },
    { heading: long, action: 'Edit' },
    { heading: 'x', action: long },
    { field: long, value },
    { copy: long, value },
    { row: long, value },
    { account: value },
    { tabs: [long], current: long },
    { dialog: long, parts: [{ checkbox: long }] },
  ] satisfies SketchPart[])('of %j takes the lines that it needs, inside its place', (part) => {
    const wide = 120
    const { shapes, h } = blockOf(part, wide)
    const lines = of(shapes, 'text')
    expect(lines.length).toBeGreaterThan(1)
    for (const { text: line, x, y, is } of lines) {
      expect(x + widthOf(line, is === 'value')).toBeLessThanOrEqual(wide)
      expect(y).toBeLessThanOrEqual(h)
    }
    for (const box of of(shapes, 'box')) expect([box.x + box.w <= wide, box.y + box.h <= h]).toEqual([true, true])
    expect(h).toBeGreaterThanOrEqual(Math.max(...lines.map(({ y }) => y)) + 3)
  })

  test('makes its box higher, by a line each', () => {
    const boxOf = (part: SketchPart) => boxes(blockOf(part, 120).shapes, 'field')[0]?.h
    expect(boxOf({ field: 'x', value: 'api' })).toBe(18)
    expect(boxOf({ field: 'x', value })).toBe(13 * linesOf(value, 108, true).length + 5)
    expect(boxOf({ copy: 'x', value })).toBe(13 * linesOf(value, 90, true).length + 5)
    expect(blockOf({ button: 'x' }, 120).h).toBe(19)
    expect(blockOf({ button: long }, 120).h).toBe(13 * linesOf(long, 104).length + 6)
    expect(blockOf({ heading: long, action: 'Edit' }, 120).h).toBe(
      13 * linesOf(long, 120 - widthOf('Edit') - 24).length + 3,
    )
  })
})

describe('the menu', () => {
  test('shows the way to the page, and marks its last entry', () => {
    const { shapes } = menuOf({ path: ['Security', 'API'], click: 1 }, 92)
    expect(of(shapes, 'text').map(({ text, is }) => [text, is])).toEqual([
      ['Security', 'quiet'],
      ['API', 'strong'],
    ])
    expect(badges(shapes)).toEqual([1])
    expect(boxes(shapes, 'mark')).toHaveLength(1)
    expect(of(shapes, 'line').map(({ is }) => is)).toEqual(['stub', 'stub', 'stub'])
  })

  test('without a click has no mark', () => {
    const { shapes } = menuOf({ path: ['Security', 'API'] }, 92)
    expect(badges(shapes)).toEqual([])
    expect(boxes(shapes, 'mark')).toEqual([])
    expect(boxes(shapes, 'here')).toHaveLength(1)
  })

  test('has room for its words', () => {
    const { shapes } = menuOf({ path: ['Applications', 'Applications'], click: 1 }, 92)
    expect(texts(shapes)).toEqual(['Applications', 'Applications'])
  })
})

describe('a sketch', () => {
  test('has the title of its page, unless a tab, a window or a heading says it', () => {
    const title = (...parts: SketchPart[]) =>
      texts(layOut(sketch({ parts })).shapes).filter((text) => text === 'Scopes')
    expect(title()).toHaveLength(1)
    expect(title({ button: 'Scopes' })).toHaveLength(2)
    expect(title({ tabs: ['Scopes', 'Claims'], current: 'Claims' })).toHaveLength(2)
    expect(title({ tabs: ['Scopes', 'Claims'], current: 'Scopes' })).toHaveLength(1)
    expect(title({ heading: 'Scopes' })).toHaveLength(1)
    expect(title({ dialog: 'Scopes', parts: [{ field: 'Name' }] })).toHaveLength(1)
  })

  test('has the account at the top right, above the title', () => {
    const { shapes, width } = layOut(sketch({ parts: [{ account: 'acme.okta.com' }, { button: 'Save' }] }))
    expect(texts(shapes)).toEqual(['acme.okta.com', 'Scopes', 'Save'])
    expect(at(shapes, 'acme.okta.com')?.x).toBeCloseTo(width - 10 - widthOf('acme.okta.com', true))
  })

  test('has the menu at its left, and as much height as the longer of both', () => {
    const menu = { path: ['Security', 'API'] }
    const short = layOut(sketch({ menu }))
    expect(at(short.shapes, 'Scopes')?.x).toBe(102)
    expect(at(layOut(sketch()).shapes, 'Scopes')?.x).toBe(10)
    expect(short.height).toBe((menuOf(menu, 92).h ?? 0) + 20)
    expect(layOut(sketch()).height).toBe(60)
    const parts = [1, 2, 3, 4].map((n) => ({ field: `Field ${n}` }))
    const long = layOut(sketch({ menu, parts }))
    expect(long.height).toBe(
      stack(
        [{ heading: 'Scopes' }, ...parts].map((part) => blockOf(part, 198)),
        198,
      ).h + 20,
    )
    expect(boxes(long.shapes, 'sheet')).toMatchObject([{ h: long.height, w: long.width }])
  })

  test('names the marked clicks once each, in order', () => {
    const parts: SketchPart[] = [
      { button: 'Save', click: 11 },
      { dialog: 'Add', parts: [{ field: 'Name', click: 2 }] },
      { button: 'Edit', click: 2 },
    ]
    expect(layOut(sketch({ parts, menu: { path: ['API'], click: 1 } })).clicks).toEqual([1, 2, 11])
    expect(layOut(sketch()).clicks).toEqual([])
  })
})

test('the name of a sketch says its page and the marked clicks', () => {
  expect([[], [3], [1, 2], [1, 2, 4]].map((clicks) => text.checklist.sketch('Scopes', clicks))).toEqual([
    'Sketch of the page **Scopes**.',
    'Sketch of the page **Scopes**. Click 3 is marked.',
    'Sketch of the page **Scopes**. Clicks 1 and 2 are marked.',
    'Sketch of the page **Scopes**. Clicks 1, 2, and 4 are marked.',
  ])
})
