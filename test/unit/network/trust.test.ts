import { describe, expect, test } from 'vitest'
import { endingOf } from '../../../core/checks/tls/ending.ts'
import { certificateInfo } from '../../../core/network/certificates.ts'
import { followChain } from '../../../core/network/trust.ts'
import type { TrustStore } from '../../../core/network/trust-store.ts'
import { words } from '../../support/words.ts'
import { type Issued, issue } from './certificates.ts'

const root = await issue({ name: 'CN=Acme Root CA, O=Acme', authority: true })
const intermediate = await issue({ name: 'CN=Acme CA 1, O=Acme', authority: true, by: root })
const leaf = await issue({ name: 'CN=login.example.com', by: intermediate })
const leafWithPlace = await issue({ name: 'CN=login.example.com', by: intermediate, aia: 'http://ca.example/ca1.cer' })
const lone = await issue({ name: 'CN=login.example.com' })
const zscaler = await issue({ name: 'CN=Zscaler Root CA, O=Zscaler Inc.', authority: true })
const byZscaler = await issue({ name: 'CN=login.example.com', by: zscaler })
const selfMadeByProxy = await issue({ name: 'CN=Fortinet FG100F' })
const inPaloAlto = await issue({ name: 'CN=Acme CA, O=Acme, L=Palo Alto', authority: true })
const forPaloAlto = await issue({
  name: 'CN=login.example.com, O=Checkpoint Charlie Tours, L=Palo Alto',
  by: inPaloAlto,
})
const loneInPaloAlto = await issue({ name: 'CN=login.example.com, L=Palo Alto' })
const impostor = await issue({ name: 'CN=Acme Root CA, O=Acme', authority: true })

const store = (change: Partial<Record<keyof TrustStore, readonly Issued[]>> = {}): TrustStore => ({
  bundled: (change.bundled ?? []).map(({ pem }) => pem),
  added: (change.added ?? []).map(({ pem }) => pem),
  environment: (change.environment ?? []).map(({ pem }) => pem),
})
const climbed = (chain: readonly Issued[], trust = store(), system: readonly Issued[] = []) =>
  followChain(
    chain.map(({ x509 }) => x509),
    trust,
    Date.parse('2026-06-01T00:00:00Z'),
    () => system.map(({ pem }) => pem),
  )
const judge = (...given: Parameters<typeof climbed>) => {
  const { path, anchor, openEnd } = climbed(...given)
  const ending = endingOf({ chain: path.map(certificateInfo), anchor, openEnd })
  return ending && { ...ending, says: words.say(ending.says) }
}

describe('a served chain', () => {
  test.each([
    ['a public root', [leaf, intermediate], store({ bundled: [root] })],
    ['a public root, and the chain comes with it', [leaf, intermediate, root], store({ bundled: [root] })],
    ['a root that was added', [leaf, intermediate], store({ added: [root] })],
    ['a root of the environment', [leaf, intermediate], store({ environment: [root] })],
    ['an intermediate that was added', [leaf], store({ added: [intermediate] })],
    ['the certificate itself, which was added', [lone], store({ added: [lone] })],
  ] as const)('is trusted by %s', (_name, chain, trust) => {
    expect(judge(chain, trust)).toBeNull()
  })

  test.each([
    ['signed by itself', [lone], store(), [], 'tls.self-signed', []],
    ['signed by itself, in the town of such a product', [loneInPaloAlto], store(), [], 'tls.self-signed', []],
    ['that ends in a stranger', [leaf, intermediate, root], store(), [], 'tls.untrusted-ca', []],
    [
      'that ends in a stranger of a trusted name',
      [leaf, intermediate, root],
      store({ bundled: [impostor] }),
      [],
      'tls.untrusted-ca',
      [],
    ],
    ['of a product that inspects', [byZscaler, zscaler], store(), [], 'tls.intercepted', []],
    ['of a product that inspects, without its root', [byZscaler], store(), [], 'tls.intercepted', []],
    ['that a product that inspects signed by itself', [selfMadeByProxy], store(), [], 'tls.intercepted', []],
    ['of a company in the town of such a product', [forPaloAlto, inPaloAlto], store(), [], 'tls.untrusted-ca', []],
    ['that only this computer trusts', [leaf, intermediate], store(), [root], 'tls.intercepted', ['tls.untrusted-ca']],
    [
      'whose issuer can be fetched and was not sent',
      [leafWithPlace],
      store(),
      [],
      'tls.incomplete-chain',
      ['tls.untrusted-ca'],
    ],
    [
      'whose issuer was not sent, though its root was added',
      [leaf],
      store({ added: [root] }),
      [],
      'tls.incomplete-chain',
      ['tls.untrusted-ca'],
    ],
    ['whose issuer nobody knows', [leaf], store(), [], 'tls.untrusted-ca', ['tls.incomplete-chain']],
    // A root for other hosts says nothing of this one.
    [
      'whose issuer nobody knows, beside a root of the environment',
      [leaf],
      store({ environment: [root] }),
      [],
      'tls.untrusted-ca',
      ['tls.incomplete-chain'],
    ],
  ] as const)('%s', (_name, chain, trust, system, diagnosis, possible) => {
    const judged = judge(chain, trust, system)
    expect([judged?.diagnosis, judged?.possible ?? []]).toEqual([diagnosis, possible])
  })

  test('that was never seen is not judged', () => {
    expect(judge([])).toBeNull()
  })

  test('names whom it ends in', () => {
    expect(judge([lone])?.says).toBe('The certificate is self-signed: CN=login.example.com.')
    expect(judge([byZscaler])?.says).toContain('Zscaler Root CA')
    expect(judge([leafWithPlace])?.says).toContain('Acme CA 1')
  })
})

test('a certificate is shown by subject, issuer, names and dates', () => {
  expect(certificateInfo(leaf.x509)).toEqual({
    subject: 'CN=login.example.com',
    issuer: 'CN=Acme CA 1, O=Acme',
    names: ['DNS:login.example.com'],
    notBefore: '2026-01-01T00:00:00.000Z',
    notAfter: '2036-01-01T00:00:00.000Z',
    fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    selfIssued: false,
    key: 'EC P-256',
    bits: 256,
    signature: 'ecdsa-with-SHA256',
  })
  expect(certificateInfo(root.x509).selfIssued).toBe(true)
})
