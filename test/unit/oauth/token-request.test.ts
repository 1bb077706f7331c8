import { describe, expect, test } from 'vitest'
import { buildTokenRequest, type ClientAuthentication } from '../../../core/oauth/token-request.ts'

const grant = { grant_type: 'client_credentials' }
const id = { client_id: 'the client', client_secret: 'a+b c%d:ä&' }
const basic: ClientAuthentication = { method: 'client_secret_basic', encoding: 'raw', ...id }
const basicOf = (headers: Readonly<Record<string, string>>) =>
  Buffer.from((headers.Authorization ?? '').replace('Basic ', ''), 'base64').toString('utf8')

describe('a token request', () => {
  test('carries id and secret in the header, as they are', () => {
    const { headers, body } = buildTokenRequest(grant, basic)
    expect(basicOf(headers)).toBe('the client:a+b c%d:ä&')
    expect(headers).toMatchObject({ 'Content-Type': 'application/x-www-form-urlencoded' })
    expect(body).toBe('grant_type=client_credentials')
  })

  test('carries them in the header, encoded for forms, where the server keeps to the specification', () => {
    const { headers } = buildTokenRequest(grant, { ...basic, encoding: 'form' })
    expect(basicOf(headers)).toBe('the+client:a%2Bb+c%25d%3A%C3%A4%26')
  })

  test('carries them in the body', () => {
    const { headers, body } = buildTokenRequest(grant, { method: 'client_secret_post', ...id })
    expect(headers.Authorization).toBeUndefined()
    expect(body).toBe('grant_type=client_credentials&client_id=the+client&client_secret=a%2Bb+c%25d%3A%C3%A4%26')
  })

  test.each(['client_secret_jwt', 'private_key_jwt'] as const)('carries an assertion and no secret: %s', (method) => {
    const { headers, body } = buildTokenRequest(grant, { method, client_id: 'c', client_assertion: 'h.p.s' })
    const sent = Object.fromEntries(new URLSearchParams(body))
    expect(headers.Authorization).toBeUndefined()
    expect(sent).toEqual({
      ...grant,
      client_id: 'c',
      client_assertion: 'h.p.s',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    })
  })

  test('of a public client names the client alone', () => {
    expect(buildTokenRequest(grant, { method: 'none', client_id: 'c' })).toEqual({
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'grant_type=client_credentials&client_id=c',
    })
  })

  test('carries the parameters of the grant in the body, in every way', () => {
    for (const client of [basic, { method: 'client_secret_post', ...id } as const]) {
      const sent = new URLSearchParams(
        buildTokenRequest({ ...grant, scope: 'a b', audience: 'https://API/?x=1' }, client).body,
      )
      expect([sent.get('scope'), sent.get('audience')]).toEqual(['a b', 'https://API/?x=1'])
    }
  })

  test.each([undefined, ''])('leaves out what is %j', (empty) => {
    expect(buildTokenRequest({ ...grant, scope: empty, audience: empty }, basic).body).toBe(
      'grant_type=client_credentials',
    )
  })

  test('has headers and a body, and nothing that could stand in an address', () => {
    expect(Object.keys(buildTokenRequest(grant, basic)).sort()).toEqual(['body', 'headers'])
  })
})
