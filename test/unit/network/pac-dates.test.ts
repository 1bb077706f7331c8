import { expect, test } from 'vitest'
import { dateRange } from '../../../core/network/pac-dates.ts'

const day = new Date(2026, 10, 27, 12)

test.each([
  [[27], true],
  [[28], false],
  [['NOV'], true],
  [['dec'], false],
  [[2026], true],
  [[1, 15], false],
  [['OCT', 'DEC'], true],
  [['DEC', 'FEB'], false],
  [['NOV', 'FEB'], true],
  [[2020, 2025], false],
  [[1, 'NOV', 30, 'NOV'], true],
  [[28, 'NOV', 3, 'JAN'], false],
  [['JAN', 2026, 'DEC', 2026], true],
  [[1, 'JAN', 2020, 26, 'NOV', 2026], false],
  [[1, 'JAN', 2020, 27, 'NOV', 2026, 'GMT'], true],
  [['JAN', 'DEC', 'GMT'], true],
  [[], false],
  [['GMT'], false],
  [['NOV', 2026], false],
  [['someday'], false],
])('the date range %j holds the 27th of November 2026: %s', (given, holds) => {
  expect(dateRange(given, day)).toBe(holds)
})
