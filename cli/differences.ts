import type { ShownDifference } from '../core/model/comparison.ts'
import { visibleLine } from '../core/model/visible.ts'
import type { CliWords } from './words/index.ts'

/** Differences as lines, in one block for each thing that they are about. */
export function differenceBlocks(differences: readonly ShownDifference[], words: CliWords['compare']): string[] {
  const areas = [...new Set(differences.map(({ about }) => about))]
  return areas.map((area) => {
    const rows = differences.filter(({ about }) => about === area)
    return [
      visibleLine(area),
      ...(rows.some(({ near }) => near) ? [`  ${words.near}`] : []),
      ...rows.map(({ item, before, after }) =>
        indented(words.row({ item: visibleLine(item), before: visibleLine(before), after: visibleLine(after) })),
      ),
    ].join('\n')
  })
}

const indented = (text: string): string => text.replaceAll(/^/gm, '  ')
