import { describe, expect, test } from 'vitest'
import { createMask } from '../../../core/report/redact.ts'

const token = 'v2-opaque-9f8e7d6c5b4a39281706f5e4'
const met = (body: string, headers: Record<string, string> = {}) => {
  const mask = createMask()
  mask.meet({ url: 'https://a.example/token' }, { status: 200, headers, body })
  return mask
}

describe('what is met is learned before it is shown', () => {
  test.each(['access_token', 'id_token', 'refresh_token', 'device_code'])(
    '%s of an answer, wherever it stands',
    (name) => {
      for (const mask of [
        met(JSON.stringify({ [name]: token })),
        met(JSON.stringify({ a: [{ b: { [name]: token } }] })),
        met(`${name}=${token}&x=1`),
      ]) {
        expect(mask.text(`again: ${token}`)).toBe(`again: ‹${name}, 34 characters›`)
        expect(mask.text(`again: ${Buffer.from(`x${token}`).toString('base64')}`)).not.toContain('b3BhcXVl')
      }
    },
  )

  test('the signature of a signed token, and not its claims', () => {
    const signature = 'c2lnbmF0dXJlLXRoYXQtb3BlbnM'
    const mask = met(JSON.stringify({ access_token: `eyJhbGciOiJub25lIn0.eyJhIjoxfQ.${signature}` }))
    expect(mask.text(`x ${signature} eyJhIjoxfQ`)).toBe('x ‹access_token, 27 characters› eyJhIjoxfQ')
  })

  test('codes of an address, and of a visit', () => {
    expect(met('', { location: `https://a.example/cb?code=${token}` }).text(token)).toBe('‹code, 34 characters›')
    expect(met('', { location: `https://a.example/cb#code=${token}` }).text(token)).toBe('‹code, 34 characters›')
    const mask = createMask()
    mask.meetParameters([['code', token]])
    expect(mask.text(token)).toBe('‹code, 34 characters›')
  })

  test('what was sent', () => {
    const mask = createMask()
    mask.meet(
      {
        url: 'https://a.example',
        headers: { Authorization: `Bearer ${token}` },
        body: 'code_verifier=abcdefghijklmnop',
      },
      null,
    )
    expect(mask.text(`${token} abcdefghijklmnop`)).toBe('‹authorization, 34 characters› ‹code_verifier, 16 characters›')
  })

  test('and words are not', () => {
    const text = 'invalid_grant access_denied 2024-01-01'
    expect(
      met(
        JSON.stringify({ error: 'access_denied', code: 'invalid_grant', iat: '2024-01-01', access_token: 'short' }),
      ).text(text),
    ).toBe(text)
    expect(met(`${'['.repeat(200_000)}`).text(text)).toBe(text)
  })
})
