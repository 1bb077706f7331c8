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
