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

describe('what is learned of a key', () => {
  const pem = (body: string) => `-----BEGIN PRIVATE KEY-----\n${body}\n-----END PRIVATE KEY-----\n`
  const body = 'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj'
  const knowing = (key: string) => {
    const mask = createMask()
    mask.learn('private_key', key)
    return mask
  }

  test('is its body, from a good part of it on, and not the frame around it', () => {
    const { text } = knowing(pem(body))
    expect(text(pem(body))).toMatch(
      /^-----BEGIN PRIVATE KEY-----\n‹private_key, \d+ characters›\n-----END PRIVATE KEY-----\n$/,
    )
    expect(text(`a ${body.slice(0, 39)} b`)).toBe(`a ‹private_key, 39 of ${pem(body).length} characters› b`)
    expect(text(`a ${body.slice(0, 38)} b`)).toBe(`a ${body.slice(0, 38)} b`)
    expect(text('-----BEGIN RSA PRIVATE KEY-----')).toBe('-----BEGIN RSA PRIVATE KEY-----')
  })

  test('is each private member of a JWK, alone or in a set, and no public one', () => {
    const members = { d: 'ddddDDDD1111', p: 'ppppPPPP1111', q: 'qqqqQQQQ1111', dp: 'dpdpDPDP1111', dq: 'dqdqDQDQ1111' }
    const jwk = {
      kty: 'RSA',
      n: 'nnnnNNNN2222',
      kid: 'kid-of-the-key',
      ...members,
      qi: 'qiqiQIQI1111',
      k: 'kkkkKKKK1111',
    }
    const more = { oth: [{ r: 'rrrrRRRR1111', t: 'ttttTTTT1111' }], priv: 'priv1PRIV111' }
    const whole = { ...jwk, ...more }
    for (const key of [JSON.stringify(whole), JSON.stringify({ keys: [whole] })]) {
      const { text } = knowing(key)
      for (const value of [...Object.values(members), jwk.qi, jwk.k, 'rrrrRRRR1111', 'ttttTTTT1111', more.priv])
        expect(text(`a ${value} b`)).toBe('a ‹private_key, 12 characters› b')
      expect(text('nnnnNNNN2222 kid-of-the-key')).toBe('nnnnNNNN2222 kid-of-the-key')
    }
    const short = knowing(JSON.stringify({ kty: 'oct', k: 'abcdefg' })).text
    expect(short('a abcdefg b')).toBe('a abcdefg b')
    expect(knowing(JSON.stringify({ k: 'abcdefgh' })).text('a abcdefgh b')).toBe('a ‹private_key, 8 characters› b')
  })
})

describe('what is learned of a request and its answer', () => {
  const sent = (request: Parameters<ReturnType<typeof createMask>['meet']>[0]) => {
    const mask = createMask()
    mask.meet(request, null)
    return mask
  }
  const url = 'https://a.example'
  const seen = `‹X, ${token.length} characters›`

  test.each([
    ['DPoP', token, 'DPoP'],
    ['dpop', token, 'DPoP'],
    ['Authorization', `Basic ${token}`, 'authorization'],
    ['Proxy-Authorization', `Basic ${token}`, 'authorization'],
    ['X-Authorization', `Basic ${token}`, null],
    ['Authorization-Server', `at ${token}`, null],
    ['X-DPoP', token, null],
    ['DPoP-Nonce', token, null],
    ['Accept', token, null],
  ])('the header %s: %s', (name, value, learned) => {
    expect(sent({ url, headers: { [name]: value } }).text(token)).toBe(learned ? seen.replace('X', learned) : token)
  })

  test('nothing of a header that has one word', () => {
    expect(sent({ url, headers: { Authorization: token } }).text(token)).toBe(token)
  })

  test.each([
    ['a query', `${url}/?code=${token}`, 'code'],
    ['a fragment', `${url}/#access_token=${token}`, 'access_token'],
    ['a path without a host', `/cb?code=${token}`, 'code'],
    ['a login in an address', `http://me:${token}@a.example`, 'password'],
    ['a query that names no secret', `${url}/?state=${token}`, null],
    ['a fragment that is no list', `${url}/#${token}`, null],
    ['no address', `http://[${token}`, null],
  ])('%s', (_name, address, learned) => {
    expect(sent({ url: address }).text(token)).toBe(learned ? seen.replace('X', learned) : token)
  })

  test('a login in an address as it was typed, escaped or not', () => {
    expect(sent({ url: 'http://me:pass%2Fword-1@a.example' }).leaks('pass/word-1')).toBe(true)
    expect(sent({ url: 'http://me:pass%zzword-1@a.example' }).leaks('pass%zzword-1')).toBe(true)
  })

  test.each([
    ['JSON', JSON.stringify({ client_assertion: token }), 'client_assertion'],
    ['JSON behind a byte order mark', `\ufeff  ${JSON.stringify({ refresh_token: token })}`, 'refresh_token'],
    ['a list', JSON.stringify([{ logout_token: token }]), 'logout_token'],
    ['a form', `a=b&subject_token=${token}`, 'subject_token'],
    ['a form with a code', `a=b&code_verifier=${token}`, 'code_verifier'],
    ['a form with a brace in it', `a={b}&code=${token}`, 'code'],
    ['a page with something like a form in it', `Choose one: a=b&code=${token}`, null],
    ['no JSON', `{"client_assertion":"${token}"`, null],
    ['a sentence', `see code=${token}`, null],
    ['a member that is no secret', JSON.stringify({ state: token }), null],
    ['JSON that only contains such a name', JSON.stringify({ my_access_token_id: token }), null],
  ])('a body: %s', (_name, body, learned) => {
    expect(sent({ url, body }).text(`a ${token} b`)).toBe(`a ${learned ? seen.replace('X', learned) : token} b`)
  })

  test('of an encrypted token everything but its header', () => {
    const parts = ['eyJhbGciOiJkaXIifQ', 'a2V5a2V5a2V5', 'aXZpdml2', 'Y2lwaGVydGV4dA', 'dGFndGFn']
    const { text } = sent({ url, body: JSON.stringify({ access_token: parts.join('.') }) })
    for (const part of parts.slice(1)) expect(text(`a ${part} b`)).toBe(`a ‹access_token, ${part.length} characters› b`)
    expect(text(`a ${parts[0]} b`)).toBe(`a ${parts[0]} b`)
    expect(text('a aXZ b')).toBe('a aXZ b')
  })

  test.each([
    ['three parts that are no token', 'abc.defghijkl.mnopqrstu', true],
    ['five parts that are no token', 'abc.defghijkl.mnopqrstu.vw.xy', true],
    ['two parts', 'eyJhbGci.defghijklmn', true],
    ['a signature of eight characters', 'eyJhbGci.defghijklmn.abcdefgh', true],
    ['a signature that is too short', 'eyJhbGci.defghijklmn.abcdefg', false],
    ['a value of eight characters', 'abcdefgh', true],
    ['a value of seven characters', 'abcdefg', false],
  ])('of %s', (_name, value, learned) => {
    const { leaks } = sent({ url, body: JSON.stringify({ access_token: value }) })
    expect(leaks(`( ${value} )`)).toBe(learned)
  })

  test('of what is no whole token all of it', () => {
    const value = 'eyJhbGci.defghijklmn'
    const { text } = sent({ url, body: JSON.stringify({ a: null, b: 1, c: [null, { access_token: value }] }) })
    expect(text(`a ${value} b`)).toBe('a ‹access_token, 20 characters› b')
  })

  test('of an answer its body and where it leads', () => {
    expect(met(JSON.stringify({ access_token: token })).leaks(token)).toBe(true)
    expect(met('', { location: `https://a.example/?id_token_hint=${token}` }).leaks(token)).toBe(true)
    expect(met('', { link: `https://a.example/?code=${token}` }).leaks(token)).toBe(false)
    expect(met('', {}).leaks(token)).toBe(false)
  })
})
