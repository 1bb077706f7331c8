import { describe, expect, test } from 'vitest'
import { importsOf, sources } from './sources.ts'

/** No file imports itself by a detour, types included: a circle of two files is one file that lies in two places. */
function circleIn(next: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const walk = (at: string, path: readonly string[]): string[] | null => {
    if (path.includes(at)) return [...path.slice(path.indexOf(at)), at]
    if (done.has(at)) return null
    for (const to of next.get(at) ?? []) {
      const circle = walk(to, [...path, at])
      if (circle) return circle
    }
    done.add(at)
    return null
  }
  for (const at of next.keys()) {
    const circle = walk(at, [])
    if (circle) return circle
  }
  return null
}

const imports = new Map(sources().map((source) => [source.path, importsOf(source).map(({ to }) => to)] as const))

describe('imports', () => {
  test('go in no circle', () => {
    expect(circleIn(imports)).toBeNull()
  })

  test('would be seen in one, over one file or several', () => {
    expect(circleIn(new Map(imports).set('core/model/hosts.ts', ['core/run/run.ts']))).not.toBeNull()
    expect(circleIn(new Map([['a', ['a']]]))).toEqual(['a', 'a'])
    expect(
      circleIn(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b'])
    expect(
      circleIn(
        new Map([
          ['a', ['b', 'c']],
          ['b', ['c']],
          ['c', []],
        ]),
      ),
    ).toBeNull()
  })
})
