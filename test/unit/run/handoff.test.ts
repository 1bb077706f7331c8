import { describe, expect, test } from 'vitest'
import type { Guide } from '../../../core/model/guide.ts'
import { startPracticeTenant } from '../../../core/practice/index.ts'
import { providers } from '../../../core/providers/index.ts'
import { handoffOf, type NamedAddresses, usedAddresses } from '../../../core/run/handoff.ts'
import { guideNamed, runGuide } from '../../support/run-guide.ts'
import { metadata } from '../checks/fixtures.ts'

/** What is handed over, by label; what is not known has no entry. */
const handed = (guide: Guide, fields: Record<string, string>, used: NamedAddresses = {}) =>
  Object.fromEntries(
    handoffOf(guide, providers[guide.provider].intake(fields, guide), used).map(({ label, value, secret }) => [
      label,
      secret ? 'a secret' : value,
    ]),
  )

const okta = { domain: 'https://acme-admin.okta.com/admin/dashboard', client_id: '0oa1b2c3d4EXAMPLE5d7' }
const auth0 = {
  domain: 'acme.eu.auth0.com',
  client_id: 'aB3dE5fG7hJ9kL1mN3pQ5rS7tEXAMPLE',
  audience: 'https://records/',
}
const id = 'aus9o8wzkhckw9TLa0h7'

describe('the values in the form that the product wants:', () => {
  test('crul gets the host of the token endpoint without a scheme', () => {
    expect(handed(guideNamed('okta/crul'), okta)).toEqual({
      'Token host': 'acme.okta.com',
      'Client Id': okta.client_id,
      'Client Secret': 'a secret',
    })
  })

  test('another product at Okta gets all there is, and no audience where none was entered', () => {
    const fields = { ...okta, authorization_server: id, scope: 'records.read records.write' }
    expect(handed(guideNamed('okta/any'), fields)).toEqual({
      'Private key': 'a secret',
      Issuer: `https://acme.okta.com/oauth2/${id}`,
      'Well-known URL': `https://acme.okta.com/oauth2/${id}/.well-known/oauth-authorization-server`,
      'Token endpoint': `https://acme.okta.com/oauth2/${id}/v1/token`,
      'Client ID': okta.client_id,
      'Client secret': 'a secret',
      Scope: 'records.read records.write',
    })
  })

  test('another product at Auth0 gets the issuer with its slash, and the identifier as it was entered', () => {
    expect(handed(guideNamed('auth0/any'), auth0)).toEqual({
      'Private key': 'a secret',
      Issuer: 'https://acme.eu.auth0.com/',
      'Well-known URL': 'https://acme.eu.auth0.com/.well-known/openid-configuration',
      'Token endpoint': 'https://acme.eu.auth0.com/oauth/token',
      'Client ID': auth0.client_id,
      'Client secret': 'a secret',
      Audience: 'https://records/',
    })
  })

  test.each([
    ['okta/fortanix-key-insight', okta, 'https://acme.okta.com/oauth2/default/.well-known/oauth-authorization-server'],
    ['auth0/fortanix-key-insight', auth0, 'https://acme.eu.auth0.com/.well-known/oauth-authorization-server'],
  ])('Key Insight (%s) gets the well-known URL that it reads', (guide, fields, url) => {
    expect(handed(guideNamed(guide), fields)).toMatchObject({ 'Well-known URL': url })
  })

  test('a product with a rule for it gets the well-known URL of OpenID', () => {
    const guide = guideNamed('okta/any')
    const rule = { ...guide, relyingParty: { ...guide.relyingParty, wellKnown: 'openid-configuration' as const } }
    expect(handed(rule, okta)).toMatchObject({
      'Well-known URL': 'https://acme.okta.com/oauth2/default/.well-known/openid-configuration',
    })
  })
})

describe('the domain', () => {
  const guide = guideNamed('okta/any')
  const asking = (from: 'domain' | 'host', domain?: 'host' | 'url'): Guide => ({
    ...guide,
    relyingParty: { name: 'Example', ...(domain ? { domain } : {}) },
    handoff: { intro: 'Copy.', fields: [{ label: 'It', from }] },
  })

  test.each([
    ['domain', undefined, 'https://acme.okta.com', 'https://127.0.0.1:8443'],
    ['domain', 'url', 'https://acme.okta.com', 'https://127.0.0.1:8443'],
    ['domain', 'host', 'acme.okta.com', '127.0.0.1:8443'],
    ['host', undefined, 'acme.okta.com', '127.0.0.1:8443'],
    ['host', 'host', 'acme.okta.com', '127.0.0.1:8443'],
    ['host', 'url', 'https://acme.okta.com', 'https://127.0.0.1:8443'],
  ] as const)('handed over as %s to a product that wants %s', (from, form, usual, withPort) => {
    expect(handed(asking(from, form), { domain: 'acme.okta.com' })).toEqual({ It: usual })
    expect(handed(asking(from, form), { domain: 'https://127.0.0.1:8443' })).toEqual({ It: withPort })
  })

  test('is not handed over while it is not known', () => {
    expect(handed(asking('host'), {})).toEqual({})
    expect(handed(asking('domain', 'host'), { domain: 'not a host' })).toEqual({})
  })
})

describe('the token endpoint', () => {
  const guide = guideNamed('okta/any')
  const endpoint = (domain: string, used: NamedAddresses = {}, provider = guide.provider) =>
    handed({ ...guide, provider }, { domain, client_id: 'a' }, used)['Token endpoint']

  test.each([
    ['acme.okta.com', 'https://acme.okta.com/oauth2/default/v1/token'],
    [`https://login.example.com/oauth2/${id}`, `https://login.example.com/oauth2/${id}/v1/token`],
    ['https://acme.okta.com/oauth2/v1/token', 'https://acme.okta.com/oauth2/v1/token'],
  ])('of Okta at %s is known without a request', (domain, url) => {
    expect(endpoint(domain)).toBe(url)
  })

  test('of a server that is known by its metadata alone is the one that was asked', () => {
    const asked = 'https://id.example.com/token'
    expect(endpoint('https://id.example.com/realms/one', {}, 'any')).toBeUndefined()
    expect(endpoint('https://id.example.com/realms/one', { token_endpoint: asked }, 'any')).toBe(asked)
    expect(endpoint('https://acme.okta.com/.well-known/openid-configuration?x', { token_endpoint: asked })).not.toBe(
      asked,
    )
  })

  test('of metadata to which nothing was sent is not handed on', () => {
    const known = metadata({ token_endpoint: 'https://evil.example/token' })
    expect(usedAddresses({ metadata: known })).toEqual({})
    expect(usedAddresses({})).toEqual({})
  })

  test('is in the report of a run at any server, and not when the secret was not sent there', async () => {
    const tenant = await startPracticeTenant({ provider: 'okta' })
    const any = { ...guide, provider: 'any' as const, server: 'custom' as const }
    const found = async () => {
      const domain = `${tenant.origin}/oauth2/default`
      const { client_secret = null } = tenant.secrets()
      const report = await runGuide(any, { ...tenant.values(), domain }, client_secret, { ca: tenant.ca() })
      return report.handoff.find(({ field }) => field === 'token_endpoint')?.value
    }
    expect(await found()).toBe(`${tenant.origin}/oauth2/default/v1/token`)
    tenant.setFaults(['metadata.insecure-endpoint'])
    expect(await found()).toBeUndefined()
    await tenant.close()
  })
})
