import { describe, expect, test } from 'vitest'
import { endingOf } from '../../../core/checks/tls/ending.ts'
import { inspectorOf } from '../../../core/checks/tls/inspector.ts'
import { looksBelow } from '../../../core/checks/tls/kinship.ts'
import type { Anchor, OpenEnd } from '../../../core/model/facts.ts'
import { words } from '../../support/words.ts'
import { certificate } from './fixtures.ts'

const open = (change: Partial<OpenEnd> = {}): OpenEnd => ({
  namesake: null,
  issuerAt: null,
  added: [],
  unread: null,
  ...change,
})
const system: Anchor = { subject: 'CN=Corp Root', fingerprint: 'EE:FF', store: 'system' }
const leaf = certificate({ subject: 'CN=acme.okta.com', issuer: 'CN=Globex Issuing CA 2, O=Globex' })
const root = certificate({ subject: 'CN=Globex Root CA, O=Globex', issuer: 'CN=Globex Root CA, O=Globex' })
const ends = (
  chain: Parameters<typeof endingOf>[0]['chain'],
  openEnd: OpenEnd | null = open(),
  anchor: Anchor | null = null,
) => {
  const ending = endingOf({ chain, anchor, openEnd })
  return ending && { ...ending, says: words.say(ending.says) }
}

describe('a chain that', () => {
  test('ends in a root of ours, or was not read, has no ending to explain', () => {
    expect(ends([leaf, root], null)).toBeNull()
    expect(ends([])).toBeNull()
  })

  test('is one certificate that signed itself is self-signed', () => {
    expect(ends([root])).toEqual({
      diagnosis: 'tls.self-signed',
      says: 'The certificate is self-signed: CN=Globex Root CA, O=Globex.',
    })
  })

  test('ends in a stranger that signed itself is untrusted, with what was done about it', () => {
    const added = ['CN=A', 'CN=B']
    expect(ends([leaf, root], open({ added }))?.says).toBe(
      'The chain ends in "CN=Globex Root CA, O=Globex", which is not trusted on this computer. Added for this run: "CN=A" and "CN=B".',
    )
    expect(ends([leaf, root], open({ added: ['CN=A', 'CN=B', 'CN=C', 'CN=D'] }))?.says).toContain(
      ' Added for this run: 4 other certificates.',
    )
    expect(ends([leaf, root], open({ unread: { file: 'a.pem', code: 'NO_PEM' } }))?.says).toContain(
      ' NODE_EXTRA_CA_CERTS names the file a.pem, which does not contain a certificate in PEM format.',
    )
    expect(ends([leaf, root], open({ unread: { file: 'a.pem', code: 'ENOENT' } }))?.says).toContain(
      ' NODE_EXTRA_CA_CERTS names the file a.pem, which cannot be read (ENOENT).',
    )
  })

  test.each([
    ['sent', 'its signature does not match the key of that issuer in this chain'],
    ['trusted', 'A CA with that name is trusted on this computer, but it has a different key'],
  ] as const)('ends below a namesake that was %s is untrusted for that', (namesake, says) => {
    const ending = ends([leaf], open({ namesake, issuerAt: 'http://ca.example/1' }))
    expect(ending).toMatchObject({ diagnosis: 'tls.untrusted-ca', says: expect.stringContaining(says) })
    expect(ending?.possible).toBeUndefined()
  })

  test('names where its issuer is, or lies below what was added, is incomplete', () => {
    expect(ends([leaf], open({ issuerAt: 'http://ca.example/1' }))).toEqual({
      diagnosis: 'tls.incomplete-chain',
      says: 'The server did not send the certificate of "CN=Globex Issuing CA 2, O=Globex", which links its chain to the root certificate. The missing certificate can be downloaded from http://ca.example/1.',
      possible: ['tls.untrusted-ca'],
    })
    const above = certificate({ subject: leaf.issuer, issuer: 'CN=Globex CA 1, O=Globex' })
    expect(ends([leaf, above], open({ added: [root.subject] }))).toEqual({
      diagnosis: 'tls.incomplete-chain',
      says: 'The server did not send the certificate of "CN=Globex CA 1, O=Globex", which links its chain to the root certificate.',
      possible: ['tls.untrusted-ca'],
    })
  })

  test('was issued by what was added, by name alone, is not incomplete', () => {
    expect(ends([leaf], open({ added: [leaf.issuer] }))?.diagnosis).toBe('tls.untrusted-ca')
  })

  test('was issued by a stranger is untrusted, and possibly incomplete', () => {
    expect(ends([leaf])).toEqual({
      diagnosis: 'tls.untrusted-ca',
      says: 'The certificate was issued by "CN=Globex Issuing CA 2, O=Globex", which is not trusted on this computer.',
      possible: ['tls.incomplete-chain'],
    })
  })

  test('the operating system trusts is inspected', () => {
    expect(ends([leaf, root], open(), system)).toEqual({
      diagnosis: 'tls.intercepted',
      says: 'The certificate was issued by "CN=Globex Root CA, O=Globex". The operating system and the browser of this computer trust this issuer, but the list of public CAs does not include it.',
      possible: ['tls.untrusted-ca'],
    })
  })

  test('a product made is inspected, and it is named', () => {
    const made = certificate({ issuer: 'CN=Zscaler Root CA, O=Zscaler Inc.' })
    expect(ends([made])?.says).toBe(
      'The certificate was issued by "CN=Zscaler Root CA, O=Zscaler Inc.", which belongs to Zscaler, a product that inspects traffic.',
    )
    expect(ends([made], open(), system)?.says).toContain(' The browser on this computer trusts this issuer.')
    expect(ends([certificate({ issuer: 'CN=Globex TLS Inspection CA' })])?.says).toBe(
      'The certificate was issued by "CN=Globex TLS Inspection CA", which belongs to a product that inspects traffic.',
    )
  })

  test('lacks a link of a product whose root was added is incomplete, and names the product', () => {
    const made = certificate({ issuer: 'CN=Zscaler Intermediate Root CA, O=Zscaler Inc.' })
    const ending = ends([made], open({ added: ['CN=Zscaler Root CA, O=Zscaler Inc.'] }))
    expect(ending).toMatchObject({
      diagnosis: 'tls.incomplete-chain',
      says: expect.stringContaining('(Zscaler), which links'),
    })
  })
})

test.each([
  ['CN=Zscaler Root CA, O=Zscaler Inc.', 'Zscaler'],
  ['CN=Globex Web Gateway CA', ''],
  ['CN=Acme CA, O=Acme, L=Palo Alto', null],
  ['OU=Fortinet, C=US', 'Fortinet'],
  ['', null],
])('a certificate by %j was made by %j', (issuer, maker) => {
  expect(inspectorOf([certificate(), certificate({ issuer })])).toBe(maker)
})

test.each([
  ['CN=Acme Issuing CA 2, O=Acme', 'CN=Acme Root CA, O=Acme', true],
  ['CN=Acme Issuing CA 2', 'CN=Acme Root CA', true],
  ['CN=Acme Issuing CA 2, O=Globex', 'CN=Acme Root CA, O=Acme', false],
  ['CN=Globex CA, O=Acme', 'CN=Acme Root CA, O=Acme', false],
  ['CN=Blue Issuing CA, O=Acme', 'CN=Acme Root CA, O=Acme', true],
  ['CN=Acme Root CA 2, O=Acme', 'CN=Acme Root CA, O=Acme', false],
  ['CN=Zscaler Intermediate Root CA, O=Zscaler Inc.', 'CN=Zscaler Root CA, O=Zscaler Inc.', true],
])('%s looks below %s: %s', (issuer, above, below) => {
  expect(looksBelow(issuer, above)).toBe(below)
})
