import { describe, expect, test } from 'vitest'
import { circleIn } from './circle-in.ts'
import { importsOf, sources } from './sources.ts'

const imports = new Map(sources().map((source) => [source.path, importsOf(source).map(({ to }) => to)] as const))

/** No file imports itself by a detour, types included: a circle of two files is one file that lies in two places. */
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
