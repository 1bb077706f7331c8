import { describe, expect, test } from 'vitest'
import { createMask } from '../../../core/report/redact.ts'

const secret = 'hunter2hunter2'
const shown = '‹client_secret, 14 characters›'
const knowing = (value = secret) => {
  const mask = createMask()
  mask.learn('client_secret', value)
  return mask
}
const base64 = (text: string) => Buffer.from(text).toString('base64')
const hex = (text: string) => Buffer.from(text).toString('hex')

describe('what is packed is hidden from its first byte to its last one', () => {
  const packed = base64(`abc${secret}xyz`)
  const kept = `${packed.slice(0, 4)}${shown}${packed.slice(23)}`
  test.each([
    ['base64, aligned', packed, kept],
    ['base64 behind something else', `zz${packed}`, `zz${kept}`],
    ['base64 behind three letters', `zzz${packed}`, `zzz${kept}`],
    ['base64 behind a letter', `z${packed}`, `z${kept}`],
    ['base64 with its padding', base64(`abcd${secret}`), `${base64('abcd').slice(0, 5)}${shown}`],
    ['base64 with two marks of padding', base64(`ab${secret}`), `${base64('ab').slice(0, 2)}${shown}`],
    ['base64 with padding of something else behind it', `${packed} =`, `${kept} =`],
    ['hexadecimal', hex(secret), shown],
    ['hexadecimal between other bytes', `00ff${hex(secret)}ff`, `00ff${shown}ff`],
    ['hexadecimal behind half a byte', `0${hex(secret)}`, `0${shown}`],
    ['hexadecimal behind half a byte, and before another half', `0${hex(secret)}0`, `0${shown}0`],
    ['bytes in decimal with spaces', `[0 1 ${[...Buffer.from(secret)].join(' ')} 255]`, `[0 1 ${shown} 255]`],
    ['a list of bytes in decimal', `[0,1,${[...Buffer.from(secret)].join(',')},255]`, `[0,1,${shown},255]`],
    ['a list of bytes', `0x00, ${hex(secret).replace(/../g, '0x$&, ')}0xff`, `0x00, 0x${shown}, 0xff`],
  ])('%s', (_name, form, hidden) => {
    expect(knowing().text(`{ ${form} }`)).toBe(`{ ${hidden} }`)
  })
})

describe('letters beyond ASCII', () => {
  const value = 'pä9€x𝄞zq7lm'
  const inEntities = (make: (code: number) => string) => [...value].map((one) => make(one.codePointAt(0) ?? 0)).join('')
  test.each([
    ['as they are', value],
    ['in a URL', encodeURIComponent(value)],
    ['in HTML by numbers', inEntities((code) => `&#${code};`)],
    ['in HTML by hexadecimal numbers', inEntities((code) => `&#x${code.toString(16)};`)],
    ['in JavaScript', inEntities((code) => `\\u{${code.toString(16)}}`)],
    ['in JSON', [...JSON.stringify(value).slice(1, -1)].map((one) => (one > '~' ? escaped(one) : one)).join('')],
    ['with their accents apart', value.normalize('NFD')],
    ['in upper case', value.toUpperCase()],
    ['in base64 of a longer text', base64(`abc${value}`)],
  ])('are hidden %s', (_name, form) => {
    const { text } = knowing(value)
    expect(text(`{ ${form} }`)).toMatch(/^\{ (YWJj)?‹client_secret, 12 characters› \}$/)
    expect(knowing().text(`ä€𝄞 ${secret} ä€𝄞`)).toBe(`ä€𝄞 ${shown} ä€𝄞`)
  })

  test('and numbers that are no letters stay as they are', () => {
    expect(knowing().text(`&#x110000; &#99999999999; \\u{110000} %F4%90%80%80 ${secret}`)).toBe(
      `&#x110000; &#99999999999; \\u{110000} %F4%90%80%80 ${shown}`,
    )
  })
})

test('what was escaped eight times is read; more often is done to hide something else', () => {
  const times = (count: number) =>
    Array.from({ length: count }).reduce<string>((text) => text.replaceAll('%', '%25'), 'hunter2%2Fhunter2')
  const { leaks } = knowing('hunter2/hunter2')
  expect([leaks(times(0)), leaks(times(7)), leaks(times(8))]).toEqual([true, true, false])
})

function escaped(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('')
}
