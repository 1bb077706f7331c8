import { expect, test } from 'vitest'
import type { Handshake } from '../../../core/model/facts.ts'
import type { Network } from '../../../core/model/network.ts'
import addresses from '../../../core/probes/addresses.ts'
import attempts from '../../../core/probes/attempts.ts'
import connection from '../../../core/probes/connection.ts'
import direct from '../../../core/probes/direct.ts'
import { readDocument } from '../../../core/probes/document.ts'
import handshake from '../../../core/probes/handshake.ts'
import { probes } from '../../../core/probes/index.ts'
import oidcDocument from '../../../core/probes/oidc-document.ts'
import organization from '../../../core/probes/organization.ts'
import otherStack from '../../../core/probes/other-stack.ts'
import proxy from '../../../core/probes/proxy.ts'
import { answered, handshake as sound, target } from '../checks/fixtures.ts'
import { probed, worldOf } from './world.ts'

const { origin } = target()

/** A network whose every call of this name answers so, and is noted. */
function calls<N extends keyof Network>(name: N, answer: unknown) {
  const asked: unknown[][] = []
  const network = {
    [name]: (...given: unknown[]) => {
      asked.push(given)
      return answer
    },
  } as Partial<Network>
  return { network, asked }
}

test.each([
  [addresses, 'resolve', 'resolution', Promise.resolve('found'), 'found'],
  [direct, 'directly', 'direct', Promise.resolve(null), null],
  [connection, 'reach', 'connection', { first: Promise.resolve('one'), all: Promise.resolve([]) }, 'one'],
  [attempts, 'reach', 'attempts', { first: Promise.reject(new Error()).catch(() => {}), all: ['each'] }, ['each']],
] as const)(
  '$id asks the network for the host and passes on what it says',
  async (probe, name, fact, answer, value) => {
    const { network, asked } = calls(name, answer)
    const { given } = await probed(probe, { target: target() }, { network })
    expect(given).toEqual({ [fact]: value })
    expect(asked).toEqual([[origin]])
  },
)

test('the other stack is asked for the document that the product reads', async () => {
  const { network, asked } = calls('otherStack', Promise.resolve({ status: 200, failure: null }))
  const { given } = await probed(otherStack, { target: target() }, { network })
  expect(given).toEqual({ otherStack: { status: 200, failure: null } })
  expect(asked).toEqual([[target().documents.oauth]])
})

test('the proxy is named with the rule that chose it and nothing else, and with its answer', async () => {
  const network = {
    proxyFor: async (asked: string) => ({ proxy: 'p:1', source: asked, url: new URL('http://me:secret@p:1') }),
    tunnel: async (asked: string) => ({ status: 200, asked }) as never,
  }
  const { given } = await probed(proxy, { target: target() }, { network })
  expect(given).toEqual({ proxyChoice: { proxy: 'p:1', source: origin }, tunnel: { status: 200, asked: origin } })
})

test.each([
  ['with a question for the organization', target().organization, 3],
  ['without one', null, 2],
] as const)('connections are opened ahead %s', async (_name, place, count) => {
  const { network, asked } = calls('warm', undefined)
  const secure = async () => sound()
  await probed(handshake, { target: target({ organization: place }) }, { network: { ...network, secure } })
  expect(asked).toEqual([[origin, count]])
})

test('a host is ready where its handshake is complete, and not where it failed', async () => {
  const shaken = async (shown: Handshake) => {
    const asked: string[] = []
    const secure = async (at: string) => {
      asked.push(at)
      return shown
    }
    const { given } = await probed(handshake, { target: target() }, { network: { warm: () => {}, secure } })
    expect(asked).toEqual([origin])
    return given
  }
  expect(await shaken(sound())).toEqual({ handshake: sound(), ready: true })
  const failed = sound({ failure: { kind: 'handshake', code: 'EPROTO', message: '' } })
  expect(await shaken(failed)).toEqual({ handshake: failed })
})

test('the organization is asked by its address, where the provider has one', async () => {
  const outcome = answered({ body: { id: '00o' } })
  const { given, sent } = await probed(organization, { target: target() }, { answer: () => outcome })
  expect(given).toEqual({ organization: outcome })
  expect(sent).toEqual([{ purpose: { word: 'purposes.organization' }, method: 'GET', url: target().organization }])
  const none = await probed(organization, { target: target({ organization: null }) })
  expect([none.given, none.sent]).toEqual([{ organization: null }, []])
})

test('the OpenID document is asked at its address', async () => {
  const outcome = answered()
  const { given, sent } = await probed(oidcDocument, { target: target() }, { answer: () => outcome })
  expect(given).toEqual({ oidcDocument: outcome })
  expect(sent).toEqual([
    { purpose: { word: 'purposes.metadata', with: { kind: 'oidc' } }, method: 'GET', url: target().documents.oidc },
  ])
})

test('a document is asked once for all who want it, by its address', async () => {
  const kept = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, work: () => Promise<T>): Promise<T> => {
    const known = (kept.get(key) ?? work()) as Promise<T>
    kept.set(key, known)
    return known
  }
  const { context, sent } = worldOf({ answer: ({ url }) => answered({ url }), once })
  const [first, again] = await Promise.all([
    readDocument(context, 'oauth', 'https://a.example/1'),
    readDocument(context, 'oauth', 'https://a.example/1'),
  ])
  const other = await readDocument(context, 'oidc', 'https://a.example/2')
  expect(again).toBe(first)
  expect(other).not.toBe(first)
  expect(sent.map(({ url, purpose }) => [url, purpose.with])).toEqual([
    ['https://a.example/1', { kind: 'oauth' }],
    ['https://a.example/2', { kind: 'oidc' }],
  ])
})

test('every probe has a name of its own, and what it needs is given before it', () => {
  expect(new Set(probes.map(({ id }) => id)).size).toBe(probes.length)
  const given = new Set<string>(['now', 'intake', 'target'])
  for (const { id, needs, gives } of probes) {
    expect([id, needs.filter((fact) => !given.has(fact))]).toEqual([id, []])
    for (const fact of gives) given.add(fact)
  }
})
