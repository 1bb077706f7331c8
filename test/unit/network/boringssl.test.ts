import type { X509Certificate } from 'node:crypto'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect as connectPlain } from 'node:net'
import type tls from 'node:tls'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { refusalWords } from '../../../core/checks/proxy/refusal.ts'
import { alertWords } from '../../../core/checks/tls/alerts.ts'
import { verifies } from '../../../core/network/certificates.ts'
import { issued } from '../../../core/network/certification-path.ts'
import { handshakeFailure, opensslWords } from '../../../core/network/failures.ts'
import { lookAgain } from '../../../core/network/second-look.ts'
import { noTunnel } from '../../../core/network/tunnel.ts'
import { whyUnread } from '../../../core/oauth/unread-key.ts'
import { certify, served } from '../../support/faults/certificates.ts'
import { words } from '../../support/words.ts'

const refused = vi.hoisted(() => ({ lists: [] as string[], all: false }))
vi.mock('node:tls', async (load) => {
  const real = await load<typeof tls>()
  const createSecureContext: typeof real.createSecureContext = (options = {}) => {
    if (!refused.all && !options.ciphers?.includes('@SECLEVEL')) return real.createSecureContext(options)
    refused.lists.push(options.ciphers ?? '')
    if (refused.all) throw new Error('a library that words it in its own way')
    throw Object.assign(new Error('error:1000009e'), { code: 'ERR_SSL_INVALID_COMMAND' })
  }
  return { ...real, default: { ...real, createSecureContext }, createSecureContext }
})

const open: { close(): unknown }[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
  refused.lists = []
  refused.all = false
})

async function portOf(server: ReturnType<typeof createServer> | ReturnType<typeof createSecureServer>) {
  open.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

describe('where the library knows no security levels, the second look', () => {
  test.each([false, true])('asks for all ciphers, and reads the chain (small: %s)', async (small) => {
    const leaf = await certify({ name: 'CN=unknown.example', names: ['dns:unknown.example'] })
    const port = await portOf(createSecureServer(await served(leaf)))

    const { chain, agreesOn } = await lookAgain(connectPlain(port, '127.0.0.1'), 'unknown.example', 5000, small)

    expect(refused.lists).toEqual(['ALL:@SECLEVEL=0'])
    expect(agreesOn?.protocol).toBe('TLSv1.3')
    expect(chain.map(({ subject }) => subject)).toEqual(['CN=unknown.example'])
  })

  test('that can have no context at all shows what it heard in clear', async () => {
    refused.all = true
    const port = await portOf(createServer())

    expect(await lookAgain(connectPlain(port, '127.0.0.1'), null, 5000)).toMatchObject({ agreesOn: null, chain: [] })
    expect(refused.lists).toEqual(['ALL:@SECLEVEL=0', 'ALL'])
  })
})

const line = (reason: string, alert = '') =>
  `2087:error:1000042e:SSL routines:OPENSSL_internal:${reason}:../../third_party/boringssl/src/ssl/tls_record.cc:602:${alert}\n`

test.each([
  [line('TLSV1_ALERT_PROTOCOL_VERSION', 'SSL alert number 70'), 'tlsv1 alert protocol version (alert 70)'],
  [line('WRONG_VERSION_NUMBER'), 'wrong version number'],
  [
    `write EPROTO ${line('SSLV3_ALERT_HANDSHAKE_FAILURE', 'SSL alert number 40')}`,
    'sslv3 alert handshake failure (alert 40)',
  ],
  ['40D7:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:ssl/record.c:355:', 'wrong version number'],
  [
    '40D7:error:0A000410:SSL routines:x:SSL/TLS alert handshake failure:rec.c:9:SSL alert number 40',
    'SSL/TLS alert handshake failure (alert 40)',
  ],
])('an error of the library is told in words: %j', (message, words) => {
  expect(opensslWords(message)).toBe(words)
})

test('a proxy that speaks no TLS is recognized by the words of BoringSSL, whatever the code', () => {
  const failure = handshakeFailure(Object.assign(new Error(line('WRONG_VERSION_NUMBER')), { code: 'EPROTO' }))
  const answer = { ...noTunnel, overTls: true, failure: { ...failure, kind: 'proxy-unreachable' as const } }

  expect(refusalWords(answer)).toEqual({ word: 'proxy.no-tls' })
})

test.each([
  ['ERR_SSL_TLSV1_ALERT_UNRECOGNIZED_NAME', { word: 'tls.alert-name', with: { host: 'a.example' } }],
  ['ERR_SSL_TLSV1_ALERT_NO_APPLICATION_PROTOCOL', { word: 'tls.alert-protocol' }],
  ['ERR_SSL_KEY_USAGE_BIT_INCORRECT', { word: 'tls.alert-key-usage' }],
])('%s of BoringSSL has a meaning', (code, meaning) => {
  expect(alertWords(code, 'a.example')).toEqual(meaning)
})

describe('a private key that the library cannot read', () => {
  const error = (message: string, code = '') => Object.assign(new Error(message), { code })
  const boring = (reason: string) => error(`error:06000080:public key routines:OPENSSL_internal:${reason}`)

  test.each([[boring('UNSUPPORTED_ALGORITHM')], [boring('UNSUPPORTED_PUBLIC_KEY_TYPE')], [boring('UNKNOWN_GROUP')]])(
    'is of an unknown kind: %s',
    (given) => {
      expect(words.say(whyUnread(given, false))).toContain('not supported')
    },
  )

  test.each([
    [boring('UNSUPPORTED_KEY_DERIVATION_FUNCTION')],
    [boring('UNSUPPORTED_ENCRYPTION')],
    [boring('UNSUPPORTED_PRF')],
    [boring('UNKNOWN_ALGORITHM')],
    [error('error:0308010C:digital envelope routines::unsupported', 'ERR_OSSL_EVP_UNSUPPORTED')],
  ])('is encrypted in an unknown way: %s', (given) => {
    expect(words.say(whyUnread(given, true))).toContain('openssl pkcs8 -topk8')
  })

  test.each([
    [error('error:1C800064:Provider routines::bad decrypt', 'ERR_OSSL_BAD_DECRYPT')],
    [boring('BAD_DECRYPT')],
    [error('error:1E08010C:DECODER routines::unsupported', 'ERR_OSSL_UNSUPPORTED')],
    ['no error'],
  ])('is not opened by this password: %s', (given) => {
    expect(words.say(whyUnread(given, true))).toContain('The password is wrong.')
  })

  test.each([
    [error('error:1E08010C:DECODER routines::unsupported', 'ERR_OSSL_UNSUPPORTED')],
    [boring('DECODE_ERROR')],
  ])('is damaged: %s', (given) => {
    expect(words.say(whyUnread(given, false))).toContain('missing or changed')
  })
})

test('a certificate whose key the library does not know verifies nothing, and stops nothing', () => {
  const unknown = {
    subject: 'CN=Brainpool',
    issuer: 'CN=Brainpool',
    checkIssued: () => true,
    verify: () => true,
    get publicKey() {
      throw new Error('error:06000080:public key routines:OPENSSL_internal:UNKNOWN_GROUP')
    },
    toString: () => '',
  } as unknown as X509Certificate
  const known = { subject: 'CN=Brainpool', publicKey: {} } as unknown as X509Certificate

  expect(verifies(unknown, unknown)).toBe(false)
  expect(issued(unknown, unknown)).toBe(false)
  expect(issued(unknown, known)).toBe(true)
})
