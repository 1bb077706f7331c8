import { describe, expect, test } from 'vitest'
import { build } from '../../build/words/all.ts'
import { cliWords } from '../../cli/words/index.ts'
import { languageIds } from '../../core/model/languages.ts'
import { providerIds } from '../../core/model/provider-ids.ts'
import type { Translated } from '../../core/model/translated.ts'
import { en as oktaFaults } from '../../core/practice/okta/words/en.ts'
import type { Shape } from '../../core/practice/shape.ts'
import { common } from '../../core/practice/words/index.ts'
import { providers } from '../../core/providers/index.ts'
import { en as oktaWords } from '../../core/providers/okta/words/en/catalogue.ts'
import { wordsIn } from '../../core/words/words.ts'
import { electronWords } from '../../electron/words/index.ts'
import { catalogues, firstWords } from '../../renderer/text.ts'
import { webWords } from '../../web/words/index.ts'
import { lacking } from '../support/lacking.ts'
import { pseudo } from '../support/pseudo.ts'

const { launchWords } = (await import(new URL('../../build/launch-words.js', import.meta.url).href)) as {
  launchWords: Readonly<Record<string, unknown>>
}

type ByLanguage = Readonly<Record<string, unknown>>

const core = Object.fromEntries(languageIds.map((language) => [language, wordsIn(language).catalogue]))
const practice = async (id: string): Promise<ByLanguage> => {
  const shape: Pick<Shape<never>, 'words'> = (await import(`../../core/practice/${id}/index.ts`))[id]
  return shape.words
}

/** Every catalog of texts, by its place. */
const rooms: Readonly<Record<string, ByLanguage>> = {
  core,
  ...Object.fromEntries(providerIds.map((id) => [`core/providers/${id}`, providers[id].words])),
  ...Object.fromEntries(await Promise.all(providerIds.map(async (id) => [`core/practice/${id}`, await practice(id)]))),
  'core/practice': common,
  cli: cliWords,
  electron: electronWords,
  web: webWords,
  build,
  'build/launch-words.js': launchWords,
  renderer: Object.fromEntries(
    await Promise.all(Object.entries(catalogues).map(async ([language, load]) => [language, await load()])),
  ),
  'renderer, first screen': firstWords,
}

describe.each(languageIds)('%s', (language) => {
  test.each(Object.keys(rooms))('lacks nothing that English has in %s', (room) => {
    expect(lacking(rooms[room]?.en, rooms[room]?.[language])).toEqual([])
  })
})

/** The words of a made-up language without one entry. */
function without(words: unknown, [key = '', ...rest]: readonly string[]): unknown {
  const entries = Object.entries(words as object)
  return Object.fromEntries(
    rest.length > 0
      ? entries.map(([name, entry]) => [name, name === key ? without(entry, rest) : entry])
      : entries.filter(([name]) => name !== key),
  )
}

describe('a language that lacks an entry', () => {
  test.each([
    ['core', ['sentences', 'report', 'none']],
    ['core', ['diagnoses', 'client.secret-wrong', 'takesEffect']],
    ['core/providers/okta', ['sentences', 'admin-removed']],
    ['core/providers/okta', ['diagnoses', 'tenant.not-found']],
    ['core/providers/any', ['diagnoses', 'tenant.not-found', 'variants', 'entra', 'fix']],
    ['core/providers/auth0', ['name']],
    ['core/practice/okta', ['client.unknown']],
    ['core/practice', ['faults', 'input.missing']],
    ['cli', ['wrong', 'twice']],
    ['renderer', ['app']],
  ] as const)('in %s is told which: %j', (room, path) => {
    const other = pseudo(rooms[room]?.en)
    expect(lacking(rooms[room]?.en, other)).toEqual([])
    expect(lacking(rooms[room]?.en, without(other, path))).toEqual([path.join(' › ')])
  })

  test('in a list is told so where the list is empty, and may have more sentences', () => {
    expect(lacking({ fix: ['a'] }, { fix: [] })).toEqual(['fix'])
    expect(lacking({ fix: [] }, { fix: ['a'] })).toEqual(['fix'])
    expect(lacking({ fix: ['a'] }, { fix: ['b', 'c'] })).toEqual([])
    expect(lacking({ fix: ['a'] }, { fix: 'b' })).toEqual(['fix'])
  })

  test('is told where an entry is of another kind or empty', () => {
    expect(lacking({ a: () => 'x', b: 'y', c: {} }, { a: 'x', b: '', c: null })).toEqual(['a', 'b', 'c'])
    expect(lacking({ name: null }, { name: 'x' })).toEqual(['name'])
    expect(lacking({ name: null }, { name: null })).toEqual([])
  })
})

test('TypeScript refuses the words of a provider, and of its practice tenant, that lack an entry', () => {
  const { 'admin-removed': _sentence, ...sentences } = oktaWords.sentences
  const { 'tenant.not-found': _diagnosis, ...diagnoses } = oktaWords.diagnoses
  const { 'client.unknown': _fault, ...faults } = oktaFaults
  // @ts-expect-error a sentence of its code is missing
  const a: Translated<typeof oktaWords> = { ...oktaWords, sentences }
  // @ts-expect-error a diagnosis is missing
  const b: Translated<typeof oktaWords> = { ...oktaWords, diagnoses }
  // @ts-expect-error a switch is missing
  const c: Translated<typeof oktaFaults> = faults
  expect([a, b, c].map((words) => Object.keys(words).length > 0)).toEqual([true, true, true])
})
