import { expect, test } from 'vitest'
import { name } from '../../../core/contract/parsers.ts'

test.each([
  [' Acme ', 'Acme'],
  ['a\u202eb\u2066c\u2069', 'abc'],
  ['bell\u0007 \u001b[31mred', 'bell [31mred'],
  ['two\nlines', 'twolines'],
  // Joiners are letters of some scripts, and parts of signs.
  ['نمی\u200cخواهم', 'نمی\u200cخواهم'],
  ['👩\u200d💻', '👩\u200d💻'],
])('the name %j is kept as %j: it moves no text around it', (typed, kept) => {
  expect(name.parse(typed)).toBe(kept)
})

test.each(['', '   ', '\u202e', '\u0007\n', 'x'.repeat(81)])('%j is no name', (typed) => {
  expect(name.safeParse(typed).success).toBe(false)
})
