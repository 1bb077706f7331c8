import { describe, expect, test } from 'vitest'
import { endpointsOf, missingMembers, wrongTypes } from '../../../core/oauth/metadata.ts'
import { words } from '../../support/words.ts'
import { document } from '../checks/fixtures.ts'

describe('reading metadata', () => {
  test('finds nothing wrong with a document as Okta serves it', () => {
    const served = document({
      scopes_supported: ['openid'],
      request_parameter_supported: true,
      code_challenge_methods_supported: ['S256'],
      end_session_endpoint: 'https://acme.okta.com/logout',
      service_documentation: 7,
    })
    expect([wrongTypes(served), missingMembers(served, 'client_credentials')]).toEqual([[], []])
  })

  test('names every member of the wrong type, and not the first only', () => {
    expect(
      wrongTypes({
        issuer: 1,
        token_endpoint: '',
        jwks_uri: ['a'],
        grant_types_supported: 'x',
        scopes_supported: ['a', 2],
      }).map(words.say),
    ).toEqual([
      'issuer must be a URL',
      'token_endpoint must be a URL',
      'jwks_uri must be a URL',
      'grant_types_supported must be a list of strings',
      'scopes_supported must be a list of strings',
    ])
  })

  test.each([
    ['nothing at all', {}, ['issuer', 'token_endpoint', 'jwks_uri']],
    ['null for an address', { issuer: 'a', token_endpoint: null, jwks_uri: 'b' }, ['token_endpoint']],
    ['all that is needed', { issuer: 'a', token_endpoint: 'b', jwks_uri: 'c' }, []],
  ])('misses what is needed in %s', (_name, metadata, missing) => {
    expect(missingMembers(metadata, 'client_credentials')).toEqual(missing)
    expect(missingMembers(metadata, 'authorization_code')).toEqual([...missing, 'authorization_endpoint'])
  })

  test('lists addresses of endpoints, without pages for people', () => {
    expect(
      endpointsOf({
        issuer: 'https://a',
        token_endpoint: 'https://a/t',
        jwks_uri: 'https://a/k',
        op_policy_uri: 'https://a/p',
        service_uri: 'https://a/s',
        registration_endpoint: null,
        scopes_supported: ['x'],
      }),
    ).toEqual([
      ['token_endpoint', 'https://a/t'],
      ['jwks_uri', 'https://a/k'],
    ])
  })
})
