import { describe, expect, test } from 'vitest'
import type { Facts } from '../../../core/model/facts.ts'
import type { Guide, HandoffField } from '../../../core/model/guide.ts'
import { handedAddresses, handoffOf, usedAddresses } from '../../../core/run/handoff.ts'
import { answered, intake, issuer, metadata, oktaGuide, target } from '../checks/fixtures.ts'

const guide = (from: HandoffField['from'], domain?: 'host' | 'url'): Guide => ({
  ...oktaGuide,
  relyingParty: { ...oktaGuide.relyingParty, ...(domain === undefined ? {} : { domain }) },
  handoff: { ...oktaGuide.handoff, fields: [{ label: 'Label', from }] },
})
const port = target({ origin: 'https://acme.okta.com:8443' })
const value = (from: HandoffField['from'], change = {}, used = {}, domain?: 'host' | 'url') =>
  handoffOf(guide(from, domain), intake(change), used)[0]?.value

describe('a row of the hand-off', () => {
  test.each([
    ['well_known_url', `${issuer}/.well-known/oauth-authorization-server`],
    ['issuer', issuer],
    ['token_endpoint', `${issuer}/v1/token`],
    ['jwks_uri', `${issuer}/v1/keys`],
    ['host', 'acme.okta.com'],
    ['domain', 'https://acme.okta.com'],
    ['client_id', '0oa1b2c3d4EXAMPLE5d7'],
    ['scope', 'ki.scan'],
  ] as const)('%s is %s', (from, handed) => {
    expect(value(from)).toBe(handed)
  })

  test('has the domain in the form that the product takes, with a port that is not the usual one', () => {
    expect([value('domain', {}, {}, 'host'), value('host', {}, {}, 'url')]).toEqual([
      'acme.okta.com',
      port.origin.slice(0, -5),
    ])
    expect([value('host', { target: port }), value('domain', { target: port })]).toEqual([
      'acme.okta.com:8443',
      'https://acme.okta.com:8443',
    ])
  })

  test('takes the key set that was used, and the token endpoint where the provider does not say it', () => {
    const used = { token_endpoint: 'https://a.example/t', jwks_uri: 'https://a.example/k' }
    expect(value('jwks_uri', {}, used)).toBe('https://a.example/k')
    expect(value('token_endpoint', {}, used)).toBe(`${issuer}/v1/token`)
    const bare = { target: target({ tokenEndpoint: null, jwksUri: null } as never) }
    expect(value('token_endpoint', bare, used)).toBe('https://a.example/t')
    for (const from of ['token_endpoint', 'jwks_uri'] as const) expect(handoffOf(guide(from), intake(bare))).toEqual([])
  })

  test('takes issuer and well-known URL as they were found, where they were looked for', () => {
    const used = { issuer: 'https://A.example/', well_known_url: 'https://a.example/w' }
    const found = { target: target({ places: [] }) }
    expect([value('issuer', found, used), value('well_known_url', found, used)]).toEqual([
      'https://A.example/',
      'https://a.example/w',
    ])
    expect([value('issuer', found), value('well_known_url', found)]).toEqual([issuer, target().wellKnown])
    expect([value('issuer', {}, used), value('well_known_url', {}, used)]).toEqual([issuer, target().wellKnown])
    expect(value('issuer', found, { issuer: 'https://a.example/{tenantid}/' })).toBe(issuer)
  })

  test('is left out where it is not known', () => {
    for (const from of ['well_known_url', 'issuer', 'token_endpoint', 'jwks_uri', 'host', 'domain'] as const)
      expect(handoffOf(guide(from), intake({ target: null }))).toEqual([])
    expect(handoffOf(guide('audience'), intake())).toEqual([])
  })

  test('of a secret says that it is one, and never holds it', () => {
    expect(handoffOf(guide('client_secret'), intake())).toEqual([
      { label: 'Label', field: 'client_secret', secret: true },
    ])
  })

  test('has the note of the guide', () => {
    const noted = {
      ...oktaGuide,
      handoff: { ...oktaGuide.handoff, fields: [{ label: 'L', from: 'issuer' as const, note: 'N.' }] },
    }
    expect(handoffOf(noted, intake())).toEqual([{ label: 'L', field: 'issuer', value: issuer, note: 'N.' }])
    expect(handoffOf(guide('issuer'), intake())).toEqual([{ label: 'Label', field: 'issuer', value: issuer }])
  })
})

describe('addresses that were used', () => {
  const facts: Partial<Facts> = { metadata: metadata() as NonNullable<Facts['metadata']> }
  test('are those of the metadata to which a request went', () => {
    expect(usedAddresses(facts)).toEqual({})
    expect(usedAddresses({ ...facts, tokenOutcome: answered() })).toEqual({ token_endpoint: `${issuer}/v1/token` })
    expect(usedAddresses({ ...facts, keysOutcome: answered() })).toEqual({
      jwks_uri: `${issuer}/v1/keys`,
      issuer,
      well_known_url: facts.metadata?.url,
    })
    expect(usedAddresses({ tokenOutcome: answered(), keysOutcome: answered() })).toEqual({})
    const odd = metadata({ token_endpoint: 7 }) as NonNullable<Facts['metadata']>
    expect(usedAddresses({ metadata: odd, tokenOutcome: answered() })).toEqual({})
  })

  test('are found again in what a run handed over', () => {
    expect(
      handedAddresses([
        { label: 'a', field: 'token_endpoint', value: 't' },
        { label: 'b', field: 'jwks_uri', value: 'k' },
        { label: 'c', field: 'issuer', value: 'i' },
        { label: 'd', field: 'token_endpoint' },
      ]),
    ).toEqual({ token_endpoint: 't', jwks_uri: 'k', issuer: 'i' })
  })
})
