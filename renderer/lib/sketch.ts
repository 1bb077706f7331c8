import type { Sketch, SketchPart } from '../../core/contract/values.ts'
import { menuOf } from './sketch-menu.ts'
import { blockOf, moved, type Piece, right, type Shape, stack } from './sketch-pieces.ts'

export interface Drawing {
  width: number
  height: number
  shapes: readonly Shape[]
  /** The numbers of the clicks that are marked, in order. */
  clicks: readonly number[]
}

const width = 310
const rail = 92
const padding = 10

/** Whether the page needs a title of its own: its tab or its window may say it already. */
const saysTitle =
  ({ page }: Sketch) =>
  (part: SketchPart) =>
    ('tabs' in part && part.current === page) ||
    ('dialog' in part && part.dialog === page) ||
    ('heading' in part && part.heading === page)

/** Places the parts of a sketch, from top to bottom, in units that the picture scales to its place. */
export function layOut(sketch: Sketch): Drawing {
  const { menu, page, parts } = sketch
  const left = menu ? rail : 0
  const wide = width - left - 2 * padding
  const [first, ...others] = parts
  const title: readonly Piece[] = parts.some(saysTitle(sketch)) ? [] : [blockOf({ heading: page }, wide)]
  // The name at the top right stands above the title.
  const top = first && 'account' in first ? [right(blockOf(first, wide), wide)] : []
  const rest = top.length > 0 ? others : parts
  const content = stack([...top, ...title, ...rest.map((part) => blockOf(part, wide))], wide)
  const side = menu ? menuOf(menu, rail) : null
  const height = Math.max(content.h + 2 * padding, (side?.h ?? 0) + 2 * padding, 60)
  const shapes: Shape[] = [
    { kind: 'box', is: 'sheet', x: 0, y: 0, w: width, h: height, r: 6 },
    ...(side ? [{ kind: 'line' as const, is: 'edge' as const, x: rail, y: 0, w: 0, h: height }] : []),
    ...moved(side?.shapes ?? [], 0, padding),
    ...moved(content.shapes, left + padding, padding),
  ]
  const marked = shapes.flatMap((shape) => (shape.kind === 'badge' ? [shape.n] : []))
  return { width, height, shapes, clicks: [...new Set(marked)].toSorted((one, other) => one - other) }
}
