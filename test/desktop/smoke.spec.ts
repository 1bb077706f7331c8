import { call, expect, launch, needsDesktop, test } from './support/app.ts'

needsDesktop()

test('the window opens on our own page and is the only one', async ({ app, page }) => {
  expect(page.url()).toBe('app://ui/')
  expect(await page.title()).toContain('IdP Preflight')
  expect(app.windows()).toHaveLength(1)
})

test('the core answers over IPC', async ({ page }) => {
  const described = await call(page, 'host.describe')
  const guides = await call(page, 'guides.list')

  expect(described).toMatchObject({
    ok: true,
    value: { kind: 'desktop', capabilities: { copySecrets: true, openLinks: true } },
  })
  expect(guides).toMatchObject({
    ok: true,
    value: expect.arrayContaining([expect.objectContaining({ provider: 'okta' })]),
  })
})

test('a setup is there again after the program was closed and started', async ({ app, page, home }) => {
  await call(page, 'setups.create', { guide: 'okta/fortanix-key-insight', name: 'Kept' })
  await app.close()

  const again = await launch(home)
  const window = await again.firstWindow()
  const listed = await call(window, 'setups.list')

  expect(listed.value).toMatchObject([{ name: 'Kept' }])
  await again.close()
})

test('a page that was loaded shows no violation of its own policy', async ({ app }) => {
  const window = await app.firstWindow()
  const said: string[] = []
  window.on('console', (message) => said.push(message.text()))

  await window.reload()
  await expect(window.getByRole('heading').first()).toBeVisible()

  expect(said.filter((line) => /content security policy|trusted type/i.test(line))).toEqual([])
})
