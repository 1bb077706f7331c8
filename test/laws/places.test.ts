import { describe, expect, test } from 'vitest'
import { languageIds } from '../../core/model/languages.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import { read } from './repository.ts'
import { plainScripts, sources } from './sources.ts'

/** Files named in the first column of the first table of a page. */
function listed(page: string): string[] {
  const [table = ''] = /^\| (?:file|place) \|[\s\S]*?\n\n/m.exec(read(`docs/${page}`)) ?? []
  return table
    .split('\n')
    .flatMap((line) => /^\| (`[^|]+`)/.exec(line)?.[1]?.match(/`[^`]+`/g) ?? [])
    .map((name) => name.slice(1, -1))
}

const inLanguage = new RegExp(`(^|/)(${languageIds.join('|')})(/|\\.ts$)`)
const ofProvider = new RegExp(`^core/(providers|practice)/(${providerIds.join('|')})/`)
/** A table of languages: `{ en }`, or an entry `en: …` of one. */
const languageTable = new RegExp(`[{,]\\s*(${languageIds.join('|')})\\s*([},]|: (true|\\{))`)
/** A table of providers, which takes each from its folder. */
const providerImport = new RegExp(`from '\\./(${providerIds.join('|')})/`)

const code = [...sources(), ...plainScripts()].filter(({ path }) => !path.startsWith('test/'))
const withoutImports = (text: string) => text.replace(/^(import|export) [^\n]*from [^\n]*$/gm, '')

describe('the places to touch', () => {
  test('for a language are those that its page lists', () => {
    const tables = code.filter(({ path, text }) => !inLanguage.test(path) && languageTable.test(withoutImports(text)))
    expect(listed('writing-a-language.md').toSorted()).toEqual(tables.map(({ path }) => path).toSorted())
  })

  test('for a provider are its folders, and those that its page lists', () => {
    const tables = code.filter(({ path, text }) => !ofProvider.test(path) && providerImport.test(text))
    const named = listed('writing-a-provider.md').filter((name) => name.endsWith('.ts'))
    expect(named.toSorted()).toEqual([...tables.map(({ path }) => path), 'core/model/provider-ids.ts'].toSorted())
  })

  test.each(['words: { en },', 'const all = { en, de }', "const list = {\n  en: { name: 'English' },", '{ en: true }'])(
    'a table of languages is seen in %j',
    (text) => {
      expect(languageTable.test(text)).toBe(true)
    },
  )

  test.each(["import { en } from './en.ts'", 'if (language === "en")', '{ end }', 'een: {'])('none in %j', (text) => {
    expect(languageTable.test(withoutImports(text))).toBe(false)
  })
})
