import { describe, expect, test } from 'vitest'
import { type Diagnosis, diagnoses, fixFor, variantFor } from '../../../core/diagnoses/index.ts'
import type { Flow } from '../../../core/model/guide.ts'

const made = { fix: { any: ['x'] }, says: 'X.', owner: 'you', takesEffect: 'at once', refs: [] } as const
const of = (...names: string[]): Diagnosis => ({
  ...made,
  variants: Object.fromEntries(names.map((name) => [name, { fix: [name] }])),
})
const machine = { flow: 'client_credentials' as Flow }
const integration = { ...machine, apiServiceIntegration: true }
const signOn = { flow: 'authorization_code' as Flow }
const chosen = (diagnosis: Diagnosis, ...rest: [typeof machine, 'by-key'?, ('org' | 'custom' | null)?]) =>
  variantFor(diagnosis, ...rest)?.fix

describe('the clicks for a case', () => {
  const all = of('by-key', 'api-service-integration', 'org-server', 'sign-on')

  test('follow the evidence first, then the kind of app, of server and of guide', () => {
    expect(chosen(all, integration, 'by-key', 'org')).toEqual(['by-key'])
    expect(chosen(all, integration, undefined, 'org')).toEqual(['api-service-integration'])
    expect(chosen(all, machine, undefined, 'org')).toEqual(['org-server'])
    expect(chosen(all, signOn, undefined, 'custom')).toEqual(['sign-on'])
    expect(chosen(all, machine, undefined, 'custom')).toBeUndefined()
    expect(chosen(all, machine)).toBeUndefined()
  })

  test('of an integration are those of its server where it has none of its own', () => {
    expect(chosen(of('org-server'), integration, undefined, 'org')).toEqual(['org-server'])
  })

  test('are those for both, where evidence and kind have some together', () => {
    const both = of('by-key', 'by-key-api-service-integration', 'api-service-integration')
    expect(chosen(both, integration, 'by-key', 'org')).toEqual(['by-key-api-service-integration'])
    expect(chosen(both, machine, 'by-key')).toEqual(['by-key'])
  })

  test('are the usual ones where nothing fits', () => {
    expect(chosen(made, integration, 'by-key', 'org')).toBeUndefined()
    expect(chosen(of('x'), signOn, 'by-key')).toBeUndefined()
  })
})

/** What the request of each kind of guide may be told, and what must not stand in the clicks for it. */
const clicks = (id: keyof typeof diagnoses, guide: typeof machine, server: 'org' | 'custom', given?: 'self-scope') => {
  const variant = variantFor(diagnoses[id], guide, given, server)
  return [variant?.says ?? diagnoses[id].says, ...fixFor(diagnoses[id], 'okta', variant)].join('\n')
}

describe('the org authorization server', () => {
  test.each([
    'scope.unknown',
    'scope.no-default',
    'scope.oidc-not-allowed',
    'scope.consent-required',
    'scope.not-granted',
    'scope.denied-by-policy',
    'policy.no-match',
    'client.auth-method',
    'client.grant-not-allowed',
    'client.org-server-only',
    'server.hook-failed',
    'server.licence-missing',
  ] as const)('%s: has no scopes, policies or secrets of a custom one', (id) => {
    for (const guide of [machine, integration])
      expect(clicks(id, guide, 'org')).not.toMatch(/Security › API|to _Client secret_|\*\*Client Credentials\*\* under/)
  })

  test.each(['scope.not-granted'] as const)('%s: its grants mean nothing at a custom one', (id) => {
    expect(clicks(id, machine, 'org')).toMatch(/Okta API Scopes/)
    expect(clicks(id, machine, 'custom')).not.toMatch(/Okta API Scopes/)
  })
})

test.each(['client.dpop-required', 'scope.oidc-not-allowed', 'scope.consent-required'] as const)(
  '%s: an API service integration has no tabs of an app',
  (id) => {
    for (const given of [undefined, 'self-scope'] as const)
      expect(clicks(id, integration, 'org', given)).not.toMatch(/Okta API Scopes|tab \*\*General/)
  },
)

test.each([
  ['scope.consent-required', /no person/],
  ['server.claim-failed', /no user/],
  ['login.code-refused', /secret/],
  ['client.auth-method', /to _Client secret_/],
  ['client.proofs-sent-twice', /In \{product\} choose/],
  ['http.origin-added', /turn that off/],
  ['scope.not-granted', /Okta API Scopes/],
] as const)('%s: a sign-on has a user and no secret', (id, never) => {
  expect(clicks(id, signOn, 'custom')).not.toMatch(never)
})
