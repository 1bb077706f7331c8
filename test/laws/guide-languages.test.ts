import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { languageOfPacks, textsLacking } from '../../core/app/guide-overlays.ts'
import { loadKnownGuides } from '../../core/app/known-guides.ts'
import type { Language } from '../../core/model/languages.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import { wordsIn } from '../../core/words/words.ts'

const folder = 'guides'
const folders = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory())
/** Every folder beside those of the providers holds the texts of a language. */
const languages = folders.filter((name) => !(providerIds as readonly string[]).includes(name)) as Language[]

describe('the guides in other languages', () => {
  test('are written in English, in a folder for each provider', () => {
    expect(folders).toEqual(expect.arrayContaining([...providerIds]))
    expect(folders).not.toContain(languageOfPacks)
  })

  test.each([languageOfPacks, ...languages])('in %s lack no text, and no overlay is refused', (language) => {
    const { guides, refused } = loadKnownGuides(folder, null, { ...wordsIn(languageOfPacks), language })
    expect(refused).toEqual([])
    expect(textsLacking(folder, language, guides)).toEqual([])
  })
})
