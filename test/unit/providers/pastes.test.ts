import { describe, expect, test } from 'vitest'
import type { Fields, PlainFieldName } from '../../../core/model/profile.ts'
import { clouds } from '../../../core/providers/index.ts'
import { readPaste } from '../../../core/providers/paste.ts'
import { intakeInWords, words } from '../../support/words.ts'
import { auth0, general, okta, withGuide } from '../checks/fixtures.ts'

const oktaApp = { domain: 'acme.okta.com', client_id: '0oa1b2c3d4EXAMPLE5d7' }
const auth0App = {
  domain: 'acme.eu.auth0.com',
  client_id: 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA',
  audience: 'KI-Scanner',
}
const oktaReads = (fields: Fields) => intakeInWords(okta.provider.intake({ ...oktaApp, ...fields }, okta.guide))
const auth0Reads = (fields: Fields) => intakeInWords(auth0.provider.intake({ ...auth0App, ...fields }, auth0.guide))
const at = <P extends { field: string }>(intake: { problems: readonly P[] }, field: PlainFieldName) =>
  intake.problems.filter((problem) => problem.field === field)

describe('an address that was copied with something around it', () => {
  test.each([
    ['curly quotes', '“acme.okta.com”'],
    ['low quotes', '„acme.okta.com“'],
    ['French quotes', '«acme.okta.com»'],
    ['a comma behind', 'acme.okta.com,'],
    ['a semicolon behind', 'acme.okta.com;'],
    ['its name', 'Okta domain: acme.okta.com'],
    ['its name and quotes', '"issuer": "https://acme.okta.com",'],
    ['the name of a variable', 'OKTA_DOMAIN=acme.okta.com'],
    ['the name of another variable', 'OKTA_ORG_URL="https://acme.okta.com"'],
    ['the word Tenant ID', 'Tenant ID: acme.okta.com'],
    ['the word Token host', 'Token host = acme.okta.com'],
    ['a link of Markdown', '[acme.okta.com](https://acme.okta.com/)'],
    ['the brackets of a mail', '<https://acme.okta.com>'],
    ['backslashes', 'https:\\\\acme.okta.com\\'],
    ['slashes alone', '//acme.okta.com'],
    ['a slash too many', 'https:///acme.okta.com'],
    ['a tab before', '\tacme.okta.com'],
    ['a no-break space behind', 'acme.okta.com\u00a0'],
    ['a byte order mark before', '\ufeffacme.okta.com'],
    ['full-width letters', 'ａｃｍｅ．ｏｋｔａ．ｃｏｍ'],
    ['two trailing dots', 'acme.okta.com..'],
    ['a query', 'acme.okta.com?x=1'],
    ['a fragment', 'acme.okta.com#x'],
  ])('%s: %j', (_name, raw) => {
    expect(readPaste('domain', raw, clouds).pasted?.host).toBe('acme.okta.com')
  })

  test.each([
    ['"acme.okta.com"', 'Removed the quotation marks or brackets around the value.'],
    ['Okta domain: acme.okta.com', 'Removed the name in front of the value.'],
    ['https://acme.okta.com', 'Removed https:// and kept the host.'],
    ['acme.okta.com/x', 'Kept only the host.'],
    [' acme.okta.com', 'Removed the spaces before and after the value.'],
    ['Acme.okta.com', 'Changed uppercase letters to lowercase.'],
  ])('%j is said to be put right: %s', (raw, says) => {
    expect(oktaReads({ domain: raw }).repairs).toEqual([{ field: 'domain', from: raw, to: 'acme.okta.com', says }])
  })

  test('is not mistaken for a name with a port', () => {
    expect(readPaste('domain', 'host.example:8443', clouds).pasted).toMatchObject({
      host: 'host.example',
      port: '8443',
    })
    expect(readPaste('domain', 'localhost:8080', clouds).pasted).toMatchObject({ host: 'localhost', port: '8080' })
  })

  test('by IPv6 needs no brackets', () => {
    expect(readPaste('domain', '::1', clouds).pasted).toMatchObject({ host: '[::1]', scheme: 'https' })
    expect(readPaste('domain', '2001:db8::7', clouds).pasted?.host).toBe('[2001:db8::7]')
    expect(readPaste('domain', '[2001:db8::7]:8443', clouds).pasted).toMatchObject({
      host: '[2001:db8::7]',
      port: '8443',
    })
  })
})

describe('an address that cannot be read', () => {
  test.each([
    ['acme.okta.com.okta.com', 'The value contains the end of the domain, such as .com, twice.'],
    ['acme.okta.comokta.com', 'The value contains the end of the domain, such as .com, twice.'],
    ['acme.okta.com.oktapreview.com', 'The value contains the end of the domain, such as .com, twice.'],
    ['acme-admin.okta.com.okta.com', 'The value contains the end of the domain, such as .com, twice.'],
    ['acme.eu.auth0.com.auth0.com', 'The value contains the end of the domain, such as .com, twice.'],
    ['acme.eu.auth0.com.eu.auth0.com', 'The value contains the end of the domain, such as .com, twice.'],
    ['acme.us.auth0.com.eu.auth0.com', 'The value contains the end of the domain, such as .com, twice.'],
    ['login.example.com.login.example.com', 'The value contains the end of the domain, such as .com, twice.'],
    ['acme.okta.com.net', 'The value contains the end of the domain, such as .com, twice.'],
    ['acme.okta', 'The ending .com is missing.'],
    ['acme.eu.auth0', 'The ending .com is missing.'],
    ['acme.oktapreview', 'The ending .com is missing.'],
    ['acme..okta.com', 'The host name contains two dots in a row.'],
    ['acme.okta.com\nacme2.okta.com', 'The value has several lines. Enter one URL or domain.'],
    ['acme.okta.com\r\n', null],
    ['acme\tokta.com', 'The value contains a space.'],
    ['acme okta com', 'The value contains a space.'],
    ['ac\u200bme.okta.com', 'The value contains an invisible character. Type the value by hand.'],
    ['ac\u202eme.okta.com', 'The value contains an invisible character. Type the value by hand.'],
    ['jane@acme.com', 'The value is an email address. Enter a domain.'],
    ['https://jane@acme.okta.com/x', 'The value contains a username before the @ sign. Remove it.'],
    ['https://jane:pw@acme.okta.com', 'The value contains a username and a password before the @ sign. Remove them.'],
    [
      'аcme.okta.com',
      'The value contains a character that looks like a plain letter but is a different one: а (U+0430).',
    ],
    [
      'xn--cme-7cd.okta.com',
      'The value contains a character that looks like a plain letter but is a different one: xn--cme-7cd.okta.com.',
    ],
    ['acme.okta.com:0', 'The value contains port 0, which is not a valid port.'],
    ['ftp://acme.okta.com', 'The value begins with ftp://. The value must begin with https://.'],
    ['https://a.example/https://b.example', 'The value contains two URLs, one inside the other. Enter one of them.'],
    [`${'a'.repeat(2049)}.example`, 'The value is longer than the 2,048 characters that are allowed.'],
    [`${'a.'.repeat(126)}com`, 'The host name is longer than the 253 characters that are allowed.'],
    ['acme', '"acme" is only one part of a host name. Enter the full host name.'],
    ['ac!me.example', 'The host name contains a character that is not allowed, or a part of it is too long.'],
    ['-acme.example', 'The host name contains a character that is not allowed, or a part of it is too long.'],
    ['acme-.example', 'The host name contains a character that is not allowed, or a part of it is too long.'],
    [
      `${'a'.repeat(64)}.example`,
      'The host name contains a character that is not allowed, or a part of it is too long.',
    ],
    ['https://', 'The value is not a valid URL or domain.'],
    ['acme.okta.com:99999', 'The value is not a valid URL or domain.'],
  ])('%j: %s', (raw, says) => {
    const { problem } = readPaste('domain', raw, clouds)
    expect(problem && words.say(problem.says)).toBe(says)
    if (problem) expect(problem.diagnosis).toBe('input.domain-malformed')
  })

  test.each([
    `${'a'.repeat(63)}.example`,
    `${'a.'.repeat(125)}com`,
    'acme.okta.com:65535',
    'münchen.example',
    '10.0.10.0',
    'com.example',
    'a.b.example',
  ])('is none of these: %s', (raw) => {
    expect(readPaste('domain', raw, clouds).problem).toBeNull()
  })

  test.each([
    '{yourOktaDomain}',
    '$OKTA_DOMAIN',
    '$(OKTA_DOMAIN)',
    '%OKTA_DOMAIN%',
    'your-company.okta.com',
    'acme.….com',
  ])('is a placeholder: %s', (raw) =>
    expect(readPaste('domain', raw, clouds).problem?.diagnosis).toBe('input.placeholder'),
  )

  test('is repeated, at most 200 characters of it', () => {
    expect(readPaste('domain', `a b${'c'.repeat(300)}`, clouds).problem?.actual).toHaveLength(200)
    expect(readPaste('domain', 'acme', clouds).problem?.actual).toBe('acme')
  })

  test.each(['https://jane:s3cret-pw@acme.okta.com', 'jane:s3cret-pw@acme', 'https://jane:s3cret/pw@acme.okta.com'])(
    'is not repeated where it may hold a password: %s',
    (raw) => {
      const intake = oktaReads({ domain: raw })
      expect(at(intake, 'domain')).toMatchObject([{ diagnosis: 'input.domain-malformed', secret: true }])
      expect(JSON.stringify(intake)).not.toContain('s3cret')
    },
  )
})

describe('whose cloud a host is in', () => {
  test.each([
    ['acme.okta.com', 'Okta'],
    ['acme-admin.oktapreview.com', 'Okta'],
    ['acme.okta.mil', 'Okta'],
    ['acme.eu.auth0.com', 'Auth0'],
    ['acme.auth0app.com', 'Auth0'],
    ['login.microsoftonline.com', 'Microsoft Entra ID'],
    ['acme.b2clogin.com', 'Microsoft Entra ID'],
    ['sts.windows.net', 'Microsoft Entra ID'],
    ['acme.onmicrosoft.com', 'Microsoft Entra ID'],
    ['accounts.google.com', 'Google'],
    ['acme.auth.eu-west-1.amazoncognito.com', 'Amazon Cognito'],
    ['cognito-idp.eu-west-1.amazonaws.com', 'Amazon Cognito'],
    ['auth.pingone.eu', 'PingOne'],
    ['acme.onelogin.com', 'OneLogin'],
    ['login.example.com', null],
    ['okta.com.example', null],
    ['notokta.com', null],
    ['acme.okta.military', null],
  ])('%s: %s', (host, name) => expect(clouds.of(host)?.name ?? null).toBe(name))

  test.each([
    ['10.0.10.0', false],
    ['acme.okta.com', false],
    ['co.uk.co.uk', true],
    ['a.b.c.a.b.c', true],
    ['a.b.c.d.a.b.c.d', true],
    ['acme.com.org', true],
    ['www.www.example', false],
  ])('%s is doubled: %s', (host, doubled) => expect(clouds.isDoubled(host)).toBe(doubled))
})

describe('the domain of another provider', () => {
  test.each([
    ['acme.eu.auth0.com', 'Auth0'],
    ['https://manage.auth0.com/dashboard/eu/acme', 'Auth0'],
    ['login.microsoftonline.com', 'Microsoft Entra ID'],
    ['accounts.google.com', 'Google'],
  ])('%s is named in a guide for Okta', (domain, name) => {
    const intake = oktaReads({ domain })
    expect(at(intake, 'domain')).toMatchObject([
      {
        diagnosis: 'input.other-provider',
        actual: URL.parse(domain)?.hostname ?? domain,
        expected: 'a domain of Okta',
      },
    ])
    expect(at(intake, 'domain')[0]?.says).toContain(`belongs to ${name}.`)
    expect(intake.target).toBeNull()
  })

  test.each(['acme.okta.com', 'acme-admin.okta.com', 'acme.oktapreview.com', 'acme.okta.com/oauth2/default'])(
    '%s is named in a guide for Auth0',
    (domain) => {
      expect(at(auth0Reads({ domain }), 'domain')).toMatchObject([
        { diagnosis: 'input.other-provider', expected: 'a domain of Auth0' },
      ])
    },
  )

  test('is nobody’s business in a guide for any provider', () => {
    const { provider, guide } = withGuide(general, { provider: 'any' })
    const read = (domain: string) => provider.intake({ domain, client_id: 'x' }, guide)
    expect(at(read('acme.okta.com'), 'domain')).toEqual([])
    expect(at(read('https://login.microsoftonline.com/x/v2.0'), 'domain')).toEqual([])
  })

  test('is also seen in the well-known URL', () => {
    const { domain: _domain, ...rest } = oktaApp
    const intake = okta.provider.intake(
      { ...rest, well_known_url: 'https://acme.eu.auth0.com/.well-known/openid-configuration' },
      okta.guide,
    )
    expect(at(intake, 'well_known_url')).toMatchObject([{ diagnosis: 'input.other-provider' }])
  })
})

describe('a host of Okta that no org has', () => {
  test.each([
    ['www.okta.com', 'www.okta.com is a website of Okta. Enter the domain of your org.'],
    ['login.okta.com', 'login.okta.com is a website of Okta. Enter the domain of your org.'],
    ['developer.okta.com', 'developer.okta.com is a website of Okta. Enter the domain of your org.'],
    ['okta.com', 'okta.com is a website of Okta. Enter the domain of your org.'],
    ['okta-emea.com', 'okta-emea.com is a website of Okta. Enter the domain of your org.'],
    [
      'acme.mtls.oktapreview.com',
      'acme.mtls.oktapreview.com is a host that Okta uses internally. Enter the domain of your org.',
    ],
    ['acme.okta-admin.com', 'This host does not exist. The domain is probably acme.okta.com.'],
    ['acme.oktapreview-admin.com', 'This host does not exist. The domain is probably acme.oktapreview.com.'],
  ])('%s', (domain, says) => {
    expect(at(oktaReads({ domain }), 'domain')).toEqual([
      { field: 'domain', diagnosis: 'input.domain-malformed', says, actual: domain },
    ])
  })

  test.each(['dev-12345678.okta.com', 'statuspage.okta.com'])('%s may be one', (domain) => {
    expect(oktaReads({ domain }).problems).toEqual([])
  })
})

describe('a host of Auth0 that no tenant has', () => {
  test.each([
    ['eu.auth0.com', 'eu.auth0.com is a region without a tenant. Copy the full value of Domain.'],
    [
      'acme-cd-1a2b.edge.tenants.eu.auth0.com',
      'acme-cd-1a2b.edge.tenants.eu.auth0.com is the target of the CNAME record of a custom domain. Enter the custom domain.',
    ],
    ['docs.auth0.com.auth0.com', 'The value contains the end of the domain, such as .com, twice.'],
  ])('%s', (domain, says) => {
    expect(at(auth0Reads({ domain }), 'domain')).toMatchObject([{ diagnosis: 'input.domain-malformed', says }])
  })
})

describe('an issuer of Okta that lacks a part', () => {
  const base = 'https://acme.okta.com'
  const completedBy = (fields: Fields) =>
    oktaReads(fields).repairs.filter(({ diagnosis }) => diagnosis === 'input.issuer-incomplete')

  test.each([
    ['/default', `${base}/oauth2/default`],
    ['/default/', `${base}/oauth2/default`],
    ['/default/v1/token', `${base}/oauth2/default`],
    ['/aus9o8wzkhckw9TLa0h7', `${base}/oauth2/aus9o8wzkhckw9TLa0h7`],
    ['/v1/token', base],
    ['/default/.well-known/oauth-authorization-server', `${base}/oauth2/default`],
    ['/.well-known/oauth-authorization-server/default', `${base}/oauth2/default`],
    ['/oauth2', `${base}/oauth2/default`],
    ['/oauth2/', `${base}/oauth2/default`],
    ['/oauth2/.well-known/openid-configuration', `${base}/oauth2/default`],
  ])('%s is completed: %s', (path, issuer) => {
    const intake = oktaReads({ domain: `${base}${path}` })
    expect(intake.problems).toEqual([])
    expect(intake.target?.issuer).toBe(issuer)
    expect(completedBy({ domain: `${base}${path}` })).toEqual([
      {
        field: 'domain',
        from: `${base}${path}`,
        to: issuer,
        says: `Part of the issuer is missing. The issuer was read as ${issuer}.`,
        diagnosis: 'input.issuer-incomplete',
      },
    ])
  })

  test.each(['', '/', '/oauth2/default', '/oauth2/v1/token', '/login/default', '/defaults', '/app/x', '/ausless'])(
    '%j lacks nothing',
    (path) => expect(completedBy({ domain: `${base}${path}` })).toEqual([]),
  )

  test('is completed in the other fields too', () => {
    expect(completedBy({ authorization_server: `${base}/default` })).toMatchObject([
      { field: 'authorization_server', from: `${base}/default`, to: `${base}/oauth2/default` },
    ])
    expect(completedBy({ well_known_url: `${base}/default/.well-known/openid-configuration` })).toMatchObject([
      { field: 'well_known_url', to: `${base}/oauth2/default` },
    ])
    expect(completedBy({ authorization_server: 'default', well_known_url: `${base}/oauth2/default` })).toEqual([])
  })

  test('needs no server where the guide wants the org’s own', () => {
    const org = withGuide(okta, { server: 'org' })
    const read = (domain: string) => org.provider.intake({ ...oktaApp, domain }, org.guide).repairs
    expect(read(`${base}/oauth2`).map(({ diagnosis }) => diagnosis)).toEqual([undefined])
  })

  test('and -admin are said apart', () => {
    expect(
      oktaReads({ domain: 'https://acme-admin.okta.com/default' }).repairs.map(({ diagnosis }) => diagnosis),
    ).toEqual(['input.admin-host', 'input.issuer-incomplete'])
  })
})

describe('the authorization server of Okta', () => {
  const server = (authorization_server: string, domain = 'acme.okta.com') => oktaReads({ authorization_server, domain })

  test.each([
    ['Default', 'default', 'Changed uppercase letters to lowercase.'],
    ['"aus1"', 'aus1', 'Kept only the ID of the authorization server.'],
    ['https://acme.okta.com/oauth2/aus1/v1/token', 'aus1', 'Kept only the ID of the authorization server.'],
    ['acme.okta.com/oauth2/aus1', 'aus1', 'Kept only the ID of the authorization server.'],
    [
      'https://acme-admin.okta.com/admin/oauth2/as/aus1#scopes',
      'aus1',
      'Kept only the ID of the authorization server.',
    ],
    [
      'https://acme.okta.com/api/v1/authorizationServers/aus1/scopes',
      'aus1',
      'Kept only the ID of the authorization server.',
    ],
    ['https://login.example.com/oauth2/aus1', 'aus1', 'Kept only the ID of the authorization server.'],
  ])('%s is read as %s', (raw, id, says) => {
    const intake = server(raw)
    expect(intake).toMatchObject({ problems: [], target: { server: { kind: 'custom', id } } })
    expect(intake.repairs).toEqual([{ field: 'authorization_server', from: raw, to: id, says }])
  })

  test.each([
    ['api://default', 'The value is the audience of an authorization server. Enter the last part of its Issuer URI.'],
    [
      '0oa1b2c3d4EXAMPLE5d7',
      'The value is a client ID. The ID of an authorization server is default or begins with aus.',
    ],
    [
      'https://other.okta.com/oauth2/aus1',
      'This authorization server belongs to other.okta.com, but the domain is acme.okta.com.',
    ],
    [
      'https://acme.oktapreview.com/oauth2/aus1',
      'This authorization server belongs to acme.oktapreview.com, but the domain is acme.okta.com.',
    ],
    ['https://acme.okta.com', 'This URL does not name an authorization server.'],
    ['https://https://acme.okta.com', 'This URL does not name an authorization server.'],
    [
      'My Server',
      'The value is not the ID of an authorization server. The ID has only letters and digits, such as default or aus9o8wzkhckw9TLa0h7.',
    ],
    [
      'y'.repeat(129),
      'The value is not the ID of an authorization server. The ID has only letters and digits, such as default or aus9o8wzkhckw9TLa0h7.',
    ],
  ])('%s is refused', (raw, says) => {
    expect(at(server(raw), 'authorization_server')).toEqual([
      { field: 'authorization_server', diagnosis: 'input.malformed', says, actual: raw },
    ])
  })

  test('may be named by another name of the same org', () => {
    expect(server('https://acme.okta.com/oauth2/aus1', 'login.example.com').problems).toEqual([])
    expect(server('https://acme-admin.okta.com/oauth2/aus1').problems).toEqual([])
  })

  test('that was pasted with the domain is said where the other field names another one', () => {
    const said = (domain: string, id: string) =>
      server(id, domain).repairs.find(({ field }) => field === 'domain')?.says
    expect(said('https://acme.okta.com/oauth2/aus1', 'aus2')).toContain(
      'Kept the authorization server "aus2", which is entered in another field.',
    )
    expect(said('https://acme.okta.com/oauth2/aus1', 'aus1')).toBe('Removed https:// and kept the host.')
  })

  test('in a well-known URL of another org is refused', () => {
    const well_known_url = 'https://other.okta.com/oauth2/aus1/.well-known/openid-configuration'
    expect(at(oktaReads({ well_known_url }), 'well_known_url')).toMatchObject([{ diagnosis: 'input.domain-malformed' }])
  })
})

test('the well-known URL of another Auth0 tenant is refused beside the domain', () => {
  const read = (host: string) =>
    at(auth0Reads({ well_known_url: `https://${host}/.well-known/openid-configuration` }), 'well_known_url')
  expect(read('acme.us.auth0.com')).toMatchObject([
    {
      diagnosis: 'input.domain-malformed',
      says: 'The well-known URL belongs to acme.us.auth0.com, but the domain is acme.eu.auth0.com.',
    },
  ])
  expect(read('acme.eu.auth0.com')).toEqual([])
  expect(read('login.example.com')).toEqual([])
})
