import { readdirSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { text } from '../../renderer/text.ts'
import { certify, pemOf, served } from '../support/faults/certificates.ts'
import { afterHead, openTunnelTo, type Running, tcpServer } from '../support/faults/servers.ts'
import { startPlainServer } from '../support/plain-server.ts'
import { expect, makeSetup, practiceSetup, runAll, test, toSetup, toStep } from './support/real-window.ts'

const name = 'Behind a proxy'
const open: Pick<Running, 'close'>[] = []
test.afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()))
})
const keep = <S extends Pick<Running, 'close'>>(server: S): S => {
  open.push(server)
  return server
}

/** An Okta of a network that re-signs TLS, and the authority that nobody but that network trusts. */
async function inspectedOkta() {
  const root = await certify({ name: 'CN=Acme Inspection Root, O=Acme', authority: true, days: [-90, 3650] })
  const leaf = await certify({ name: 'CN=127.0.0.1', names: ['ip:127.0.0.1'], by: root })
  const server = keep(await startPlainServer({ tls: await served(leaf, root), name: '127.0.0.1' }))
  return { port: server.port, root: pemOf(root) }
}

async function useProxy(page: Page, port: number) {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: text.settings.proxy.modes.url, exact: true }).check()
  await page.getByRole('textbox', { name: text.settings.proxy.fields.url.label }).fill(`127.0.0.1:${port}`)
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeAttached()
}

test.describe('a field engineer behind a proxy', () => {
  test.setTimeout(120_000)

  test('shows whose fault it is, tries without it, and hands the network team a letter', async ({ page, host }) => {
    const okta = await inspectedOkta()
    const refusing = keep(
      await tcpServer(afterHead((_head, socket) => socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n'))),
    )
    const letting = keep(await tcpServer(afterHead((_head, socket) => openTunnelTo(okta.port, socket))))
    await makeSetup(page, 'Okta', name)
    await toStep(page, 'find-domain')
    await page.getByRole('textbox', { name: 'Okta domain' }).fill(`https://127.0.0.1:${okta.port}`)
    await useProxy(page, refusing.port)

    await toSetup(page, name)
    expect(await runAll(page)).toBe('fail')
    await toStep(page, 'find-domain')
    const refused = page.locator('[data-diagnosis="proxy.refused"]')
    await expect(refused).toContainText(`127.0.0.1:${refusing.port}`)
    await refused.getByRole('button', { name: 'Try without the proxy' }).click()
    await expect(page.getByRole('button', { name: 'Verify this step' })).toBeEnabled()
    await expect(refused).toContainText('the connection without the proxy failed too')

    await refused.getByRole('button', { name: 'Letter to the network team' }).click()
    const letter = page.getByRole('group', { name: text.letter.preview })
    await expect(letter).toContainText(`127.0.0.1:${refusing.port}`)
    const saved = await host.saved(page, () => page.getByRole('button', { name: 'Save as a file' }).click())
    expect(saved.name).toBe('network-team-behind-a-proxy.txt')
    expect(saved.text).toBe(await letter.textContent())

    // The next proxy lets through, to a server whose authority nobody knows here.
    await useProxy(page, letting.port)
    await toSetup(page, name)
    expect(await runAll(page)).toBe('fail')
    await page.getByRole('button', { name: 'Timeline', exact: true }).click()
    await expect(page.locator('[data-station="proxy"]')).toContainText(`127.0.0.1:${letting.port}`)
    await expect(page.locator('[data-rung="root"]')).toHaveAttribute('data-problem', /^tls\./)
    const lowest = page.getByRole('button', { name: text.timeline.ladder.save })
    const { text: pem } = await host.saved(page, () => lowest.click())
    expect(pem.replace(/\s/g, '')).toBe(okta.root.replace(/\s/g, ''))

    // Once the authority is added to this setup, the way to the host holds.
    await page.getByRole('button', { name: 'Checklist', exact: true }).click()
    await toStep(page, 'find-domain')
    await page.locator('summary').filter({ hasText: text.authorities.add }).click()
    await page.getByRole('textbox', { name: text.authorities.label }).fill(pem)
    await page.getByRole('button', { name: text.authorities.put }).click()
    await expect(page.locator('[data-authorities]').getByText('Acme Inspection Root').first()).toBeVisible()
    await runAll(page)
    await page.getByRole('button', { name: 'Timeline', exact: true }).click()
    await expect(page.locator('[data-trust="added"]')).toBeVisible()
    await expect(page.locator('[data-station="tls"]')).toHaveAttribute('data-state', 'verified')
  })
})

test.describe('a window that keeps nothing', () => {
  test.use({ wishes: { nothingOnDisk: true } })

  test('works as usual, and leaves only what was saved', async ({ page, host }) => {
    await expect(page.getByText(text.notices.nothingOnDisk)).toBeVisible()
    await practiceSetup(page, 'Okta')
    expect(await runAll(page)).toBe('pass')
    await page.getByRole('button', { name: 'Timeline', exact: true }).click()
    await page.getByRole('button', { name: 'Letter to the network team' }).click()
    const { text: letter } = await host.saved(page, () => page.getByRole('button', { name: 'Save as a file' }).click())
    expect(letter).toContain('No change is required')

    expect(readdirSync(host.home, { recursive: true })).toEqual([])
    await host.stop(page)
    expect(readdirSync(host.home, { recursive: true })).toEqual([])
  })
})
