import { describe, expect, test } from 'vitest'
import { explainText } from '../../../core/app/explain.ts'
import { longestPaste } from '../../../core/contract/values.ts'
import { explainPaste } from '../../../core/explain/explain.ts'
import { words } from '../../support/words.ts'

const at = Date.parse('2026-11-29T00:00:00Z')
const filled = (piece: string) => piece.repeat(Math.ceil(longestPaste / piece.length)).slice(0, longestPaste)

/** Such a text takes a second or two; one that is read in more than linear time takes minutes. */
describe('a text of 1 MiB takes no more than linear time', { timeout: 60_000 }, () => {
  test.each([
    'a',
    ' ',
    '\n',
    '"',
    '\\',
    '%',
    '+',
    '&',
    '<',
    '[',
    '\u001b[',
    'a.',
    '%25',
    '\\\\n',
    '&amp;',
    'ey',
    'eyJ.',
    'eyJhbGciOiJSUzI1NiJ9.',
    'error=',
    'error: ',
    'invalid_client ',
    'error=invalid_client&',
    '{"error":"invalid_client","error_description":"',
    'E0000011 ',
    'AADSTS7000215: ',
    'Caused by: ',
    'Traceback (most recent call last)\n',
    'lookup ',
    'getaddrinfo ENOTFOUND ',
    'x509: certificate is valid for a, ',
    'http://a.',
    'https://a.okta.com/oauth2/default/',
    'proxy=',
    'proxy-',
    'client_secret=',
    'password: ',
    'Authorization: Bearer ',
    'Cookie: a=',
    '-----BEGIN PRIVATE KEY-----',
    '<html><title>',
    '<p>error',
    '2026-11-28 10:00:00 ERROR connection refused\n',
    'a.b.c.d.e.f.g.h@',
    'issuer=CN=',
    'x-okta-request-id: ',
    'HTTP/1.1 401 Unauthorized ',
    'oauth2: "invalid_grant" ',
  ])('%j', (piece) => {
    const { report } = explainText(filled(piece), { words, at })
    expect(report.found.length).toBeLessThanOrEqual(40)
    expect(JSON.stringify(report).length).toBeLessThan(100_000)
  })
})

const canary = 'CaNaRy7f3Q9x-Zk2'
/** It has no digit and no capital, so that only its name or its place gives it away. */
const word = 'zxcvbnmqw'
const inBase64 = Buffer.from(`0oa1client:${canary}`).toString('base64')
const pem = `-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqh${canary.replace('-', '+')}kiG9w0BAQEF\nAASCBKcwggSjAgEAAoIBAQC7\n-----END PRIVATE KEY-----`
const token = `eyJhbGciOiJSUzI1NiJ9.${Buffer.from('{"sub":"x","iss":"https://a.example"}').toString('base64url')}.${canary}SIGNATURE`

describe('a secret in the paste is in nothing that is shown', () => {
  const before = 'ERROR login failed: getaddrinfo ENOTFOUND acme.okta.com '
  test.each([
    ['a form', `client_secret=${canary}&grant_type=client_credentials`],
    ['JSON', `{"client_secret":"${canary}"}`],
    ['JSON in JSON', JSON.stringify(JSON.stringify({ client_secret: canary }))],
    ['YAML', `client_secret: ${canary}`],
    ['a setting', `OKTA_OAUTH2_CLIENT_SECRET=${canary}`],
    ['a property', `spring.security.oauth2.client.registration.okta.client-secret=${canary}`],
    ['an object of JavaScript', `{ clientSecret: '${canary}' }`],
    ['PHP', `'client_secret' => '${canary}'`],
    ['Python', `{'client_secret': '${canary}'}`],
    ['XML', `<client_secret>${canary}</client_secret>`],
    ['an option', `--client-secret ${canary}`],
    ['words', `the client secret is ${canary}`],
    ['a label', `Client Secret: ${canary}`],
    ['Bearer', `Authorization: Bearer ${canary}${canary}`],
    ['Basic', `Authorization: Basic ${inBase64}`],
    ['Basic, and the password again', `Authorization: Basic ${inBase64} tried ${canary}`],
    ['an API token', `Authorization: SSWS ${canary}abcdef`],
    ['a header of curl', `-H 'Authorization: Bearer ${canary}'`],
    ['a header object', `headers: { authorization: 'Bearer ${canary}' }`],
    ['a user of curl', `curl -u 0oa1client:${canary} https://acme.okta.com`],
    ['a password in an address', `https://admin:${canary}@proxy.acme.example:8080`],
    ['a proxy login', `HTTPS_PROXY=http://user:${canary}@proxy.acme.example:3128`],
    ['a cookie', `Cookie: lang=en; session=${canary}; theme=dark`],
    ['a cookie that is set', `Set-Cookie: idx=${canary}; Path=/; HttpOnly`],
    ['a code', `https://app.acme.example/callback?code=${canary}&state=1`],
    ['a token', `access_token=${token}`],
    ['a token without a name', token],
    ['an opaque token', `{"refresh_token":"${canary}"}`],
    ['a SAML response', `SAMLResponse=${Buffer.from(`<Assertion>${canary}</Assertion>`).toString('base64')}`],
    ['a password', `password="${canary}"`],
    ['a key', pem],
    ['a key on one line', pem.replaceAll('\n', '\\n')],
    ['a JWK', `{"kty":"RSA","d":"${canary}${canary}","n":"abc","e":"AQAB"}`],
    ['encoded', `client_secret%3D${encodeURIComponent(canary)}`],
    ['encoded twice', encodeURIComponent(`client_secret=${encodeURIComponent(canary)}`)],
    ['in HTML', `client_secret&quot;:&quot;${canary}&quot;`],
    ['an attribute', `<add key="ClientSecret" value="${canary}"/>`],
    ['a block of YAML', `client_secret: |\n  ${canary}`],
    ['words with nothing between', `client secret ${canary} was refused`],
    ['a session', `session=${canary}; Path=/`],
    ['the password of a keystore', `keystorePass="${canary}"`],
    ['encoded JSON', `client_secret%22%3A%22${canary}%22`],
    ['a signature in an address', `https://hooks.example/?sig=${canary}`],
    ['an option of Java', `-Dclient.secret=${canary}`],
    ['without a name, dense', `${canary}${canary}`],
  ])('%s', (_name, text) => {
    for (const paste of [`${before}${text}`, `${text}\n${before}`, `${before}\n${text}`, text]) {
      const shown = JSON.stringify(explainText(paste, { words, at }))
      expect(shown).not.toContain(canary)
      expect(shown).not.toContain(inBase64)
      expect(shown).not.toContain('CaNaRy7f3Q9x')
    }
  })
})

describe('a secret that looks like a word is hidden by its name', () => {
  test.each([
    `password=${word}`,
    `"password": "${word}"`,
    `pwd=${word}`,
    `passCode=${word}`,
    `"mfaCode": "${word}"`,
    `one-time-password: ${word}`,
    `clientSecret = "${word}"`,
    `CLIENT_SECRET=${word}`,
    `'client_secret' => '${word}'`,
    `<client_secret>${word}</client_secret>`,
    `-d "client_secret=${word}"`,
    `Authorization: Basic ${Buffer.from(`id:${word}`).toString('base64')} and ${word}`,
    `{"authorization":["Bearer ${word}"]}`,
    `X-API-Key: ${word}`,
    `http://me:${word}@proxy:8080`,
    `Cookie: JSESSIONID=${word}`,
    `\\"client_secret\\":\\"${word}\\"`,
    `client_secret%3D${word}`,
    `SSWS ${word}`,
    `token=${word}`,
    `client_secret=${word}\n\nagain ${word} getaddrinfo ENOTFOUND b.example`,
  ])('%s', (text) => {
    for (const paste of [
      `ERROR getaddrinfo ENOTFOUND a.okta.com ${text}`,
      `${text} getaddrinfo ENOTFOUND a.okta.com`,
      JSON.stringify(`${text} getaddrinfo ENOTFOUND a.okta.com`),
    ]) {
      const shown = JSON.stringify(explainText(paste, { words, at }))
      expect(shown).toContain('ENOTFOUND')
      expect(shown).not.toContain(word)
    }
  })
})

describe('what is hostile is inert', () => {
  test('controls, bidirectional characters and markup come out as text on one line', () => {
    const evil = '\u001b]52;c;ZXZpbA==\u0007\u202e\u2066\u200b\u2028<script>alert(1)</script>\r\n'
    const { report } = explainText(`Error: getaddrinfo ENOTFOUND ${evil}`, { words, at })
    for (const { text } of report.found) expect(text).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
  })
})

test('a paste may end anywhere', () => {
  const text =
    'TypeError: fetch failed [cause]: {"error":"invalid_client","error_description":"The client secret supplied for a confidential client is invalid."} eyJhbGciOiJSUzI1NiJ9.e30.x <title>ERROR: Cache'
  for (let end = 0; end <= text.length; end += 1) expect(() => explainPaste(text.slice(0, end), { at })).not.toThrow()
})

describe('a secret is hidden in whatever list, table or sentence it stands', () => {
  test.each([
    ['{"name":"client_secret","value":"correct-horse-battery-staple"}', 'correct-horse'],
    ['{"value":"correct-horse-battery-staple","name":"client_secret"}', 'correct-horse'],
    ["data=[('client_secret', 'correct-horse-battery-staple')]", 'correct-horse'],
    ['{"X-Api-Key":["Spring2025"],"X-Vault-Token":["hvs.abc"]}', 'Spring2025'],
    ['{"X-Api-Key":["Spring2025"],"X-Vault-Token":["hvs.abc"]}', 'hvs.abc'],
    ['"X-Api-Key", "Spring2025"', 'Spring2025'],
    ['"X-Vault-Token", "hvs.abc"', 'hvs.abc'],
    ['| client_secret | Summer2026! |', 'Summer2026'],
    ['user=jo pass=Autumn-26', 'Autumn-26'],
    ['user=jo pw=Autumn-26', 'Autumn-26'],
    ['the password was Spring2025', 'Spring2025'],
    ['login with password "Autumn in Rome"', 'Autumn in Rome'],
    ['the secret is: Winter2027', 'Winter2027'],
    ['ConvertTo-SecureString "Summer2026" -AsPlainText', 'Summer2026'],
    ['Content-Disposition: form-data; name="client_secret"\r\n\r\nSummer2026', 'Summer2026'],
  ])('%s', (text, secret) => {
    const pasted = `ERROR invalid_client ${text} invalid_client`
    expect(JSON.stringify(explainText(pasted, { words, at }))).not.toContain(secret)
  })

  test.each([
    '{"response_types_supported":["code","token","id_token"],"error":"invalid_client"}',
    'ERROR invalid_client: the client secret was rejected',
    'ERROR invalid_client: the password is wrong',
    "ERROR invalid_client: grant_types 'password', 'client_credentials'",
  ])('and names of a protocol stay: %s', (text) => {
    const shown = JSON.stringify(explainText(text, { words, at }))
    for (const word of ['id_token', 'rejected', 'wrong', 'client_credentials'])
      if (text.includes(word)) expect(shown).toContain(word)
  })
})
