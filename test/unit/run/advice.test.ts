import { describe, expect, test } from 'vitest'
import { diagnoses } from '../../../core/diagnoses/index.ts'
import type { DiagnosisId } from '../../../core/model/diagnosis-ids.ts'
import type { Flow } from '../../../core/model/guide.ts'
import type { ProviderWords } from '../../../core/model/provider-words.ts'
import type { VariantName } from '../../../core/model/variants.ts'
import { providers } from '../../../core/providers/index.ts'
import { adviceFor as advise, type Case } from '../../../core/words/advice.ts'
import { en } from '../../../core/words/en/index.ts'
import { adviceAt } from '../../support/words.ts'

const adviceFor = (
  id: DiagnosisId,
  own: Parameters<typeof advise>[2],
  guide: Parameters<typeof advise>[3],
  given: Case = {},
) => advise(id, en.diagnoses, own, guide, given)

const machine = { flow: 'client_credentials' as Flow }
const integration = { ...machine, appKind: 'api-service-integration' }
const signOn = { flow: 'authorization_code' as Flow }

/** A diagnosis that has no cases of its own. */
const id: DiagnosisId = 'clock.ahead'
const general = { ...diagnoses[id], ...en.diagnoses[id] }
const nothing = { words: {}, references: {} }
const withVariants = (...names: string[]): { words: ProviderWords; references: object } => ({
  words: { [id]: { variants: Object.fromEntries(names.map((name) => [name, { fix: [name] }])) } },
  references: {},
})
const chosen = (
  provider: ReturnType<typeof withVariants>,
  guide: typeof machine,
  variant?: VariantName,
  server: 'org' | 'custom' | null = null,
) => adviceFor(id, provider, guide, { variant, server }).fix

describe('the clicks for a case', () => {
  const all = withVariants('by-key', 'api-service-integration', 'org-server', 'sign-on')

  test('follow the evidence first, then the kind of app, of server and of guide', () => {
    expect(chosen(all, integration, 'by-key', 'org')).toEqual(['by-key'])
    expect(chosen(all, integration, undefined, 'org')).toEqual(['api-service-integration'])
    expect(chosen(all, machine, undefined, 'org')).toEqual(['org-server'])
    expect(chosen(all, signOn, undefined, 'custom')).toEqual(['sign-on'])
    expect(chosen(all, machine, undefined, 'custom')).toEqual(general.fix)
    expect(chosen(all, machine)).toEqual(general.fix)
  })

  test('of an integration are those of its server where it has none of its own', () => {
    expect(chosen(withVariants('org-server'), integration, undefined, 'org')).toEqual(['org-server'])
  })

  test('are those for both, where evidence and kind have some together', () => {
    const both = withVariants('by-key', 'by-key-api-service-integration', 'api-service-integration')
    expect(chosen(both, integration, 'by-key', 'org')).toEqual(['by-key-api-service-integration'])
    expect(chosen(both, machine, 'by-key')).toEqual(['by-key'])
  })

  test('are the usual ones where nothing fits', () => {
    expect(chosen(withVariants('x'), signOn, 'by-key')).toEqual(general.fix)
    expect(chosen(nothing, integration, 'by-key', 'org')).toEqual(general.fix)
  })
})

describe('what a provider says of its own', () => {
  const own = {
    words: { [id]: { says: 'Own.', fix: ['own'], takesEffect: 'soon', variants: { 'by-key': { says: 'By key.' } } } },
    references: { [id]: ['okta:dpop'] },
  } as const

  test('stands before what is said at any provider, piece by piece', () => {
    const refs = [...general.refs, 'okta:dpop']
    expect(adviceFor(id, own, machine)).toEqual({
      says: 'Own.',
      fix: ['own'],
      owner: general.owner,
      takesEffect: 'soon',
      refs,
    })
    const { says, fix, owner, takesEffect } = general
    expect(adviceFor(id, nothing, machine)).toEqual({ says, fix, owner, takesEffect, refs: general.refs })
  })

  test('of a case leaves the rest as it is', () => {
    const said = adviceFor(id, own, machine, { variant: 'by-key' })
    expect(said).toMatchObject({ says: 'By key.', fix: ['own'], owner: general.owner })
  })

  test('of the diagnosis gives way to what is said of the case at any provider', () => {
    const { fix, variants } = en.diagnoses['tls.handshake-failed']
    const said = (variant?: VariantName) => adviceAt('tls.handshake-failed', 'auth0', machine, { variant }).fix
    expect(said('not-tls')).toEqual(variants?.['not-tls']?.fix)
    expect(said()).toEqual(providers.auth0.words.en.diagnoses['tls.handshake-failed']?.fix)
    expect(said()).not.toEqual(fix)
  })

  test('of a case that another must mend names who that is', () => {
    expect(adviceAt('client.auth-failed', 'okta', machine, { variant: 'none-arrived' }).owner).toBe('network-team')
    expect(adviceAt('client.auth-failed', 'okta', machine).owner).toBe('you')
  })
})

/** What the request of each kind of guide may be told, and what must not stand in the clicks for it. */
const clicks = (id: keyof typeof diagnoses, guide: typeof machine, server: 'org' | 'custom', given?: 'self-scope') => {
  const { says, fix } = adviceAt(id, 'okta', guide, { variant: given as VariantName | undefined, server })
  return [says, ...fix].join('\n')
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
