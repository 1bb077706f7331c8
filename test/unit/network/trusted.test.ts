import { generateKeyPairSync, X509Certificate } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { certificateInfo, chainOf, isSelfIssued, oneLine, verifies } from '../../../core/network/certificates.ts'
import {
  anchorOf,
  certificationPath,
  isCurrent,
  issued,
  type Root,
  systemRoots,
  trustedRoots,
} from '../../../core/network/certification-path.ts'
import { acceptedWay, anchorsOf, followChain, secureContextOf, trustStore } from '../../../core/network/trust.ts'
import { certify, type Holder, pemOf } from '../../support/faults/certificates.ts'

const x509 = (holder: Holder) => new X509Certificate(pemOf(holder))
const now = Date.now()
const root = await certify({ name: 'CN=Root', authority: true, days: [-90, 900] })
const intermediate = await certify({ name: 'CN=Between', authority: true, by: root, days: [-90, 900] })
const leaf = await certify({ name: 'CN=leaf', names: ['dns:a.test', 'dns:b.test'], by: intermediate, days: [-9, 90] })
const staleRoot = await certify({ name: 'CN=Root', authority: true, twinOf: root, days: [-90, -1] })
const staleTwin = await certify({
  name: 'CN=Between',
  authority: true,
  twinOf: intermediate,
  by: root,
  days: [-90, -1],
})
const namesake = await certify({ name: 'CN=Root', authority: true })
const lone = await certify({ name: 'CN=lone' })

const rootOf = (holder: Holder, store: Root['store'] = 'bundled'): Root => ({ certificate: x509(holder), store })
const path = (sent: readonly Holder[], roots: readonly Root[]) => {
  const found = certificationPath(sent.map(x509), roots, now)
  return [found.path.map(({ fingerprint256 }) => fingerprint256), found.root?.store ?? null]
}
const prints = (...holders: Holder[]) => holders.map((holder) => x509(holder).fingerprint256)

describe('the way to a root', () => {
  test.each([
    ['through what was sent', [leaf, intermediate], [rootOf(root)], [leaf, intermediate, root], 'bundled'],
    [
      'whatever the order of what was sent',
      [leaf, root, intermediate],
      [rootOf(root)],
      [leaf, intermediate, root],
      'bundled',
    ],
    [
      'not beyond the first that is trusted',
      [leaf, intermediate, root],
      [rootOf(intermediate, 'added')],
      [leaf, intermediate],
      'added',
    ],
    ['from the leaf itself, where that is trusted', [leaf, intermediate], [rootOf(leaf, 'added')], [leaf], 'added'],
    [
      'around an old twin of what was sent',
      [leaf, staleTwin, intermediate],
      [rootOf(root)],
      [leaf, intermediate, root],
      'bundled',
    ],
    [
      'through an old one, where there is no other',
      [leaf, staleTwin],
      [rootOf(root)],
      [leaf, staleTwin, root],
      'bundled',
    ],
    [
      'to a current root before an old one',
      [leaf, intermediate],
      [rootOf(staleRoot), rootOf(root, 'added')],
      [leaf, intermediate, root],
      'added',
    ],
    [
      'to an old root, where there is no other',
      [leaf, intermediate],
      [rootOf(staleRoot)],
      [leaf, intermediate, staleRoot],
      'bundled',
    ],
    [
      'through what was sent before an old root',
      [leaf, intermediate, root],
      [rootOf(staleRoot)],
      [leaf, intermediate, root, staleRoot],
      'bundled',
    ],
    ['to no namesake', [leaf, intermediate], [rootOf(namesake)], [leaf, intermediate], null],
    ['to nobody', [leaf, intermediate, root], [], [leaf, intermediate, root], null],
    ['of a lone one', [lone, root], [rootOf(root)], [lone], null],
    ['of nothing', [], [rootOf(root)], [], null],
  ] as const)('goes %s', (_name, sent, roots, way, store) => {
    expect(path(sent, roots)).toEqual([prints(...way), store])
  })

  test('ends where it would go round', async () => {
    const second = await certify({ name: 'CN=Second', authority: true, by: root })
    const backAt = await certify({ name: 'CN=Root', authority: true, twinOf: root, by: second })
    const end = await certify({ name: 'CN=end', by: second })
    expect(path([end, second, backAt], [])[0]).toEqual(prints(end, second, backAt))
  })

  test('is at most as long as the library follows', async () => {
    let by = root
    const chain: Holder[] = []
    for (let at = 0; at < 101; at++) {
      by = await certify({ name: `CN=${at}`, authority: true, by })
      chain.unshift(by)
    }
    const found = certificationPath(chain.map(x509), [], now)
    expect(found.path).toHaveLength(100)
  })
})

test('a certificate is by another where name and signature say so', () => {
  expect(issued(x509(leaf), x509(intermediate))).toBe(true)
  expect(issued(x509(leaf), x509(root))).toBe(false)
  expect(issued(x509(intermediate), x509(namesake))).toBe(false)
})

test('a certificate is current from its first to its last moment', () => {
  const certificate = x509(leaf)
  const [from, to] = [certificate.validFromDate.getTime(), certificate.validToDate.getTime()]
  expect([from - 1, from, to, to + 1].map((at) => isCurrent(certificate, at))).toEqual([false, true, true, false])
})

test('the roots are those of each store, in order, without what cannot be read', () => {
  const store = { bundled: [pemOf(root)], added: ['no certificate', pemOf(lone)], environment: [pemOf(namesake)] }
  const roots = trustedRoots(store)
  expect(roots.map(({ store: name }) => name)).toEqual(['bundled', 'added', 'environment'])
  expect(roots.map(({ certificate }) => certificate.fingerprint256)).toEqual(prints(root, lone, namesake))
  expect(systemRoots(() => ['broken', pemOf(root)])).toMatchObject([{ store: 'system' }])
  expect(anchorsOf(store)).toEqual([...store.bundled, ...store.added, ...store.environment])
  expect(anchorOf(null)).toBeNull()
  expect(anchorOf(rootOf(root, 'environment'))).toEqual({
    subject: 'CN=Root',
    fingerprint: prints(root)[0],
    store: 'environment',
  })
})

describe('the way that was accepted', () => {
  const stores = (change: Partial<Record<'bundled' | 'added' | 'environment', Holder[]>>) => ({
    bundled: (change.bundled ?? []).map(pemOf),
    added: (change.added ?? []).map(pemOf),
    environment: (change.environment ?? []).map((holder) => pemOf(holder).replaceAll('\n', '\r\n ')),
  })
  const way = (seen: readonly Holder[], change: Parameters<typeof stores>[0]) => {
    const found = acceptedWay(seen.map(x509), stores(change), now)
    return [found.path.map(({ fingerprint256 }) => fingerprint256), found.anchor?.store ?? null]
  }
  test.each([
    [
      'as it was seen, where its end is trusted',
      [leaf, intermediate, root],
      { added: [root] },
      [leaf, intermediate, root],
      'added',
    ],
    [
      'written with other breaks',
      [leaf, intermediate, root],
      { environment: [root] },
      [leaf, intermediate, root],
      'environment',
    ],
    ['to the root that was not seen', [leaf, intermediate], { bundled: [root] }, [leaf, intermediate, root], 'bundled'],
    [
      'without an old twin',
      [leaf, staleTwin],
      { bundled: [root], added: [intermediate] },
      [leaf, intermediate],
      'added',
    ],
    ['by an old one that leads to a root', [leaf, staleTwin], { bundled: [root] }, [leaf], 'bundled'],
    ['to nowhere', [leaf, intermediate], {}, [leaf, intermediate], null],
    ['of nothing', [], { bundled: [root] }, [], null],
  ] as const)('is %s', (_name, seen, change, expected, store) => {
    expect(way(seen, change as never)).toEqual([prints(...expected), store])
  })

  test('names what it ends in', () => {
    const { anchor } = acceptedWay([leaf, intermediate, root].map(x509), stores({ added: [root] }), now)
    expect(anchor).toEqual({ subject: 'CN=Root', fingerprint: prints(root)[0], store: 'added' })
  })

  test('of an old leaf is not cut', async () => {
    const old = await certify({ name: 'CN=old', by: root, days: [-9, -1] })
    expect(way([old], { bundled: [root] })).toEqual([prints(old, root), 'bundled'])
  })
})

describe('the end of a chain that nobody trusts', () => {
  const store = { bundled: [], added: [pemOf(lone)], environment: [], unread: { file: 'a.pem', code: 'ENOENT' } }
  const end = (sent: readonly Holder[], change: Partial<typeof store> = {}, system: readonly Holder[] = []) =>
    followChain(sent.map(x509), { ...store, ...change } as never, now, () => system.map(pemOf))

  test('is described by what is known of it', () => {
    expect(end([leaf, intermediate]).openEnd).toEqual({
      namesake: null,
      issuerAt: null,
      added: ['CN=lone'],
      unread: { file: 'a.pem', code: 'ENOENT' },
    })
  })

  test('names a namesake that was sent, or is trusted', () => {
    expect(end([leaf, intermediate, namesake]).openEnd?.namesake).toBe('sent')
    expect(end([leaf, intermediate], { bundled: [pemOf(namesake)] as never }).openEnd?.namesake).toBe('trusted')
    expect(end([leaf, intermediate, root]).openEnd?.namesake).toBeNull()
  })

  test('says where its issuer can be had', async () => {
    const told = await certify({ name: 'CN=told', by: intermediate, aia: 'http://ca.test/1.cer' })
    expect(end([told]).openEnd?.issuerAt).toBe('http://ca.test/1.cer')
  })

  test('may be trusted by the system', () => {
    const found = end([leaf, intermediate], {}, [root])
    expect(found.anchor).toMatchObject({ store: 'system', subject: 'CN=Root' })
    expect(found.path).toHaveLength(3)
    expect(found.openEnd).not.toBeNull()
  })

  test('is none where the chain is trusted, or there is no chain', () => {
    expect(end([leaf, intermediate], { bundled: [pemOf(root)] as never }, [root])).toMatchObject({
      anchor: { store: 'bundled' },
      openEnd: null,
    })
    expect(end([])).toEqual({ path: [], anchor: null, openEnd: null })
  })
})

describe('what a run trusts', () => {
  afterEach(() => void vi.unstubAllEnvs())
  const file = (content: string) => {
    const at = join(mkdtempSync(join(tmpdir(), 'preflight-ca-')), 'ca.pem')
    writeFileSync(at, content)
    return at
  }
  const pem = pemOf(root).trim()

  test('is what comes with the runtime and what was added', () => {
    vi.stubEnv('NODE_EXTRA_CA_CERTS', undefined)
    const store = trustStore([pem])
    expect(store.bundled.length).toBeGreaterThan(50)
    expect({ ...store, bundled: [] }).toEqual({ bundled: [], added: [pem], environment: [] })
  })

  test('is also what the environment names', () => {
    vi.stubEnv('NODE_EXTRA_CA_CERTS', file(`# mine\n${pem}\n`))
    const { environment, unread } = trustStore([])
    expect(environment.map((one) => one.trim())).toEqual([pem])
    expect(unread).toBeUndefined()
  })

  test('says which file of the environment gave nothing', () => {
    const empty = file('nothing')
    vi.stubEnv('NODE_EXTRA_CA_CERTS', empty)
    expect(trustStore([])).toMatchObject({ environment: [], unread: { file: empty, code: 'NO_PEM' } })
    vi.stubEnv('NODE_EXTRA_CA_CERTS', '/no/such.pem')
    expect(trustStore([])).toMatchObject({ environment: [], unread: { file: '/no/such.pem', code: 'ENOENT' } })
    vi.stubEnv('NODE_EXTRA_CA_CERTS', '')
    expect(trustStore([])).not.toHaveProperty('unread')
  })

  test('is read once for the same certificates', () => {
    const store = (...added: string[]) => ({ bundled: [], added, environment: [] })
    const first = secureContextOf(store(pem))
    expect(secureContextOf(store(pem))).toBe(first)
    expect(secureContextOf(store(pem), 'X25519')).not.toBe(first)
    expect(secureContextOf(store(pem, pemOf(lone)))).not.toBe(first)
    expect(secureContextOf({ ...store(pem), environment: [pemOf(lone)] })).toBe(
      secureContextOf(store(pem, pemOf(lone))),
    )
    for (let at = 0; at < 12; at++) secureContextOf(store(pem), `X25519${':P-256'.repeat(at + 1)}`)
    expect(secureContextOf(store(pem))).not.toBe(first)
  })
})

describe('a certificate', () => {
  test.each([
    ['rsa', 'RSA', 2048],
    ['ec', 'EC P-256', 256],
  ] as const)('with a key of the kind %s is shown so', async (key, shown, bits) => {
    const info = certificateInfo(x509(await certify({ name: 'CN=a', key, names: null })))
    expect(info).toMatchObject({ key: shown, bits, names: [], selfIssued: true, issuer: 'CN=a' })
  })

  test('is shown with its names, on one line', () => {
    expect(certificateInfo(x509(leaf))).toMatchObject({ names: ['DNS:a.test', 'DNS:b.test'], selfIssued: false })
    expect(oneLine('CN=a\nO=b\nC=c')).toBe('CN=a, O=b, C=c')
  })

  test('is issued by itself only with its own signature', () => {
    expect(isSelfIssued(x509(root))).toBe(true)
    expect(isSelfIssued(x509(leaf))).toBe(false)
    expect(verifies(x509(leaf), x509(intermediate))).toBe(true)
    expect(verifies(x509(leaf), x509(root))).toBe(false)
  })

  test('with a key or a signature that the library cannot read says so and no more', () => {
    const broken = {
      subject: 'CN=a',
      issuer: 'CN=a',
      validFromDate: new Date(0),
      validToDate: new Date(1000),
      fingerprint256: 'AA',
      get publicKey(): never {
        throw new Error('unknown curve')
      },
      verify: () => {
        throw new Error('unknown')
      },
    } as unknown as X509Certificate
    expect(certificateInfo(broken)).toEqual({
      subject: 'CN=a',
      issuer: 'CN=a',
      names: [],
      notBefore: '1970-01-01T00:00:00.000Z',
      notAfter: '1970-01-01T00:00:01.000Z',
      fingerprint: 'AA',
      selfIssued: false,
      key: 'unknown',
      bits: null,
      signature: null,
    })
  })

  test.each([
    ['ed25519', 'Ed25519', 256],
    ['ed448', 'Ed448', 456],
  ] as const)('with a key %s is shown by its curve', (type, key, bits) => {
    const { publicKey } = generateKeyPairSync(type as 'ed25519')
    const one = { ...shown, publicKey, toLegacyObject: () => ({}) } as unknown as X509Certificate
    expect(certificateInfo(one)).toMatchObject({ key, bits })
  })

  test('with a curve that has no other name is shown by the library’s', () => {
    const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'secp256k1' })
    const one = { ...shown, publicKey, toLegacyObject: () => ({ bits: 256 }) } as unknown as X509Certificate
    expect(certificateInfo(one)).toMatchObject({ key: 'EC secp256k1', bits: 256 })
  })
})
const shown = {
  subject: 'CN=a',
  issuer: 'CN=b',
  subjectAltName: 'DNS:a',
  validFromDate: new Date(0),
  validToDate: new Date(0),
  fingerprint256: 'AA',
}

test('the chain of a connection ends at its end, or where it goes round', () => {
  const raw = (holder: Holder) => ({ raw: x509(holder).raw, fingerprint256: x509(holder).fingerprint256 })
  const of = (peer: unknown) => chainOf({ getPeerCertificate: (detailed: boolean) => (detailed ? peer : {}) } as never)
  const ended = { ...raw(leaf), issuerCertificate: { ...raw(intermediate), issuerCertificate: undefined } }
  expect(of(ended).map(({ fingerprint256 }) => fingerprint256)).toEqual(prints(leaf, intermediate))
  const round: ReturnType<typeof raw> & { issuerCertificate?: unknown } = raw(root)
  round.issuerCertificate = round
  expect(of({ ...raw(leaf), issuerCertificate: round })).toHaveLength(2)
  expect(of({})).toEqual([])
  expect(of(undefined)).toEqual([])
})
