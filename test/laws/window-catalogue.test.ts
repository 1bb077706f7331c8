import { describe, expect, test } from 'vitest'
import { languageIds } from '../../core/model/languages.ts'
import { catalogues, type Text, text, type Widened } from '../../renderer/text.ts'
import type { Source } from './sources.ts'
import { isNode, type Node, treeOf, walk, windowSources } from './window-source.ts'

type Path = readonly string[]

/** Every entry of a catalogue, as the keys that lead to it. */
function entriesOf(catalogue: unknown, path: Path = []): Path[] {
  if (typeof catalogue !== 'object' || catalogue === null || Array.isArray(catalogue)) return [path]
  return Object.entries(catalogue).flatMap(([key, value]) => entriesOf(value, [...path, key]))
}

/** Stands for a key that is worked out. */
const any = '*'

const keyOf = ({ property, computed }: Node): string => {
  const { name, value } = property as { name?: string; value?: unknown }
  if (!computed) return String(name)
  return typeof value === 'string' ? value : any
}

/** What a name stands for; `text` stands for the catalogue itself. */
type Names = ReadonlyMap<string, readonly Path[]>

/** The entries, or groups of them, that an expression may be. */
function pathsOf(node: unknown, names: Names): readonly Path[] {
  if (!isNode(node)) return []
  if (node.type === 'Identifier') return names.get(String(node.name)) ?? []
  if (node.type === 'MemberExpression') return pathsOf(node.object, names).map((path) => [...path, keyOf(node)])
  if (node.type === 'TSAsExpression' || node.type === 'ChainExpression') return pathsOf(node.expression, names)
  if (node.type === 'CallExpression' && /^\$derived$/.test(String((node.callee as Node).name)))
    return (node.arguments as Node[]).flatMap((one) => pathsOf(one, names))
  return []
}

/** Names that a file gives to groups of the catalogue: `const t = text.finding`. */
function namesIn(tree: unknown, catalogue: unknown): Names {
  const names = new Map<string, readonly Path[]>([['text', [[]]]])
  walk(tree, (node) => {
    if (node.type !== 'VariableDeclarator' || !isNode(node.id) || node.id.type !== 'Identifier') return
    const name = String(node.id.name)
    const paths = pathsOf(node.init, names).filter((path) => path.length > 0 && isGroup(catalogue, path))
    if (paths.length) names.set(name, [...(names.get(name) ?? []), ...paths])
  })
  return names
}

const isGroup = (catalogue: unknown, path: Path): boolean =>
  entriesOf(catalogue).some((entry) => entry.length > path.length && leads(path, entry))
const leads = (path: Path, entry: Path): boolean => path.every((key, at) => key === any || key === entry[at])

/** What a file uses: entries by their keys, and whole groups where they are handed on or looked through. */
function usedIn(source: Source, catalogue: unknown): Path[] {
  const tree = treeOf(source)
  const names = namesIn(tree, catalogue)
  const used: Path[] = []
  walk(tree, (node, parent) => {
    const isAlias = parent?.type === 'VariableDeclarator' && isNode(parent.id) && names.has(String(parent.id.name))
    const isPart = parent?.type === 'MemberExpression' && parent.object === node
    const isName = parent?.type === 'MemberExpression' && parent.property === node && !parent.computed
    const isKey = parent?.type === 'Property' && parent.key === node && !parent.computed
    const isDerived = parent?.type === 'CallExpression' && (parent.callee as Node).name === '$derived'
    if (isAlias || isPart || isName || isKey) return
    if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return
    const found = pathsOf(node, names).filter((path) => path.length > 0)
    if (isDerived && found.some((path) => isGroup(catalogue, path))) return
    if (parent?.type === 'TSTypeQuery' || (parent?.type === 'VariableDeclarator' && parent.id === node)) return
    used.push(...found)
  })
  return used
}

function unusedIn(all: readonly Source[], catalogue: unknown): string[] {
  const used = all.flatMap((source) => usedIn(source, catalogue))
  return entriesOf(catalogue)
    .filter((entry) => !used.some((path) => path.length <= entry.length && leads(path, entry)))
    .map((entry) => entry.join('.'))
}

describe('every entry of the catalogue', () => {
  test('is used somewhere in the window', () => {
    expect(entriesOf(text).length).toBeGreaterThan(400)
    expect(unusedIn(windowSources(), text)).toEqual([])
  })

  const words = {
    title: 'T',
    note: 'N',
    ways: { a: 'A', b: 'B' },
    deep: { one: { x: 'X', y: 'Y' }, two: { x: 'X', y: 'Y' } },
  }
  const unused = (path: string, text: string) => unusedIn([{ path, text }], words)
  const rest = (...gone: string[]) =>
    entriesOf(words)
      .map((entry) => entry.join('.'))
      .filter((entry) => !gone.includes(entry))

  test.each([
    ['itself', 'say(text.title)', ['title']],
    ['by a name of its group', 'const t = text.ways\nsay(t.b)', ['ways.b']],
    ['by a key that is worked out', 'const t = text.ways\nsay(t[x])', ['ways.a', 'ways.b']],
    ['by a literal key', "say(text['note'])", ['note']],
    ['with its whole group', 'say(text.ways)', ['ways.a', 'ways.b']],
    ['looked through', 'const t = text\nObject.keys(text.deep.one)', ['deep.one.x', 'deep.one.y']],
    ['in one of several groups', 'const t = $derived(text.deep[x])\nsay(t.y)', ['deep.one.y', 'deep.two.y']],
    ['only in a type', 'let x: keyof typeof text.ways', []],
    ['only as the name of a group', 'const t = text.ways', []],
    ['of another object', 'say(other.title, { title: 1 })', []],
  ])('counts as used: %s', (_name, code, used) => {
    expect(unused('renderer/lib/x.ts', code)).toEqual(rest(...used))
    expect(unused('renderer/parts/X.svelte', `<script lang="ts">\n${code}\n</script>`)).toEqual(rest(...used))
  })

  test('counts as used in a template', () => {
    const page =
      '<script lang="ts">const t = text.deep</script><p title={t.one.x}>{text.title}{#if a}<X words={t.two} />{/if}</p>'
    expect(unused('renderer/parts/X.svelte', page)).toEqual(rest('title', 'deep.one.x', 'deep.two.x', 'deep.two.y'))
  })
})

describe('every language', () => {
  test('of the program has a catalogue of the window', () => {
    expect(Object.keys(catalogues).toSorted()).toEqual(languageIds.toSorted())
  })

  test('has the entries of English, and no others', async () => {
    for (const load of Object.values(catalogues))
      expect(entriesOf(await load())).toEqual(entriesOf(await catalogues.en()))
  })

  test('takes the same parameters', () => {
    type Small = Widened<{ a: 'A'; b: (n: number) => string; c: { d: 'D' } }>
    const good: Small = { a: 'x', b: (n) => `${n}`, c: { d: 'y' } }
    // @ts-expect-error a key is missing
    const less: Small = { a: 'x', b: (n) => `${n}`, c: {} }
    // @ts-expect-error another parameter
    const other: Small = { a: 'x', b: (n: string) => n, c: { d: 'y' } }
    // @ts-expect-error no text
    const bare: Small = { a: 1, b: (n) => `${n}`, c: { d: 'y' } }
    expect([good, less, other, bare]).toHaveLength(4)
    const whole: Text = text
    // @ts-expect-error one of the functions takes another parameter
    const wrong: Text = { ...text, titleOf: (page: number) => `${page}` }
    expect([whole, wrong]).toHaveLength(2)
  })
})
