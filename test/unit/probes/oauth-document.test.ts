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

/** Asks for the documents of a target with several places, which are answered with these statuses in turn; null is silence. */
async function readPlaces(statuses: readonly (number | null)[]) {
  const target = provider.intake(fields, okta.guide).target as NonNullable<Facts['target']>
  const places = statuses.map((_status, at) => ({ document: 'oidc' as const, url: `https://acme.okta.com/${at}` }))
  let asked = 0
  const send = async (): Promise<Outcome> => {
    const status = statuses[asked++] ?? null
    if (status === null) return { answer: null, failure: { kind: 'timeout' } } as Outcome
    const answer = {
      status,
      json: status === 200 ? { issuer: 'a' } : null,
      isJson: status === 200,
      body: '',
      headers: {},
    }
    return { answer, failure: null } as unknown as Outcome
  }
  const once = (_key: string, make: () => unknown) => make()
  const probed = { ...okta, fields, network: { send }, once } as unknown as ProbeContext
  const facts = (await oauthDocument.fetch(
    { target: { ...target, places } } as unknown as Facts,
    probed,
  )) as Partial<Facts>
  return { asked, found: facts.metadata?.url, first: facts.oauthDocument?.answer?.status }
}

test.each([
  ['one that is not there', [404, 200], 2],
  ['one that fails', [500, 200], 2],
  ['two that fail', [502, 500, 200], 3],
] as const)('a sound document counts after %s', async (_name, statuses, asked) => {
  expect(await readPlaces(statuses)).toEqual({
    asked,
    found: `https://acme.okta.com/${asked - 1}`,
    first: 200,
  })
})

test('a server that sets a limit, or is silent, is asked for no other document', async () => {
  expect(await readPlaces([429, 200])).toMatchObject({ asked: 1, found: undefined, first: 429 })
  expect(await readPlaces([null, 200])).toMatchObject({ asked: 1, found: undefined })
})

test('where none is there, the first answer counts', async () => {
  expect(await readPlaces([500, 404])).toMatchObject({ asked: 2, found: undefined, first: 500 })
})

test.each([
  ['another status', { answer: { status: 500, json: null, isJson: false, body: '', headers: {} }, failure: null }],
  ['silence', { answer: null, failure: { kind: 'timeout' } }],
])('the OpenID document does not stand in after %s', async (_name, outcome) => {
  const target = provider.intake(fields, org.guide).target as NonNullable<Facts['target']>
  let asked = 0
  const send = async () => {
    asked += 1
    return outcome
  }
  const once = (_key: string, make: () => unknown) => make()
  const probed = { ...org, fields, network: { send }, once } as unknown as ProbeContext
  expect(await oauthDocument.fetch({ target } as Facts, probed)).toEqual({ oauthDocument: outcome })
  expect(asked).toBe(1)
})

test('the answer for the OAuth document is kept where the OpenID one stands in', async () => {
  const target = provider.intake(fields, org.guide).target as NonNullable<Facts['target']>
  const answers = [404, 200].map((status) => ({
    answer: { status, json: status === 200 ? { issuer: 'b' } : null, isJson: status === 200, body: '', headers: {} },
    failure: null,
  }))
  let at = 0
  const network = { send: async () => answers[at++] }
  const once = (_key: string, make: () => unknown) => make()
  const probed = { ...org, fields, network, once } as unknown as ProbeContext
  expect(await oauthDocument.fetch({ target } as Facts, probed)).toMatchObject({
    oauthDocument: answers[0],
    metadata: { document: 'oidc', url: target.documents.oidc, values: { issuer: 'b' } },
  })
})
