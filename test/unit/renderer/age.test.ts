import { expect, test } from 'vitest'
import { ago, agoShort, duration } from '../../../renderer/lib/age.ts'

const now = Date.parse('2026-03-01T12:00:00Z')

test.each([
  ['2026-03-01T11:59:30Z', 'just now', 'now'],
  ['2026-03-01T11:55:00Z', '5 min ago', '5 min'],
  ['2026-03-01T10:00:00Z', '2 h ago', '2 h'],
  ['2026-02-28T11:00:00Z', '1 day ago', '1 d'],
  ['2026-02-20T12:00:00Z', '9 days ago', '9 d'],
])('%s is %s', (at, long, short) => {
  expect(ago(at, now)).toBe(long)
  expect(agoShort(at, now)).toBe(short)
})

test('a moment that the other clock puts into the future is now', () => {
  expect(ago('2026-03-01T12:00:40Z', now)).toBe('just now')
})

test.each([
  [12.4, '12 ms'],
  [612, '0.6 s'],
  [12_400, '12 s'],
])('%d milliseconds read as %s', (ms, words) => {
  expect(duration(ms)).toBe(words)
})
