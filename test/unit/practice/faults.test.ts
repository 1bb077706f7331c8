import { X509Certificate } from 'node:crypto'
import { connect as connectPlain } from 'node:net'
import { connect } from 'node:tls'
import { decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { placeInOrder } from '../../../core/diagnoses/index.ts'
import { isDiagnosis } from '../../../core/model/diagnosis-ids.ts'
import { providerIds } from '../../../core/model/provider-ids.ts'
import { type PracticeTenant, practiceFaults, startPracticeTenant } from '../../../core/practice/index.ts'
import { ask, askToken, pathsOf } from './ask.ts'
import { walk } from './walks.ts'

describe.each(providerIds)('the faults of the %s practice tenant', (provider) => {
  const faults = practiceFaults(provider)
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider })
  })
  afterAll(() => tenant.close())

  test('are named after diagnoses, once each, in the order of their areas', () => {
    const ids = faults.map(({ id }) => id)
    expect(ids.filter((id) => !isDiagnosis(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.map(placeInOrder)).toEqual([...ids.map(placeInOrder)].sort((a, b) => a - b))
  })

  test('have a heading and say in words what is broken', () => {
    expect(faults.filter(({ says, group }) => !says || /\.$/.test(says) || group === 'Other')).toEqual([])
  })

  test('can be switched while it runs, and back', async () => {
    const sound = tenant.values()
    tenant.setFaults(['client.grant-not-allowed', 'token.signature'])
    expect([...tenant.faults].sort()).toEqual(['client.grant-not-allowed', 'token.signature'])
    expect((await askToken(tenant)).json.error).toBe('unauthorized_client')
    tenant.setFaults([])
    expect((await askToken(tenant)).status).toBe(200)
    expect(tenant.values()).toEqual(sound)
  })

  test('that do not exist are refused, and nothing changes', async () => {
    tenant.setFaults(['token.signature'])
    expect(() => tenant.setFaults(['token.signature', 'no.such'])).toThrow(/no fault named no\.such/)
    expect(tenant.faults).toEqual(['token.signature'])
    await expect(startPracticeTenant({ provider, faults: ['no.such'] })).rejects.toThrow(/no fault named/)
    tenant.setFaults([])
  })

  test.each(faults)('$id makes a difference where it is to be seen', async ({ id: fault, guide = '' }) => {
    const look = async () => {
      const { documents, keys, organization } = await pathsOf(tenant)
      const paths = [...documents, keys, ...organization]
      const plain = tenant.origin.replace('https', 'http')
      const seen = await Promise.all(
        [...paths.map((path) => ask(tenant, plain + path)), askToken(tenant, {}, plain)].map((asked) =>
          Promise.race([asked, new Promise<null>((resolve) => setTimeout(resolve, 1500, null))]).then(
            (got) =>
              got && [
                got.status,
                got.headers.location,
                got.json.access_token ? shapeOf(got.json) : got.text.replace(/oae\w+|\d{10}/g, ''),
              ],
            (error: Error) => error.message,
          ),
        ),
      )
      return (await walk(tenant, guide)) ?? JSON.stringify([seen, tenant.values(), tenant.secrets()])
    }
    if (/^(tls|clock)\./.test(fault)) return
    const sound = await look()
    tenant.setFaults([fault])
    const broken = await look()
    tenant.setFaults([])
    expect(broken).not.toBe(sound)
  })

  test.each([
    ['clock.ahead', -600],
    ['clock.behind', 600],
  ])('%s moves the date and the token together', async (fault, seconds) => {
    tenant.setFaults([fault])
    const { headers, json } = await askToken(tenant)
    const { iat } = JSON.parse(Buffer.from(String(json.access_token).split('.')[1] ?? '', 'base64url').toString('utf8'))
    const date = Date.parse(headers.date ?? '') / 1000
    expect(Math.abs(date - (Date.now() / 1000 + seconds))).toBeLessThan(5)
    expect(Math.abs(date - iat)).toBeLessThan(5)
    tenant.setFaults([])
  })
})

function shapeOf({ access_token, ...rest }: Record<string, unknown>) {
  const raw = String(access_token)
  const parts = raw.split('.')
  const claims =
    parts.length === 3 ? Object.entries(JSON.parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8'))) : []
  const now = Date.now() / 1000
  const settled = claims.map(([name, value]) => [
    name,
    typeof value === 'number' && value > 1e6 ? Math.round((value - now) / 600) : name === 'jti' ? '' : value,
  ])
  return [rest, parts.length, parts.length === 3 ? decodeProtectedHeader(raw) : '', settled]
}

describe('what TLS shows under each fault', () => {
  let tenant: PracticeTenant
  beforeAll(async () => {
    tenant = await startPracticeTenant({ provider: 'auth0' })
  })
  afterAll(() => tenant.close())

  const shake = (rejectUnauthorized: boolean) =>
    new Promise<{ error: string; chain: X509Certificate[] }>((resolve) => {
      const port = Number(new URL(tenant.origin).port)
      const socket = connect({ host: '127.0.0.1', port, ca: [...tenant.ca()], rejectUnauthorized })
      socket.on('error', (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? '', chain: [] }))
      socket.on('secureConnect', () => {
        const chain: X509Certificate[] = []
        for (let at = socket.getPeerCertificate(true); at?.raw && chain.length < 5; at = at.issuerCertificate) {
          if (chain.some(({ raw }) => raw.equals(at.raw))) break
          chain.push(new X509Certificate(at.raw))
        }
        socket.destroy()
        resolve({ error: '', chain })
      })
    })

  test.each([
    ['tls.untrusted-ca', 'SELF_SIGNED_CERT_IN_CHAIN', 3],
    ['tls.intercepted', 'SELF_SIGNED_CERT_IN_CHAIN', 3],
    ['tls.self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT', 1],
    ['tls.expired', 'CERT_HAS_EXPIRED', 2],
    ['tls.not-yet-valid', 'CERT_NOT_YET_VALID', 2],
    ['tls.hostname-mismatch', 'ERR_TLS_CERT_ALTNAME_INVALID', 2],
    ['tls.incomplete-chain', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', 1],
    ['tls.expires-soon', '', 2],
  ])('%s', async (fault, error, length) => {
    tenant.setFaults([fault])
    expect((await shake(true)).error).toBe(error)
    const { chain } = await shake(false)
    // Node adds the root to what it shows when it trusts it; the server does not send it.
    expect(chain.filter(({ subject }) => !/Practice Tenant Root/.test(subject))).toHaveLength(length)
    if (fault === 'tls.intercepted') expect(chain.at(-1)?.issuer).toContain('Zscaler Root CA')
  })

  test('tls.handshake-failed', async () => {
    tenant.setFaults(['tls.handshake-failed'])
    expect((await shake(false)).error).toMatch(/^ERR_SSL_|EPROTO|ECONNRESET/)
    tenant.setFaults([])
    expect((await shake(true)).error).toBe('')
  })

  test('connect.reset cuts the connection under the request, encrypted or not', async () => {
    tenant.setFaults(['connect.reset'])
    for (const origin of [tenant.origin, tenant.origin.replace('https', 'http')])
      await expect(ask(tenant, `${origin}/`)).rejects.toMatchObject({ code: 'ECONNRESET' })
    tenant.setFaults([])
  })
})

test.each(providerIds)('%s: close() ends promptly what hangs and what is kept open', async (provider) => {
  const tenant = await startPracticeTenant({ provider, faults: ['http.timeout'] })
  const port = Number(new URL(tenant.origin).port)
  const hanging = expect(ask(tenant, '/')).rejects.toThrow()
  const silent = connectPlain(port, '127.0.0.1').on('error', () => undefined)
  const ended = new Promise((resolve) => silent.once('close', resolve))
  while (tenant.requests() === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  await tenant.close()
  await Promise.all([hanging, ended])
  await expect(ask(tenant, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' })
})
