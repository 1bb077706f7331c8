import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parsed, plainScripts, type Source, sources } from './sources.ts'

/** Three words beside each other: a sentence, or half of one. */
const sentence = /[a-z]+,? [a-z]+,? [a-z]+/i

/** The texts of a file: strings, and templates without what is filled in. */
function textsOf(source: Source): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(parsed(source))
  return found
}

/** Names in the words of others: our own, commands of npm, and what a package manager for rpm reads. */
const names = [/^IdP Preflight developers$/, /^npm run package(:npm)?$/, /^\([\w-]+ or [\w-]+\)$/]
const said = (source: Source): string[] =>
  textsOf(source).filter((text) => sentence.test(text) && !names.some((name) => name.test(text)))

describe('a sentence of the scripts', () => {
  const scripts = [...sources(), ...plainScripts()].filter(
    ({ path }) => path.startsWith('build/') && !/words/.test(path),
  )

  test('is an entry of build/words or of build/launch-words.js', () => {
    expect(scripts.map(({ path }) => path)).toEqual(expect.arrayContaining(['build/check-node.js', 'build/window.ts']))
    expect(scripts.flatMap((source) => said(source).map((text) => `${source.path}: ${text}`))).toEqual([])
  })

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: code that is read as a text
  test.each([
    "throw new Error('there is no Electron')",
    'const why = `${name} has not been fetched yet`',
    'say(`${file}: it is too large ${bytes}`)',
  ])('is seen in %s', (text) => {
    expect(said({ path: 'build/x.ts', text })).toHaveLength(1)
  })
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: code that is read as a text

  test.each(["// it is a comment\nf('--no-open')", "f('npm run package')", "f('two words')"])(
    'is not in %j',
    (text) => {
      expect(said({ path: 'build/x.ts', text })).toEqual([])
    },
  )
})
