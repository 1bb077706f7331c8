import { X509Certificate } from 'node:crypto'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { App } from '../../../core/app/app.ts'
import type { PracticeTenant } from '../../../core/practice/index.ts'
import { memorySecrets } from '../../../core/store/memory-secrets.ts'
import { memoryStore } from '../../../core/store/memory-store.ts'
import type { SecretStore } from '../../../core/store/secret-store.ts'
import type { Store } from '../../../core/store/store.ts'
import { filledSetup, oktaGuideId, openWindow, runAs, startTenant } from './window.ts'

let tenant: PracticeTenant
let app: App
let store: Store
let secrets: SecretStore
beforeAll(async () => {
  tenant = await startTenant()
})
afterAll(() => tenant.close())
beforeEach(async () => {
  tenant.setFaults([])
  store = memoryStore()
  secrets = memorySecrets()
  app = await openWindow({ store, secrets })
})
afterEach(() => app.close())

describe('the host', () => {
  test('says what it can do, and what it keeps', async () => {
    expect(await app.handlers.host.describe()).toEqual({
      tool: { name: 'idp-preflight', version: expect.stringMatching(/^\d+\.\d+\.\d+/) },
      releases: 'https://idp-preflight.example/releases',
      kind: 'loopback',
      capabilities: { keychain: false, copySecrets: false, openLinks: false, saveFiles: false, pdf: false },
      keychainReason: null,
      storeNotice: null,
      keepsNothing: false,
      singleKeys: true,
    })
    const desktop = await openWindow({
      kind: 'desktop',
      keepsNothing: true,
      store: { ...memoryStore(), notice: [{ word: 'store.check-again' }, { word: 'store.no-backup' }] },
      secrets: memorySecrets([{ word: 'store.keychain-lost' }, { word: 'store.in-memory-since' }]),
      copySecret: async () => 30,
      openLink: async () => {},
      saveFile: async () => null,
      printPage: async () => new Uint8Array(),
    })
    expect(await desktop.handlers.host.describe()).toMatchObject({
      kind: 'desktop',
      capabilities: { keychain: false, copySecrets: true, openLinks: true, saveFiles: true, pdf: true },
      keychainReason:
        'The keychain stopped responding. Secrets that were saved since then are kept in memory until the program exits.',
      storeNotice: expect.stringMatching(
        /^This version cannot read .* There is no backup\. The list of setups is empty\.$/,
      ),
      keepsNothing: true,
    })
  })

  test('opens pages of its own tables by their names, and no others', async () => {
    const opened: string[] = []
    const desktop = await openWindow({
      openLink: async (url) => {
        opened.push(url)
      },
    })
    const { id } = await desktop.handlers.setups.create({ guide: oktaGuideId })
    const page = { setup: id, link: 'apps' }
    await expect(desktop.handlers.links.open(page)).rejects.toMatchObject({ code: 'not_found' })
    await desktop.handlers.setups.setField({ setup: id, field: 'domain', value: 'acme.okta.com' })
    expect(await desktop.handlers.links.open(page)).toBeNull()
    expect(await desktop.handlers.links.open({ reference: 'RFC6749-5.2' })).toBeNull()
    expect(opened).toEqual([
      expect.stringMatching(/^https:\/\/acme-admin\.okta\.com\//),
      expect.stringMatching(/^https:\/\/.*rfc6749.*5\.2$/),
    ])
    for (const link of [{ setup: id, link: 'constructor' }, { setup: id, link: 'nowhere' }, { reference: 'nowhere' }])
      await expect(desktop.handlers.links.open(link)).rejects.toMatchObject({ code: 'not_found' })
    await expect(app.handlers.links.open({ reference: 'RFC6749-5.2' })).rejects.toMatchObject({ code: 'unavailable' })
  })

  test('lists its guides with what they ask for', async () => {
    const list = await app.handlers.guides.list()
    const guide = await app.handlers.guides.show({ guide: oktaGuideId })
    expect(list.find(({ id }) => id === oktaGuideId)).toEqual({
      id: oktaGuideId,
      credentials: true,
      provider: guide.provider,
      product: guide.product,
      title: guide.title,
      about: guide.about,
      steps: guide.steps.length,
      fields: guide.fields,
    })
    expect(await app.handlers.guides.refused()).toEqual([])
  })
})

describe('an added certificate authority', () => {
  const root = () => tenant.ca()[0] ?? ''
  const made = async () => (await app.handlers.setups.create({ guide: oktaGuideId })).id

  test('is shown by its names, once however often it is added, and taken away', async () => {
    const id = await made()
    await app.handlers.setups.addCa({ setup: id, pem: `before\n${root()}\nafter` })
    const view = await app.handlers.setups.addCa({ setup: id, pem: root() })
    const { fingerprint256, validToDate } = new X509Certificate(root())
    expect(view.authorities).toEqual([
      {
        subject: expect.stringContaining('Practice Tenant Root CA'),
        issuer: expect.stringContaining('Practice Tenant Root CA'),
        fingerprint: fingerprint256,
        notAfter: validToDate.toISOString(),
      },
    ])
    expect(view.authorities?.[0]?.subject).not.toContain('\n')
    expect((await app.handlers.setups.removeCa({ setup: id, fingerprint: fingerprint256 })).authorities).toBeUndefined()
  })

  test.each([
    [
      'a private key',
      () => `${root()}\n-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----`,
      /contains a private key/,
    ],
    ['no certificate', () => 'hello', /not a certificate in PEM format/],
    ['two certificates', () => `${root()}\n${root()}`, /several certificates/],
    ['a broken one', () => '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', /cannot be read/],
  ])('that is %s is refused', async (_name, pem, message) => {
    const id = await made()
    await expect(app.handlers.setups.addCa({ setup: id, pem: pem() })).rejects.toMatchObject({
      code: 'bad_request',
      field: 'pem',
      message: expect.stringMatching(message),
    })
    expect(store.authorities(id)).toEqual([])
  })

  test('that is the certificate of a server is refused', async () => {
    const { id } = await filledSetup(app, tenant)
    const last = await runAs(app, { setup: id })
    expect(last.type).toBe('finished')
    const leaf = await leafOf(tenant.origin)
    await expect(app.handlers.setups.addCa({ setup: id, pem: leaf })).rejects.toMatchObject({
      message: expect.stringMatching(/certificate of a server/),
    })
  })

  test('is one of twenty at most', async () => {
    const id = await made()
    for (let count = 0; count < 20; count += 1) store.addAuthority(id, `F${count}`, root())
    await expect(app.handlers.setups.addCa({ setup: id, pem: root() })).rejects.toMatchObject({
      message: expect.stringMatching(/at most 20/),
    })
    store.removeAuthority(id, 'F0')
    expect((await app.handlers.setups.addCa({ setup: id, pem: root() })).authorities).toHaveLength(20)
  })
})

/** The certificate that a server shows, as PEM. */
async function leafOf(origin: string): Promise<string> {
  const { connect } = await import('node:tls')
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false }, () => {
      const der = socket.getPeerCertificate().raw
      socket.destroy()
      resolve(new X509Certificate(der).toString())
    })
    socket.once('error', reject)
  })
}

describe('tokens of the newest run', () => {
  test('are shown and copied until a value changes, and are gone after a restart', async () => {
    const { id } = await filledSetup(app, tenant)
    expect(await app.handlers.tokens.show({ setup: id })).toEqual([])
    await expect(app.handlers.tokens.copy({ setup: id, kind: 'access', whole: true })).rejects.toMatchObject({
      code: 'not_found',
    })
    await runAs(app, { setup: id })
    expect(await app.handlers.tokens.show({ setup: id })).toMatchObject([{ kind: 'access', form: 'jwt', whole: true }])
    const whole = await app.handlers.tokens.copy({ setup: id, kind: 'access', whole: true })
    expect(whole.token.split('.')).toHaveLength(3)
    const cut = await app.handlers.tokens.copy({ setup: id, kind: 'access', whole: false })
    expect(whole.token.startsWith(cut.token)).toBe(true)
    expect(cut.token.endsWith('.')).toBe(true)
    await expect(app.handlers.tokens.copy({ setup: id, kind: 'id', whole: true })).rejects.toMatchObject({
      code: 'refused',
    })
    await expect(app.handlers.tokens.copy({ setup: id, kind: 'id', whole: false })).rejects.toMatchObject({
      code: 'not_found',
    })
    const again = await openWindow({ store, secrets })
    expect(await again.handlers.tokens.show({ setup: id })).toEqual([])
    await app.handlers.setups.setField({ setup: id, field: 'scope', value: 'another.scope' })
    expect(await app.handlers.tokens.show({ setup: id })).toEqual([])
  })

  test('are got by a command that holds no secret, as soon as address and client are known', async () => {
    const { id } = await filledSetup(app, tenant, oktaGuideId, ['client_id'])
    expect(await app.handlers.tokens.command({ setup: id })).toBeNull()
    await app.handlers.setups.setField({ setup: id, field: 'client_id', value: '0oa1b2c3d4EXAMPLE5d7' })
    const command = await app.handlers.tokens.command({ setup: id })
    expect(command?.bash).toContain('0oa1b2c3d4EXAMPLE5d7')
    expect(command?.bash).toContain('/v1/token')
    expect(command?.variables.map(({ name }) => name)).toContain('CLIENT_SECRET')
    expect(JSON.stringify(command)).not.toContain(tenant.secrets(oktaGuideId).client_secret)
    const signsIn = await filledSetup(app, tenant, 'okta/openmetadata')
    expect(await app.handlers.tokens.command({ setup: signsIn.id })).toBeNull()
  })
})

describe('keys that are made here', () => {
  const guide = 'okta/any'
  test('go to the keychain; what comes back is public, and its id stands in the field', async () => {
    const { id } = await app.handlers.setups.create({ guide })
    expect(await app.handlers.keys.show({ setup: id })).toBeNull()
    const { keys, setup } = await app.handlers.keys.create({ setup: id, alg: 'ES256' })
    expect(keys).toMatchObject({ alg: 'ES256', strength: 'EC, P-256' })
    expect(keys.jwks).not.toMatch(/"d"/)
    expect(keys.pem).toContain('PUBLIC KEY')
    expect(setup.fields.find(({ name }) => name === 'private_key')).toMatchObject({ stored: true, value: null })
    expect(setup.fields.find(({ name }) => name === 'key_id')?.value).toBe(keys.kid)
    expect(await app.handlers.keys.show({ setup: id })).toEqual(keys)
    expect(await secrets.use(`${id}/private_key`, (kept) => kept)).toContain('"d"')
  })

  test('take the place of a key with its password', async () => {
    const { id } = await app.handlers.setups.create({ guide })
    await secrets.put(`${id}/private_key_password`, 'the password of another key')
    await app.handlers.keys.create({ setup: id, alg: 'RS256' })
    expect(await secrets.has(`${id}/private_key_password`)).toBeNull()
  })

  test('are refused where the guide has none', async () => {
    const { id } = await app.handlers.setups.create({ guide: oktaGuideId })
    await expect(app.handlers.keys.create({ setup: id, alg: 'RS256' })).rejects.toMatchObject({
      code: 'bad_request',
      field: 'private_key',
    })
  })

  test.each([
    ['a public set', '{"keys":[{"kty":"EC","crv":"P-256","x":"a","y":"b"}]}', true, /contains 1 public key and/],
    [
      'two public keys',
      '{"keys":[{"kty":"EC","crv":"P-256","x":"a","y":"b"},{"kty":"EC","crv":"P-256","x":"c","y":"d"}]}',
      true,
      /2 public keys/,
    ],
    ['one key', '{"kty":"EC","crv":"P-256","x":"a","y":"b"}', true, /contains 1 public key and/],
    ['a public PEM', '-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----', true, /public key in PEM/],
    ['no key', '{"keys":[]}', false, /key set is empty/],
    ['words', 'hello', false, /neither JSON nor PEM/],
    ['a private set', '{"keys":[{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"secret-part"}]}', false, /private/],
    ['a private PEM', '-----BEGIN EC PRIVATE KEY-----\nx\n-----END EC PRIVATE KEY-----', false, /private/],
  ])('%s that is about to be registered is looked at', async (_name, set, fine, says) => {
    const opinion = await app.handlers.keys.inspect({ set: `  ${set}  ` })
    expect(opinion).toMatchObject({ fine, says: expect.stringMatching(says) })
    expect(JSON.stringify(opinion)).not.toContain('secret-part')
    if (/private set/.test(_name)) {
      expect(opinion.diagnosis).toBe('relying-party.private-key-set')
      expect(JSON.parse(opinion.publicOnly ?? '')).toEqual({ keys: [{ kty: 'EC', crv: 'P-256', x: 'a', y: 'b' }] })
      expect(opinion.fix.length).toBeGreaterThan(0)
    } else expect(opinion.publicOnly).toBeNull()
  })
})

describe('files of the newest run', () => {
  test('are made of it, named after the setup, and saved where the person says', async () => {
    const { id } = await filledSetup(app, tenant)
    await expect(app.handlers.files.show({ setup: id, kind: 'letter-text' })).rejects.toMatchObject({
      code: 'not_found',
      message: 'There is no run yet. Run the checks first.',
    })
    await app.handlers.setups.rename({ setup: id, name: 'Acme / Ünited…' })
    await runAs(app, { setup: id })
    const names = { 'letter-text': 'txt', 'letter-markdown': 'md', 'letter-csv': 'csv' } as const
    for (const [kind, ending] of Object.entries(names)) {
      const file = await app.handlers.files.show({ setup: id, kind: kind as keyof typeof names })
      expect(file.name).toBe(`network-team-acme-u-nited.${ending}`)
      expect(file.text).toContain('127.0.0.1')
    }
    const root = await app.handlers.files.show({ setup: id, kind: 'root-certificate' })
    expect(root).toEqual({
      name: '127.0.0.1-top-certificate.pem',
      text: expect.stringMatching(/^-----BEGIN CERTIFICATE-----[\s\S]+-----END CERTIFICATE-----\n$/),
    })
    await expect(app.handlers.files.save({ setup: id, kind: 'letter-text' })).rejects.toMatchObject({
      code: 'unavailable',
    })
    const saved: [string, string][] = []
    let place: string | null | Error = '/home/me/letter.txt'
    const desktop = await openWindow({
      store,
      secrets,
      saveFile: async (name, content) => {
        saved.push([name, String(content)])
        if (place instanceof Error) throw place
        return place
      },
    })
    expect(await desktop.handlers.files.save({ setup: id, kind: 'root-certificate' })).toEqual({ path: place })
    expect(saved).toEqual([[root.name, root.text]])
    place = null
    expect(await desktop.handlers.files.save({ setup: id, kind: 'letter-csv' })).toEqual({ path: null })
    place = Object.assign(new Error('x'), { code: 'EACCES' })
    await expect(desktop.handlers.files.save({ setup: id, kind: 'letter-csv' })).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining('EACCES'),
    })
    place = new Error('x')
    await expect(desktop.handlers.files.save({ setup: id, kind: 'letter-csv' })).rejects.toMatchObject({
      message: expect.stringContaining('(Error)'),
    })
  })

  test('hold no certificate where none was seen', async () => {
    const { id } = await filledSetup(app, tenant)
    await app.handlers.setups.setField({ setup: id, field: 'domain', value: 'http://127.0.0.1:9' })
    await runAs(app, { setup: id })
    await expect(app.handlers.files.show({ setup: id, kind: 'root-certificate' })).rejects.toMatchObject({
      code: 'not_found',
      message: 'The last run did not receive a certificate.',
    })
  })
})
