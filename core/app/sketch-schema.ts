import { z } from 'zod'
import { line } from './guide-lines.ts'

/** A label of the provider: one plain line, in which no mark and no tag can hide. */
const label = line(80).regex(/^[^<>*`]*$/)
const labels = (most: number) => z.array(label).min(1).max(most)
/** As many as a step can have. */
const click = z.literal(Array.from({ length: 20 }, (_, at) => at + 1)).exactOptional()
const yes = z.boolean().exactOptional()
const value = label.exactOptional()

const thing = z.union([
  z.strictObject({ account: label, click }),
  z.strictObject({ tabs: labels(8), current: label, click }),
  z.strictObject({ heading: label, action: value, click }),
  z.strictObject({ button: label, primary: yes, click }),
  z.strictObject({ field: label, value, click }),
  z.strictObject({ radio: label, on: yes, click }),
  z.strictObject({ checkbox: label, on: yes, click }),
  z.strictObject({ copy: label, value, click }),
  z.strictObject({ row: label, value, click }),
])
const dialog = z.strictObject({ dialog: label, parts: z.array(thing).min(1).max(12) })

/** The shape of a sketch: a closed set of parts, each of them small. */
export const sketch = z.strictObject({
  page: label,
  menu: z.strictObject({ path: labels(3), click }).exactOptional(),
  parts: z.array(thing.or(dialog)).max(12).default([]),
})
