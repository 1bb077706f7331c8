import { describe, expect, test } from 'vitest'
import keys from '../../../core/probes/keys.ts'
import otherKeySets from '../../../core/probes/other-key-sets.ts'
import { answered, failed, issuer, jwt, metadata, okta, rsaKey, target, withProvider } from '../checks/fixtures.ts'
import { probed } from './world.ts'

const set = (...kids: string[]) => ({ keys: kids.map((kid) => rsaKey({ kid })) })

describe('the key set', () => {
  test('is asked where the metadata name it', async () => {
    const outcome = answered({ body: set('a', 'b') })
    const { given, sent } = await probed(keys, { metadata: metadata() }, { answer: () => outcome })
    expect(given).toEqual({ keysOutcome: outcome, keySet: set('a', 'b') })
    expect(sent).toEqual([{ purpose: { word: 'purposes.keys' }, method: 'GET', url: `${issuer}/v1/keys` }])
  })

  test.each([undefined, 1, null])('that is named by %j is not asked for', async (jwks_uri) => {
    const { given, sent } = await probed(keys, { metadata: metadata({ jwks_uri }) })
    expect([given, sent]).toEqual([{}, []])
  })

  test.each([
    ['of another status', answered({ status: 201, body: set('a') })],
    ['that is refused', answered({ status: 403, body: set('a') })],
    ['without keys', answered({ body: {} })],
    ['that is no JSON', answered({ body: '<html>' })],
    ['that never came', failed('http.timeout')],
  ])('%s gives its answer alone', async (_name, outcome) => {
    const { given } = await probed(keys, { metadata: metadata() }, { answer: () => outcome })
    expect(given).toEqual({ keysOutcome: outcome })
  })

  test('that is empty is a set all the same', async () => {
    const { given } = await probed(keys, { metadata: metadata() }, { answer: () => answered({ body: { keys: [] } }) })
    expect(given).toMatchObject({ keySet: { keys: [] } })
  })
})

describe('the key sets of other servers', () => {
  const others = ['one', 'two'].map((name) => ({
    name: { word: 'network.option' as const, with: { name } },
    url: `https://acme.okta.com/${name}`,
  }))
  const asks: unknown[] = []
  const { provider } = withProvider(okta, {
    otherKeySets: (asked) => {
      asks.push(asked)
      return others
    },
  })
  const look = (kid: unknown, own: object, answer?: Parameters<typeof probed>[2]) =>
    probed(
      otherKeySets,
      { target: target(), keySet: own as never, jwt: jwt({}, { kid }) as never },
      { provider, ...answer },
    )

  test.each([
    ['key is in its own', 'a', set('b', 'a')],
    ['header names no key', undefined, set('b')],
    ['header names a key by a number', 7, set('b')],
  ])('are not asked where the token’s %s', async (_name, kid, own) => {
    const { given, sent } = await look(kid, own)
    expect([given, sent]).toEqual([{ otherKeySets: [] }, []])
  })

  test('are asked, all of them, where the key is not in its own', async () => {
    const { given, sent } = await look('a', set('b'), {
      answer: ({ url }) => answered({ body: url.endsWith('one') ? { keys: [rsaKey({ kid: 'a' }), {}] } : set() }),
    })
    expect(given).toEqual({
      otherKeySets: [
        { name: others[0]?.name, kids: ['a'] },
        { name: others[1]?.name, kids: [] },
      ],
    })
    expect(sent).toEqual(
      others.map(({ name, url }) => ({ purpose: { word: 'purposes.other-keys', with: { name } }, method: 'GET', url })),
    )
    expect(asks).toEqual([target()])
  })

  test.each([
    ['refuses', answered({ status: 404, body: set('a') })],
    ['sends no set', answered({ body: { error: 'x' } })],
    ['does not answer', failed('http.timeout')],
  ])('hold no key where one %s', async (_name, outcome) => {
    const { given } = await look('a', set(), { answer: () => outcome })
    expect(given.otherKeySets).toEqual(others.map(({ name }) => ({ name, kids: [] })))
  })
})
