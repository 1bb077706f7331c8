import { expect, test } from 'vitest'
import type { Outcome } from '../../../core/model/exchange.ts'
import type { Facts } from '../../../core/model/facts.ts'
import oauthDocument from '../../../core/probes/oauth-document.ts'
import type { ProbeContext } from '../../../core/probes/probe.ts'
import { okta, withGuide } from '../checks/fixtures.ts'

const { provider } = okta
const org = withGuide(okta, { server: 'org' })
const fields = { domain: 'acme.okta.com', client_id: '0oa1b2c3d4EXAMPLE5d7' }

/** Asks for the metadata of a server whose documents are these; an absent one is answered 404. */
async function read(context: typeof okta, documents: Record<'oauth' | 'oidc', object | null>) {
  const target = provider.intake(fields, context.guide).target as NonNullable<Facts['target']>
  const asked: string[] = []
  const network = {
    send: async ({ url }: { url: string }): Promise<Outcome> => {
      asked.push(url)
      const json = url.includes('openid') ? documents.oidc : documents.oauth
      const answer = { status: json ? 200 : 404, json, isJson: json !== null, body: '', headers: {} }
      return { answer, failure: null } as unknown as Outcome
    },
  }
  const once = (_key: string, make: () => unknown) => make()
  const probed = { ...context, fields, network, once } as unknown as ProbeContext
  const facts = await oauthDocument.fetch({ target } as Facts, probed)
  return { asked, metadata: (facts as Partial<Facts>).metadata }
}

test('the keys of the org server are taken from its OpenID document, where the OAuth one names none', async () => {
  const { asked, metadata } = await read(org, {
    oauth: { issuer: 'a', token_endpoint: 't' },
    oidc: { issuer: 'b', jwks_uri: 'k', userinfo_endpoint: 'u' },
  })
  expect(metadata).toMatchObject({ document: 'oauth', values: { issuer: 'a', token_endpoint: 't', jwks_uri: 'k' } })
  expect(metadata?.values).not.toHaveProperty('userinfo_endpoint')
  expect(asked).toHaveLength(2)
})

test('nothing is added where the OAuth document names its keys, or a custom server does not', async () => {
  const named = await read(org, { oauth: { jwks_uri: 'own' }, oidc: { jwks_uri: 'other' } })
  expect([named.asked.length, named.metadata?.values]).toEqual([1, { jwks_uri: 'own' }])
  const custom = await read(okta, { oauth: { issuer: 'a' }, oidc: { jwks_uri: 'other' } })
  expect([custom.asked.length, custom.metadata?.values]).toEqual([1, { issuer: 'a' }])
})

test('a document that neither of them has stays absent', async () => {
  const none = await read(org, { oauth: { issuer: 'a' }, oidc: null })
  expect(none.metadata?.values).toEqual({ issuer: 'a' })
  expect((await read(org, { oauth: null, oidc: { issuer: 'b' } })).metadata).toMatchObject({ document: 'oidc' })
  expect((await read(okta, { oauth: null, oidc: { issuer: 'b' } })).metadata).toBeUndefined()
})
