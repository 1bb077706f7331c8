import { existsSync, globSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checks } from '../../core/checks/index.ts'
import { diagnosisIds, isDiagnosis } from '../../core/model/diagnosis-ids.ts'
import { languageIds } from '../../core/model/languages.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import { read } from './repository.ts'
import { plainScripts, sources } from './sources.ts'

/** The rows of a table of places of a page, each with the files that its first column names. */
function rowsOf(page: string, at = 0): string[][] {
  const tables = read(`docs/${page}`).match(/^\| (?:file|place) \|[\s\S]*?\n\n/gm) ?? []
  return (tables[at] ?? '').split('\n').flatMap((line) => {
    const names = /^\| (`[^|]+`)/.exec(line)?.[1]?.match(/`[^`]+`/g)
    return names ? [names.map((name) => name.slice(1, -1))] : []
  })
}
const listed = (page: string): string[] => rowsOf(page).flat()

/** The numbers by which a page says how many places there are. */
const counted = (page: string): number[] =>
  [
    ...read(`docs/${page}`).matchAll(
      /\b(\d+)(?: more)? (?:places?|folders|lines in the files)\b|\bthese (\d+) files\b/g,
    ),
  ].map(([, one, other]) => Number(one ?? other))

/** Whether a file of a place, such as `core/checks/<area>/<assertion>.ts`, names an id. */
function names(place: string, id: string): boolean {
  // It lists ids by area; `test/unit/diagnoses/catalogue.test.ts` holds it complete.
  if (place === 'test/unit/diagnoses/promised-ids.ts') return isDiagnosis(id)
  const [area = '', assertion = ''] = id.split('.')
  const file = place.replaceAll('<area>', area).replaceAll('<assertion>', assertion).replaceAll('<language>', 'en')
  // An area of diagnoses may have several files, such as `client.ts` and `client-keys.ts`.
  const areas = place.includes('diagnoses/<area>') ? file.replace('.ts', '{,-*}.ts') : file
  const word = new RegExp(`['" ](${id}|./${area}/${assertion}.ts)(['"]|$)`, 'm')
  return globSync(areas.replace(/<\w+>/g, '*')).some((path) => word.test(read(path)))
}

const inLanguage = new RegExp(`(^|/)(${languageIds.join('|')})(/|\\.ts$)`)
const ofProvider = new RegExp(`^core/(providers|practice)/(${providerIds.join('|')})/`)
/** A table of languages: `{ en }`, or an entry `en: …` of one. */
const languageTable = new RegExp(`[{,]\\s*(${languageIds.join('|')})\\s*([},]|: (true|\\{))`)
/** A table of providers, which takes each from its folder. */
const providerImport = new RegExp(`from '\\./(${providerIds.join('|')})/`)

const guideId = new RegExp(`'(${providerIds.join('|')})/[a-z-]+'`)

const code = [...sources(), ...plainScripts()].filter(({ path }) => !path.startsWith('test/'))
const withoutImports = (text: string) => text.replace(/^(import|export) [^\n]*from [^\n]*$/gm, '')

describe('the places to touch', () => {
  test('for a language are those that its page lists', () => {
    const tables = code.filter(({ path, text }) => !inLanguage.test(path) && languageTable.test(withoutImports(text)))
    const places = listed('writing-a-language.md')
    const files = places.flatMap((place) =>
      place.includes('<id>') ? providerIds.map((id) => place.replace('<id>', id)) : [place],
    )
    expect(files.toSorted()).toEqual(tables.map(({ path }) => path).toSorted())
    expect(counted('writing-a-language.md')).toEqual([places.length])
  })

  test('for a provider are its folders, and those that its page lists', () => {
    const tables = code.filter(({ path, text }) => !ofProvider.test(path) && providerImport.test(text))
    const named = listed('writing-a-provider.md').filter((name) => name.endsWith('.ts'))
    expect(named.toSorted()).toEqual([...tables.map(({ path }) => path), 'core/model/provider-ids.ts'].toSorted())
    const folders = listed('writing-a-provider.md').filter((name) => name.endsWith('/'))
    expect(counted('writing-a-provider.md')).toEqual([named.length, folders.length])
    for (const id of providerIds)
      expect(folders.map((name) => existsSync(name.replace('<id>', id)))).toEqual(folders.map(() => true))
  })

  // A list of them in a test would be one more place.
  test('for a provider are in no test', () => {
    const all = new RegExp(providerIds.map((id) => `\\b${id}\\b`).join(`['"]?(,| or|\\|)+ *(or )?['"]?`))
    const lists = sources().filter(({ path, text }) => path.startsWith('test/') && all.test(text))
    expect(lists.map(({ path }) => path)).toEqual([])
    expect(all.test(`['${providerIds.join(`', '`)}']`)).toBe(true)
  })

  test('for a check, and for a diagnosis, are those that its page lists', () => {
    const [ofCheck, ofDiagnosis] = [rowsOf('writing-a-check.md'), rowsOf('writing-a-check.md', 1)]
    expect(counted('writing-a-check.md')).toEqual([ofCheck.length, ofDiagnosis.length])
    const missing = (rows: string[][], ids: readonly string[]) =>
      rows.flatMap((row) => ids.filter((id) => !row.some((place) => names(place, id))).map((id) => `${id}: ${row}`))
    expect(
      missing(
        ofCheck,
        checks.map(({ id }) => id),
      ),
    ).toEqual([])
    expect(missing(ofDiagnosis, diagnosisIds)).toEqual([])
    expect(missing(ofCheck, ['metadata.none'])).toHaveLength(ofCheck.length)
  })

  test('for a guide is its file', () => {
    expect(counted('writing-a-guide.md')).toEqual([1])
    expect(code.filter(({ path, text }) => path.startsWith('core/app/') && guideId.test(text))).toEqual([])
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
