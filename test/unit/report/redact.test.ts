import { describe, expect, test } from 'vitest'
import { createMask } from '../../../core/report/redact.ts'

const { text: cutSignatures } = createMask()
const hideMembers = cutSignatures

const secret = 'p4ß "w0rd"/+&<\\'
const client = '0oa1 b'

/** Written down by hand: what servers, libraries and shells make of the secret. */
const forms: readonly [name: string, text: string][] = [
  ['as it is', 'p4ß "w0rd"/+&<\\'],
  ['encoded for an address', 'p4%C3%9F%20%22w0rd%22%2F%2B%26%3C%5C'],
  ['encoded for a form', 'p4%C3%9F+%22w0rd%22%2F%2B%26%3C%5C'],
  ['as JSON', 'p4ß \\"w0rd\\"/+&<\\\\'],
  ['in HTML', 'p4ß &quot;w0rd&quot;/+&amp;&lt;\\'],
  ['in base64', 'cDTDnyAidzByZCIvKyY8XA=='],
  ['in base64url', 'cDTDnyAidzByZCIvKyY8XA'],
  ['as Basic', 'MG9hMSBiOnA0w58gIncwcmQiLysmPFw='],
  ['as Basic, encoded first', 'MG9hMSUyMGI6cDQlQzMlOUYlMjAlMjJ3MHJkJTIyJTJGJTJCJTI2JTNDJTVD'],
]

describe('a secret that was learned', () => {
  const mask = createMask()
  mask.learn('client_secret', secret, client)

  test.each(forms)('is hidden %s', (_name, form) => {
    for (const hide of [mask.text, mask.url, (text: string) => mask.header('X-Echo', text)])
      expect(hide(`before ${form} after`)).toMatch(/^before ‹client_secret, 15 characters› after$/)
    expect(mask.leaks(`x${form}x`)).toBe(true)
  })

  test('is hidden as often as it comes', () => {
    expect(mask.text(`${secret}${secret}`)).toBe('‹client_secret, 15 characters›‹client_secret, 15 characters›')
  })

  test('leaves other text alone', () => {
    expect(mask.text('p4ß w0rd')).toBe('p4ß w0rd')
    expect(mask.leaks('p4ß w0rd')).toBe(false)
  })

  test('that is too short to be told from ordinary text does not black out everything', () => {
    const short = createMask()
    short.learn('client_secret', 'abc', client)
    expect(short.text('the abc of {"client_secret":"abc"}')).toBe(
      'the abc of {"client_secret":"‹hidden, 3 characters›"}',
    )
  })

  test('of one run is not known to another', () => {
    expect(createMask().text(secret)).toBe(secret)
  })
})

const encoded = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url')
const header = encoded({ alg: 'RS256', kid: 'key-1' })
const claims = encoded({ iss: 'https://acme.okta.com' })
const signature = 'c2lnbmF0dXJlLXRoYXQtb3BlbnM'

describe('a token', () => {
  test('keeps its claims and loses its signature', () => {
    expect(cutSignatures(`a ${header}.${claims}.${signature} b`)).toBe(`a ${header}.${claims}.‹signature cut› b`)
  })

  test.each([
    [
      'with an encrypted key',
      `${encoded({ alg: 'RSA-OAEP-256', enc: 'A256GCM' })}.a2V5LWtleS1rZXk.aXY.Y2lwaGVydGV4dA.dGFn`,
    ],
    ['with a key that was agreed on', `${encoded({ alg: 'dir', enc: 'A256GCM' })}..aXZpdml2aXY.Y2lwaGVydGV4dA.dGFn`],
  ])('that is encrypted %s keeps its header only', (_name, token) => {
    const head = token.split('.')[0]
    expect(cutSignatures(`a ${token} b`)).toBe(`a ${head}.‹encrypted, cut› b`)
    expect(createMask().text(JSON.stringify({ access_token: token }))).not.toContain('Y2lwaGVydGV4dA')
  })

  test('that cannot be read is hidden by the name of its member', () => {
    const mask = createMask()
    expect(mask.text('{"access_token":"2YotnFZFEjr1zCsicMWpAA"}')).toBe('{"access_token":"‹token, 22 characters›"}')
    expect(mask.text('{"access_token": "eyJhbGciOiJub25lIn0"}')).toBe('{"access_token": "‹token, 19 characters›"}')
    expect(mask.text(`{"id_token":"${header}.${claims}"}`)).toBe(
      `{"id_token":"‹token, ${header.length + claims.length + 1} characters›"}`,
    )
  })

  test('in a response keeps its claims', () => {
    expect(createMask().text(`{"access_token":"${header}.${claims}.${signature}"}`)).toBe(
      `{"access_token":"${header}.${claims}.‹signature cut›"}`,
    )
  })
})

describe('a member that holds a secret', () => {
  const names = [
    'client_secret',
    'client_assertion',
    'refresh_token',
    'password',
    'code',
    'code_verifier',
    'assertion',
    'registration_access_token',
  ]
  test.each(names)('%s is hidden in JSON and in forms, whatever it holds', (name) => {
    expect(hideMembers(`{"a":"b","${name}" : "x\\"y"}`)).toBe(`{"a":"b","${name}" : "‹hidden, 4 characters›"}`)
    expect(hideMembers(`a=b&${name}=x%22y&c=d`)).toBe(`a=b&${name}=‹hidden, 5 characters›&c=d`)
    expect(hideMembers(`https://a/b?${name}=xy`)).toBe(`https://a/b?${name}=‹hidden, 2 characters›`)
    expect(hideMembers(`${name}=xy`)).toBe(`${name}=‹hidden, 2 characters›`)
  })

  test('and others are not', () => {
    const text = 'client_id=a&scope=b&error_code=c {"client_id":"a","error":"b"}'
    expect(hideMembers(text)).toBe(text)
  })

  test('that was hidden by its value already is not hidden twice', () => {
    const mask = createMask()
    mask.learn('client_secret', 'hunter2hunter2')
    expect(mask.text('client_secret=hunter2hunter2&a=b')).toBe('client_secret=‹client_secret, 14 characters›&a=b')
  })
})

describe('a header', () => {
  const mask = createMask()
  test.each([
    ['Authorization', 'Basic YTpi', 'Basic ‹hidden›'],
    ['authorization', 'Bearer abc', 'Bearer ‹hidden›'],
    ['Proxy-Authorization', 'Basic YTpi', 'Basic ‹hidden›'],
    ['Authorization', 'SSWS 00abc', '‹hidden›'],
    ['Cookie', 'sid=1', '‹hidden›'],
    ['Set-Cookie', 'sid=1; HttpOnly', '‹hidden›'],
    ['DPoP', `${header}.${claims}.${signature}`, '‹hidden›'],
    ['Accept', 'application/json', 'application/json'],
    ['X-Debug', `${header}.${claims}.${signature}`, `${header}.${claims}.‹signature cut›`],
  ])('%s: %s', (name, value, shown) => {
    expect(mask.header(name, value)).toBe(shown)
  })
})
