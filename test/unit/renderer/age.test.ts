import { expect, test } from 'vitest'
import { ago, agoShort, duration } from '../../../renderer/lib/age.ts'

const now = Date.parse('2026-03-01T12:00:00Z')

test.each([
  ['2026-03-01T11:59:30Z', 'just now', 'now'],
  ['2026-03-01T11:59:00.001Z', 'just now', 'now'],
  ['2026-03-01T11:59:00Z', '1 minute ago', '1m'],
  ['2026-03-01T11:55:00Z', '5 minutes ago', '5m'],
  ['2026-03-01T11:00:00.001Z', '59 minutes ago', '59m'],
  ['2026-03-01T11:00:00Z', '1 hour ago', '1h'],
  ['2026-03-01T10:00:00Z', '2 hours ago', '2h'],
  ['2026-02-28T12:00:00.001Z', '23 hours ago', '23h'],
  ['2026-02-28T12:00:00Z', '1 day ago', '1d'],
  ['2026-02-20T12:00:00Z', '9 days ago', '9d'],
])('%s is %s', (at, long, short) => {
  expect(ago(at, now)).toBe(long)
  expect(agoShort(at, now)).toBe(short)
})

test('a moment that the other clock puts into the future is now, and so is one that cannot be read', () => {
  expect(ago('2026-03-01T12:00:40Z', now)).toBe('just now')
  expect(ago('yesterday', now)).toBe('just now')
})

test.each([
  [12.4, '12 ms'],
  [499.4, '499 ms'],
  [500, '0.5 sec'],
  [612, '0.6 sec'],
  [1000, '1 sec'],
  [9949, '9.9 sec'],
  [9950, '10 sec'],
  [12_400, '12 sec'],
  [12_500, '13 sec'],
])('%d milliseconds read as %s', (ms, words) => {
  expect(duration(ms)).toBe(words)
})
