import { describe, expect, test } from 'vitest'
import { buildTokenRequest, type ClientCredentials } from '../../../core/oauth/token-request.ts'

const client: ClientCredentials = {
  client_id: 'the client',
  client_secret: 'a+b c%d:ä&',
  method: 'client_secret_basic',
  basicEncoding: 'raw',
}
const basicOf = (headers: Readonly<Record<string, string>>) =>
  Buffer.from((headers.Authorization ?? '').replace('Basic ', ''), 'base64').toString('utf8')

describe('a token request', () => {
  test('carries id and secret in the header, as they are', () => {
    const { headers, body } = buildTokenRequest(client)
    expect(basicOf(headers)).toBe('the client:a+b c%d:ä&')
    expect(headers).toMatchObject({ 'Content-Type': 'application/x-www-form-urlencoded' })
    expect(body).toBe('grant_type=client_credentials')
  })

  test('carries them in the header, encoded for forms, where the server keeps to the specification', () => {
    const { headers } = buildTokenRequest({ ...client, basicEncoding: 'form' })
    expect(basicOf(headers)).toBe('the+client:a%2Bb+c%25d%3A%C3%A4%26')
  })

  test('carries them in the body', () => {
    const { headers, body } = buildTokenRequest({ ...client, method: 'client_secret_post' })
    expect(headers.Authorization).toBeUndefined()
    expect(body).toBe('grant_type=client_credentials&client_id=the+client&client_secret=a%2Bb+c%25d%3A%C3%A4%26')
  })

  test('carries scope and audience in the body, in either way', () => {
    for (const method of ['client_secret_basic', 'client_secret_post'] as const) {
      const { body } = buildTokenRequest({ ...client, method, scope: 'a b', audience: 'https://API/?x=1' })
      const sent = new URLSearchParams(body)
      expect([sent.get('scope'), sent.get('audience')]).toEqual(['a b', 'https://API/?x=1'])
    }
  })

  test.each([undefined, ''])('leaves out what is %j', (empty) => {
    expect(buildTokenRequest({ ...client, scope: empty, audience: empty }).body).toBe('grant_type=client_credentials')
  })

  test('has headers and a body, and nothing that could stand in an address', () => {
    expect(Object.keys(buildTokenRequest(client)).sort()).toEqual(['body', 'headers'])
  })
})
