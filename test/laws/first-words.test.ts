import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { catalogues, firstWords } from '../../renderer/text.ts'
import { sources } from './sources.ts'

const files = new Map(
  sources()
    .filter(({ path }) => path.startsWith('renderer/'))
    .map(({ path, text }) => [path, text]),
)

/** The files that come with a file: what it imports by a statement, and so on. What is loaded later is not among them. */
function comesWith(path: string, found = new Set<string>()): Set<string> {
  const text = files.get(path)
  if (text === undefined || found.has(path)) return found
  found.add(path)
  for (const [, from = ''] of text.matchAll(/^(?:import|export)\s(?!type\b)(?:[^'"]*?\sfrom\s)?'(\.[^']+)'/gm))
    comesWith(posix.join(posix.dirname(path), from), found)
  return found
}

/** The words, or groups of them, that are used by their names. */
const usedIn = (text: string): string[] =>
  [...text.replaceAll(/'[^']*\.ts'/g, '').matchAll(/\btext\.(\w+)/g)].map(([, name = '']) => name)

const withTheWindow = [...comesWith('renderer/main.ts')].filter((path) => !path.startsWith('renderer/text'))
const used = withTheWindow.flatMap((path) => usedIn(files.get(path) ?? '').map((name) => ({ path, name })))

test('what is loaded with the window uses the words that are loaded with it', () => {
  expect(withTheWindow.length).toBeGreaterThan(30)
  expect(used.filter(({ name }) => !Object.hasOwn(firstWords.en, name))).toEqual([])
})

test('words that the first screen does not use are loaded later', () => {
  // Names of providers are short, and some of them are said by screens alone.
  const short = Object.entries(firstWords.en).flatMap(([name, entry]) => (typeof entry === 'object' ? [] : [name]))
  const names = new Set([...used.map(({ name }) => name), ...short])
  expect(Object.keys(firstWords.en).filter((name) => !names.has(name))).toEqual([])
})

test('the words of the first screen are those of the whole catalogue', async () => {
  for (const [language, load] of Object.entries(catalogues)) {
    const whole = await load()
    expect(Object.keys(whole)).toEqual(expect.arrayContaining(Object.keys(firstWords[language as 'en'])))
  }
})

test('code that is loaded later is loaded after its words', () => {
  const early = [...files].flatMap(([path, text]) => {
    if (path === 'renderer/text.ts') return []
    const all = [...text.matchAll(/\bimport\(/g)].length
    const held = [...text.matchAll(/\b(?:withWords|page)(?:<.*>)?\(\s*\(\) => import\('/g)].length
    return all === held ? [] : [path]
  })
  expect(early).toEqual([])
})
