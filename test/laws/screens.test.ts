import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parsed, type Source, sources } from './sources.ts'

/** The rooms in which every function fits a screen, and every file four of them. A catalogue of words is as long as it is. */
const rooms = /^(core|cli|electron|web|build|renderer)\//
const catalogue = /\/(words|text)\/[a-z]{2}(\/|\.ts$)/
const screen = 50
const file = 200

/** One file, one question: a check, a probe and what helps them end before this line. */
const questions = /^core\/(checks|probes)\//
const question = 60

/** What all questions of a folder have in common, or are listed in, is one thing and may be longer. */
const common: Readonly<Record<string, string>> = {
  'core/checks/check.ts': 'says what a check is, part by part',
  'core/checks/admin-checks.ts': 'is a list',
  'core/checks/network-checks.ts': 'is a list',
  'core/checks/server-checks.ts': 'is a list',
  'core/checks/sign-in-and-token-checks.ts': 'is a list',
}

const linesOf = ({ text }: Source): number => text.split('\n').length - 1

/** Files that are longer than their folder allows. */
const longFiles = (all: readonly Source[]): string[] =>
  all
    .filter((source) => {
      const { path } = source
      const lines = linesOf(source)
      return lines > file || (questions.test(path) && !Object.hasOwn(common, path) && lines >= question)
    })
    .map((source) => `${source.path} has ${linesOf(source)} lines`)

/** Functions of more lines than a screen has. */
function long(source: Source): string[] {
  const tree = parsed(source)
  const found: string[] = []
  const lineAt = (position: number) => tree.getLineAndCharacterOfPosition(position).line
  const visit = (node: ts.Node) => {
    const lines = lineAt(node.end) - lineAt(node.getStart(tree)) + 1
    if (ts.isFunctionLike(node) && lines > screen)
      found.push(`${source.path}:${lineAt(node.getStart(tree)) + 1} is a function of ${lines} lines`)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

describe('a screen', () => {
  const all = sources().filter(({ path }) => rooms.test(path) && !catalogue.test(path))

  test('shows every function as a whole', () => {
    expect(all.flatMap(long)).toEqual([])
  })

  test('shows every file in four parts, and every question in one and a bit', () => {
    expect(longFiles(all)).toEqual([])
  })

  test('is looked for in every room', () => {
    for (const room of ['core/run', 'core/app', 'core/checks', 'core/words', 'cli', 'electron', 'web', 'build'])
      expect(all.some(({ path }) => path.startsWith(`${room}/`))).toBe(true)
  })

  test('is given up for no file that fits', () => {
    const needless = all.filter((source) => Object.hasOwn(common, source.path) && linesOf(source) < question)
    expect(needless.map(({ path }) => path)).toEqual([])
    expect(Object.keys(common).filter((path) => !all.some((source) => source.path === path))).toEqual([])
  })

  test.each([
    ['core/run/x.ts', 200, []],
    ['core/run/x.ts', 201, ['core/run/x.ts has 201 lines']],
    ['core/checks/token/x.ts', 59, []],
    ['core/checks/token/x.ts', 60, ['core/checks/token/x.ts has 60 lines']],
    ['core/probes/x.ts', 60, ['core/probes/x.ts has 60 lines']],
    ['core/checks/check.ts', 100, []],
    ['core/checks/check.ts', 201, ['core/checks/check.ts has 201 lines']],
  ])('allows so many lines: %s with %i', (path, lines, found) => {
    expect(longFiles([{ path, text: '\n'.repeat(lines) }])).toEqual(found)
  })

  test.each([
    ['function a() {', 1],
    ['const a = () => {', 1],
    ['class A { a() {', 1],
  ])('is too small for a long one: %s', (head, count) => {
    const text = `${head}${'\n'.repeat(screen)}}${head.startsWith('class') ? '}' : ''}`
    expect(long({ path: 'core/model/x.ts', text })).toHaveLength(count)
  })

  test('is large enough for one of just its size, and for long data', () => {
    expect(long({ path: 'core/model/x.ts', text: `function a() {${'\n'.repeat(screen - 1)}}` })).toEqual([])
    expect(long({ path: 'core/model/x.ts', text: `const a = [${'\n'.repeat(200)}]` })).toEqual([])
  })
})
