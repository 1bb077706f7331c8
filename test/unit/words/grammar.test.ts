import { describe, expect, test } from 'vitest'
import { grammarOf } from '../../../core/words/intl.ts'

const { number, time, values } = grammarOf('en')

describe('what a language writes by itself', () => {
  test('a number has three digits behind its point at most, or as many as are asked for', () => {
    expect([number(1234.56789), number(2.25, 1), number(2, 1), number(0.4, 0)]).toEqual(['1,234.568', '2.3', '2', '0'])
  })

  test('values outside of a sentence stand beside each other', () => {
    expect(values(['a', 'b', 'c'])).toBe('a, b, c')
    expect(values(['a'])).toBe('a')
    expect(values([])).toBe('')
  })

  test('a moment has its seconds, and the offset of the time zone', () => {
    expect(time(Date.parse('2026-01-15T12:00:05Z'))).toMatch(/2026.*:\d0:05\s[AP]M GMT(?:[+-]\d{1,2}(?::\d\d)?)?$/)
  })
})
