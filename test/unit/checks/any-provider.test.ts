import { describe, expect, test } from 'vitest'
import type { Context } from '../../../core/checks/check.ts'
import { checkById } from '../../../core/checks/index.ts'
import type { Facts, JsonObject } from '../../../core/model/facts.ts'
import type { Verdict } from '../../../core/model/verdict.ts'
import { providers } from '../../../core/providers/index.ts'
import { guideNamed } from '../../support/run-guide.ts'
import { answered, contextOf, metadata, now, okta, page, spoken, withProduct } from './fixtures.ts'

const { any } = providers

const program = contextOf(guideNamed('any/client-credentials'), any)
const signIn = contextOf(guideNamed('any/sign-on'), any)
const answer = answered().answer
if (!answer) throw new Error('no answer')

const judge = async (id: string, facts: Partial<Facts>, context: Context = program): Promise<Verdict> => {
  const check = checkById.get(id)
  if (!check) throw new Error(`no check ${id}`)
  return spoken(await check.judge({ methodTrials: [], ...facts } as Facts, context))
}
const intakeWith = (values: Facts['intake']['values']): Facts['intake'] => ({
  target: null,
  values: { client_id: 'machine', ...values },
  repairs: [],
  problems: [],
})
const tokenWith = (claims: JsonObject | null, form: Facts['token']['form'] = 'jwt') => ({
  token: { raw: 'x', form, header: claims && { alg: 'RS256' }, claims },
  ...(claims ? { jwt: { raw: 'x', header: { alg: 'RS256' }, claims } } : {}),
})
const responseWith = (values: JsonObject = {}) => ({ tokenResponse: { values, answer } })

describe('the audience', () => {
  test('need not be there where nobody expects one', async () => {
    const facts = { intake: intakeWith({}), ...tokenWith({ iss: 'x' }) }
    expect(await judge('token.audience-matches', facts)).toMatchObject({ holds: null, applies: false })
    expect(await judge('token.audience-matches', facts, okta)).toMatchObject({ holds: false, variant: 'none' })
  })

  test('must be there where one is expected', async () => {
    const facts = { intake: intakeWith({ audience: 'api' }), ...tokenWith({ iss: 'x' }) }
    expect(await judge('token.audience-matches', facts)).toMatchObject({ holds: false, variant: 'none' })
    const other = { intake: intakeWith({ audience: 'api' }), ...tokenWith({ aud: 'account' }) }
    expect(await judge('token.audience-matches', other)).toMatchObject({ holds: false, actual: 'account' })
    const right = { intake: intakeWith({ audience: 'api' }), ...tokenWith({ aud: ['account', 'api'] }) }
    expect(await judge('token.audience-matches', right)).toMatchObject({ holds: true })
  })

  test('that is there is shown where none is expected', async () => {
    const facts = { intake: intakeWith({}), ...tokenWith({ aud: 'account' }) }
    expect(await judge('token.audience-matches', facts)).toMatchObject({ holds: true, seen: ['account'] })
  })
})

describe('scopes', () => {
  const scopes = (asked: string, claims: JsonObject | null, response: JsonObject = {}, context = program) =>
    judge(
      'token.scopes-granted',
      {
        intake: intakeWith({ scope: asked }),
        ...tokenWith(claims, claims ? 'jwt' : 'opaque'),
        ...responseWith(response),
      },
      context,
    )

  test.each([
    'openid',
    'profile',
    'email',
    'address',
    'phone',
    'offline_access',
    'api://x/.default',
    'urn:zitadel:iam:a',
  ])('%s is not demanded of an access token', async (scope) => {
    expect(await scopes(`${scope} a`, { scope: 'a' })).toMatchObject({ holds: true })
    expect(await scopes(`${scope} a`, { scope: 'a' }, { scope: `${scope} a` })).toMatchObject({ holds: true })
  })

  test('that are like them are demanded', async () => {
    expect(await scopes('openid2 a', { scope: 'a' })).toMatchObject({ holds: false })
    expect(await scopes('my.default a', { scope: 'a' })).toMatchObject({ holds: false })
  })

  test('need no claim in a token: roles may stand there', async () => {
    expect(await scopes('a', { roles: ['a'] })).toMatchObject({ holds: null, applies: false })
    expect(await scopes('a', { roles: ['a'] }, { scope: 'a' })).toMatchObject({ holds: true, seen: ['a'] })
    expect(await scopes('a b', { roles: ['a'] }, { scope: 'a' })).toMatchObject({
      holds: false,
      diagnosis: 'scope.partly-granted',
    })
  })

  test('are read in either claim', async () => {
    expect(await scopes('a', { scp: ['a'] })).toMatchObject({ holds: true })
    expect(await scopes('a b', { scp: ['a'] })).toMatchObject({ holds: false })
  })

  test('of an opaque token are not known, and that is no fault', async () => {
    expect(await scopes('a', null)).toMatchObject({ holds: null, applies: false })
    expect(await scopes('a', null, { scope: 'a' })).toMatchObject({ holds: true })
  })

  test('of OpenID are demanded where the provider puts them into its tokens', async () => {
    expect(await scopes('openid a', { scp: ['a'] }, {}, okta)).toMatchObject({ holds: false })
    expect(await scopes('a', { roles: ['a'] }, {}, okta)).toMatchObject({ holds: false })
  })
})

describe('an opaque token', () => {
  const ofClaims = [
    'token.algorithm-accepted',
    'token.audience-matches',
    'token.issuer-matches',
    'token.lifetime-sane',
    'token.not-expired',
    'token.signature-verifies',
    'token.valid-already',
    'keys.has-token-key',
  ]
  const moot = (id: string, facts: Partial<Facts>, context = program) => checkById.get(id)?.moot(facts, context)

  test.each(ofClaims)('leaves %s out, where the product needs no JWT', (id) => {
    for (const form of ['opaque', 'jwe'] as const)
      expect(moot(id, tokenWith(null, form))).toMatchObject({ holds: null, applies: false })
    expect(moot(id, tokenWith({}))).toBeNull()
    expect(moot(id, {})).toBeNull()
    expect(moot(id, tokenWith(null, 'opaque'), withProduct(program, { token: 'jwt' }))).toBeNull()
    expect(moot(id, tokenWith(null, 'opaque'), okta)).toBeNull()
  })

  test('is a finding where the product needs a JWT', async () => {
    const facts = { ...tokenWith(null, 'opaque'), ...responseWith() }
    expect(await judge('token.is-jwt', facts)).toMatchObject({ holds: true })
    expect(await judge('token.is-jwt', facts, okta)).toMatchObject({ holds: false, diagnosis: 'token.opaque' })
  })
})

describe('a server without keys', () => {
  const keyless = metadata({ jwks_uri: undefined } as never)
  const ofKeys = [
    'keys.reachable',
    'keys.is-key-set',
    'keys.has-signing-key',
    'keys.kids-unique',
    'keys.no-private-members',
    'keys.strong',
    'keys.names-algorithms',
    'keys.names-uses',
    'relying-party.kid-own',
    'token.signature-verifies',
    'keys.has-token-key',
  ]

  test.each(ofKeys)('leaves %s out', (id) => {
    const moot = (facts: Partial<Facts>, context: Context) => checkById.get(id)?.moot(facts, context)
    expect(moot({ metadata: keyless }, program)).toMatchObject({ holds: null, applies: false })
    expect(moot({ metadata: metadata() }, program)).toBeNull()
    expect(moot({ metadata: keyless }, okta)).toBeNull()
    expect(moot({}, program)).toBeNull()
  })

  test('is whole where it publishes the OAuth document, and lacks a part otherwise', async () => {
    const complete = (document: 'oauth' | 'oidc', context: Context) =>
      judge('metadata.complete', { metadata: { ...keyless, document } }, context)
    expect(await complete('oauth', program)).toMatchObject({ holds: true })
    expect(await complete('oidc', program)).toMatchObject({ holds: false })
    expect(await complete('oauth', signIn)).toMatchObject({ holds: false })
    expect(await complete('oauth', okta)).toMatchObject({ holds: false })
    const none = { ...keyless, document: 'oauth' as const, values: { issuer: 'x' } }
    expect(await judge('metadata.complete', { metadata: none })).toMatchObject({
      holds: false,
      says: 'token_endpoint is missing.',
    })
  })
})

describe('a page of status 200 that refuses a sign-in', () => {
  const stage = (id: string, body: string, context = signIn) =>
    judge(
      id,
      {
        intake: intakeWith({ redirect_uri: 'https://app.example/cb' }),
        authorizeOutcome: page(200, body),
        strangerOutcome: page(400, 'Client not found'),
      },
      context,
    )

  test('is told by its number', async () => {
    expect(await stage('login.app-known', 'Sorry AADSTS700016: not found')).toMatchObject({
      holds: false,
      diagnosis: 'client.unknown',
    })
    expect(await stage('login.redirect-uri-registered', 'Error MSIS9224')).toMatchObject({
      holds: false,
      diagnosis: 'login.redirect-uri',
    })
  })

  test('is a sign-in where it has none, and at providers that have no such pages', async () => {
    expect(await stage('login.app-known', 'Sign in')).toMatchObject({ holds: true })
    expect(await stage('login.app-known', 'MSIS 42')).toMatchObject({ holds: true })
    expect(await stage('login.app-known', 'Error MSIS9223', { ...signIn, provider: okta.provider })).toMatchObject({
      holds: true,
    })
  })
})

describe('a server that asks for a sign-in before it looks at the request', () => {
  const facts = {
    intake: intakeWith({ redirect_uri: 'https://app.example/cb' }),
    authorizeOutcome: page(200, 'Sign in'),
    strangerOutcome: page(200, 'Sign in'),
  }
  const asked = [
    'login.app-known',
    'login.redirect-uri-registered',
    'login.code-offered',
    'login.pkce-accepted',
    'login.scopes-offered',
    'login.policy-allows',
  ]

  test.each(asked)('proves nothing of %s, until a person comes back', async (id) => {
    expect(await judge(id, facts, signIn)).toMatchObject({ holds: null })
    const signOn = { failure: null, params: { code: 'c', state: 's' }, state: 's', nonce: 'n', verifier: 'v' }
    expect(await judge(id, { ...facts, signOn }, signIn)).toMatchObject({ holds: true })
    expect(await judge(id, { ...facts, strangerOutcome: page(400, 'Client not found') }, signIn)).toMatchObject({
      holds: true,
    })
  })
})

describe('an endpoint of the metadata', () => {
  test('may be on the hosts of a provider that is known for two', async () => {
    const { target } = any.intake({ domain: 'https://accounts.google.com' }, program.guide)
    if (!target) throw new Error('no target')
    const at = (token_endpoint: string, context = program) =>
      judge(
        'metadata.endpoints-secure',
        {
          target,
          metadata: metadata({
            token_endpoint,
            jwks_uri: 'https://accounts.google.com/k',
            authorization_endpoint: 'https://accounts.google.com/a',
          }),
        },
        context,
      )
    const rest = await at('https://oauth2.googleapis.com/token')
    expect(rest.holds === false ? rest.actual : rest.holds).toBe(true)
    expect(await at('https://evil.example/token')).toMatchObject({ holds: false })
    expect(await at('https://oauth2.googleapis.com/token', okta)).toMatchObject({ holds: false })
  })
})

test('the clock of these facts is one', () => {
  expect(answer.at).toBe(now + 500)
})
