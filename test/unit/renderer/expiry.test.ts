import { beforeAll, expect, test } from 'vitest'
import type { ExpiryEntry } from '../../../core/contract/values.ts'
import { bySpan, daysLeft, dayText, spanOf } from '../../../renderer/lib/expiry.ts'
import { placeOf } from '../../../renderer/lib/place.ts'
import { loadText } from '../../../renderer/text.ts'

beforeAll(loadText)

test.each([
  [-1, 'overdue'],
  [0, 'week'],
  [7, 'week'],
  [8, 'month'],
  [30, 'month'],
  [31, 'quarter'],
  [90, 'quarter'],
  [91, 'later'],
])('%i days from now are %s', (left, span) => {
  expect(spanOf(left)).toBe(span)
})

test('days are counted from this day, early and late', () => {
  for (const time of ['00:00:01', '23:59:59']) {
    const now = new Date(`2026-11-29T${time}`).getTime()
    expect(['2026-11-28', '2026-11-29', '2026-12-06'].map((on) => daysLeft(on, now))).toEqual([-1, 0, 7])
  }
  expect(dayText('2026-11-29')).toBe('Nov 29, 2026')
})

test('spans in which nothing ends are left out', () => {
  const on = (day: string) => ({ id: day, on: day }) as ExpiryEntry
  const now = new Date('2026-11-29T12:00:00').getTime()
  const spans = bySpan([on('2026-11-01'), on('2026-11-30'), on('2026-12-01'), on('2030-01-01')], now)
  expect(spans.map(({ span, items }) => [span, items.length])).toEqual([
    ['overdue', 1],
    ['week', 2],
    ['later', 1],
  ])
})

test('the calendar has a place, of all setups or of one', () => {
  expect(placeOf({ place: { screen: 'expiry' } })).toEqual({ screen: 'expiry', setup: null })
  expect(placeOf({ place: { screen: 'expiry', setup: 'a' } })).toEqual({ screen: 'expiry', setup: 'a' })
})
