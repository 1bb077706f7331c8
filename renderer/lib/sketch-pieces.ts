import type { SketchDialog, SketchPart, SketchThing } from '../../core/contract/values.ts'
import { lineHeight, linesOf, size, widthOf } from './sketch-text.ts'

export type Shape =
  | {
      kind: 'box'
      is: 'sheet' | 'dialog' | 'field' | 'button' | 'primary' | 'mark' | 'here'
      x: number
      y: number
      w: number
      h: number
      r: number
    }
  | { kind: 'text'; is: 'plain' | 'strong' | 'quiet' | 'value' | 'onPrimary'; x: number; y: number; text: string }
  | { kind: 'line'; is: 'edge' | 'current' | 'stub'; x: number; y: number; w: number; h: number }
  | { kind: 'sign'; is: 'radio' | 'checkbox' | 'copy' | 'person'; on: boolean; x: number; y: number }
  | { kind: 'badge'; n: number; x: number; y: number }

/** A part of a sketch, drawn at the origin. Pieces that flow stand beside each other while there is room. */
export interface Piece {
  w: number
  h: number
  /** What it shares a line with: buttons with buttons, choices with choices. */
  flows?: 'buttons' | 'choices' | 'tabs'
  shapes: readonly Shape[]
}

const gap = 8
/** What a mark takes at the right of the part that it marks. */
const markRoom = 18
const dots = '••••••••••••'

export const moved = (shapes: readonly Shape[], dx: number, dy: number): Shape[] =>
  shapes.map((shape) => ({ ...shape, x: shape.x + dx, y: shape.y + dy }))

/** The same piece at the right end of its line. */
export const right = (piece: Piece, wide: number): Piece => ({
  ...piece,
  shapes: moved(piece.shapes, wide - piece.w, 0),
})

/** Draws an outline around a piece and the number of its click beside it. */
export function marked(piece: Piece, click: number | undefined): Piece {
  if (click === undefined) return piece
  const outline: Shape = { kind: 'box', is: 'mark', x: -4, y: -2, w: piece.w + 6, h: piece.h + 4, r: 5 }
  const badge: Shape = { kind: 'badge', n: click, x: piece.w + 11, y: piece.h / 2 }
  return { ...piece, w: piece.w + markRoom, shapes: [outline, ...piece.shapes, badge] }
}

/** Lines of text, the first with its letters `down` below the top. */
export const textOf = (
  lines: readonly string[],
  is: Extract<Shape, { kind: 'text' }>['is'],
  x = 0,
  down = 0,
): Shape[] => lines.map((text, at) => ({ kind: 'text', is, x, y: down + at * lineHeight + size, text }))

const widest = (lines: readonly string[], mono = false) => Math.max(...lines.map((line) => widthOf(line, mono)))

/** A text alone, as wide as its longest line. */
const words = (text: string, is: Extract<Shape, { kind: 'text' }>['is'], room: number): Piece => {
  const lines = linesOf(text, room, is === 'value')
  return { w: widest(lines, is === 'value'), h: lines.length * lineHeight, shapes: textOf(lines, is) }
}

/** Pieces below each other; those that flow share lines. */
export function stack(pieces: readonly Piece[], wide: number): Piece {
  const shapes: Shape[] = []
  let [x, y, low] = [0, 0, 0]
  let flowing: Piece['flows']
  for (const piece of pieces) {
    const beside = flowing !== undefined && piece.flows === flowing && x + piece.w <= wide
    if (!beside) {
      x = 0
      y = low > 0 ? low + gap : 0
    }
    shapes.push(...moved(piece.shapes, x, y))
    x += piece.w + (piece.flows === 'tabs' ? gap : 2 * gap)
    low = Math.max(low, y + piece.h)
    flowing = piece.flows
  }
  return { w: wide, h: low, shapes }
}

/** One part of a sketch, with its mark, in so much room. */
export function blockOf(part: SketchPart, wide: number): Piece {
  if ('dialog' in part) return dialogOf(part, wide)
  const room = wide - (part.click === undefined ? 0 : markRoom)
  if ('tabs' in part) return tabsOf(part, wide)
  if ('heading' in part && part.action !== undefined) return headingOf(part.heading, part.action, part.click, wide)
  return marked(thingOf(part, room), part.click)
}

function thingOf(thing: Exclude<SketchThing, { tabs: readonly string[] }>, room: number): Piece {
  if ('account' in thing) return signed('person', false, words(thing.account, 'value', room - 18), 18)
  if ('heading' in thing) return words(thing.heading, 'strong', room)
  if ('button' in thing) return buttonOf(thing.button, thing.primary === true, room)
  if ('radio' in thing) return signed('radio', thing.on === true, words(thing.radio, 'plain', room - 14), 14)
  if ('checkbox' in thing) return signed('checkbox', thing.on === true, words(thing.checkbox, 'plain', room - 14), 14)
  if ('field' in thing) return fieldOf(thing.field, thing.value, room)
  return 'copy' in thing ? copyOf(thing.copy, thing.value ?? dots, room) : rowOf(thing.row, thing.value, room)
}

/** A sign with words beside it, such as a checkbox. */
const signed = (is: Extract<Shape, { kind: 'sign' }>['is'], on: boolean, text: Piece, room: number): Piece => ({
  w: text.w + room,
  h: text.h,
  ...(is === 'person' ? {} : { flows: 'choices' }),
  shapes: [{ kind: 'sign', is, on, x: 0, y: 1.5 }, ...moved(text.shapes, room, 0)],
})

export function buttonOf(label: string, primary: boolean, room: number): Piece {
  const text = words(label, primary ? 'onPrimary' : 'plain', room - 16)
  const [w, h] = [text.w + 16, text.h + 6]
  const box: Shape = { kind: 'box', is: primary ? 'primary' : 'button', x: 0, y: 0, w, h, r: 4 }
  return { w, h, flows: 'buttons', shapes: [box, ...moved(text.shapes, 8, 3)] }
}

/** A box with a value in it, or nothing. */
function boxOf(lines: readonly string[], w: number): Piece {
  const h = lines.length * lineHeight + 5
  const box: Shape = { kind: 'box', is: 'field', x: 0, y: 0, w, h, r: 4 }
  return { w, h, shapes: [box, ...textOf(lines, 'value', 6, 2.5)] }
}

const under = (label: Piece, box: Piece): Piece => ({
  w: Math.max(label.w, box.w),
  h: label.h + 2 + box.h,
  shapes: [...label.shapes, ...moved(box.shapes, 0, label.h + 2)],
})

const fieldOf = (label: string, value: string | undefined, room: number): Piece =>
  under(words(label, 'plain', room), boxOf(value === undefined ? [''] : linesOf(value, room - 12, true), room))

function copyOf(label: string, value: string, room: number): Piece {
  const box = boxOf(linesOf(value, room - 30, true), room)
  const sign: Shape = { kind: 'sign', is: 'copy', on: false, x: room - 16, y: 3.5 }
  return under(words(label, 'plain', room), { ...box, shapes: [...box.shapes, sign] })
}

/** A row says its value at its right end; below it, if there is no room. */
function rowOf(label: string, value: string | undefined, room: number): Piece {
  const name = words(label, 'strong', room)
  const said = words(value ?? '', 'quiet', room)
  const beside = name.w + gap + said.w <= room
  const at = beside ? { x: room - said.w, y: 2 } : { x: 0, y: name.h + 2 }
  const h = Math.max(name.h + 2, at.y + (value === undefined ? 0 : said.h)) + 3
  const edge: Shape = { kind: 'line', is: 'edge', x: 0, y: h, w: room, h: 0 }
  return {
    w: room,
    h,
    shapes: [...moved(name.shapes, 0, 2), ...(value === undefined ? [] : moved(said.shapes, at.x, at.y)), edge],
  }
}

/** A title with a button at the right end; the mark is the button's. */
function headingOf(heading: string, action: string, click: number | undefined, wide: number): Piece {
  const button = marked(buttonOf(action, false, wide / 2), click)
  const title = words(heading, 'strong', wide - button.w - gap)
  return {
    w: wide,
    h: Math.max(title.h + 3, button.h),
    shapes: [...moved(title.shapes, 0, 3), ...moved(button.shapes, wide - button.w, 0)],
  }
}

function tabsOf({ tabs, current, click }: Extract<SketchThing, { tabs: readonly string[] }>, wide: number): Piece {
  const pieces = tabs.map((tab): Piece => {
    const here = tab === current
    const text = words(tab, here ? 'strong' : 'quiet', wide - markRoom)
    const line: Shape = { kind: 'line', is: 'current', x: 0, y: text.h + 2, w: text.w, h: 0 }
    const drawn: Piece = { ...text, h: text.h + 2, flows: 'tabs', shapes: here ? [...text.shapes, line] : text.shapes }
    return here ? marked(drawn, click) : drawn
  })
  return stack(pieces, wide)
}

/** A window: its title, and its parts below each other. */
function dialogOf({ dialog, parts }: SketchDialog, wide: number): Piece {
  const inside = stack(
    [words(dialog, 'strong', wide - 16), ...parts.map((part) => blockOf(part, wide - 16))],
    wide - 16,
  )
  const h = inside.h + 16
  const box: Shape = { kind: 'box', is: 'dialog', x: 0, y: 0, w: wide, h, r: 6 }
  return { w: wide, h, shapes: [box, ...moved(inside.shapes, 8, 8)] }
}
