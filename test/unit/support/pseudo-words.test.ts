import { describe, expect, test } from 'vitest'
import type { RunResult } from '../../../core/model/result.ts'
import type { Evidence } from '../../../core/model/said.ts'
import { unsourcedIn, valuesOf } from '../../support/pseudo-words.ts'
import { guideNamed } from '../../support/run-guide.ts'

const guide = guideNamed('okta/any')
const saw = (seen: Evidence) =>
  ({
    exchanges: [{ url: 'https://acme.example', body: 'access denied today' }],
    results: [{ outcome: { kind: 'judged', ms: 0, verdict: { holds: true, seen } } }],
  }) as unknown as RunResult

describe('evidence', () => {
  test.each<[Evidence]>([
    ['RS256'],
    ['access denied'],
    ['https://elsewhere.example/zebra'],
    ['access_denied · a zebra said so'],
    [{ word: 'run.cancelled' }],
    [7],
    [['denied', 'today']],
  ])('%j is of the world', (seen) => {
    expect(unsourcedIn(saw(seen), guide)).toEqual([])
  })

  test.each<[Evidence, string]>([
    ['zebra left', 'zebra left'],
    [['denied', 'no zebra'], 'no zebra'],
  ])('%j has words of ours', (seen, found) => {
    expect(unsourcedIn(saw(seen), guide)).toEqual([found])
  })
})

test('values of a run are its texts, without the words of what is said', () => {
  expect(
    valuesOf({ a: 'x', b: [{ word: 'run.all', with: { product: 'y', inner: { word: 'run.z' } } }], c: 1 }),
  ).toEqual(['x', 'y'])
})
