import { describe, expect, test } from 'vitest'
import type { Target } from '../../../core/model/target.ts'
import { endpointBelongs } from '../../../core/providers/any/hosts.ts'
import { providers } from '../../../core/providers/index.ts'
import { intakeInWords } from '../../support/words.ts'
import { auth0, contextOf, general, okta, oktaGuide, openMetadata } from '../checks/fixtures.ts'

const { any } = providers

const read = (domain: string) => intakeInWords(any.intake({ domain, client_id: 'machine' }, general.guide))
const targetOf = (domain: string): Target => {
  const { target, problems } = read(domain)
  if (!target) throw new Error(`no target: ${JSON.stringify(problems)}`)
  return target
}

describe('an issuer', () => {
  test.each([
    'https://sso.acme.example/realms/acme',
    'https://sso.acme.example/application/o/acme/',
    'https://ADFS.ACME.EXAMPLE/adfs',
    'https://sso.acme.example:443/am/oauth2/realms/root/realms/a',
    'http://127.0.0.1:8080/realms/acme',
    'https://id.acme.example',
    'https://id.acme.example/',
  ])('is used as it was written: %s', (issuer) => {
    const { target, repairs, values } = read(issuer)
    expect([target?.issuer, values.domain, repairs]).toEqual([issuer, issuer, []])
  })

  test.each([
    ['sso.acme.example/realms/acme', 'https://sso.acme.example/realms/acme', 'Added https:// in front of the value.'],
    [' https://id.acme.example/ ', 'https://id.acme.example/', 'Removed the spaces before and after the value.'],
    [
      '"https://id.acme.example"',
      'https://id.acme.example',
      'Removed the quotation marks or brackets around the value.',
    ],
    ['issuer: https://id.acme.example/a', 'https://id.acme.example/a', 'Removed the name in front of the value.'],
    ['https://id.acme.example/a?x=1', 'https://id.acme.example/a', 'Removed the part after ? or #.'],
    ['https://id.acme.example/a#top', 'https://id.acme.example/a', 'Removed the part after ? or #.'],
    [
      'https://sso.acme.example/realms/acme/protocol/openid-connect/token',
      'https://sso.acme.example/realms/acme',
      'The value was read as https://sso.acme.example/realms/acme.',
    ],
    [
      'https://sso.acme.example/realms/acme/account/',
      'https://sso.acme.example/realms/acme',
      'The value was read as https://sso.acme.example/realms/acme.',
    ],
    [
      'https://id.acme.example/a/.well-known/jwks.json',
      'https://id.acme.example/a',
      'The value was read as https://id.acme.example/a.',
    ],
  ])('is read from %s, and that is said', (raw, issuer, says) => {
    const { target, repairs } = read(raw)
    expect([target?.issuer, repairs.map((repair) => repair.says)]).toEqual([issuer, [says]])
  })

  test('has three places where its metadata may be, the OpenID document first', () => {
    const base = 'https://id.acme.example'
    expect(targetOf(`${base}/a/b/`)).toMatchObject({
      places: [
        { document: 'oidc', url: `${base}/a/b/.well-known/openid-configuration` },
        { document: 'oauth', url: `${base}/.well-known/oauth-authorization-server/a/b` },
        { document: 'oauth', url: `${base}/a/b/.well-known/oauth-authorization-server` },
      ],
      wellKnown: `${base}/a/b/.well-known/openid-configuration`,
      tokenEndpoint: null,
      jwksUri: null,
    })
  })

  test('without a path has two of them', () => {
    expect(targetOf('https://id.acme.example/').places?.map(({ url }) => url)).toEqual([
      'https://id.acme.example/.well-known/openid-configuration',
      'https://id.acme.example/.well-known/oauth-authorization-server',
    ])
  })
})

describe('a well-known URL', () => {
  test.each([
    ['https://id.acme.example/a/.well-known/openid-configuration', 'oidc', 'https://id.acme.example/a'],
    ['https://id.acme.example/a/.well-known/oauth-authorization-server', 'oauth', 'https://id.acme.example/a'],
    ['https://id.acme.example/.well-known/oauth-authorization-server/a', 'oauth', 'https://id.acme.example/a'],
    ['https://id.acme.example/.well-known/openid-configuration/a/', 'oidc', 'https://id.acme.example/a'],
    [
      'https://acme.b2clogin.com/a/v2.0/.well-known/openid-configuration?p=B2C_1_x',
      'oidc',
      'https://acme.b2clogin.com/a/v2.0',
    ],
    ['https://ID.acme.example/a/.well-known/openid-configuration', 'oidc', 'https://ID.acme.example/a'],
  ])('is itself the only place: %s', (url, document, issuer) => {
    expect(targetOf(url)).toMatchObject({ issuer, places: [{ document, url }], wellKnown: url })
    expect(read(url)).toMatchObject({ repairs: [], values: { domain: url } })
  })
})

describe('a page for administrators', () => {
  test.each([
    'https://sso.acme.example/admin/acme/console/',
    'https://sso.acme.example/admin/master/console/#/acme/clients',
    'https://sso.acme.example/admin',
    'https://entra.microsoft.com/#view/x',
    'https://portal.azure.com',
    'https://console.jumpcloud.com/',
  ])('is no issuer: %s', (url) => {
    expect(read(url)).toMatchObject({ target: null, problems: [{ field: 'domain', diagnosis: 'input.admin-host' }] })
  })

  test('of a realm names the issuer of that realm', () => {
    expect(read('https://sso.acme.example/auth/admin/acme/console/').problems[0]?.says).toBe(
      'This is the URL of an admin console. The issuer of the realm is probably https://sso.acme.example/auth/realms/acme.',
    )
  })

  test('is not seen in a realm that is called so', () => {
    expect(read('https://sso.acme.example/realms/admin').problems).toEqual([])
    expect(read('https://sso.acme.example/administration').problems).toEqual([])
  })
})

const tenant = '11111111-2222-3333-4444-555555555555'
const other = '99999999-2222-3333-4444-555555555555'
const entra = 'https://login.microsoftonline.com'

describe('an issuer in the metadata', () => {
  const accepts = (asked: string, named: string) => any.issuerAccepts.metadata(named, targetOf(asked))

  test.each([
    ['https://adfs.acme.example/adfs', 'https://ADFS.ACME.EXAMPLE/adfs'],
    ['https://ADFS.acme.example/adfs', 'https://adfs.acme.example/adfs'],
    ['https://id.acme.example/o/a/.well-known/openid-configuration', 'https://id.acme.example/o/a/'],
    [`${entra}/common/v2.0`, `${entra}/{tenantid}/v2.0`],
    [`${entra}/organizations/v2.0`, `${entra}/{tenantid}/v2.0`],
    [`${entra}/common`, 'https://sts.windows.net/{tenantid}/'],
    [`${entra}/consumers/v2.0`, `${entra}/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0`],
    [`${entra}/acme.onmicrosoft.com/v2.0`, `${entra}/${tenant}/v2.0`],
    [`${entra}/${tenant}`, `https://sts.windows.net/${tenant}/`],
    [`https://sts.windows.net/${tenant}/`, `https://sts.windows.net/${tenant}/`],
    [
      'https://acme.b2clogin.com/acme.onmicrosoft.com/B2C_1_x/v2.0/.well-known/openid-configuration',
      `https://acme.b2clogin.com/${tenant}/v2.0/`,
    ],
    ['https://id.acme.example/tenants/a', 'https://id.acme.example/tenants/{id}'],
  ])('of %s may be %s', (asked, named) => expect(accepts(asked, named)).toBe(true))

  test.each([
    ['https://id.acme.example/o/a', 'https://id.acme.example/o/a/'],
    ['https://id.acme.example/o/a/', 'https://id.acme.example/o/a'],
    ['https://id.acme.example/realms/Acme', 'https://id.acme.example/realms/acme'],
    ['https://sso.acme.example/realms/a', 'http://sso.acme.example/realms/a'],
    ['https://sso.acme.example/realms/a', 'https://sso.acme.example:8443/realms/a'],
    ['https://sso.acme.example/realms/a', 'https://keycloak.internal/realms/a'],
    [`${entra}/${tenant}/v2.0`, `${entra}/${other}/v2.0`],
    [`${entra}/${tenant}/v2.0`, `https://sts.windows.net/${tenant}/`],
    [`${entra}/common/v2.0`, `https://evil.example/${tenant}/v2.0`],
    [`${entra}/common/v2.0`, `${entra}/acme.onmicrosoft.com/v2.0`],
    [`${entra}/acme.onmicrosoft.com/v2.0`, `${entra}/${tenant}/v1.0`],
    ['https://acme.b2clogin.com/a/B2C_1_x/v2.0', `https://other.b2clogin.com/${tenant}/v2.0/`],
    [`https://login.microsoftonline.us/common/v2.0`, `${entra}/${tenant}/v2.0`],
    ['https://id.acme.example/tenants/a/b', 'https://id.acme.example/tenants/{id}'],
    ['https://id.acme.example/x', 'https://id.acme.example/'],
  ])('of %s is not %s', (asked, named) => expect(accepts(asked, named)).toBe(false))

  test('is compared character by character at Okta and Auth0', () => {
    for (const { provider, guide } of [okta, auth0]) {
      const { target } = provider.intake(
        { domain: guide === auth0.guide ? 'acme.eu.auth0.com' : 'acme.okta.com' },
        guide,
      )
      if (!target) throw new Error('no target')
      expect(provider.issuerAccepts.metadata(target.issuer, target)).toBe(true)
      expect(provider.issuerAccepts.metadata(target.issuer.toUpperCase(), target)).toBe(false)
      expect(provider.issuerAccepts.metadata(`${target.issuer}/`, target)).toBe(false)
    }
  })
})

describe('an issuer in a token', () => {
  const accepts = any.issuerAccepts.token
  const template = { issuer: `${entra}/{tenantid}/v2.0` }
  const adfs = {
    issuer: 'https://ADFS.ACME.EXAMPLE/adfs',
    access_token_issuer: 'http://ADFS.ACME.EXAMPLE/adfs/services/trust',
  }

  test('is the one of the metadata', () => {
    expect(accepts({ iss: 'https://a' }, { issuer: 'https://a' }, 'access')).toBe(true)
    expect(accepts({ iss: 'https://a' }, { issuer: 'https://a/' }, 'access')).toBe(false)
    expect(accepts({}, { issuer: 'https://a' }, 'access')).toBe(false)
    expect(accepts({ iss: 'https://a' }, {}, 'id')).toBe(false)
    expect(accepts({}, {}, 'access')).toBe(false)
  })

  test('fills in a template with the tenant of the token', () => {
    expect(accepts({ iss: `${entra}/${tenant}/v2.0`, tid: tenant }, template, 'id')).toBe(true)
    expect(accepts({ iss: `${entra}/${tenant}/v2.0`, tid: other }, template, 'id')).toBe(false)
    expect(accepts({ iss: `${entra}/${tenant}/v2.0` }, template, 'id')).toBe(false)
  })

  test('may be another one for access tokens, where the metadata say so', () => {
    expect(accepts({ iss: adfs.access_token_issuer }, adfs, 'access')).toBe(true)
    expect(accepts({ iss: adfs.access_token_issuer }, adfs, 'id')).toBe(false)
    expect(accepts({ iss: adfs.issuer }, adfs, 'access')).toBe(true)
    expect(accepts({ iss: 'http://else' }, adfs, 'access')).toBe(false)
  })

  test('of version 1 from a server of version 2 is another one', () => {
    const metadata = { issuer: `${entra}/${tenant}/v2.0` }
    expect(accepts({ iss: `https://sts.windows.net/${tenant}/`, tid: tenant }, metadata, 'access')).toBe(false)
  })

  test('at Okta is the one of the metadata alone', () => {
    const strict = okta.provider.issuerAccepts.token
    expect(strict({ iss: 'https://a' }, { issuer: 'https://a' }, 'id')).toBe(true)
    expect(strict({ iss: 'https://b' }, { issuer: 'https://a' }, 'id')).toBe(false)
    expect(strict({}, {}, 'id')).toBe(false)
  })
})

describe('an endpoint on another host', () => {
  test.each([
    ['oauth2.googleapis.com', 'accounts.google.com'],
    ['www.googleapis.com', 'accounts.google.com'],
    ['acme.auth.eu-west-1.amazoncognito.com', 'cognito-idp.eu-west-1.amazonaws.com'],
    ['login.acme.example', 'cognito-idp.eu-west-1.amazonaws.com'],
    ['login.microsoftonline.com', 'sts.windows.net'],
    ['graph.microsoft.com', 'login.microsoftonline.com'],
    ['tokens.acme.example', 'sso.acme.example'],
    ['acme.example', 'sso.acme.example'],
    ['tokens.acme.co.uk', 'sso.acme.co.uk'],
  ])('%s belongs to %s', (host, asked) => expect(endpointBelongs(host, asked)).toBe(true))

  test.each([
    ['tokens.example.net', 'sso.acme.example'],
    ['evil.co.uk', 'acme.co.uk'],
    ['sso.acme.example.evil.net', 'sso.acme.example'],
    ['evilacme.example', 'sso.acme.example'],
    ['10.0.0.2', '10.0.0.1'],
    ['localhost', 'localhost'],
    ['[::2]', '[::1]'],
    ['oauth2.googleapis.com', 'sso.acme.example'],
    ['evil.com', 'login.microsoftonline.com'],
  ])('%s does not belong to %s', (host, asked) => expect(endpointBelongs(host, asked)).toBe(false))

  test('is never the own one of Okta or Auth0', () => {
    for (const { provider } of [okta, auth0])
      expect(provider.endpointBelongs('tokens.okta.com', 'acme.okta.com')).toBe(false)
  })
})

describe('an address of another provider in a guide for Okta', () => {
  const at = (domain: string, guide = oktaGuide) =>
    intakeInWords(okta.provider.intake({ domain, client_id: 'x' }, guide)).problems.find(
      ({ field }) => field === 'domain',
    )

  test.each([
    ['https://sso.acme.example/realms/acme', 'Keycloak'],
    ['https://sso.acme.example/auth/realms/acme/protocol/openid-connect/token', 'Keycloak'],
    ['https://sso.acme.example/admin/acme/console/', 'Keycloak'],
    ['https://sts.acme.example/adfs', 'AD FS'],
    ['https://sts.acme.example/adfs/.well-known/openid-configuration', 'AD FS'],
    ['https://id.acme.example/application/o/app/', 'Authentik'],
    ['https://id.acme.example/oauth/v2/token', 'Zitadel'],
    ['https://acme-x1.us1.zitadel.cloud', 'Zitadel'],
    ['https://login.microsoftonline.com/common/v2.0', 'Microsoft Entra ID'],
    ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_a', 'Amazon Cognito'],
    ['https://auth.pingone.eu/x/as', 'PingOne'],
    [`https://id.acme.example/${tenant}/as`, 'PingOne'],
    ['https://ping.acme.example:9031', 'PingFederate'],
    ['https://ping.acme.example/as/token.oauth2', 'PingFederate'],
    ['https://id.acme.example/am/oauth2/realms/root', 'ForgeRock'],
    ['https://acme.forgeblocks.com', 'ForgeRock'],
    ['https://acme.verify.ibm.com/oidc/endpoint/default', 'IBM Verify'],
    ['https://acme.my.salesforce.com', 'Salesforce'],
    ['https://id.acme.example/oidc/2', 'OneLogin'],
  ])('%s is one of %s, and the other guide takes it', (domain, name) => {
    const problem = at(domain)
    expect(problem).toMatchObject({ diagnosis: 'input.other-provider', guide: 'any/client-credentials' })
    expect(problem?.says).toContain(`belongs to ${name}.`)
    expect(problem?.says).toContain(`Use the guide any/client-credentials and enter ${domain} there.`)
  })

  test('that signs people in is led to the guide that does', () => {
    expect(at('https://sso.acme.example/realms/acme', openMetadata)?.guide).toBe('any/sign-on')
  })

  test('that is for Auth0 leads to the guide for Auth0', () => {
    expect(at('https://acme.eu.auth0.com')?.guide).toBe('auth0/any')
    expect(at('https://acme.eu.auth0.com', openMetadata)?.guide).toBe('any/sign-on')
    const { problems } = auth0.provider.intake({ domain: 'acme.okta.com' }, auth0.guide)
    expect(problems.find(({ field }) => field === 'domain')?.guide).toBe('okta/any')
  })

  test.each([
    'https://login.acme.example',
    'https://login.acme.example/oauth2/aus1',
    'https://login.acme.example/app/x',
  ])('may as well be a domain of the customer’s own: %s', (domain) =>
    expect(at(domain)?.diagnosis).not.toBe('input.other-provider'),
  )

  test('is nothing to a guide for any provider', () => {
    const context = contextOf(general.guide, any)
    expect(any.intake({ domain: 'https://acme.okta.com/oauth2/default' }, context.guide).problems).toMatchObject([
      { field: 'client_id' },
    ])
  })
})

describe('what a client ID may be', () => {
  test('is the login name of a user where users are clients', () => {
    const problems = any.intake(
      { domain: 'https://x.us1.zitadel.cloud', client_id: 'svc@acme.example' },
      general.guide,
    ).problems
    expect(problems).toEqual([])
    expect(
      okta.provider.intake({ domain: 'acme.okta.com', client_id: 'svc@acme.example' }, oktaGuide).problems,
    ).toMatchObject([{ field: 'client_id', diagnosis: 'input.malformed' }])
  })
})

describe('the audience of an assertion', () => {
  test.each([
    ['https://x.us1.zitadel.cloud/oauth/v2/token', 'issuer'],
    ['https://sso.acme.example/realms/a/protocol/openid-connect/token', 'token_endpoint'],
    [undefined, 'token_endpoint'],
  ] as const)('at %s is the %s', (token_endpoint, audience) => {
    expect(any.assertionAudience(token_endpoint === undefined ? {} : { token_endpoint })).toBe(audience)
  })
})
