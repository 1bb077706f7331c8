import { describe, expect, test } from 'vitest'
import { cut, cutExcerpts, excerpt } from '../../../core/model/excerpt.ts'
import { createMask } from '../../../core/report/redact.ts'

describe('an excerpt', () => {
  test('is the text itself where that is short enough', () => {
    expect(excerpt('abc', 3)).toBe('abc')
    expect(excerpt('', 3)).toBe('')
    expect(cutExcerpts(excerpt('abc', 3))).toBe('abc')
  })

  test('is cut later, and what stands around it stays', () => {
    expect(excerpt('abcd', 3)).toContain('abcd')
    expect(cutExcerpts(`It points to ${excerpt('abcd', 3)}. And ${excerpt('12345', 2)}!`)).toBe(
      'It points to abc…. And 12…!',
    )
  })

  test('cannot be forged', () => {
    const forged = '\ufdd01\ufdd1xyz\ufdd2'
    expect(cutExcerpts(excerpt(forged, 100))).toBe('1xyz')
    expect(cutExcerpts(forged)).toBe('x…')
    expect(cutExcerpts('a\ufdd0b')).toBe('a')
    expect(cutExcerpts('a\ufdd1b\ufdd2c')).toBe('abc')
  })

  test('of a page that repeats the secret shows nothing of it, wherever it is cut', () => {
    const secret = 'Gq3x-7Tz_VbN0pLw5RkYc9HfJd2MsAeUiOo8XtBvCnZm1Q6PlKjWyErTgDuSaF4h'
    const mask = createMask()
    mask.learn('client_secret', secret)
    for (let most = 1; most < 90; most += 1) {
      const shown = mask.line(`403 · ${excerpt(`<p>${secret}</p> and more words of the page`, most)}`)
      for (let at = 0; at + 5 <= secret.length; at += 1) expect(shown).not.toContain(secret.slice(at, at + 5))
    }
    // And where somebody else has cut it.
    for (let length = 8; length < secret.length; length += 1) {
      expect(mask.line(`see ${secret.slice(0, length)}…`)).toBe(`see ‹client_secret, ${length} of 64 characters›…`)
      expect(mask.line(secret.slice(-length))).toBe(`‹client_secret, ${length} of 64 characters›`)
    }
    expect(mask.line(`a ${secret.slice(20, 36)} b`)).toBe('a ‹client_secret, 16 of 64 characters› b')
    expect(mask.line(`a ${secret.slice(20, 35)} b`)).toBe(`a ${secret.slice(20, 35)} b`)
  })
})

describe('a cut', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'abc…'],
    ['a\u{1f600}b', 2, 'a…'],
    ['a\u{1f600}bc', 3, 'a\u{1f600}…'],
    ['ab‹secret, 9 characters›cd', 5, 'ab‹secret, 9 characters›…'],
    ['ab‹secret, 9 characters›', 5, 'ab‹secret, 9 characters›'],
    ['ab‹secret, 9 characters›cd', 2, 'ab…'],
    ['ab‹ no end of it', 5, 'ab‹ n…'],
  ])('of %j at %i is %j', (text, most, shown) => {
    expect(cut(text, most)).toBe(shown)
  })
})
