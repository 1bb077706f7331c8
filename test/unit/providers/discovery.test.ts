import { describe, expect, test } from 'vitest'
import { checkById } from '../../../core/checks/index.ts'
import type { Facts, JsonObject } from '../../../core/model/facts.ts'
import type { Verdict } from '../../../core/model/verdict.ts'
import { providers } from '../../../core/providers/index.ts'
import { recorded, recordingsFolder } from '../../support/recordings.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { answered, contextOf } from '../checks/fixtures.ts'

const { any } = providers

interface Discovery {
  metadata: readonly { provider: string; document: JsonObject }[]
  keySets: readonly { provider: string; keySet: { keys: readonly JsonObject[] } }[]
}

// Recorded documents lie beside the repository, on the machine of its founders alone: nothing is compared elsewhere.
const discovery = (recordingsFolder === null ? { metadata: [], keySets: [] } : recorded('discovery')) as Discovery
const there = recordingsFolder !== null

const documentOf = (provider: string): JsonObject =>
  discovery.metadata.find((each) => each.provider === provider)?.document ?? {}

/** What a person types who copies the issuer as the console shows it. */
const typed: Readonly<Record<string, string>> = { 'AD-FS example': 'https://adfs.acme.example/adfs' }

const guides = ['any/client-credentials', 'any/sign-on'] as const

/** The verdict of a check of the metadata on what a real provider publishes. */
async function judge(id: string, provider: string, guideId: string, change: Partial<Facts> = {}): Promise<Verdict> {
  const guide = guideNamed(guideId)
  const values = documentOf(provider)
  const domain = typed[provider] ?? String(values.issuer)
  const intake = any.intake({ domain, client_id: 'machine', redirect_uri: 'https://app.example/cb' }, guide)
  const outcome = answered({ body: values })
  if (!intake.target || !outcome.answer) throw new Error(`no target for ${domain}`)
  const facts: Partial<Facts> = {
    now: 0,
    intake,
    target: intake.target,
    method: guide.flow === 'authorization_code' ? 'none' : 'client_secret_basic',
    oauthDocument: outcome,
    organization: null,
    metadata: { document: 'oidc', url: 'x', values, answer: outcome.answer },
    ...change,
  }
  const check = checkById.get(id)
  if (!check) throw new Error(`no check ${id}`)
  return check.judge(facts as Facts, contextOf(guide, any))
}

const ofMetadata = [
  'input.domain-usable',
  'input.pasted-clean',
  'tenant.exists',
  'tenant.active',
  'metadata.found',
  'metadata.valid',
  'metadata.complete',
  'metadata.issuer-matches',
  'metadata.endpoints-secure',
  'metadata.grant-listed',
  'metadata.method-listed',
]
const ofKeys = ['keys.is-key-set', 'keys.has-signing-key', 'keys.kids-unique', 'keys.no-private-members', 'keys.strong']

describe.skipIf(!there)('what six real providers publish (skipped where ../shared/recordings is not there)', () => {
  const cases = discovery.metadata.flatMap(({ provider }) =>
    guides.flatMap((guide) => ofMetadata.map((check) => ({ provider, guide, check }))),
  )

  test('is all there', () => {
    expect(discovery.metadata.map(({ provider }) => provider)).toHaveLength(6)
    expect(discovery.keySets).toHaveLength(9)
  })

  test.each(cases)('$provider passes $check of $guide', async ({ provider, guide, check }) => {
    expect((await judge(check, provider, guide)).holds).not.toBe(false)
  })

  const sets = discovery.keySets.flatMap(({ provider }) => ofKeys.map((check) => ({ provider, check })))

  test.each(sets)('the keys of $provider pass $check', async ({ provider, check }) => {
    const keySet = discovery.keySets.find((each) => each.provider === provider)?.keySet
    const verdict = await judge(check, 'Keycloak', 'any/client-credentials', {
      keysOutcome: answered({ body: keySet }),
      keySet: { keys: keySet?.keys ?? [] },
    })
    expect(verdict.holds).toBe(true)
  })

  test('AD FS writes its issuer in capitals, and its endpoints in small letters with a slash at the end', async () => {
    const { issuer, token_endpoint } = documentOf('AD-FS example')
    expect([issuer, token_endpoint]).toEqual([
      'https://ADFS.ACME.EXAMPLE/adfs',
      'https://adfs.acme.example/adfs/oauth2/token/',
    ])
    expect(await judge('metadata.issuer-matches', 'AD-FS example', 'any/sign-on')).toMatchObject({ holds: true })
    expect(await judge('metadata.endpoints-secure', 'AD-FS example', 'any/sign-on')).toMatchObject({ holds: true })
  })

  test('AD FS signs its access tokens as another issuer, over http', () => {
    const metadata = documentOf('AD-FS example')
    const iss = 'http://ADFS.ACME.EXAMPLE/adfs/services/trust'
    expect(metadata.access_token_issuer).toBe(iss)
    expect(any.issuerAccepts.token({ iss }, metadata, 'access')).toBe(true)
    expect(any.issuerAccepts.token({ iss }, metadata, 'id')).toBe(false)
  })

  test('Entra ID lists no grants', async () => {
    expect(documentOf('Azure AD').grant_types_supported).toBeUndefined()
    expect(await judge('metadata.grant-listed', 'Azure AD', 'any/client-credentials')).toMatchObject({
      holds: null,
      applies: false,
    })
    expect(await judge('metadata.grant-listed', 'Azure AD', 'any/sign-on')).toMatchObject({ holds: true })
  })

  test('Okta’s OpenID document leaves client credentials out of a list of grants', async () => {
    expect(documentOf('Okta example').grant_types_supported).not.toContain('client_credentials')
    expect((await judge('metadata.grant-listed', 'Okta example', 'any/client-credentials')).holds).toBeNull()
  })

  test('Auth0’s issuer ends with a slash, and is another one without it', async () => {
    expect(documentOf('Auth0').issuer).toBe('https://acme.eu.auth0.com/')
    expect(await judge('metadata.issuer-matches', 'Auth0', 'any/sign-on')).toMatchObject({ holds: true })
    const { target } = any.intake({ domain: 'https://acme.eu.auth0.com' }, guideNamed('any/sign-on'))
    expect(target && any.issuerAccepts.metadata('https://acme.eu.auth0.com/', target)).toBe(false)
  })

  test('Keycloak publishes an encryption key beside the signing key, which verifies nothing', async () => {
    const keys = discovery.keySets.find(({ provider }) => provider === 'Keycloak')?.keySet.keys ?? []
    expect(keys.map(({ use }) => use).toSorted()).toEqual(['enc', 'sig'])
    const verdict = await judge('keys.has-signing-key', 'Keycloak', 'any/sign-on', { keySet: { keys } })
    expect(verdict).toMatchObject({ holds: true, seen: [keys.find(({ use }) => use === 'sig')?.kid] })
  })

  test('Google’s issuer, token endpoint and key set live on three hosts', async () => {
    const { issuer, token_endpoint, jwks_uri } = documentOf('Google ID Platform')
    const hosts = [issuer, token_endpoint, jwks_uri].map((url) => new URL(String(url)).hostname)
    expect(new Set(hosts).size).toBe(3)
    expect(await judge('metadata.endpoints-secure', 'Google ID Platform', 'any/sign-on')).toMatchObject({ holds: true })
  })

  test('Entra ID’s keys have a member issuer and no alg: a note at most', async () => {
    const keys = discovery.keySets.find(({ provider }) => provider === 'Azure AD example')?.keySet.keys ?? []
    expect(keys.every((key) => key.issuer !== undefined && key.alg === undefined)).toBe(true)
    const guide = guideNamed('any/client-credentials')
    const level = guide.steps.flatMap(({ proves }) => proves).find(({ check }) => check === 'keys.names-algorithms')
    expect(level?.level).toBe('note')
  })

  test('a wrong issuer and a foreign endpoint are found in each of them', async () => {
    for (const { provider, document } of discovery.metadata) {
      const answer = answered({ body: document }).answer
      if (!answer) throw new Error('no answer')
      const as = (change: JsonObject): Partial<Facts> => ({
        metadata: { document: 'oidc', url: 'x', values: { ...document, ...change }, answer },
      })
      const wrong = as({ issuer: `${document.issuer}x` })
      expect((await judge('metadata.issuer-matches', provider, 'any/sign-on', wrong)).holds).toBe(false)
      const foreign = as({ token_endpoint: 'https://tokens.example.net/token' })
      expect((await judge('metadata.endpoints-secure', provider, 'any/sign-on', foreign)).holds).toBe(false)
      const open = as({ token_endpoint: String(document.token_endpoint).replace('https', 'http') })
      expect((await judge('metadata.endpoints-secure', provider, 'any/sign-on', open)).holds).toBe(false)
    }
  })
})
