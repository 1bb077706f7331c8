import { readFileSync } from 'node:fs'
import { check } from 'recheck'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parsed, type Source, sources } from './sources.ts'

/**
 * No pattern of ours takes more than linear time, whatever it is given: one answer of 64 KB must not stop the program.
 * Each regular expression of the product is read and judged by `recheck`, which gives the text that proves a slow one.
 */
interface Pattern {
  source: string
  flags: string
  where: string
}

function patternsIn(source: Source): Pattern[] {
  const file = parsed(source)
  const found: Pattern[] = []
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const where = `${source.path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
      found.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), where })
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** Without one of these a pattern looks at so many characters and no more. */
const unbounded = /[*+]|\{\d+,\}/

/**
 * Patterns that are matched against words of so many characters at most (`normalised` in `core/providers/catalogue.ts`), where even the square of
 * their number is little: those of the catalogues of errors.
 */
const onBoundedText = /^core\/providers\//

/**
 * Some patterns can only be judged by trying, and what is found then is sometimes a guess. It is tried on the real thing, which
 * takes some ten nanoseconds for a character where it is linear.
 */
function holds(pattern: RegExp, attack: string): boolean {
  const times = Array.from({ length: 3 }, () => {
    const begun = performance.now()
    pattern.exec(attack)
    return performance.now() - begun
  })
  return Math.min(...times) > attack.length / 1000
}

async function slow({ source, flags, where }: Pattern): Promise<string[]> {
  if (!unbounded.test(source)) return []
  const found = await check(source, flags, { timeout: 30_000 })
  if (found.status !== 'vulnerable') return []
  const { complexity, attack, checker } = found
  if (checker === 'fuzz' && !holds(new RegExp(source, flags), attack.string)) return []
  const bounded = onBoundedText.test(where) && complexity.type === 'polynomial' && complexity.degree === 2
  return bounded ? [] : [`${where} is ${complexity.summary}: /${source}/${flags} on ${attack.pattern.slice(0, 120)}`]
}

/** What was judged before is not judged again: all of them were linear. */
const judged = new Set(JSON.parse(readFileSync(new URL('linear-patterns.json', import.meta.url), 'utf8')) as string[])

describe('the law of patterns', () => {
  const all = sources().filter(({ path }) => /^(core|cli|web|electron|renderer|build)\//.test(path))
  const patterns = new Map(all.flatMap(patternsIn).map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern]))

  test('finds the patterns of the product', () => {
    expect(patterns.size).toBeGreaterThan(300)
  })

  test('none takes more than linear time', { timeout: 300_000 }, async () => {
    const found: string[] = []
    for (const [, pattern] of patterns)
      if (!judged.has(`/${pattern.source}/${pattern.flags}`)) found.push(...(await slow(pattern)))
    expect(found).toEqual([])
  })

  test.each([
    ['\\s+$', 'core/checks/x.ts:1'],
    ['<title[^>]*>([^<]{1,400})', 'core/model/x.ts:1'],
    ['(a+)+$', 'core/providers/x.ts:1'],
    // Only by trying.
    ['(a)\\1*\\s+$', 'core/model/x.ts:1'],
    ['(?<!y)\\s+$', 'core/model/x.ts:1'],
  ])('sees that /%s/ is slow', async (source, where) => {
    expect(await slow({ source, flags: '', where })).toHaveLength(1)
  })
})
