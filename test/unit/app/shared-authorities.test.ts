import { X509Certificate } from 'node:crypto'
import { rootCertificates } from 'node:tls'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import { trustedAuthorities } from '../../../core/app/trusted.ts'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { Store } from '../../../core/store/store.ts'
import { setup as sample } from '../store/samples.ts'
import { filledSetup, openWindow, runAs, startTenant } from './window.ts'

let tenant: PracticeTenant
let store: Store
let app: App
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.close())
beforeEach(async () => {
  store = memoryStore()
  app = await openWindow({ store })
})
const root = () => tenant.ca()[0] ?? ''
const fingerprint = () => new X509Certificate(root()).fingerprint256

/** A filled-in setup that does not trust the tenant's own certificate. */
async function distrusting(): Promise<string> {
  const { id } = await filledSetup(app, tenant)
  await app.handlers.setups.removeCa({ setup: id, fingerprint: fingerprint() })
  return id
}
const rootCauseOf = async (setup: string) => {
  const last = await runAs(app, { setup })
  return last.type === 'finished' ? last.report.rootCause : last
}

describe('a certificate authority for all setups', () => {
  test('is trusted by the runs of each, until it is removed', async () => {
    const id = await distrusting()
    expect(await rootCauseOf(id)).toMatch(/^tls\./)
    const { authorities } = await app.handlers.settings.addCa({ pem: root() })
    expect(authorities).toMatchObject([{ fingerprint: fingerprint() }])
    // What was proved without it does not count any more.
    expect((await app.handlers.setups.open({ setup: id })).verdict).toBe('incomplete')
    expect(await rootCauseOf(id)).toBeNull()
    expect((await app.handlers.settings.removeCa({ fingerprint: fingerprint() })).authorities).toEqual([])
    expect(await rootCauseOf(id)).toMatch(/^tls\./)
  })

  test('is refused for the same reasons as one of a setup', async () => {
    await expect(app.handlers.settings.addCa({ pem: 'hello' })).rejects.toMatchObject({
      code: 'bad_request',
      field: 'pem',
    })
    for (let count = 0; count < 20; count += 1) store.shareAuthority(`F${count}`, root())
    await expect(app.handlers.settings.addCa({ pem: root() })).rejects.toMatchObject({
      message: expect.stringMatching(/at most 20/),
    })
  })

  test('is listed once beside those of the setup, and not trusted for the practice tenant', () => {
    const [first = '', second = ''] = rootCertificates
    store.shareAuthority('A', first)
    store.shareAuthority('B', second)
    store.create(sample('s'))
    store.addAuthority('s', 'A', first)
    const known = (practice: boolean) =>
      trustedAuthorities(store, sample('s', { practice })).map((trusted) => trusted.fingerprint)
    expect(known(false)).toEqual(['A', 'B'])
    expect(known(true)).toEqual(['A'])
  })
})

describe('the certificate that was just seen', () => {
  const seenBy = async (fault: string) => {
    const other = await startTenant([fault])
    const { id } = await filledSetup(app, other)
    await expect(app.handlers.setups.trustSeen({ setup: id, fingerprint: fingerprint() })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(await rootCauseOf(id)).toBe(fault)
    const { report } = await app.handlers.setups.open({ setup: id })
    const top = report?.connection?.tls?.ladder.at(-1)?.fingerprint ?? ''
    return { id, top, close: () => other.close() }
  }

  test('is trusted after its fingerprint was compared, and another one is not', async () => {
    const { id, top, close } = await seenBy('tls.untrusted-ca')
    const before = store.authorities(id).length
    await expect(app.handlers.setups.trustSeen({ setup: id, fingerprint: fingerprint() })).rejects.toMatchObject({
      code: 'refused',
      field: 'fingerprint',
    })
    expect(store.authorities(id)).toHaveLength(before)
    await app.handlers.setups.trustSeen({ setup: id, fingerprint: top })
    expect(await rootCauseOf(id)).toBeNull()
    await close()
  })

  test('is trusted also where one step alone was verified', async () => {
    const other = await startTenant(['tls.untrusted-ca'])
    const { id } = await filledSetup(app, other)
    const last = await runAs(app, { setup: id, step: 'find-domain' })
    const ladder = last.type === 'finished' ? last.report.connection?.tls?.ladder : []
    await app.handlers.setups.trustSeen({ setup: id, fingerprint: ladder?.at(-1)?.fingerprint ?? '' })
    expect(await rootCauseOf(id)).toBeNull()
    await other.close()
  })

  test('is refused where it is that of a server, or the root was not sent', async () => {
    const { id, top, close } = await seenBy('tls.self-signed')
    await expect(app.handlers.setups.trustSeen({ setup: id, fingerprint: top })).rejects.toMatchObject({
      message: expect.stringMatching(/certificate of a server/),
    })
    await close()
    const without = await distrusting()
    const last = await runAs(app, { setup: without })
    const ladder = last.type === 'finished' ? last.report.connection?.tls?.ladder : []
    await expect(
      app.handlers.setups.trustSeen({ setup: without, fingerprint: ladder?.at(-1)?.fingerprint ?? '' }),
    ).rejects.toMatchObject({ message: expect.stringMatching(/did not send its root certificate/) })
    expect(store.authorities(without)).toEqual([])
  })
})
