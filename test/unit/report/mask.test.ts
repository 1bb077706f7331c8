import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createMask } from '../../../core/report/redact.ts'
import { disguises } from './disguises.ts'

/** As Okta and Auth0 make them, and with every mark that is escaped somewhere. */
const secrets = {
  okta: 'Gq3x-7Tz_VbN0pLw5RkYc9HfJd2MsAeUiOo8XtBvCnZm1Q6PlKjWyErTgDuSaF4h',
  marked: `aB3$x+/&=!'()*<>"\\;,k9ZqR7%Tt`,
}
const knowing = (secret: string) => {
  const mask = createMask()
  mask.learn('client_secret', secret, '0oa1')
  return mask
}

/** Stretches of a secret that a person could still read in a text. */
const leftOf = (secret: string, text: string): string[] =>
  [...secret]
    .map((_, at) => secret.slice(at, at + 6))
    .filter((part) => part.length === 6 && text.toLowerCase().includes(part.toLowerCase()))

describe.each([
  ['a secret of letters', secrets.okta],
  ['a secret with marks', secrets.marked],
] as const)('%s', (_name, secret) => {
  const lossy = /letters|case/
  test.each(Object.keys(disguises))('is hidden %s', (name) => {
    const hide = knowing(secret)
    const form = disguises[name]?.(secret) ?? ''
    const shown = hide.text(`before ${form} after`)
    expect(shown).toContain('‹client_secret, ')
    // A byte or two of its neighbors may stay in base64.
    expect(shown.length, shown).toBeLessThan(`before ‹client_secret, ${secret.length} characters› after`.length + 50)
    expect(leftOf(secret, shown)).toEqual([])
    expect(hide.leaks(`x${form}x`)).toBe(true)
  })

  test.each(Object.keys(disguises))('is hidden in any other form as well, and that %s', (outer) => {
    const hide = knowing(secret)
    const shown = Object.keys(disguises).flatMap((inner) => {
      // Base64 and escapes mean something else in other letters.
      if (lossy.test(outer) && /64|URL|JSON|Java|HTML|hexa|octal|turn|bytes|form|shell/.test(inner)) return []
      if (inner === 'in wide letters' && outer === 'in base64 of UTF-16') return []
      const text = hide.text(`before ${disguises[outer]?.(disguises[inner]?.(secret) ?? '')} after`)
      return text.includes('‹client_secret, ') && leftOf(secret, text).length === 0 ? [] : [[inner, text]]
    })
    expect(shown).toEqual([])
  })
})

/** What mail, pages that highlight or break long words, and logs that change case make of a text. */
const loose: Readonly<Record<string, (text: string) => string>> = {
  'in quoted-printable': (text) =>
    [...Buffer.from(text)].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  'broken by soft line breaks': (text) => text.replaceAll('=', '=3D').replace(/.{9}/g, '$&=\r\n'),
  'broken by soft line breaks in JSON': (text) => text.replaceAll('=', '=3D').replace(/.{9}/g, '$&=\\n'),
  'broken by tags': (text) => text.replace(/.{5}/g, '$&<wbr>'),
  'with tags around each character': (text) => [...text].map((one) => `<b class="m">${one}</b>`).join(''),
  'broken by comments': (text) => text.replace(/.{5}/g, '$&<!-- x -->'),
  'with soft hyphens': (text) => text.replace(/.{5}/g, '$&&shy;'),
  'in base64, upper case': (text) => Buffer.from(text).toString('base64').toUpperCase(),
  'in base64url, lower case': (text) => Buffer.from(text).toString('base64url').toLowerCase(),
  'in base64 behind one byte, upper case': (text) => Buffer.from(`:${text};`).toString('base64').toUpperCase(),
  'in base64 behind two bytes, lower case': (text) => Buffer.from(`a:${text};`).toString('base64').toLowerCase(),
}

describe.each(Object.keys(loose))('%s', (name) => {
  test.each([
    ['a secret of letters', secrets.okta],
    ['a secret with marks', secrets.marked.replaceAll(/[<>=]/g, '-')],
  ] as const)('%s is hidden', (_name, secret) => {
    const hide = knowing(secret)
    const shown = hide.text(`before ${loose[name]?.(secret)} after`)
    expect(shown).toContain('‹client_secret, ')
    expect(shown.length, shown).toBeLessThan(130)
    expect(leftOf(secret, shown)).toEqual([])
  })
})

test('a header with a character for each byte of a secret', () => {
  const hide = createMask()
  hide.learn('password', 'pässwörd-Übergrößé')
  expect(hide.text(Buffer.from('x pässwörd-Übergrößé y').toString('latin1'))).toBe('x ‹password, 18 characters› y')
})

test('ordinary text stays, whatever it looks like', () => {
  const mask = knowing(secrets.okta)
  for (const text of [
    '<p>grant_type=61 &amp; scope=abc</p>',
    'a=3D=\nb',
    '<b>An</b> error <a href="x">page</a>',
    'Ã¤ü',
  ])
    expect(mask.text(text)).toBe(text)
})

test('what was masked once is masked again without a change', () => {
  const mask = knowing(secrets.okta)
  const header = Buffer.from('{"alg":"RS256"}').toString('base64url')
  const texts = [
    `{"access_token":"${header}.e30.c2lnbmF0dXJlLXRoYXQtb3BlbnM","x":1}`,
    `{"access_token":"${header}.a2V5.aXY.Y2lwaGVy.dGFn"}`,
    `client_secret=${secrets.okta}&code=abc&x=1`,
    `{"client_secret":"abc","refresh_token":"def"}`,
    `a\u001bb\u202ec\nd`,
  ]
  for (const text of texts) {
    const once = mask.text(text)
    expect(once).not.toBe(text)
    expect(mask.text(once)).toBe(once)
  }
})

describe('a private key', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = privateKey.export({ format: 'jwk' }) as Record<string, string>
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString()
  const body = pem.replace(/-----[^-]+-----|\n/g, '')

  test.each([
    ['as a JWK', JSON.stringify(jwk)],
    ['as PEM', pem],
  ])('%s: each of its private numbers is hidden, alone too, and its public ones are not', (_form, secret) => {
    const hide = createMask()
    hide.learn('private_key', secret)
    for (const member of ['d', 'p', 'q', 'dp', 'dq', 'qi']) {
      const number = jwk[member] ?? ''
      expect(hide.text(`x ${number} y`), member).toBe(`x ‹private_key, ${number.length} characters› y`)
      const bytes = Buffer.from(number, 'base64url').toString('hex')
      expect(hide.text(`x ${bytes} y`), member).not.toContain(bytes.slice(20, 40))
    }
    expect(hide.text(`"n":"${jwk.n}"`)).toBe(`"n":"${jwk.n}"`)
    expect(hide.text(`x ${body.slice(700, 1000)} y`)).not.toContain(body.slice(800, 820))
  })
})
