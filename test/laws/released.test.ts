import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parsed, sources } from './sources.ts'

/** Where a file is written that the person asked for, or that is none of theirs; each with why it needs no search. */
const writers: Readonly<Record<string, string>> = {
  'cli/outputs.ts': 'takes what was searched, and nothing else',
  'cli/commands/keys.ts': 'a new private key goes where its owner wants it',
  'core/app/own-packs.ts': 'a guide that the person brought',
  'electron/save-file.ts': 'takes what was searched, and nothing else',
  'web/open-browser.ts': 'the page that leads a browser to this server',
}
const writing = /^(writeFile|writeFileSync|appendFile|appendFileSync|createWriteStream)$/
const here = /^(cli|core|electron|web)\//
const notOurs = /^core\/(store|practice)\//

/** Calls that write a file, by their place. */
const writes = sources()
  .filter(({ path }) => here.test(path) && !notOurs.test(path))
  .flatMap((source) => {
    const found: string[] = []
    const visit = (node: ts.Node) => {
      if (ts.isCallExpression(node)) {
        const name = ts.isPropertyAccessExpression(node.expression)
          ? node.expression.name.text
          : node.expression.getText()
        if (writing.test(name)) found.push(source.path)
      }
      ts.forEachChild(node, visit)
    }
    visit(parsed(source))
    return found
  })

describe('every file that leaves the program was searched for every secret that it knows', () => {
  test('files are written in these places alone', () => {
    expect([...new Set(writes)].sort()).toEqual(Object.keys(writers).sort())
  })

  test('what was searched is called so in one place', () => {
    const makers = sources().filter(({ path, text }) => here.test(path) && / as Released\b/.test(text))
    expect(makers.map(({ path }) => path)).toEqual(['core/app/released.ts'])
  })

  test('the desktop saves nothing else', () => {
    const saves = sources().filter(({ path, text }) => here.test(path) && /saveFile\??[:(].*\bcontent: /.test(text))
    expect(saves.length).toBeGreaterThan(0)
    for (const { text } of saves) expect(text).toMatch(/content: Released</)
  })
})
