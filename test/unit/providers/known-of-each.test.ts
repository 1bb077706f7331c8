import { describe, expect, test } from 'vitest'
import type { DecodedToken, JsonObject } from '../../../core/model/facts.ts'
import { providers } from '../../../core/providers/index.ts'
import { parkedOrg } from '../../../core/providers/okta/shapes.ts'
import { answered, auth0Guide, okta as known, oktaGuide, openMetadata, target, withGuide } from '../checks/fixtures.ts'

const { any, auth0, okta } = providers
const at = (host: string, id: string | null = 'default') =>
  target({ host, origin: `https://${host}`, server: id === null ? { kind: 'org', id } : { kind: 'custom', id } })
const url = (links: Record<string, { url: string }>, name: string) => links[name]?.url

describe('the console of Okta', () => {
  test.each([
    ['acme.okta.com', 'https://acme-admin.okta.com'],
    ['acme.oktapreview.com', 'https://acme-admin.oktapreview.com'],
    ['acme.okta-emea.com', 'https://acme-admin.okta-emea.com'],
    ['acme.okta-gov.com', 'https://acme-admin.okta-gov.com'],
    ['acme.okta.mil', 'https://acme-admin.okta.mil'],
  ])('of %s is at %s', (host, console) => {
    expect(url(okta.consoleLinks(at(host), {}), 'home')).toBe(`${console}/admin/dashboard`)
  })

  test.each(['login.acme.com', 'a.b.okta.com', 'acme.okta.com.evil.test', '.okta.com'])(
    'of %s is not known',
    (host) => {
      expect(okta.consoleLinks(at(host), { client_id: 'x' })).toEqual({})
    },
  )

  test('has every page by its name, filled in', () => {
    const links = okta.consoleLinks(at('acme.okta.com', 'aus/1'), { client_id: '0oa 1' })
    expect(Object.keys(links)).toEqual(okta.consoleLinkNames)
    expect(url(links, 'app')).toBe('https://acme-admin.okta.com/admin/app/oidc_client/instance/0oa%201#tab-general')
    expect(url(links, 'authorization-server')).toBe('https://acme-admin.okta.com/admin/oauth2/as/aus%2F1')
    expect(links.app?.label).toEqual({ word: 'okta.page-app' })
    expect(links.home?.label).toEqual({ word: 'okta.page-home' })
  })

  test('shows the list of apps where the client ID is not known, and the default server where none is named', () => {
    const links = okta.consoleLinks(at('acme.okta.com', null), {})
    expect(links.app).toEqual({
      label: { word: 'okta.page-apps' },
      url: 'https://acme-admin.okta.com/admin/apps/active',
    })
    expect(url(links, 'authorization-server')).toBe('https://acme-admin.okta.com/admin/oauth2/as/default')
  })
})

describe('the dashboard of Auth0', () => {
  test.each([
    ['acme.auth0.com', 'https://manage.auth0.com/dashboard/us/acme'],
    ['acme-1.eu.auth0.com', 'https://manage.auth0.com/dashboard/eu/acme-1'],
  ])('of %s is at %s', (host, dashboard) => {
    const links = auth0.consoleLinks(at(host), { client_id: 'a b' })
    expect(Object.keys(links)).toEqual(auth0.consoleLinkNames)
    expect(url(links, 'home')).toBe(dashboard)
    expect(url(links, 'apis')).toBe(`${dashboard}/apis`)
    expect(url(links, 'application')).toBe(`${dashboard}/applications/a%20b/settings`)
    expect(links.application?.label).toEqual({ word: 'auth0.page-application' })
  })

  test('has no page of an application that is not known', () => {
    const links = auth0.consoleLinks(at('acme.auth0.com'), {})
    expect(links).toHaveProperty('applications')
    expect(links).not.toHaveProperty('application')
    expect(links).not.toHaveProperty('application-credentials')
  })

  test.each(['login.acme.com', 'a.b.eu.auth0.com', 'acme.auth0.com.evil.test', 'acme.eur.auth0.com'])(
    'of %s is its first page alone',
    (host) => {
      expect(auth0.consoleLinks(at(host), { client_id: 'x' })).toEqual({
        home: { label: { word: 'auth0.page-home' }, url: 'https://manage.auth0.com' },
      })
    },
  )
})

describe('a token of Auth0', () => {
  const kind = (change: Partial<DecodedToken>) =>
    auth0.claims.kindOf({ raw: '', form: 'jwt', header: {}, claims: {}, ...change })?.word ?? null
  test.each([
    [{ form: 'opaque' }, 'auth0.opaque-token'],
    [{ form: 'jwe' }, null],
    [{ claims: null }, null],
    [{ claims: { nonce: 'n' } }, 'auth0.id-token'],
    [{ claims: { nonce: 'n', scope: 'a' } }, 'auth0.token-auth0'],
    [{ claims: { scope: 'a' } }, 'auth0.token-auth0'],
    [{ header: { typ: 'at+jwt' } }, 'auth0.token-rfc9068'],
    [{ header: null }, 'auth0.token-auth0'],
  ] as const)('%j is %s', (change, word) => {
    expect(kind(change)).toBe(word)
  })

  test.each([
    [{ gty: 'client-credentials' }, true],
    [{ sub: 'abc@clients' }, true],
    [{ sub: 'abc@clients.example' }, false],
    [{ iss: 'https://acme.eu.auth0.com/' }, true],
    [{ iss: 'https://acme.eu.auth0.com' }, false],
    [{ iss: 'https://acmeXauth0.com/' }, false],
    [{}, false],
  ] as [JsonObject, boolean][])('is recognized by %j: %s', (claims, is) => {
    expect(auth0.claims.recognises(claims)).toBe(is)
  })
})

describe('what is known of an org of Okta', () => {
  const state = (body: unknown, status = 200) => {
    const { answer } = answered({ body, status })
    return answer && okta.tenantState(answer, at('acme.okta.com'))
  }
  test.each([
    [{ id: '00o1', pipeline: 'idx' }, '00o1 (Identity Engine)'],
    [{ id: '00o1', pipeline: 'v1' }, '00o1 (Classic Engine)'],
    [{ id: '00o1', pipeline: 'v9' }, '00o1'],
    [{ id: '00o1' }, '00o1'],
  ])('%j says %s', (body, says) => {
    expect(state(body)).toEqual({ exists: true, says })
  })

  test.each([
    [{ id: 1 }, 200],
    [{}, 200],
    ['<html>', 200],
    [{ id: '00o1' }, 404],
  ])('%j with the status %i says nothing', (body, status) => {
    expect(state(body, status)).toBeNull()
  })

  test('that is parked is none', () => {
    const says = { word: 'okta.parked-org', with: { host: 'acme.okta.com' } }
    expect(state({ id: parkedOrg, pipeline: 'idx' })).toEqual({ exists: false, says })
  })

  test.each([
    ['org', 'client_credentials', true],
    ['org', 'authorization_code', true],
    ['custom', 'authorization_code', true],
    ['custom', 'client_credentials', false],
  ] as const)('a server of the kind %s, asked for %s, may have its OpenID document alone: %s', (kind, flow, may) => {
    const { guide } = withGuide(known, { flow })
    expect(okta.openidDocumentStandsIn(target({ server: { kind, id: null } }), guide)).toBe(may)
  })

  test.each([
    ['org', undefined, 'org'],
    ['custom', 'okta.users.read', 'custom'],
    ['tenant', 'okta.users.read', null],
    ['either', 'okta.users.read', 'org'],
    ['either', 'a okta.users.read', 'org'],
    ['either', 'my.okta.scope', 'custom'],
    ['either', 'oktaXa', 'custom'],
    ['either', undefined, 'custom'],
  ] as const)('a guide for %s and the scope %s needs the server %s', (server, scope, needed) => {
    expect(okta.serverNeeded({ ...oktaGuide, server }, scope)).toBe(needed)
  })

  test.each([
    ['of the org', null, ['okta.default-server']],
    ['that is the default', 'default', ['okta.org-server']],
    ['of its own', 'aus1', ['okta.org-server', 'okta.default-server']],
  ])('the keys of a server %s may be looked for at the others', (_name, id, names) => {
    const sets = okta.otherKeySets(at('acme.okta.com', id))
    expect(sets.map(({ name }) => name.word)).toEqual(names)
    for (const { url, ...rest } of sets) {
      expect(url).toMatch(/^https:\/\/acme\.okta\.com\/oauth2\/(default\/)?v1\/keys$/)
      expect(Object.keys(rest)).toEqual(['name'])
    }
  })
})

test.each([
  [auth0, auth0Guide],
  [any, openMetadata],
] as const)('$id may have its OpenID document alone, and has one key set', (provider, guide) => {
  expect(provider.openidDocumentStandsIn(target(), guide)).toBe(true)
  expect(provider.otherKeySets(target())).toEqual([])
  expect(provider.serverNeeded(guide, 'okta.users.read')).toBeNull()
})

test('no claims are those of any provider', () => {
  expect(any.claims.recognises({ gty: 'x', iss: 'https://a.auth0.com/' })).toBe(false)
  expect(any.claims.kindOf({ raw: 'a', form: 'opaque', header: null, claims: null })).toBeNull()
  expect(any.consoleLinks(target(), {})).toEqual({})
})
