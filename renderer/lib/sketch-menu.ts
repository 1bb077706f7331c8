import type { Sketch } from '../../core/contract/values.ts'
import { moved, type Piece, type Shape, stack, textOf } from './sketch-pieces.ts'
import { lineHeight, linesOf, widthOf } from './sketch-text.ts'

const stub = (w: number): Piece => ({
  w,
  h: 5,
  shapes: [{ kind: 'line', is: 'stub', x: 0, y: 2.5, w, h: 0 }],
})

/** The main menu of the console: the entries that lead to the page, between others that do not matter. */
export function menuOf({ path, click }: NonNullable<Sketch['menu']>, wide: number): Piece {
  const inner = wide - 20
  const entries = path.map((label, at): Piece => {
    const here = at === path.length - 1
    const room = inner - (here && click !== undefined ? 6 : 0)
    const lines = linesOf(label, room)
    const h = lines.length * lineHeight
    const box: Shape = { kind: 'box', is: 'here', x: -6, y: -2, w: inner + 12, h: h + 4, r: 4 }
    const outline: Shape = { ...box, is: 'mark' }
    const badge = click === undefined ? [] : [{ kind: 'badge' as const, n: click, x: inner + 5, y: h / 2 }]
    const text = textOf(lines, here ? 'strong' : 'quiet')
    const shapes = here ? [box, ...(click === undefined ? [] : [outline]), ...text, ...badge] : text
    return { w: Math.max(...lines.map((line) => widthOf(line))), h, shapes }
  })
  const menu = stack([stub(inner * 0.6), ...entries, stub(inner * 0.8), stub(inner * 0.5)], inner)
  return { ...menu, w: wide, shapes: moved(menu.shapes, 10, 2) }
}
