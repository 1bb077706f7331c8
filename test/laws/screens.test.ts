import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parsed, type Source, sources } from './sources.ts'

/** The rooms in which every function fits a screen, and every file four of them. */
const rooms = /^core\/(contract|devices|model|network|oauth|probes|store)\//
const screen = 50
const file = 200

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
  const all = sources().filter(({ path }) => rooms.test(path))

  test('shows every function as a whole', () => {
    expect(all.flatMap(long)).toEqual([])
  })

  test('shows every file in four parts', () => {
    const lines = all.map(({ path, text }) => [path, text.split('\n').length - 1] as const)
    expect(lines.filter(([, count]) => count > file)).toEqual([])
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
