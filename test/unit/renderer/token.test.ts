import { describe, expect, test } from 'vitest'
import type { ClaimRow, TokenView } from '../../../core/contract/values.ts'
import { countdown, span } from '../../../renderer/lib/age.ts'
import { differing, repeats, shownOf, sidesOf } from '../../../renderer/lib/claims.ts'
import { dated, lifeOf } from '../../../renderer/lib/lifetime.ts'

const at = Date.parse('2026-03-01T12:00:00Z')
const minutes = (n: number) => at + n * 60_000
const iso = (n: number) => new Date(minutes(n)).toISOString()
type Lifetime = NonNullable<TokenView['lifetime']>
const hour: Lifetime = { issuedAt: iso(0), notBefore: null, expiresAt: iso(60), seconds: 3600 }

describe('spans of time', () => {
  test.each([
    [-5, '0 sec'],
    [58_900, '58 sec'],
    [59_999, '59 sec'],
    [60_000, '1 min'],
    [42 * 60_000 + 59_000, '42 min'],
    [60 * 60_000, '1 hr'],
    [190 * 60_000, '3 hr 10 min'],
    [48 * 3_600_000 - 1, '47 hr 59 min'],
    [48 * 3_600_000, '2 days'],
    [49 * 3_600_000, '2 days'],
  ])('%i ms is %s', (ms, words) => {
    expect(span(ms)).toBe(words)
  })

  test('a countdown is exact, and never shows nothing while something is left', () => {
    expect([272_000, 240_000, 59_001, 1, -3].map(countdown)).toEqual([
      '4 min 32 sec',
      '4 min',
      '1 min',
      '1 sec',
      '0 sec',
    ])
  })
})

describe('the lifetime of a token', () => {
  test('is somewhere between its two ends', () => {
    expect(lifeOf(hour, minutes(15))).toEqual({
      state: 'valid',
      ms: 45 * 60_000,
      long: 3_600_000,
      bar: { from: 0, until: 1, now: 0.25 },
    })
  })

  test('ends at its end, not a moment later', () => {
    expect(lifeOf(hour, minutes(60)).state).toBe('expired')
    expect(lifeOf(hour, minutes(60) - 1).state).toBe('valid')
  })

  test('leaves room behind its end for now, but not for days', () => {
    expect(lifeOf(hour, minutes(63))).toMatchObject({ state: 'expired', ms: 180_000, bar: { now: 1 } })
    expect(lifeOf(hour, minutes(63)).bar?.until).toBeCloseTo(60 / 63)
    expect(lifeOf(hour, minutes(90_000)).bar).toEqual({ from: 0, until: 0.8, now: 1 })
  })

  test('that has not begun shows where it will', () => {
    const life = lifeOf({ ...hour, notBefore: iso(4) }, minutes(0))

    expect(life).toMatchObject({ state: 'begins', ms: 240_000, bar: { now: 0, until: 1 } })
    expect(life.bar?.from).toBeCloseTo(4 / 60)
  })

  test('without an end is unknown; with a length alone it ends that long after it came', () => {
    const none: Lifetime = { issuedAt: null, notBefore: null, expiresAt: null, seconds: null }

    expect(lifeOf(none, at)).toEqual({ state: 'unknown', ms: 0, long: null, bar: null })
    expect(dated(none, iso(0))).toBe(none)
    expect(lifeOf(dated({ ...none, seconds: 3600 }, iso(0)), minutes(30))).toMatchObject({
      state: 'valid',
      ms: 1_800_000,
    })
  })

  test('whose ends are the wrong way round draws no bar', () => {
    expect(lifeOf({ ...hour, expiresAt: iso(-5) }, minutes(1)).bar).toBeNull()
  })
})

describe('claims', () => {
  const row = (value: string, expected: string | null, holds: boolean | null = null): ClaimRow => ({
    name: 'iss',
    value,
    meaning: '',
    expected,
    holds,
  })

  test('a string loses its quotes, a list of strings stands item by item, anything else stays', () => {
    expect(shownOf('"a"')).toBe('a')
    expect(shownOf('["a","b"]')).toEqual(['a', 'b'])
    for (const json of ['{"a":1}', '[]', '[1]', '1700000000', 'contains ki.scan']) expect(shownOf(json)).toBe(json)
  })

  test('both sides are compared without their quotes', () => {
    expect(sidesOf(row('"https://a"', 'https://b'))).toEqual({ expected: 'https://b', actual: 'https://a' })
  })

  test('what is exactly as expected is not said twice', () => {
    expect(repeats(row('"RS256"', 'RS256'))).toBe(true)
    expect(repeats(row('["ki.scan"]', 'contains ki.scan'))).toBe(false)
  })

  test('only what does not hold counts', () => {
    expect(differing([row('1', null), row('1', '1', true), row('1', '2', false)])).toBe(1)
  })
})
