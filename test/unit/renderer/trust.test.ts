import { describe, expect, test } from 'vitest'
import type { Finding, Report, Rung } from '../../../core/contract/values.ts'
import { compareFingerprints, rootSeen } from '../../../renderer/lib/trust.ts'

const bytes = Array.from({ length: 32 }, (_, i) => (i * 7).toString(16).padStart(2, '0').slice(-2))
const print = bytes.join(':').toUpperCase()

describe('a fingerprint that somebody got', () => {
  test.each([
    ['with colons', print],
    ['in small letters', print.toLowerCase()],
    ['without colons', bytes.join('')],
    ['with spaces', bytes.join(' ')],
    ['with spaces around it', `  ${print} \n`],
    ['as openssl prints it', `sha256 Fingerprint=${print}`],
    ['behind a name', `SHA-256: ${print}`],
    ['on several lines', `${bytes.slice(0, 16).join(':')}:\n${bytes.slice(16).join(':')}`],
  ])('%s is the same', (_how, given) => {
    expect(compareFingerprints(given, print)).toBe('same')
  })
  test.each([
    ['nothing', '', 'empty'],
    ['spaces', '  ', 'empty'],
    ['31 pairs', bytes.slice(1).join(':'), 'incomplete'],
    ['a name', 'Acme Root', 'incomplete'],
    ['something after it', `${print} x`, 'incomplete'],
    ['the last pair changed', `${print.slice(0, -2)}FE`, 'other'],
    ['the first pair changed', `FE${print.slice(2)}`, 'other'],
  ] as const)('%s: %j is %s', (_what, given, expected) => {
    expect(compareFingerprints(given, print)).toBe(expected)
  })
})

describe('the root that was seen', () => {
  const found = (diagnosis: Finding['diagnosis'], status: Finding['status'] = 'fail') =>
    ({ check: 'tls.chain-trusted', status, diagnosis }) as Finding
  const rung = (more: Partial<Rung>): Rung => ({ role: 'root', selfIssued: true, fingerprint: print, ...more }) as Rung
  const reportWith =
    (...ladder: Rung[]) =>
    () =>
      ({ connection: { tls: { ladder } } }) as unknown as Report
  const leaf = rung({ role: 'leaf', selfIssued: false })

  test('is the top of the chain', () => {
    const root = rung({})
    expect(rootSeen([found('tls.untrusted-ca')], reportWith(leaf, root))).toBe(root)
    expect(rootSeen([found('tls.intercepted')], reportWith(leaf, root))).toBe(root)
  })
  test('is none where no finding is about trust', () => {
    expect(rootSeen([], reportWith(leaf, rung({})))).toBeNull()
    expect(rootSeen([found('tls.expired')], reportWith(leaf, rung({})))).toBeNull()
    expect(rootSeen([found('tls.untrusted-ca', 'warn')], reportWith(leaf, rung({})))).toBeNull()
  })
  test('is none where it was not sent, or is that of the server itself', () => {
    expect(rootSeen([found('tls.incomplete-chain')], reportWith(leaf))).toBeNull()
    expect(rootSeen([found('tls.incomplete-chain')], reportWith(leaf, rung({ role: 'intermediate' })))).toBeNull()
    expect(rootSeen([found('tls.untrusted-ca')], reportWith(leaf, rung({ selfIssued: false })))).toBeNull()
    expect(rootSeen([found('tls.self-signed')], reportWith(rung({ role: 'leaf' })))).toBeNull()
  })
  test('is none where the run is not kept, or nothing came', () => {
    expect(rootSeen([found('tls.untrusted-ca')], () => null)).toBeNull()
    expect(rootSeen([found('tls.untrusted-ca')], reportWith())).toBeNull()
  })
})
