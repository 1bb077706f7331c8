import { describe, expect, test } from 'vitest'
import { languageIds } from '../../core/model/languages.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import type { Shape } from '../../core/practice/shape.ts'
import { common } from '../../core/practice/words/index.ts'

const shapeOf = async (id: string): Promise<Pick<Shape<never>, 'faults' | 'words'>> =>
  (await import(`../../core/practice/${id}/index.ts`))[id]

describe.each(languageIds)('in %s', (language) => {
  const shared: object = common[language].faults

  test.each(providerIds)('every switch of %s has its words', async (id) => {
    const { faults, words } = await shapeOf(id)
    const said = { ...shared, ...words[language] }
    expect(faults.map((fault) => fault.id).filter((fault) => !Object.hasOwn(said, fault))).toEqual([])
  })

  test.each(providerIds)('%s has no words for a switch that it does not have', async (id) => {
    const { faults, words } = await shapeOf(id)
    const ids: string[] = faults.map((fault) => fault.id)
    expect(Object.keys(words[language]).filter((fault) => !ids.includes(fault))).toEqual([])
  })

  test('words for all providers are those of a switch of at least one', async () => {
    const shapes = await Promise.all(providerIds.map(shapeOf))
    const ids: string[] = shapes.flatMap(({ faults }) => faults.map((fault) => fault.id))
    expect(Object.keys(shared).filter((fault) => !ids.includes(fault))).toEqual([])
  })
})
