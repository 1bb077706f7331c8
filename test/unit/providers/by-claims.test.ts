import { describe, expect, test } from 'vitest'
import { providerByClaims } from '../../../core/providers/by-claims.ts'

describe('the provider of a token', () => {
  test.each([
    ['okta', { scp: ['ki.scan'], iss: 'https://login.example.com/oauth2/default' }],
    ['okta', { cid: '0oa1b2c3d4EXAMPLE5d7' }],
    ['okta', { iss: 'https://acme.okta.com' }],
    ['auth0', { gty: 'client-credentials' }],
    ['auth0', { sub: 'AbC123@clients' }],
    ['auth0', { iss: 'https://acme.eu.auth0.com/' }],
    ['any', { iss: 'https://login.example.com/realms/acme', scope: 'ki.scan', sub: 'service-account' }],
    ['any', {}],
    ['any', null],
  ])('is %s by %j', (provider, claims) => {
    expect(providerByClaims(claims)).toBe(provider)
  })
})
