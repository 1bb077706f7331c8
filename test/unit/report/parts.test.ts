import { describe, expect, test } from 'vitest'
import { excerpt } from '../../../core/model/excerpt.ts'
import { createMask, formsOf } from '../../../core/report/redact.ts'

const secret = 'Gq3x-7Tz_VbN0pLw5RkYc9HfJd2MsAeUiOo8XtBvCnZm1Q6PlKjWyErTgDuSaF4h'
const knowing = (value = secret, ...more: string[]) => {
  const mask = createMask()
  for (const each of [value, ...more]) mask.learn('client_secret', each, '0oa1')
  return mask
}
const part = (length: number, at = 20) => secret.slice(at, at + length)

describe('a part of a secret', () => {
  test.each([
    ['of 16 characters gives a long one away', `a ${part(16)} b`, 'a ‹client_secret, 16 of 64 characters› b'],
    ['of 40 characters as well', `a ${part(40)} b`, 'a ‹client_secret, 40 of 64 characters› b'],
    ['of 63 characters as well', `a ${part(63, 1)} b`, 'a ‹client_secret, 63 of 64 characters› b'],
    ['of 15 characters does not', `a ${part(15)} b`, `a ${part(15)} b`],
    ['in another case gives it away too', `a ${part(16).toUpperCase()} b`, 'a ‹client_secret, 16 of 64 characters› b'],
    [
      'and another part are hidden each',
      `a ${part(16, 0)} ${part(16, 30)} b`,
      'a ‹client_secret, 16 of 64 characters› ‹client_secret, 16 of 64 characters› b',
    ],
    [
      'and another part, in the other order',
      `# ${part(16, 30)}/${part(16, 0)} b`,
      '# ‹client_secret, 16 of 64 characters›/‹client_secret, 16 of 64 characters› b',
    ],
  ])('%s', (_name, text, shown) => {
    expect(knowing().text(text)).toBe(shown)
  })

  test.each([
    ['where the text ends', `a ${part(8, 0)}`, 'a ‹client_secret, 8 of 64 characters›'],
    ['where the text begins', `${part(8)} b`, '‹client_secret, 8 of 64 characters› b'],
    ['before three dots', `a ${part(8, 0)}... b`, 'a ‹client_secret, 8 of 64 characters›... b'],
    ['before what was cut', `a ${part(8, 0)}‹cut› b`, 'a ‹client_secret, 8 of 64 characters›‹cut› b'],
    ['of seven characters never', `a ${part(7, 0)}`, `a ${part(7, 0)}`],
    ['beside what was cut does not', `a ${part(8, 0)}-‹cut› b`, `a ${part(8, 0)}-‹cut› b`],
    ['before two dots does not', `a ${part(8, 0)}.. b`, `a ${part(8, 0)}.. b`],
    ['in the middle does not', `a ${part(8, 0)} b`, `a ${part(8, 0)} b`],
  ])('that was cut off is recognized from eight characters on: %s', (_name, text, shown) => {
    expect(knowing().text(text)).toBe(shown)
  })

  test('that an excerpt was cut to is hidden', () => {
    expect(knowing().text(excerpt(`${'x'.repeat(20_000)}`, 16_376))).not.toContain('client_secret')
    const near = `${'x '.repeat(8196)}${part(8, 0)}`
    expect(knowing().text(`${excerpt(near + secret.slice(8), 16)} b`)).not.toContain(part(8, 0))
  })

  test.each([
    // Three quarters of it, and never less than eight characters.
    ['abcdefgh', 8],
    ['abcdefghij', 8],
    ['abcdefghijkl', 9],
    ['abcdefghijklmnop', 12],
    ['abcdefghijklmnopqrst', 15],
    ['abcdefghijklmnopqrstuvwx', 16],
  ])('of %s is recognized from %i characters on', (value, enough) => {
    const { text } = knowing(value)
    const label = enough === value.length ? `${enough} characters` : `${enough} of ${value.length} characters`
    expect(text(`( ${value.slice(0, enough)} )`)).toBe(`( ‹client_secret, ${label}› )`)
    expect(text(`( ${value.slice(0, enough - 1)} )`)).toBe(`( ${value.slice(0, enough - 1)} )`)
  })
})

describe('a short secret', () => {
  test('is hidden whole and as it is written, in each form that keeps it', () => {
    const { text, leaks } = knowing('p4s&w0d')
    expect(text('a p4s&w0d b p4s%26w0d c p4s&amp;w0d')).toBe(
      'a ‹client_secret, 7 characters› b ‹client_secret, 7 characters› c ‹client_secret, 7 characters›',
    )
    expect(text('p4s&w0dp4s&w0d')).toBe('‹client_secret, 7 characters›‹client_secret, 7 characters›')
    expect([text('P4S&W0D'), text('p4s&w0'), leaks('p4s&w0d'), leaks('p4s&w0')]).toEqual([
      'P4S&W0D',
      'p4s&w0',
      true,
      false,
    ])
  })

  test('of four characters is the shortest that is hidden', () => {
    expect(knowing('q7%z').text('a q7%z b')).toBe('a ‹client_secret, 4 characters› b')
    expect(knowing('q7z').text('a q7z b')).toBe('a q7z b')
    expect(knowing('%41b').text('a %41b Ab b')).toBe('a ‹client_secret, 4 characters› Ab b')
    const packed = `${Buffer.from('q7z').toString('base64')} ${Buffer.from('0oa1:q7z').toString('base64')}`
    expect(knowing('q7z').text(packed)).toBe(packed)
    expect(knowing('a b1').text('x a+b1 a b1')).toBe('x ‹client_secret, 4 characters› ‹client_secret, 4 characters›')
  })

  test('with marks that a form escapes is hidden beside a long one', () => {
    expect(knowing(secret, 'p4s&w0d').text(`p4s&w0d ${secret}`)).toBe(
      '‹client_secret, 7 characters› ‹client_secret, 64 characters›',
    )
  })
})

describe('a secret with something at its edges', () => {
  test.each([' hunter2hunter2 ', '+hunter2hunter2', 'hunter2hunter2\\', '\thunter2hunter2'])(
    '%j is hidden whole',
    (value) => {
      expect(knowing(value).text(`[${value}]`)).toBe(`[‹client_secret, ${value.length} characters›]`)
    },
  )

  test.each(['hunter2%41hunter', 'hunter2&amp;hunter', 'hunter2\\u0041hunter'])(
    'or that looks like an escape, %s, is hidden as it is',
    (value) => {
      expect(knowing(value).text(`[${value}]`)).toBe(`[‹client_secret, ${value.length} characters›]`)
      expect(knowing(value).leaks(encodeURIComponent(value))).toBe(true)
    },
  )
})

test('the client ID in what Basic sends is no part of a secret', () => {
  const mask = createMask()
  mask.learn('client_secret', secret, '0oa1b2c3d4EXAMPLE5d7')
  const start = Buffer.from('0oa1b2c3d4EXAMPLE5d7').toString('base64').slice(0, 24)
  expect(mask.text(`a ${start}`)).toBe(`a ${start}`)
})

test('a secret that is learned twice keeps its first name', () => {
  const mask = createMask()
  mask.learn('client_secret', secret)
  mask.learn('password', secret)
  expect(mask.text(secret)).toBe('‹client_secret, 64 characters›')
  expect(createMask().text(secret)).toBe(secret)
})

test('the forms of a secret are those in which it is sent and stored, the longest first', () => {
  const forms = formsOf('a&"<é b', 'c d')
  expect(forms).toEqual(
    expect.arrayContaining([
      'a&"<é b',
      'a%26%22%3C%C3%A9%20b',
      'a%26%22%3C%C3%A9+b',
      'a&\\"<é b',
      'a&amp;&quot;&lt;é b',
      Buffer.from('a&"<é b').toString('base64'),
      Buffer.from('c d:a&"<é b').toString('base64'),
      Buffer.from('c%20d:a%26%22%3C%C3%A9%20b').toString('base64url'),
      Buffer.from('c d:a%26%22%3C%C3%A9+b').toString('base64'),
    ]),
  )
  expect(forms.map(({ length }) => length)).toEqual(forms.map(({ length }) => length).sort((a, b) => b - a))
  expect(new Set(forms).size).toBe(forms.length)
  expect(formsOf('abcd')).toContain(Buffer.from(':abcd').toString('base64'))
})
