import { afterAll, describe, expect, test } from 'vitest'
import { underNames } from '../../../core/app/bundles.ts'
import type { JsonObject } from '../../../core/model/facts.ts'
import type { Fields } from '../../../core/model/profile.ts'
import { judged, judgedAgain } from '../../support/judged-again.ts'
import { type Answers, startRecordedInternet } from '../../support/recorded-internet.ts'
import { type Recorded, recorded, recordingsFolder } from '../../support/recordings.ts'
import { guideNamed, resultsOf } from '../../support/run-guide.ts'

interface Discovery {
  metadata: readonly { provider: string; document: JsonObject }[]
  keySets: readonly { provider: string; keySet: JsonObject }[]
}

// Recorded documents lie beside the repository, on the machine of its founders alone, and none of them is written into it.
const there = recordingsFolder !== null
const discovery = (there ? recorded('discovery') : { metadata: [], keySets: [] }) as Discovery
const okta = recorded('okta') as readonly Recorded[]

const documentOf = (provider: string) =>
  discovery.metadata.find((one) => one.provider.startsWith(provider))?.document as Record<string, string>
/** The key set of a provider; those of some are called otherwise than its document. */
const keysOf = (provider: string) => discovery.keySets.find((one) => one.provider.startsWith(provider))?.keySet

/** A provider as it publishes itself, which answers the token request so. */
function published(provider: string, token: Answers[string], jwks: unknown = keysOf(provider)): Answers {
  const document = documentOf(provider)
  const { issuer = '', token_endpoint = '', jwks_uri = '' } = document
  const base = issuer.replace(/\/$/, '').toLowerCase()
  return {
    [`GET ${base}/.well-known/openid-configuration`]: { body: document },
    // Okta has it at both places.
    [`GET ${base}/.well-known/oauth-authorization-server`]: { body: document },
    [`GET ${jwks_uri}`]: { body: jwks },
    [`POST ${token_endpoint}`]: token,
  }
}

const at = (path: string, words = '') =>
  okta.find((one) => one.path === path && JSON.stringify(one.body).includes(words)) as Recorded
const answerOf = ({ status, headers, body }: Recorded): Answers[string] => ({ status, headers, body })
/** An org of Okta as it was recorded, without what lives on its custom authorization servers. */
const org = (token: Recorded): Answers => ({
  'GET https://acme.okta.com/.well-known/okta-organization': answerOf(at('/.well-known/okta-organization')),
  'GET https://acme.okta.com/.well-known/oauth-authorization-server': answerOf(
    at('/.well-known/oauth-authorization-server'),
  ),
  'POST https://acme.okta.com/oauth2/v1/token': answerOf(token),
})
const refused = (error: string, error_description?: string) => ({ status: 401, body: { error, error_description } })
const wrong = refused('invalid_client', 'Client authentication failed')

const keySetOf = (provider: string) => (keysOf(provider)?.keys ?? []) as readonly { use?: string }[]
/** The same, where its document says another issuer. */
function elsewhere(provider: string, at: string, issuer: string): Answers {
  const answers = published(provider, wrong)
  const asked = `GET ${at}/.well-known/openid-configuration`
  return { ...answers, [asked]: { body: { ...(answers[asked]?.body as object), issuer } } }
}
/** A token of the recorded header and claims; the signature is not recorded. */
function given(): Recorded {
  const real = at('/oauth2/v1/token', 'access_token')
  const now = Math.floor(Date.now() / 1000)
  const claims = { ...real.accessTokenClaims, iat: now, exp: now + 3600, cid: machine.client_id }
  const parts = [real.accessTokenHeader, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
  return { ...real, body: { ...(real.body as object), access_token: `${parts.join('.')}.${'A'.repeat(342)}` } }
}

const secret = 'Zq3xV8kLm2Np5Rt7Ws9Yb1Dc4Fg6Hj0AaBbCcDdEeFf'
const machine: Fields = { client_id: '0oa1b2c3d4e5f6g7h8i9' }

interface Case {
  name: string
  guide: string
  fields: Fields
  answers: () => Answers
  cause: string | null
}

const ofAny = (provider: string, domain: string, cause: string | null, change: Partial<Case> = {}): Case => ({
  name: `${provider}, whose token endpoint refuses the client`,
  guide: 'any/client-credentials',
  fields: { ...machine, domain },
  answers: () => published(provider, wrong),
  cause,
  ...change,
})

const cases: readonly Case[] = [
  ofAny('Keycloak', 'https://sso.acme.example/realms/demorealm', 'client.auth-failed'),
  ofAny('Auth0', 'https://acme.eu.auth0.com/', 'client.auth-failed'),
  ofAny(
    'Azure AD',
    'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0',
    'client.auth-failed',
  ),
  ofAny('Google ID Platform', 'https://accounts.google.com', 'client.auth-failed'),
  ofAny('Okta', 'https://acme.okta.com/oauth2/default', 'client.auth-failed'),
  ofAny('AD-FS', 'https://adfs.acme.example/adfs', 'client.auth-failed'),
  ofAny('Keycloak', 'https://sso.acme.example/realms/demorealm', 'keys.empty', {
    name: 'Keycloak, with its encryption key alone',
    answers: () => published('Keycloak', wrong, { keys: keySetOf('Keycloak').filter(({ use }) => use === 'enc') }),
  }),
  ofAny('AD-FS', 'https://adfs.acme.example/adfs', 'metadata.issuer-mismatch', {
    name: 'AD FS, under another path than its issuer',
    answers: () => elsewhere('AD-FS', 'https://adfs.acme.example/adfs', 'https://ADFS.ACME.EXAMPLE/other'),
  }),
  {
    name: 'Okta, whose custom authorization server refuses the client',
    guide: 'okta/any',
    fields: { ...machine, domain: 'acme.okta.com', authorization_server: 'default', scope: 'ki.scan' },
    answers: () => published('Okta', answerOf(at('/oauth2/v1/token', 'DPoP proof JWT header is missing'))),
    cause: 'client.dpop-required',
  },
  {
    name: 'Okta, without the licence for custom authorization servers',
    guide: 'okta/fortanix-key-insight',
    fields: { ...machine, domain: 'acme.okta.com', authorization_server: 'default', scope: 'ki.scan' },
    answers: () => ({
      ...org(at('/oauth2/v1/token', 'DPoP proof JWT header is missing')),
      'GET https://acme.okta.com/oauth2/default/.well-known/oauth-authorization-server': answerOf(
        at('/api/v1/authorizationServers/default', 'E0000015'),
      ),
      'GET https://acme.okta.com/oauth2/default/.well-known/openid-configuration': answerOf(
        at('/api/v1/authorizationServers/default', 'E0000015'),
      ),
    }),
    cause: 'server.licence-missing',
  },
  {
    name: 'the org of Okta, which demands DPoP',
    guide: 'okta/palo-alto-cloud-identity-engine',
    fields: { ...machine, domain: 'acme.okta.com', scope: 'okta.users.read' },
    answers: () => org(at('/oauth2/v1/token', 'DPoP proof JWT header is missing')),
    cause: 'client.dpop-required',
  },
  {
    name: 'the org of Okta, which gives a token of DPoP',
    guide: 'okta/palo-alto-cloud-identity-engine',
    fields: { ...machine, domain: 'acme.okta.com', scope: 'okta.users.read' },
    answers: () => org(given()),
    cause: 'token.type',
  },
]

describe.skipIf(!there)(
  'what real providers answered, in a bundle (skipped where ../shared/recordings is not there)',
  () => {
    const close: (() => Promise<void>)[] = []
    afterAll(() => Promise.all(close.map((one) => one())))

    test.each(cases)('$name: it is judged again with $cause', async ({ guide: id, fields, answers, cause }) => {
      const internet = await startRecordedInternet(answers())
      close.push(internet.close)
      const guide = guideNamed(id)
      const run = await resultsOf(guide, fields, secret, { proxy: internet.proxy, ca: [internet.ca] })
      expect(run.rootCause).toBe(cause)
      const again = await judgedAgain(run, guide)
      expect(judged(again)).toEqual(judged(run))
      const named = underNames({ run, tokens: [] }, true).run
      expect((await judgedAgain(named, guide, { pseudonyms: true })).rootCause).toBe(cause)
      expect(JSON.stringify(named)).not.toContain('acme')
    })
  },
)
