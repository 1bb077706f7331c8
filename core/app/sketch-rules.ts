import type { Step } from '../model/guide.ts'
import type { SketchThing } from '../model/sketch.ts'
import { said } from '../words/said.ts'
import type { Broken } from './broken.ts'

/** A mark belongs to a click that exists, and the current tab is one of the tabs. */
export function sketchRules(
  { clicks, sketches = [] }: Pick<Step, 'clicks' | 'sketches'>,
  path: Broken['path'],
): Broken[] {
  const clickRules = (n: number | undefined, at: Broken['path']): Broken[] =>
    n !== undefined && n > clicks.length
      ? [{ path: [...at, 'click'], reason: said('packs.sketch-click', { n, of: clicks.length }) }]
      : []
  const thingRules = (thing: SketchThing, at: Broken['path']): Broken[] => [
    ...clickRules(thing.click, at),
    ...('tabs' in thing && !thing.tabs.includes(thing.current)
      ? [{ path: [...at, 'current'], reason: said('packs.sketch-tab', { tab: thing.current }) }]
      : []),
  ]
  return sketches.flatMap(({ menu, parts }, index) => [
    ...clickRules(menu?.click, [...path, index, 'menu']),
    ...parts.flatMap((part, place) => {
      const at = [...path, index, 'parts', place]
      return 'dialog' in part
        ? part.parts.flatMap((thing, inner) => thingRules(thing, [...at, 'parts', inner]))
        : thingRules(part, at)
    }),
  ])
}
