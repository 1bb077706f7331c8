import { describe, expect, test } from 'vitest'
import { createMask } from '../../../core/report/redact.ts'

const cutSignatures = (text: string) => createMask().text(text)
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
  const known = (value = secret) => {
    const mask = createMask()
    mask.learn('client_secret', value, client)
    return mask
  }

  test.each(forms)('is hidden %s', (_name, form) => {
    const mask = known()
    for (const hide of [mask.text, mask.url, (text: string) => mask.header('X-Echo', text)])
      expect(hide(`before ${form} after`)).toMatch(/^before ‹client_secret, 15 characters› after$/)
    expect(mask.leaks(`x${form}x`)).toBe(true)
  })

  test('is hidden as often as it comes', () => {
    expect(known().text(`${secret}${secret}`)).toBe('‹client_secret, 15 characters›‹client_secret, 15 characters›')
  })

  test('leaves other text alone', () => {
    expect(known().text('p4ß w0rd')).toBe('p4ß w0rd')
    expect(known().leaks('p4ß w0rd')).toBe(false)
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

  test.each(['id-', 'token_', '-', 'x', 'a.bcd.', 'my-eyes-', 'framework.'])('is recognized behind %j', (before) => {
    const token = `${before}${header}.${claims}`
    expect(cutSignatures(`a ${token}.${signature} b`)).toBe(`a ${token}.‹signature cut› b`)
  })

  test.each(['{ "alg":"RS256"}', '{\n "alg":"RS256"}', '{\r\n"alg":"RS256"}', '{\t"alg":"RS256"}', '{"a":12}'])(
    'is recognized by a header that is written as %j',
    (json) => {
      const head = Buffer.from(json).toString('base64url')
      expect(cutSignatures(`${head}.${claims}.${signature}`)).toBe(`${head}.${claims}.‹signature cut›`)
    },
  )

  test('that stands beside another one is cut by itself', () => {
    const jwe = `${header}.a2V5LWtleS1rZXk.aXY.Y2lwaGVydGV4dA.dGFn`
    expect(cutSignatures(`${jwe}.${header}.${claims}.${signature}`)).toBe(
      `${header}.‹encrypted, cut›.${header}.${claims}.‹signature cut›`,
    )
    expect(cutSignatures(`${header}.${claims}.${signature} ${header}.${claims}.${signature}`)).toBe(
      `${header}.${claims}.‹signature cut› ${header}.${claims}.‹signature cut›`,
    )
  })

  test('at the end of a sentence loses its signature and not the full stop', () => {
    expect(cutSignatures(`${header}.${claims}.${signature}.`)).toBe(`${header}.${claims}.‹signature cut›.`)
    expect(cutSignatures(`${header}.${claims}.${signature}..`)).toBe(`${header}.${claims}.‹signature cut›..`)
  })

  test.each([
    'acme-tenant-01.eu.auth0.com',
    'my-framework-application.example.com',
    'eyJhIjoxfQ.e30.abc',
    `${Buffer.from('[{"alg":"RS256"}]').toString('base64url')}.e30.abc`,
    `${header}.${claims}`,
    `${header}.${claims}.`,
    `${header}.`,
    header,
  ])('is not what only looks like one: %s', (text) => {
    expect(cutSignatures(`see ${text} there`)).toBe(`see ${text} there`)
  })

  test('with something in its middle that is no token is hidden whole', () => {
    const odd = `${header}.‹encrypted, cut›.${claims}`
    expect(cutSignatures(`{"access_token":"${odd}"}`)).toBe(`{"access_token":"‹token, ${odd.length} characters›"}`)
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

  test('and is empty stays so', () => {
    const text = '{"client_secret":"","a":"b"} client_secret=&a=b'
    expect(hideMembers(text)).toBe(text)
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
  test.each([
    ['Authorization', 'Basic YTpi', 'Basic ‹hidden›'],
    ['authorization', 'Bearer abc', 'Bearer ‹hidden›'],
    ['Proxy-Authorization', 'Basic YTpi', 'Basic ‹hidden›'],
    ['Authorization', 'SSWS 00abc', '‹hidden›'],
    ['Authorization', 'SSWS Basic 00abc', '‹hidden›'],
    ['X-Api-Key', '00abc', '‹hidden›'],
    ['My-X-Api-Key', '00abc', '00abc'],
    ['Cookie-Policy', 'https://a.example', 'https://a.example'],
    ['Cookie', 'sid=1', '‹hidden›'],
    ['Set-Cookie', 'sid=1; HttpOnly', '‹hidden›'],
    ['DPoP', `${header}.${claims}.${signature}`, '‹hidden›'],
    ['Accept', 'application/json', 'application/json'],
    ['X-Debug', `${header}.${claims}.${signature}`, `${header}.${claims}.‹signature cut›`],
  ])('%s: %s', (name, value, shown) => {
    expect(createMask().header(name, value)).toBe(shown)
  })
})

describe('what is hidden twice', () => {
  const knowing = (value: string) => {
    const mask = createMask()
    mask.learn('client_secret', value)
    return mask
  }
  test('stands in its place, in the order of the text', () => {
    expect(knowing('hunter2hunter2').text('code=abc hunter2hunter2 code=de')).toBe(
      'code=‹hidden, 3 characters› ‹client_secret, 14 characters› code=‹hidden, 2 characters›',
    )
  })

  test('has the name of the longest', () => {
    const { text } = knowing('hunter2hunter2')
    expect(text('code=01234567890123456789hunter2hunter2')).toBe('code=‹hidden, 34 characters›')
    expect(knowing('xy&code=1').text('xy&code=1234567890123456 end')).toBe('‹hidden, 16 characters› end')
    expect(knowing('pass word&code=12').text('pass word&code=123456 end')).toBe('‹client_secret, 17 characters› end')
  })

  test('is hidden from its first escape to its last one, and what stands beside it stays', () => {
    const { text } = knowing('hunter2hunter2')
    for (const form of ['%68unter2hunter2', 'hunter2hunter%32', '&#104;unter2hunter&#x32;', '\\u0068unter2hunter2'])
      expect(text(`a%20b ${form} c%20d`)).toBe('a%20b ‹client_secret, 14 characters› c%20d')
    expect(knowing('ßunter2hunteß').text('aß %C3%9Funter2hunte%C3%9F ßb')).toBe('aß ‹client_secret, 13 characters› ßb')
    expect(knowing('ßunter2hunteß').text('aß ßunter2hunteß ßb')).toBe('aß ‹client_secret, 13 characters› ßb')
  })

  test('is found where it was packed three times; four times is not looked into', () => {
    const { text } = knowing('hunter2hunter2')
    const packed = (value: string) => Buffer.from(`{"a":"${value}"}`).toString('base64')
    const twice = packed(packed('hunter2hunter2'))
    expect(text(`a ${twice} b`)).toContain('‹client_secret, 14 characters›')
    expect(text(`a ${packed(twice)} b`)).toContain('‹client_secret, ')
    expect(text(`a ${packed(packed(twice))} b`)).toBe(`a ${packed(packed(twice))} b`)
  })
})

describe('whether something leaks', () => {
  test('is about what was learned, not about names', () => {
    const mask = createMask()
    mask.learn('client_secret', 'hunter2hunter2')
    expect([mask.leaks('a hunter2hunter2 b'), mask.leaks('client_secret=other&code=abc'), mask.leaks('')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('what is cut', () => {
  const mask = () => {
    const known = createMask()
    known.learn('client_secret', 'hunter2hunter2')
    return known
  }
  test('is masked before: no secret is divided by the end of a body', () => {
    for (const most of [5, 10, 18])
      expect(mask().body('abc hunter2hunter2 and more', most)).toBe('abc ‹client_secret, 14 characters›')
    expect(mask().body('abc hunter2hunter2 and more', 21)).toBe('abc ‹client_secret, 14 characters› an')
    expect(mask().body('abc hunter2hunter2 and more', 3)).toBe('abc')
    expect(mask().body('abc hunter2hunter2 and more', 4)).toBe('abc ')
    expect(mask().body('code=secret&a=b', 1000)).toBe('code=‹hidden, 6 characters›&a=b')
    expect(mask().body('a\u001bb\r\nc', 1000)).toBe('a\\u001bb\nc')
  })

  test('on one line has its breaks as escapes, and ends after 4096 characters', () => {
    const { line, url, header } = mask()
    const shown = [line, url, (text: string) => header('X-Echo', text)]
    for (const show of shown) {
      expect(show('a\nhunter2hunter2\tb')).toBe('a\\n‹client_secret, 14 characters›\\tb')
      expect(show('x'.repeat(4096))).toBe('x'.repeat(4096))
      expect(show('x'.repeat(4097))).toBe(`${'x'.repeat(4096)}…`)
    }
    expect(mask().text('a\nb')).toBe('a\nb')
  })
})
