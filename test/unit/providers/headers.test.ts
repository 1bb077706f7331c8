import { describe, expect, test } from 'vitest'
import { providerIds } from '../../../core/model/provider-ids.ts'
import { headerOf } from '../../../core/network/record.ts'
import { providers } from '../../../core/providers/index.ts'
import { type Recorded, recorded, recordingsFolder } from '../../support/recordings.ts'

const requestOf = (provider: keyof typeof providers, headers: Record<string, string>) =>
  headerOf(headers, providers[provider].headers.requestId)
const limitOf = (provider: keyof typeof providers, headers: Record<string, string>) =>
  headerOf(headers, providers[provider].headers.rateLimit)

describe('the headers of a provider', () => {
  test.each([
    ['okta', { 'x-request-id': 'proxy', 'x-okta-request-id': 'okta' }, 'okta'],
    ['okta', { 'cf-ray': 'ray' }, 'ray'],
    ['auth0', { 'cf-ray': 'ray', 'x-auth0-requestid': 'auth0' }, 'auth0'],
    ['auth0', { 'x-acme-request-id': 'acme', 'x-auth0-requestid': 'auth0' }, 'auth0'],
    ['any', { 'x-request-id': 'plain', 'x-ms-request-id': 'entra' }, 'entra'],
    ['any', { 'cf-ray': 'ray', 'x-request-id': 'plain' }, 'plain'],
    ['any', { 'x-requestid': 'plain' }, 'plain'],
    ['any', { 'x-amzn-requestid': 'cognito', 'cf-ray': 'ray' }, 'cognito'],
    ['any', { 'x-acme-request-id': '', 'x-request-id': 'plain' }, 'plain'],
    ['any', { 'x-acme-eu-request-id': 'too far', 'my-request-id': 'other', 'cf-ray-x': 'other' }, null],
    ['any', {}, null],
  ] as const)('%s names a request in %j: %s', (provider, headers, id) => {
    expect(requestOf(provider, headers)).toBe(id)
  })

  test.each([
    ['okta', { 'x-rate-limit-reset': '42' }, '42'],
    ['okta', { 'x-ratelimit-reset': '42' }, null],
    ['auth0', { 'x-ratelimit-reset': '42' }, '42'],
    ['auth0', { 'x-rate-limit-reset': '42' }, null],
    ['any', { 'x-rate-limit-reset': '42' }, '42'],
    ['any', { 'x-ratelimit-reset': '42' }, '42'],
    // Seconds from now in one draft, from the epoch in another: it says nothing for sure.
    ['any', { 'ratelimit-reset': '42' }, null],
  ] as const)('%s ends a limit with %j: %s', (provider, headers, end) => {
    expect(limitOf(provider, headers)).toBe(end)
  })

  test.skipIf(recordingsFolder === null)('are those that Okta sends', () => {
    for (const { headers } of recorded('okta') as Recorded[]) {
      expect(requestOf('okta', headers)).toBe(headers['x-okta-request-id'] ?? null)
      expect(limitOf('okta', headers)).toBe(headers['x-rate-limit-reset'] ?? null)
    }
  })

  test('are written as the network reads them, in lower case', () => {
    const names = providerIds.flatMap((id) => Object.values(providers[id].headers).flat())
    expect(names.filter(({ source }) => source !== source.toLowerCase())).toEqual([])
  })
})

test('a request without an answer has no name', () => {
  expect(headerOf(undefined, [/^x-request-id$/])).toBeNull()
})
