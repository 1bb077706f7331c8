import { describe, expect, test } from 'vitest'
import type { DiagnosisId } from '../../../core/model/diagnosis-ids.ts'
import { certificateText } from '../../../renderer/lib/certificate-file.ts'
import { isRoot, missesAuthority, shortName, trustStep } from '../../../renderer/lib/trust.ts'
import { authorityPem } from '../../ui/support/certificates.ts'
import { finding, step } from './support.ts'

const file = (bytes: Uint8Array) => ({ size: bytes.length, arrayBuffer: async () => new Uint8Array(bytes).buffer })
const derOf = (pem: string) => Buffer.from(pem.replace(/-----.+-----|\s/g, ''), 'base64')

describe('a certificate file', () => {
  test('is taken as it stands when it is text, and put into PEM when it is DER', async () => {
    expect(await certificateText(file(Buffer.from(authorityPem)))).toEqual({ value: authorityPem })
    expect(await certificateText(file(derOf(authorityPem)))).toEqual({ value: authorityPem })
  })

  test('says why it cannot be used', async () => {
    expect(await certificateText(file(new Uint8Array()))).toEqual({ problem: 'empty' })
    expect(await certificateText(file(new Uint8Array(60_000)))).toEqual({ problem: 'tooLarge' })
  })
})

describe('trust in a step', () => {
  test('is offered for the failures that an authority can mend, and for no other', () => {
    const of = (diagnosis: DiagnosisId, status: 'fail' | 'warn' = 'fail') =>
      missesAuthority([finding({ status, diagnosis })])

    expect(
      (['tls.untrusted-ca', 'tls.intercepted', 'tls.self-signed', 'tls.incomplete-chain'] as const).map((id) => of(id)),
    ).toEqual([true, true, true, true])
    expect([of('tls.expired'), of('tls.intercepted', 'warn')]).toEqual([false, false])
  })

  test('belongs to the step that judges the chain, else to the one that asks for the host', () => {
    const proving = { ...step('reach'), proves: [{ check: 'tls.chain-trusted', level: 'must' as const }] }
    const asking = { ...step('find'), asks: ['domain' as const] }

    expect(trustStep({ steps: [step('a'), asking, proving] })?.id).toBe('reach')
    expect(trustStep({ steps: [step('a'), asking] })?.id).toBe('find')
    expect(trustStep({ steps: [step('a')] })?.id).toBe('a')
  })

  test('calls an authority by its common name, else by its company', () => {
    expect(shortName('O=Acme Corp, OU=Network, CN=Acme Inspection Root CA')).toBe('Acme Inspection Root CA')
    expect(shortName('CN=Acme, Inc. Root, O=Acme, Inc., C=US')).toBe('Acme, Inc. Root')
    expect(shortName('C=US, O=Globex Ltd, Inc.')).toBe('Globex Ltd, Inc.')
    expect(shortName('OU=Nobody')).toBe('OU=Nobody')
    expect(isRoot({ subject: 'CN=a', issuer: 'CN=a' })).toBe(true)
  })
})
