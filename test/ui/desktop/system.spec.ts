import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { certify, pemOf, served } from '../../support/faults/certificates.ts'
import { startPlainServer } from '../../support/plain-server.ts'
import { practiceSetup, runAll } from '../support/real-window.ts'
import { type Answer, call, type Electron, expect, type Seen, test } from './support.ts'

const open: { close(): unknown }[] = []
test.afterEach(() => Promise.all(open.splice(0).map((server) => server.close())))
async function listening<S extends Server>(server: S): Promise<number> {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  open.push({ close: () => server.close() })
  return (server.address() as AddressInfo).port
}
const opened = (_electron: Electron, _argument: unknown, seen: Seen) => seen.opened

test('a link is opened by name in the person’s browser, and an unknown one not at all', async ({ app, page }) => {
  expect(await call(page, 'links.open', { reference: 'okta:sign-up' })).toEqual({ ok: true, value: null })
  expect(await call(page, 'links.open', { reference: 'no-such-reference' })).toMatchObject({ ok: false })
  expect(await call(page, 'links.open', { url: 'https://example.com/' })).toMatchObject({
    error: { code: 'bad_request' },
  })
  expect(await app.evaluate(opened)).toEqual(['https://developer.okta.com/signup/'])
})

test('where no browser opens, the address is shown', async ({ start }) => {
  const page = await start({ machine: { opensLinks: false } }).firstWindow()
  await expect(page.getByRole('heading').first()).toBeVisible()

  const { error } = await call(page, 'links.open', { reference: 'okta:sign-up' })
  expect(error).toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining('https://developer.okta.com/signup/'),
  })
})

test('a file is written where the person says, for its owner alone, and nowhere when they say nothing', async ({
  app,
  home,
  page,
}) => {
  await practiceSetup(page, 'Okta')
  expect(await runAll(page)).toBe('pass')
  const {
    value: [{ id: setup }],
  } = await call(page, 'setups.list')
  const save = () => call(page, 'files.save', { setup, kind: 'letter-text' })

  expect(await save()).toEqual({ ok: true, value: { path: null } })

  const path = join(home, 'letter.txt')
  await app.evaluate(({ dialog }: Electron, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  expect(await save()).toEqual({ ok: true, value: { path } })
  expect(readFileSync(path, 'utf8')).toContain('No change is required')
})

test.describe('a secret on the clipboard', () => {
  const copy = async (page: Parameters<typeof call>[0]): Promise<Answer> => {
    const {
      value: [{ id: setup }],
    } = await call(page, 'setups.list')
    return call(page, 'handoff.copySecret', { setup, field: 'client_secret' })
  }
  const held = (file: string) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})

  test('is marked for clipboard managers, and gone when the program has ended', async ({ home, start }) => {
    const clipboard = join(home, 'clipboard')
    const app = start({ machine: { clipboard } })
    const page = await app.firstWindow()
    await practiceSetup(page, 'Okta')

    expect(await copy(page)).toEqual({ ok: true, value: { clearsInSeconds: 30 } })
    expect(Object.keys(held(clipboard))).toEqual([
      'text/plain',
      'electron application/osclipboard;format="x-kde-passwordManagerHint"',
    ])
    await app.close()

    expect(held(clipboard)).toEqual({})
  })

  test('is cleared in time, on a system too that takes no mark', async ({ home, start }) => {
    const clipboard = join(home, 'clipboard')
    const app = start({ machine: { clipboard, clipboardFormats: [] } })
    const page = await app.firstWindow()
    await practiceSetup(page, 'Okta')
    await app.evaluate(() => {
      const { setTimeout } = globalThis
      globalThis.setTimeout = ((run: () => void, after: number) =>
        setTimeout(run, after === 30_000 ? 1500 : after)) as never
    })

    await copy(page)
    expect(Object.keys(held(clipboard))).toEqual(['text/plain'])
    await expect.poll(() => held(clipboard)).toEqual({})
  })

  test('is left alone once the person has copied something else', async ({ home, start }) => {
    const clipboard = join(home, 'clipboard')
    const app = start({ machine: { clipboard } })
    const page = await app.firstWindow()
    await practiceSetup(page, 'Okta')
    await copy(page)

    writeFileSync(clipboard, JSON.stringify({ 'text/plain': 'a shopping list' }))
    await app.close()

    expect(held(clipboard)).toEqual({ 'text/plain': 'a shopping list' })
  })
})

test.describe('a request by Chromium’s own network stack', () => {
  const ask = (electron: Electron, url: string) =>
    electron.session
      .fromPartition('outside', { cache: false })
      .fetch(url, { redirect: 'manual', credentials: 'omit' })
      .then(
        ({ status }: Response) => status,
        ({ message }: Error) => message,
      )

  test('shows no certificate of the person’s store, where Electron alone would', async ({ home, start }) => {
    const authority = await certify({ name: 'CN=Test Root', authority: true, days: [-9, 99] })
    const leaf = await certify({ name: 'CN=127.0.0.1', names: ['ip:127.0.0.1'], by: authority })
    const person = await certify({ name: 'CN=A Person', names: null, by: authority, usage: 'clientAuth' })
    const shown: (string | undefined)[] = []
    const settings = { ...(await served(leaf, authority)), requestCert: true, rejectUnauthorized: false }
    const server = createSecureServer(settings, (request, response) => {
      shown.push((request.socket as TLSSocket).getPeerCertificate().subject?.CN as string | undefined)
      response.end()
    })
    const port = await listening(server)
    const trusted = join(home, 'authority.pem')
    writeFileSync(trusted, pemOf(authority))
    const { cert, key } = await served(person)
    const app = start({
      env: { NODE_EXTRA_CA_CERTS: trusted },
      machine: { clientCertificates: [{ cert: String(cert), key: String(key) }] },
    })
    await app.firstWindow()

    expect(await app.evaluate(ask, `https://127.0.0.1:${port}/`)).toBe(200)
    await app.evaluate(({ app: it }: Electron) => void it.removeAllListeners('select-client-certificate'))
    expect(await app.evaluate(ask, `https://127.0.0.1:${port}/`)).toBe(200)

    expect(shown).toEqual([undefined, 'A Person'])
  })

  test('is told of a redirect, and of what Chromium would not trust', async ({ app, page }) => {
    await expect(page.getByRole('heading').first()).toBeVisible()
    const port = await listening(
      createServer((_request, response) => response.writeHead(302, { location: '/x' }).end()),
    )
    const own = await certify({ name: 'CN=127.0.0.1', names: ['ip:127.0.0.1'] })
    const secure = await listening(createSecureServer(await served(own)))

    expect(await app.evaluate(ask, `http://127.0.0.1:${port}/`)).toBe('Redirect was cancelled')
    expect(await app.evaluate(ask, `https://127.0.0.1:${secure}/`)).toBe('net::ERR_CERT_AUTHORITY_INVALID')
    expect(await app.evaluate(ask, 'http://127.0.0.1:9/')).toBe('net::ERR_CONNECTION_REFUSED')
  })
})

test.describe('with the TLS library of Electron, a chain that is refused', () => {
  const company = { name: 'CN=Globex Issuing CA, O=Globex', authority: true } as const
  const names = ['ip:127.0.0.1']
  const cases = {
    'tls.untrusted-ca': async () => {
      const own = await certify(company)
      return served(await certify({ name: 'CN=127.0.0.1', names, by: own }), own)
    },
    'tls.intercepted': async () => {
      const own = await certify({ name: 'CN=Globex SWG CA 01, O=Globex', authority: true })
      return served(await certify({ name: 'CN=127.0.0.1', names, by: own }), own)
    },
    'tls.incomplete-chain': async () => {
      const middle = await certify({
        ...company,
        by: await certify({ name: 'CN=Globex Root, O=Globex', authority: true }),
      })
      return served(await certify({ name: 'CN=127.0.0.1', names, by: middle, aia: 'http://127.0.0.1:1/ca.der' }))
    },
  }
  for (const [diagnosis, chain] of Object.entries(cases))
    test(`is named ${diagnosis}`, async ({ page }) => {
      const server = await startPlainServer({ tls: await chain(), name: '127.0.0.1' })
      open.push(server)
      const { value: setup } = await call(page, 'setups.create', { guide: 'okta/fortanix-key-insight', name: 'Globex' })
      await call(page, 'setups.setField', {
        setup: setup.id,
        field: 'domain',
        value: `https://127.0.0.1:${server.port}`,
      })
      await call(page, 'runs.start', { setup: setup.id })

      await expect
        .poll(async () => (await call(page, 'runs.latest', { setup: setup.id })).value?.rootCause ?? null)
        .toBe(diagnosis)
    })
})
