import { describe, expect, test } from 'vitest'
import { build } from '../../build/words/all.ts'
import { cliWords } from '../../cli/words/index.ts'
import { languageIds } from '../../core/model/languages.ts'
import { type ProviderId, providerIds } from '../../core/model/provider-ids.ts'
import { common } from '../../core/practice/words/index.ts'
import { providers } from '../../core/providers/index.ts'
import { wordsIn } from '../../core/words/words.ts'
import { electronWords } from '../../electron/words/index.ts'
import { webWords } from '../../web/words/index.ts'
import { pseudo } from '../support/pseudo.ts'
import { plainScripts, sources } from './sources.ts'

type Kind = [path: string, kind: string]

/** Every entry of a catalogue by its path, and whether it is a text or is filled with values. */
const entriesOf = (value: unknown, path = ''): Kind[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, path ? `${path}/${key}` : key))
    : [[path, typeof value]]

/** Plain JavaScript without types, because it runs on an old Node. */
const { launchWords } = (await import(new URL('../../build/launch-words.js', import.meta.url).href)) as {
  launchWords: Record<string, unknown>
}

/** What the code of one provider says, with its area before each word, and the titles of its pages. */
const ofProvider = (id: ProviderId) => (language: (typeof languageIds)[number]) => {
  const { sentences, pageTitles } = providers[id].words[language]
  return { [id]: sentences, 'page-titles': pageTitles }
}

const catalogues = {
  ...(Object.fromEntries(providerIds.map((id) => [id, ofProvider(id)])) as Record<
    ProviderId,
    ReturnType<typeof ofProvider>
  >),
  core: (language: (typeof languageIds)[number]) => wordsIn(language).catalogue.sentences,
  cli: (language: (typeof languageIds)[number]) => cliWords[language],
  electron: (language: (typeof languageIds)[number]) => electronWords[language],
  web: (language: (typeof languageIds)[number]) => webWords[language],
  build: (language: (typeof languageIds)[number]) => build[language],
  launch: (language: (typeof languageIds)[number]) => launchWords[language],
  practice: (language: (typeof languageIds)[number]) => common[language],
}

describe.each(Object.entries(catalogues))('the words of %s', (_room, of) => {
  test.each(languageIds)('have the same entries of the same kind in %s as in English', (language) => {
    expect(entriesOf(of(language))).toEqual(entriesOf(of('en')))
  })

  test('have them in the pseudo-language too', () => {
    expect(entriesOf(pseudo(of('en')))).toEqual(entriesOf(of('en')))
  })
})

/** Groups whose entries are looked up by an id of another list, which has a law of its own. */
const byId = /^(titles|otherwise|waits|faults|groups|installOn|page-titles|specifications)\//

describe('every entry is used', () => {
  const outside = [...sources(), ...plainScripts()].filter(
    ({ path }) => !/\/words\/(en\/|en\.ts|.*\/en\/)|launch-words/.test(path) && !path.startsWith('test/'),
  )
  const rooms = [
    ...providerIds.map((id) => [id, new RegExp(`^core/providers/${id}/`)] as const),
    ['core', /^(core|cli|web|electron|build)\//],
    ['cli', /^(cli|build)\//],
    ['electron', /^electron\//],
    ['practice', /^core\/practice\//],
    ['web', /^web\//],
    ['build', /^build\//],
    ['launch', /^build\/[\w-]+\.js$/],
  ] as const

  test.each(rooms)('of %s', (room, where) => {
    const text = outside
      .filter(({ path }) => where.test(path))
      .map((source) => source.text)
      .join('\n')
    // Words that are put together: `packs.${key}-secret`, `${role}-certificate`.
    const made = [...text.matchAll(/`([a-z][a-z0-9]*\.[\w-]*|)\$\{[^`{}]*\}(-[a-z-]+|)`/g)]
      .filter(([, before, after]) => before !== '' || after !== '')
      .map(([, before = '', after = '']) => ({ before, after }))
    const isMade = (word: string, name: string): boolean =>
      made.some(({ before, after }) => (before ? word : name).startsWith(before) && name.endsWith(after))
    const unused = entriesOf(catalogues[room]('en'))
      .map(([path]) => path)
      .filter((path) => !byId.test(path))
      .filter((path) => {
        const [area = '', name = area] = path.split('/').slice(-2)
        const escaped = name.replaceAll('-', '\\-')
        if (isMade(`${area}.${name}`, name)) return false
        return !new RegExp(`['"\`]${area}\\.${escaped}['"\`]|['"\`]${escaped}['"\`]|[.{,] ?${escaped}\\b`).test(text)
      })
    expect(unused).toEqual([])
  })
})
