import { describe, expect, test } from 'vitest'
import { padded, widthOf, wrapped } from '../../../core/report/columns.ts'

describe('columns of a terminal', () => {
  test.each([
    ['Okta', 4],
    ['größer', 6],
    ['接続', 4],
    ['ｱｸｾｽ', 4],
    ['한국', 4],
    ['🔑', 2],
    ['👩‍💻', 2],
    ['🇩🇪', 2],
    ['e\u0301', 1],
    ['', 0],
  ])('%s takes as many as it is wide', (text, columns) => {
    expect(widthOf(text)).toBe(columns)
  })

  test('are filled up behind a text, wide characters included', () => {
    expect(['Okta', '接続', '🔑', 'longer than that'].map((text) => `${padded(text, 6)}|`)).toEqual([
      'Okta  |',
      '接続  |',
      '🔑    |',
      'longer than that|',
    ])
  })

  test('break words into lines, up to the last column', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapped('one two three', 6)).toEqual(['one', 'two', 'three'])
    expect(wrapped('', 6)).toEqual([''])
  })

  test('break wide characters where they reach the edge, not where their count does', () => {
    expect(wrapped('接続 認証 失敗', 9)).toEqual(['接続 認証', '失敗'])
    expect(wrapped('🔑🔑 🔒🔒', 8)).toEqual(['🔑🔑', '🔒🔒'])
  })

  test('never break a word: an address stays one', () => {
    expect(wrapped('see https://acme.okta.com/oauth2/default now', 10)).toEqual([
      'see',
      'https://acme.okta.com/oauth2/default',
      'now',
    ])
  })
})
