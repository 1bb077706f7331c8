import { describe, expect, test } from 'vitest'
import type { Place } from '../../../core/model/target.ts'
import { endpointBelongs } from '../../../core/providers/any/hosts.ts'
import { issuerRules } from '../../../core/providers/any/issuers.ts'
import { providers } from '../../../core/providers/index.ts'
import { general, okta, target, withGuide } from '../checks/fixtures.ts'

const taken = (raw: string) => general.provider.intake({ domain: raw, client_id: 'me' }, general.guide)

describe('an issuer of any provider', () => {
  test.each([
    ['https://a.test/realms/x/protocol/openid-connect/token', 'https://a.test/realms/x'],
    ['https://a.test/realms/x/account', 'https://a.test/realms/x'],
    ['https://a.test/realms/x/accounts', 'https://a.test/realms/x/accounts'],
    ['https://a.test/.well-known/jwks.json', 'https://a.test'],
    ['https://a.test/x?y=1', 'https://a.test/x'],
    ['https://a.test/x#y', 'https://a.test/x'],
    ['https://a.test/.well-known/openid-configuration/x/', 'https://a.test/x'],
    ['https://a.test/x/.well-known/openid-configuration?p=1', 'https://a.test/x'],
    ['https://a.test/x/', 'https://a.test/x/'],
    ['HTTPS://A.test/x', 'https://A.test/x'],
  ])('written as %s is %s', (raw, issuer) => {
    expect(taken(raw).target?.issuer).toBe(issuer)
  })

  test.each([
    [
      'https://a.test/x',
      [
        'oidc https://a.test/x/.well-known/openid-configuration',
        'oauth https://a.test/.well-known/oauth-authorization-server/x',
        'oauth https://a.test/x/.well-known/oauth-authorization-server',
      ],
    ],
    [
      'https://a.test',
      [
        'oidc https://a.test/.well-known/openid-configuration',
        'oauth https://a.test/.well-known/oauth-authorization-server',
      ],
    ],
    [
      'https://a.test/.well-known/oauth-authorization-server/x',
      ['oauth https://a.test/.well-known/oauth-authorization-server/x'],
    ],
    [
      'http://localhost:8080/x',
      [
        'oidc http://localhost:8080/x/.well-known/openid-configuration',
        'oauth http://localhost:8080/.well-known/oauth-authorization-server/x',
        'oauth http://localhost:8080/x/.well-known/oauth-authorization-server',
      ],
    ],
  ])('%s has its documents at these places', (raw, places) => {
    const found = taken(raw).target
    expect(found?.places?.map(({ document, url }: Place) => `${document} ${url}`)).toEqual(places)
    expect(found?.wellKnown).toBe(found?.places?.[0]?.url)
    const of = (document: Place['document']) => found?.places?.find((place) => place.document === document)?.url
    if (of('oidc')) expect(found?.documents.oidc).toBe(of('oidc'))
    if (of('oauth')) expect(found?.documents.oauth).toBe(of('oauth'))
  })

  test.each([
    ['https://a.test/auth/admin/acme/console', 'https://a.test/auth/realms/acme'],
    ['https://a.test/admin/acme/console/#/x', 'https://a.test/realms/acme'],
  ])('is not the console %s, which names it: %s', (raw, issuer) => {
    const [problem] = taken(raw).problems
    expect(problem).toMatchObject({ diagnosis: 'input.admin-host', says: { word: 'any.console-of', with: { issuer } } })
  })

  test.each([
    'https://entra.microsoft.com/x',
    'https://portal.azure.com',
    'https://a.test/admin',
    'https://a.test/admin/x',
  ])('is not the console %s', (raw) => {
    expect(taken(raw).problems[0]).toMatchObject({ diagnosis: 'input.admin-host', says: { word: 'any.console' } })
  })

  test.each(['https://a.test/administration', 'https://a.test/admin-x/y', 'https://a.test/x/admin/acme/consoles'])(
    'may look so: %s',
    (raw) => {
      expect(taken(raw).problems.filter(({ diagnosis }) => diagnosis === 'input.admin-host')).toEqual([])
    },
  )

  test('that is long is cut in what is said of it', () => {
    expect(taken(`https://a.test/admin/${'x'.repeat(300)}`).problems[0]?.actual).toHaveLength(200)
  })
})

describe('which issuer is the one that was asked', () => {
  const { metadata, token } = issuerRules
  const at = (issuer: string, count = 2) =>
    target({ issuer, places: Array.from({ length: count }, () => ({ document: 'oidc' as const, url: issuer })) })
  const { places: _none, ...bare } = at('https://a.test/x')
  test.each([
    ['https://a.test/x', at('https://a.test/x'), true],
    ['HTTPS://A.Test/x', at('https://a.test/x'), true],
    ['HTTP://A.Test/x', at('http://a.test/x'), true],
    ['https://a.test/X', at('https://a.test/x'), false],
    ['https://a.test/x/', at('https://a.test/x'), false],
    ['https://a.test/x/', at('https://a.test/x', 1), true],
    ['https://a.test/x/', bare, false],
    ['https://a.test/y/', at('https://a.test/x', 1), false],
    ['https://a.test/{tenantid}/v2.0', at('https://a.test/123/v2.0'), true],
    ['https://a.test/{tenantid}/v2.0', at('https://a.test/1/3/v2.0'), false],
    ['https://a.test/{tenantid}/v2.0', at('https://a.test/123/v2.0/more'), false],
    ['https://a.test/{tenantid}/v2.0', at('xhttps://a.test/123/v2.0'), false],
    ['https://a-test/{tenantid}', at('https://a.test/1'), false],
    ['https://aXtest/x', at('https://a.test/x'), false],
    ['', at('https://a.test/x'), false],
  ] as const)('%s: %#', (issuer, asked, accepted) => {
    expect(metadata(issuer, asked)).toBe(accepted)
  })

  test.each([
    [{ iss: 'i' }, { issuer: 'i' }, 'access', true],
    [{ iss: 'o' }, { issuer: 'i' }, 'access', false],
    [{ iss: 'o' }, { issuer: 'i', access_token_issuer: 'o' }, 'access', true],
    [{ iss: 'o' }, { issuer: 'i', access_token_issuer: 'o' }, 'id', false],
    [{ iss: 'i/1', tid: '1' }, { issuer: 'i/{tenantid}' }, 'id', true],
    [{ iss: 'i/1', tid: '2' }, { issuer: 'i/{tenantid}' }, 'id', false],
    [{ iss: 'i/1' }, { issuer: 'i/{tenantid}' }, 'id', false],
    [{ iss: 1 }, { issuer: 1 }, 'id', false],
    [{}, {}, 'access', false],
    [{ iss: 'i' }, {}, 'access', false],
  ] as const)('in a token: %j by %j (%s): %s', (claims, published, kind, accepted) => {
    expect(token(claims, published, kind)).toBe(accepted)
  })
})

test.each([
  ['login.a.test', 'a.test', true],
  ['a.test', 'login.a.test', true],
  ['a.test', 'b.test', false],
  ['xa.test', 'a.test', false],
  ['a.co.uk', 'b.co.uk', false],
  ['x.a.co.uk', 'y.a.co.uk', true],
  ['a.xco.uk', 'b.xco.uk', true],
  ['a.co.ukx', 'b.co.ukx', true],
  ['10.0.0.1', '9.0.0.1', false],
  ['[::1]', '[::1]', false],
  ['1a.0.1', '2.0.1', false],
  ['a1.9x', 'b1.9x', false],
  ['x.a1.9x', 'y.a1.9x', true],
  ['oauth2.googleapis.com', 'accounts.google.com', true],
  ['googleapis.com', 'accounts.google.com', false],
  ['oauth2.googleapis.com', 'accounts.google.com.evil.test', false],
  ['auth.a.test', 'cognito-idp.eu-west-1.amazonaws.com', true],
  ['localhost', 'cognito-idp.eu-west-1.amazonaws.com', false],
  ['graph.microsoft.com', 'login.microsoftonline.com', true],
  ['graph.microsoft.com', 'sts.windows.net', true],
  ['graph.evil.com', 'login.microsoftonline.com', false],
  ['xlogin.windows.net', 'login.microsoftonline.us', false],
  ['a', 'a', false],
])('an endpoint on %s belongs to %s: %s', (host, asked, belongs) => {
  expect(endpointBelongs(host, asked)).toBe(belongs)
})

test('an Okta server that a field names by a foreign well-known URL is taken as it is', () => {
  const { guide: custom } = withGuide(okta, { server: 'custom' })
  const url = 'https://acme.okta.com/x/.well-known/openid-configuration'
  const { target: found } = providers.okta.intake({ domain: 'acme.okta.com', authorization_server: url }, custom)
  expect(found?.issuer).toBe('https://acme.okta.com/x')
  expect(found?.server).toEqual({ kind: 'custom', id: null })
})
