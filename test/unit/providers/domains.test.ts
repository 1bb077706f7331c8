import { describe, expect, test } from 'vitest'
import type { Context } from '../../../core/checks/check.ts'
import { checkById } from '../../../core/checks/index.ts'
import type { Facts } from '../../../core/model/facts.ts'
import type { Fields } from '../../../core/model/profile.ts'
import type { Intake } from '../../../core/model/target.ts'
import { intakeInWords } from '../../support/words.ts'
import { auth0, general, okta, withGuide } from '../checks/fixtures.ts'

const read = ({ provider, guide }: Context, fields: Fields) => intakeInWords(provider.intake(fields, guide))
const complete = { client_id: '0oa1b2c3d4EXAMPLE5d7', audience: 'KI-Scanner' }
/** As pasted into the one field. */
const domain = (context: Context, pasted: string) => read(context, { ...complete, domain: pasted })
const problemsAt = (intake: Intake, field: string) =>
  intake.problems.filter((problem) => problem.field === field).map(({ diagnosis }) => diagnosis)

const org = withGuide(okta, { server: 'org' })
const base = 'https://acme.okta.com'
const own = 'https://acme.okta.com/oauth2/default'

describe('an Okta domain', () => {
  test.each([
    ['the host alone', 'acme.okta.com', own],
    ['with its scheme', 'https://acme.okta.com', own],
    ['with a slash', 'https://acme.okta.com/', own],
    ['with a path of no meaning', 'https://acme.okta.com/app/UserHome?iss=x#y', own],
    ['in upper case', 'HTTPS://ACME.Okta.COM', own],
    ['with spaces around it', '  acme.okta.com\t', own],
    ['in angle brackets, as mails have it', '<https://acme.okta.com/>', own],
    ['with one slash too few', 'https:/acme.okta.com', own],
    ['without slashes', 'HTTPS:acme.okta.com', own],
    ['in quotes', '"acme.okta.com"', own],
    ['in backticks, with a comma after it', '`acme.okta.com`,', own],
    ['with a trailing dot', 'acme.okta.com.', own],
    ['with the scheme’s own port', 'https://acme.okta.com:443', own],
    ['with a port of its own', 'https://acme.okta.com:8443', 'https://acme.okta.com:8443/oauth2/default'],
    ['of the administrators’ console', 'https://acme-admin.okta.com/admin/dashboard', own],
    ['of the console, as a bare host', 'acme-admin.okta.com', own],
    ['of the preview console', 'acme-admin.oktapreview.com', 'https://acme.oktapreview.com/oauth2/default'],
    ['of the EMEA console', 'acme-admin.okta-emea.com', 'https://acme.okta-emea.com/oauth2/default'],
    ['of the government console', 'acme-admin.okta-gov.com', 'https://acme.okta-gov.com/oauth2/default'],
    ['of the military console', 'acme-admin.okta.mil', 'https://acme.okta.mil/oauth2/default'],
    ['whose name only ends in admin', 'acme-admin.example.com', 'https://acme-admin.example.com/oauth2/default'],
    ['of a free trial', 'trial-1234567.okta.com', 'https://trial-1234567.okta.com/oauth2/default'],
    ['of an integrator', 'integrator-1234567.okta.com', 'https://integrator-1234567.okta.com/oauth2/default'],
    ['of a preview org', 'acme.oktapreview.com', 'https://acme.oktapreview.com/oauth2/default'],
    ['in EMEA', 'acme.okta-emea.com', 'https://acme.okta-emea.com/oauth2/default'],
    ['of a government', 'acme.okta-gov.com', 'https://acme.okta-gov.com/oauth2/default'],
    ['of the military', 'acme.okta.mil', 'https://acme.okta.mil/oauth2/default'],
    ['of one’s own', 'login.example.com', 'https://login.example.com/oauth2/default'],
    ['that is only like the military’s', 'acme.okta.military', 'https://acme.okta.military/oauth2/default'],
    ['as the issuer of the default server', 'https://acme.okta.com/oauth2/default', own],
    [
      'as the issuer of a server',
      'https://acme.okta.com/oauth2/aus9o8wzkhckw9TLa0h7',
      'https://acme.okta.com/oauth2/aus9o8wzkhckw9TLa0h7',
    ],
    ['as a token URL', 'https://acme.okta.com/oauth2/aus1/v1/token', 'https://acme.okta.com/oauth2/aus1'],
    ['as the token URL of the org server', 'https://acme.okta.com/oauth2/v1/token', base],
    ['as a key set URL', 'https://acme.okta.com/oauth2/default/v1/keys', own],
    ['as an OAuth metadata URL', `${own}/.well-known/oauth-authorization-server`, own],
    ['as an OpenID metadata URL', `${own}/.well-known/openid-configuration`, own],
    [
      'as a metadata URL of the other form',
      `${base}/.well-known/oauth-authorization-server/oauth2/aus1`,
      `${base}/oauth2/aus1`,
    ],
    ['as the metadata URL of the org server', `${base}/.well-known/openid-configuration`, base],
    ['on this computer', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080/oauth2/default'],
    ['on this computer, by IPv6', 'http://[::1]:8080', 'http://[::1]:8080/oauth2/default'],
    ['on this computer, by name', 'http://localhost:8080', 'http://localhost:8080/oauth2/default'],
  ])('%s: %s', (_name, pasted, issuer) => {
    const intake = domain(okta, pasted)
    expect(intake.problems).toEqual([])
    expect(intake.target?.issuer).toBe(issuer)
  })

  test.each([
    ['nothing', '', 'input.missing'],
    ['only spaces', '   ', 'input.missing'],
    ['port 0', 'acme.okta.com:0', 'input.domain-malformed'],
    ['longer than a name can be', `${'a.'.repeat(130)}okta.com`, 'input.domain-malformed'],
    ['Okta’s own placeholder', '{yourOktaDomain}', 'input.placeholder'],
    ['a placeholder with a dollar', 'https://$' + '{yourOktaDomain}/oauth2/default', 'input.placeholder'],
    ['a placeholder in angles', '<your-domain>.okta.com', 'input.placeholder'],
    ['a placeholder in capitals', 'YOUR_DOMAIN.okta.com', 'input.placeholder'],
    ['a placeholder in brackets', 'https://[your domain]', 'input.placeholder'],
    ['a placeholder in words', 'yourOktaDomain', 'input.placeholder'],
    ['its ending twice', 'acme.okta.com.com', 'input.domain-malformed'],
    ['two schemes', 'https://https://acme.okta.com', 'input.domain-malformed'],
    ['two addresses', 'https://acme.okta.com/https://acme.okta.com', 'input.domain-malformed'],
    ['a space inside', 'acme okta.com', 'input.domain-malformed'],
    ['an invisible character', 'acme\u200b.okta.com', 'input.domain-malformed'],
    ['two lines', 'acme.okta.com\nacme.oktapreview.com', 'input.domain-malformed'],
    ['plain http', 'http://acme.okta.com', 'input.not-https'],
    ['plain http to a host that is only like this computer', 'http://127.0.0.1.example.com', 'input.not-https'],
    ['plain http to a private network', 'http://10.0.0.5', 'input.not-https'],
    ['another scheme', 'ftp://acme.okta.com', 'input.domain-malformed'],
    ['a name before it', 'https://admin@acme.okta.com', 'input.domain-malformed'],
    ['a name and a password before it', 'https://admin:pw@acme.okta.com', 'input.domain-malformed'],
    ['one part only', 'acme', 'input.domain-malformed'],
    ['an underscore at the end of a part and an exclamation mark', 'ac!me.okta.com', 'input.domain-malformed'],
    ['a hyphen at the beginning', '-acme.okta.com', 'input.domain-malformed'],
    ['Okta’s own site', 'https://okta.com', 'input.domain-malformed'],
    ['the preview cloud itself', 'oktapreview.com', 'input.domain-malformed'],
    ['the host for client certificates', 'acme.mtls.okta.com', 'input.domain-malformed'],
    ['the host for Kerberos', 'acme.kerberos.okta.com', 'input.domain-malformed'],
    ['the target of a DNS alias', 'acme.customdomains.okta-dnssec.com', 'input.domain-malformed'],
    ['longer than any address', `${'a.'.repeat(1100)}com`, 'input.domain-malformed'],
  ])('that is %s is refused: %s', (_name, pasted, diagnosis) => {
    const intake = domain(okta, pasted)
    expect(problemsAt(intake, 'domain')).toEqual([diagnosis])
    expect(intake.target).toBeNull()
  })

  test.each([
    ['acme-admin.okta.com', 'Removed -admin, which belongs to the host of the Admin Console.', 'acme.okta.com'],
    [
      ' https://acme.okta.com/ ',
      'Removed the spaces before and after the value. Removed https:// and kept the host.',
      'acme.okta.com',
    ],
    [
      'acme-admin.okta.com/admin/dashboard',
      'Removed -admin, which belongs to the host of the Admin Console. Removed the part after the host.',
      'acme.okta.com',
    ],
    [' acme.okta.com/admin', 'Removed the spaces before and after the value. Kept only the host.', 'acme.okta.com'],
    ['ACME.okta.com', 'Changed uppercase letters to lowercase.', 'acme.okta.com'],
    [
      'https://acme.okta.com/oauth2/aus1/v1/token',
      'Removed https:// and kept the host. The URL names the authorization server "aus1". That server is used.',
      'acme.okta.com',
    ],
    [
      'https://acme.okta.com/oauth2/v1/token',
      'Removed https:// and kept the host. The URL names the org authorization server. That server is used.',
      'acme.okta.com',
    ],
    ['acme.okta.com/', 'Kept only the host.', 'acme.okta.com'],
  ])('as %j is put right, and that is said', (from, says, to) => {
    expect(domain(okta, from).repairs).toMatchObject([{ field: 'domain', from, to, says }])
  })

  test('that was typed right is left alone', () => {
    expect(domain(okta, 'acme.okta.com').repairs).toEqual([])
  })

  test('gives all the addresses that are asked', () => {
    expect(domain(okta, 'acme.okta.com').target).toEqual({
      provider: 'okta',
      origin: 'https://acme.okta.com',
      host: 'acme.okta.com',
      port: 443,
      secure: true,
      server: { kind: 'custom', id: 'default' },
      issuer: 'https://acme.okta.com/oauth2/default',
      documents: {
        oauth: 'https://acme.okta.com/oauth2/default/.well-known/oauth-authorization-server',
        oidc: 'https://acme.okta.com/oauth2/default/.well-known/openid-configuration',
      },
      wellKnown: 'https://acme.okta.com/oauth2/default/.well-known/oauth-authorization-server',
      tokenEndpoint: 'https://acme.okta.com/oauth2/default/v1/token',
      jwksUri: 'https://acme.okta.com/oauth2/default/v1/keys',
      organization: 'https://acme.okta.com/.well-known/okta-organization',
    })
  })
})

describe('an Okta authorization server', () => {
  const server = (authorization_server: string, context = okta, pasted = 'acme.okta.com') =>
    read(context, { ...complete, domain: pasted, authorization_server })

  test.each([
    ['an id', 'aus9o8wzkhckw9TLa0h7', { kind: 'custom', id: 'aus9o8wzkhckw9TLa0h7' }],
    ['an id with spaces around it', ' default ', { kind: 'custom', id: 'default' }],
    ['its issuer', 'https://acme.okta.com/oauth2/aus1', { kind: 'custom', id: 'aus1' }],
    ['its token URL', 'https://acme.okta.com/oauth2/aus1/v1/token', { kind: 'custom', id: 'aus1' }],
    ['a path', '/oauth2/aus1', { kind: 'custom', id: 'aus1' }],
    ['the word org', 'org', { kind: 'org', id: null }],
    ['v1, which is no id', 'v1', { kind: 'org', id: null }],
    ['the org’s token URL', 'https://acme.okta.com/oauth2/v1/token', { kind: 'org', id: null }],
  ])('given as %s', (_name, typed, expected) => {
    const intake = server(typed)
    expect([intake.problems, intake.target?.server]).toEqual([[], expected])
  })

  test.each([
    ['a placeholder', '{authorizationServerId}', 'input.placeholder'],
    ['its name in place of its id', 'Key Insight', 'input.malformed'],
    ['an address of nothing', 'https://acme.okta.com/admin', 'input.malformed'],
    ['an invisible character', 'aus1\u200b', 'input.malformed'],
    ['a secret', 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDdEeFf', 'input.secret-in-client-id'],
  ])('given as %s is refused', (_name, typed, diagnosis) => {
    expect(problemsAt(server(typed), 'authorization_server')).toEqual([diagnosis])
  })

  test('typed into its own field counts more than one in a pasted address', () => {
    expect(server('aus2', okta, 'https://acme.okta.com/oauth2/aus1').target?.server.id).toBe('aus2')
  })

  test('in a well-known URL counts more than one in the domain', () => {
    const intake = read(okta, {
      ...complete,
      domain: 'https://acme.okta.com/oauth2/aus1',
      well_known_url: 'https://acme.okta.com/oauth2/aus2/.well-known/openid-configuration',
    })
    expect(intake.target?.issuer).toBe('https://acme.okta.com/oauth2/aus2')
  })

  test('is the default one where nothing was said, and the org’s where the guide wants that', () => {
    expect(domain(okta, 'acme.okta.com').target?.server).toEqual({ kind: 'custom', id: 'default' })
    expect(domain(org, 'acme.okta.com').target).toMatchObject({ server: { kind: 'org', id: null }, issuer: base })
  })

  test('stands in the well-known URL, which is enough without a domain', () => {
    const well_known_url = 'https://acme.okta.com/oauth2/aus1/.well-known/oauth-authorization-server'
    const intake = read(okta, { ...complete, well_known_url })
    expect(intake).toMatchObject({
      problems: [],
      target: { issuer: 'https://acme.okta.com/oauth2/aus1' },
      values: { domain: 'https://acme.okta.com', authorization_server: 'aus1', well_known_url },
    })
  })
})

describe('an Auth0 domain', () => {
  test.each([
    ['the host alone', 'acme.eu.auth0.com', 'https://acme.eu.auth0.com/'],
    ['with its scheme and a slash', 'https://acme.eu.auth0.com/', 'https://acme.eu.auth0.com/'],
    ['in upper case, with spaces', ' Acme.EU.Auth0.com ', 'https://acme.eu.auth0.com/'],
    ['in quotes', "'acme.eu.auth0.com'", 'https://acme.eu.auth0.com/'],
    ['with a trailing dot', 'acme.eu.auth0.com.', 'https://acme.eu.auth0.com/'],
    ['with the scheme’s own port', 'https://acme.eu.auth0.com:443/', 'https://acme.eu.auth0.com/'],
    ['of an old tenant without a region', 'acme.auth0.com', 'https://acme.auth0.com/'],
    ['in the United States', 'acme.us.auth0.com', 'https://acme.us.auth0.com/'],
    ['in Australia', 'acme.au.auth0.com', 'https://acme.au.auth0.com/'],
    ['in Japan', 'acme.jp.auth0.com', 'https://acme.jp.auth0.com/'],
    ['of a private cloud', 'acme.auth0app.com', 'https://acme.auth0app.com/'],
    ['of an older private cloud', 'login.acme.auth0.com', 'https://login.acme.auth0.com/'],
    ['of one’s own', 'login.example.com', 'https://login.example.com/'],
    ['as a token URL', 'https://acme.eu.auth0.com/oauth/token', 'https://acme.eu.auth0.com/'],
    ['as a metadata URL', 'https://acme.eu.auth0.com/.well-known/openid-configuration', 'https://acme.eu.auth0.com/'],
    ['as a key set URL', 'https://acme.eu.auth0.com/.well-known/jwks.json', 'https://acme.eu.auth0.com/'],
    ['as the address of the Management API', 'https://acme.eu.auth0.com/api/v2/', 'https://acme.eu.auth0.com/'],
    ['on this computer', 'http://127.0.0.1:3000', 'http://127.0.0.1:3000/'],
    ['of the longest name', `${'a'.repeat(63)}.eu.auth0.com`, `https://${'a'.repeat(63)}.eu.auth0.com/`],
  ])('%s: %s', (_name, pasted, issuer) => {
    const intake = domain(auth0, pasted)
    expect(intake.problems).toEqual([])
    expect(intake.target).toMatchObject({ issuer, server: { kind: 'tenant', id: null }, organization: null })
  })

  test.each([
    ['nothing', '', 'input.missing'],
    ['a placeholder', '{yourDomain}', 'input.placeholder'],
    ['a placeholder in capitals', 'YOUR_DOMAIN', 'input.placeholder'],
    ['a placeholder in angles', '<tenant>.eu.auth0.com', 'input.placeholder'],
    ['the dashboard', 'https://manage.auth0.com/dashboard/eu/acme/applications', 'input.admin-host'],
    ['the dashboard’s front page', 'manage.auth0.com', 'input.admin-host'],
    ['a bare tenant', 'acme', 'input.domain-malformed'],
    ['Auth0’s own tenant', 'auth0.auth0.com', 'input.domain-malformed'],
    ['the community', 'https://community.auth0.com/t/1', 'input.domain-malformed'],
    ['the support', 'support.auth0.com', 'input.domain-malformed'],
    ['the status page', 'status.auth0.com', 'input.domain-malformed'],
    ['the sign-in', 'login.auth0.com', 'input.domain-malformed'],
    ['Auth0 itself', 'auth0.com', 'input.domain-malformed'],
    ['a name of two letters', 'ab.eu.auth0.com', 'input.domain-malformed'],
    ['a name with an underscore', 'my_tenant.eu.auth0.com', 'input.domain-malformed'],
    ['a name that ends with a hyphen', 'acme-.eu.auth0.com', 'input.domain-malformed'],
    ['its ending twice', 'acme.eu.auth0.com.com', 'input.domain-malformed'],
    ['plain http', 'http://acme.eu.auth0.com', 'input.not-https'],
  ])('that is %s is refused: %s', (_name, pasted, diagnosis) => {
    const intake = domain(auth0, pasted)
    expect(problemsAt(intake, 'domain')).toEqual([diagnosis])
    expect(intake.target).toBeNull()
  })

  test('is proposed from the address of the dashboard', () => {
    expect(domain(auth0, 'https://manage.auth0.com/dashboard/eu/acme/apis').problems[0]?.says).toBe(
      'This is the URL of the Auth0 Dashboard. The domain of the tenant is probably acme.eu.auth0.com.',
    )
  })

  test('is asked for with its region where only the tenant was typed', () => {
    expect(domain(auth0, 'Acme').problems[0]?.says).toBe(
      '"Acme" is only the name of the tenant. Copy the full value of Domain, including the region, such as acme.eu.auth0.com.',
    )
  })

  test('never changes the audience, whose every character counts', () => {
    const intake = read(auth0, {
      domain: 'acme.eu.auth0.com',
      client_id: 'a'.repeat(32),
      audience: 'https://API.example/',
    })
    expect(intake.values.audience).toBe('https://API.example/')
  })
})

describe('a server that has no knowledge of its own', () => {
  test.each([
    ['an issuer', 'https://id.example/realms/a', 'https://id.example/realms/a'],
    ['an issuer with a slash, which is a part of it', 'https://id.example/realms/a/', 'https://id.example/realms/a/'],
    ['a metadata URL', 'https://id.example/realms/a/.well-known/openid-configuration', 'https://id.example/realms/a'],
    [
      'a metadata URL of RFC 8414',
      'https://id.example/.well-known/oauth-authorization-server/a',
      'https://id.example/a',
    ],
  ])('is found by %s', (_name, pasted, issuer) => {
    expect(domain(general, pasted)).toMatchObject({ problems: [], target: { issuer } })
  })

  test('is asked for when nothing was typed', () => {
    expect(problemsAt(read(general, {}), 'domain')).toEqual(['input.missing'])
  })
})

const secret = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPp0'
describe.each([
  ['okta', okta, 'acme.okta.com', '0oa1b2c3d4EXAMPLE5d7'],
  ['auth0', auth0, 'acme.eu.auth0.com', 'aB3dE5gH7jK9mN1pQ2rS4tU6vW8xY0zA'],
] as const)('the fields of %s', (_id, context, host, client_id) => {
  const typed = { domain: host, client_id, audience: 'KI-Scanner', scope: 'ki.scan' }

  test('are as they should be', () => {
    expect(read(context, typed)).toMatchObject({ problems: [], repairs: [], values: { client_id, scope: 'ki.scan' } })
  })

  test('fall back on what the guide says', () => {
    const { token_endpoint_auth_method } = read(context, typed).values
    expect(token_endpoint_auth_method).toMatch(/^client_secret_(basic|post)$/)
  })

  test.each([
    ['client_id', 'input.missing', ''],
    ['client_id', 'input.missing', '  '],
    ['client_id', 'input.placeholder', '<YOUR_CLIENT_ID>'],
    ['client_id', 'input.placeholder', '{clientId}'],
    ['client_id', 'input.malformed', 'two words'],
    ['client_id', 'input.malformed', 'yz'.repeat(129)],
    ['client_id', 'input.malformed', `abc\u200b`],
    ['client_id', 'input.secret-in-client-id', secret],
    ['token_endpoint_auth_method', 'input.malformed', 'basic'],
    ['token_endpoint_auth_method', 'input.secret-in-client-id', secret],
    ['scope', 'input.scope-malformed', 'a,b'],
    ['scope', 'input.scope-malformed', 'a; b'],
    ['scope', 'input.scope-malformed', '"a b"'],
    ['scope', 'input.scope-malformed', 'a\\b'],
    ['scope', 'input.scope-malformed', 'größe'],
    ['scope', 'input.scope-malformed', 'a\nb'],
    ['scope', 'input.placeholder', '<scope>'],
    ['scope', 'input.scope-malformed', 'yz'.repeat(513)],
    ['audience', 'input.placeholder', '{audience}'],
    ['audience', 'input.malformed', 'yz'.repeat(301)],
    ['domain', 'input.secret-in-client-id', secret],
    ['well_known_url', 'input.secret-in-client-id', secret],
    ['authorization_server', 'input.secret-in-client-id', secret],
  ] as const)('%s is %s for %j', (field, diagnosis, value) => {
    const intake = read(context, { ...typed, [field]: value })
    expect(problemsAt(intake, field)).toEqual([diagnosis])
    if (diagnosis === 'input.secret-in-client-id') expect(JSON.stringify(intake)).not.toContain(secret)
  })

  test('are trimmed, and that is said', () => {
    const intake = read(context, { ...typed, client_id: ` ${client_id} ` })
    expect(intake.values.client_id).toBe(client_id)
    expect(intake.repairs).toEqual([
      {
        field: 'client_id',
        from: ` ${client_id} `,
        to: client_id,
        says: 'Removed the spaces before and after the value.',
      },
    ])
  })

  test('have a check for whatever is wrong with them, which may report it', async () => {
    const spoilt: Fields[] = [
      {},
      ...(['domain', 'well_known_url', 'authorization_server', 'client_id', 'audience', 'scope'] as const).flatMap(
        (field) =>
          ['{x}', 'a\u200bb', 'yz'.repeat(1000), secret, 'http://x.example', 'a b', 'a,b'].map((value) => ({
            ...typed,
            [field]: value,
          })),
      ),
      ...['{x}', 'other', secret].map((value) => ({ ...typed, token_endpoint_auth_method: value })),
    ]
    const inputChecks = [...checkById.values()]
      .filter(({ id }) => (id.startsWith('input.') && id.endsWith('-usable')) || /^input\.(scope|auth)/.test(id))
      .filter(({ id }) => id !== 'input.client-secret-usable')
    for (const fields of spoilt) {
      const intake = context.provider.intake(fields, context.guide)
      const verdicts = await Promise.all(
        inputChecks.map(async (check) => ({ check, verdict: await check.judge({ intake } as Facts, context) })),
      )
      const refuted = verdicts.flatMap(({ check, verdict }) => (verdict.holds === false ? [{ check, verdict }] : []))
      for (const { check, verdict } of refuted) expect(check.diagnoses).toContain(verdict.diagnosis)
      expect(refuted.length > 0, JSON.stringify(intake.problems)).toBe(intake.problems.length > 0)
    }
  })
})

describe('scopes that a server keeps to itself', () => {
  test.each(['okta.users.read', 'okta', 'okta:x', '*'])('%s cannot be asked from a custom server', (scope) => {
    expect(problemsAt(read(okta, { ...complete, domain: 'acme.okta.com', scope }), 'scope')).toEqual([
      'input.scope-malformed',
    ])
  })

  test('can be asked from the org server', () => {
    expect(read(org, { ...complete, domain: 'acme.okta.com', scope: 'okta.users.read' }).problems).toEqual([])
  })
})
